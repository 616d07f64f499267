"""What was measured: the record of every question, and the figures beside it."""

from pydantic import BaseModel, ConfigDict

from knowledge.quality.naive import Scorer
from knowledge.quality.public import PublicFigures
from knowledge.quality.record import Record
from knowledge.quality.writing import Way
from knowledge.terms import Lang


class _Figures(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NaiveFigures(_Figures):
    """How the usual bot did in one language and way of writing, and ours on the same questions."""

    scorer: Scorer
    lang: Lang
    way: Way
    asked: int
    nearest: int
    """How often the nearest phrase was of the right entry, however far it was."""
    right: int
    wrong: int
    ours: int
    plain: int
    plain_rejected: int
    near: int
    near_rejected: int


class SearchSpeed(_Figures):
    """How long one question takes among so many phrasings of its language."""

    phrasings: int
    p50_ms: float
    p99_ms: float
    naive_p50_ms: float


class Figure(_Figures):
    """Another thing that was measured once."""

    name: str
    value: float
    unit: str


class Speed(_Figures):
    """Speed and size, and the machine for which they hold."""

    cores: int
    python: str
    searches: tuple[SearchSpeed, ...]
    others: tuple[Figure, ...]


class Measured(_Figures):
    """Everything that stands on the page."""

    record: Record
    naive: tuple[NaiveFigures, ...]
    public: tuple[PublicFigures, ...]
    speed: Speed | None
