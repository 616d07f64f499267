"""Whether the bank holds only what no entry answers: else the search would learn to refuse it."""

from collections.abc import Iterator

from knowledge.bank import OutOfScope
from knowledge.fault import Fault
from knowledge.index import Index
from knowledge.load_bank import BANK
from knowledge.search import Answer, search
from knowledge.terms import Lang


def bank_faults(index: Index, bank: OutOfScope) -> Iterator[Fault]:
    """Every message of the bank that is answered all the same, without lines.

    Args:
        index: Of the content the bank belongs to.
        bank: The messages that no entry answers.
    """
    for kind, messages in (("plain", bank.plain), ("near", bank.near)):
        for lang in Lang:
            for number, text in enumerate(messages[lang]):
                match search(index, lang, text):
                    case Answer(hit):
                        what = f"“{text}” is answered by {hit.entry} (“{hit.question}”)"
                        cure = "take it out of the bank, or out of that entry's wordings"
                        yield Fault(BANK.name, None, (kind, lang.value, number), what, cure)
                    case _:
                        pass
