"""Reading and writing what was measured, beside the code that measures it."""

from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, RootModel, ValidationError

from knowledge.quality.measured import Measured, NaiveFigures, Speed
from knowledge.quality.public import PublicFigures
from knowledge.quality.record import Record

M = TypeVar("M", bound=BaseModel)

RECORDED: Final = Path(__file__).parent / "recorded"
_RECORD: Final = "outcomes.json"
_NAIVE: Final = "naive.json"
_PUBLIC: Final = "public.json"
_SPEED: Final = "speed.json"


class NotRecordedError(Exception):
    """Nothing has been measured yet, or what was written then cannot be read."""


class _Naive(RootModel[tuple[NaiveFigures, ...]]):
    pass


class _Public(RootModel[tuple[PublicFigures, ...]]):
    pass


def load_record(folder: Path = RECORDED) -> Record:
    """What became of every question the last time.

    Raises:
        NotRecordedError: Nothing has been recorded yet.
    """
    return _read(folder / _RECORD, Record)


def load_measured(folder: Path = RECORDED) -> Measured:
    """Everything that was measured the last time; public sets and speed only if they were.

    Raises:
        NotRecordedError: Nothing has been recorded yet.
    """
    return Measured(
        record=load_record(folder),
        naive=_read(folder / _NAIVE, _Naive).root,
        public=_read(folder / _PUBLIC, _Public).root if (folder / _PUBLIC).exists() else (),
        speed=_read(folder / _SPEED, Speed) if (folder / _SPEED).exists() else None,
    )


def keep_exam(record: Record, naive: tuple[NaiveFigures, ...], folder: Path = RECORDED) -> None:
    """Write the outcome of an exam."""
    _write(folder / _RECORD, record)
    _write(folder / _NAIVE, _Naive(naive))


def keep_public(figures: tuple[PublicFigures, ...], folder: Path = RECORDED) -> None:
    """Write how the public sets were answered."""
    _write(folder / _PUBLIC, _Public(figures))


def keep_speed(speed: Speed, folder: Path = RECORDED) -> None:
    """Write speed and size."""
    _write(folder / _SPEED, speed)


def _read(file: Path, model: type[M]) -> M:
    try:
        return model.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise NotRecordedError(f"{file}: run `make eval` to record it - {error}") from error


def _write(file: Path, value: BaseModel) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # A line for each question, so that a difference names what has changed.
    file.write_text(value.model_dump_json(indent=1) + "\n", encoding="utf-8")
