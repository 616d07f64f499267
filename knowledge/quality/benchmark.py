"""What pytest-benchmark wrote, taken over as speed and size."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.quality.measured import Figure, SearchSpeed, Speed


class BenchmarkError(Exception):
    """The file of pytest-benchmark cannot be used; says why and what to do."""


class _Written(BaseModel):
    """A part of the file; most of it is of no interest here."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class _Cpu(_Written):
    count: int


class _Machine(_Written):
    cpu: _Cpu
    python_version: str


class _Benchmark(_Written):
    extra_info: SearchSpeed | Figure


class _File(_Written):
    machine_info: _Machine
    benchmarks: tuple[_Benchmark, ...] = Field(min_length=1)


def speed_of(file: Path) -> Speed:
    """Read speed and size; each benchmark brings its figures as extra information.

    Raises:
        BenchmarkError: The file is missing, or not what the benchmarks write.
    """
    try:
        written = _File.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise BenchmarkError(f"{file}: run `make bench` to write it - {error}") from error
    brought = tuple(each.extra_info for each in written.benchmarks)
    return Speed(
        cores=written.machine_info.cpu.count,
        python=written.machine_info.python_version,
        searches=tuple(each for each in brought if isinstance(each, SearchSpeed)),
        others=tuple(each for each in brought if isinstance(each, Figure)),
    )
