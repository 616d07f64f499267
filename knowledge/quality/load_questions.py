"""Reading the questions of the exam: those written by hand, the bank, and the public sets."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, RootModel, ValidationError

from knowledge.bank import OutOfScope
from knowledge.index import NO_BANK
from knowledge.load_bank import BANK
from knowledge.model import EntryId, PerLang, Text
from knowledge.quality.exam import Messages, message
from knowledge.quality.public import PublicSet
from knowledge.quality.trial import Kind, Question
from knowledge.terms import Lang

M = TypeVar("M", bound=BaseModel)

QUESTIONS: Final = Path(__file__).parents[2] / "tests" / "questions"
"""The questions written by hand that come with the program's source."""


class QuestionsError(Exception):
    """A file of questions is missing, or not what it should be; says which and what to do."""


class _Asked(BaseModel):
    """A question, and the entries that answer it: any of those named is right."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    asks: Text
    finds: frozenset[EntryId]


class _AskedFile(RootModel[tuple[_Asked, ...]]):
    pass


class _OutsideFile(RootModel[PerLang[tuple[Text, ...]]]):
    pass


def asked_by_hand(folder: Path = QUESTIONS) -> tuple[Question, ...]:
    """The questions and messages that are written by hand and that nothing is fitted to.

    Raises:
        QuestionsError: A file is missing or broken.
    """
    asked = (
        Question(kind, lang, kind, each.asks, each.finds)
        for kind in (Kind.ASKED, Kind.BLIND)
        for lang in Lang
        for each in _read(folder / f"{kind}.{lang}.yaml", _AskedFile).root
    )
    blind = _read(folder / "blind-out-of-scope.yaml", OutOfScope)
    outside = {
        Kind.OUTSIDE: _read(folder / "out-of-scope.yaml", _OutsideFile).root,
        Kind.BLIND_PLAIN: blind.plain,
        Kind.BLIND_NEAR: blind.near,
    }
    messages = (
        message(kind, lang, text)
        for kind, texts in outside.items()
        for lang in Lang
        for text in texts[lang]
    )
    return (*asked, *messages)


def messages_of_the_bank(content: Path) -> Messages:
    """The bank's messages by their kind; a folder of content may lack them.

    Raises:
        QuestionsError: The file is broken.
    """
    file = content / BANK.name
    if not file.exists():
        return {Kind.PLAIN: NO_BANK, Kind.NEAR: NO_BANK}
    bank = _read(file, OutOfScope)
    return {Kind.PLAIN: _by_lang(bank.plain), Kind.NEAR: _by_lang(bank.near)}


def _by_lang(texts: PerLang[tuple[Text, ...]]) -> Mapping[Lang, tuple[str, ...]]:
    return {lang: texts[lang] for lang in Lang}


def public_sets(folder: Path) -> tuple[PublicSet, ...]:
    """All public sets of a folder, each a JSON file.

    Raises:
        QuestionsError: There is none, or one is broken.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise QuestionsError(
            f"{folder}: there is no public set - name a folder with files such as clinc150.json"
        )
    return tuple(_public_set(file) for file in files)


def _public_set(file: Path) -> PublicSet:
    try:
        return PublicSet.model_validate_json(_text(file))
    except ValidationError as error:
        raise QuestionsError(f"{file}: no public set - {error}") from error


def _read(file: Path, model: type[M]) -> M:
    try:
        return model.model_validate(yaml.safe_load(_text(file)))
    except (yaml.YAMLError, ValidationError) as error:
        raise QuestionsError(f"{file}: not as it should be, correct it - {error}") from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise QuestionsError(f"{file}: cannot be read - {error.strerror}") from error
