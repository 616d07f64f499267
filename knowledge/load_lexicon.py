"""Reading the lexicon from its file."""

from pathlib import Path
from typing import Final

from knowledge.fault import BrokenContent, Fault
from knowledge.lexicon import LexiconWords
from knowledge.schema import validate
from knowledge.yaml_tree import read

LEXICON: Final = Path(__file__).parent / "content" / "concepts.yaml"


def load_lexicon(file: Path = LEXICON) -> LexiconWords:
    """Read the words that mean the same.

    Raises:
        BrokenContent: The file is missing, or not what it should be; every fault is named.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError as error:
        missing = Fault(file.name, None, (), "the file is missing", "put it back")
        raise BrokenContent((missing,)) from error
    tree, faults = read(file.name, raw)
    if tree is None:
        raise BrokenContent(faults)
    lexicon, refused = validate(file.name, tree, LexiconWords)
    if lexicon is None or faults:
        raise BrokenContent((*faults, *refused))
    return lexicon
