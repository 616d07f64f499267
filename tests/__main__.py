"""Every check, one after the other; what this machine cannot do is said at the end, loudly."""

import argparse
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Check:
    """A command that passes or fails."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SystemPart:
    """Something that pip cannot install and some tests need; `marker` is on those tests."""

    name: str
    program: str
    marker: str
    install: str


PARTS = (SystemPart("Chromium", "chromium", "browser", "apt-get install chromium"),)


def checks(left_out: tuple[SystemPart, ...]) -> tuple[Check, ...]:
    """All checks; tests that need a part which is left out are not selected."""
    module = (PYTHON, "-m")
    markers = " and ".join(f"not {part.marker}" for part in left_out)
    return (
        Check("ruff, lint", (*module, "ruff", "check", ".")),
        Check("ruff, format", (*module, "ruff", "format", "--check", ".")),
        Check("mypy, strict", (*module, "mypy")),
        Check("import contracts", (str(Path(PYTHON).with_name("lint-imports")), "--no-cache")),
        Check("content", (*module, "knowledge", "check")),
        # Once for all tests: each process would take half a minute for it.
        Check("what the content teaches", (*module, "knowledge", "learn")),
        Check("tests", (*module, "pytest", "-q", "-n", "2", "-m", markers)),
    )


def main() -> int:
    """Run the checks and name those that failed and what was left out."""
    parser = argparse.ArgumentParser(prog="make test", description=__doc__)
    parser.add_argument(
        "--complete", action="store_true", help="fail where a system part is missing"
    )
    complete = parser.parse_args().complete
    left_out = tuple(part for part in PARTS if not shutil.which(part.program))
    failed = [check.name for check in checks(left_out) if not _passes(check)]
    for part in left_out:
        print(
            f"\n!!! LEFT OUT: the tests that need {part.name} were not run. "
            f"Install it: {part.install}",
            file=sys.stderr,
        )
    if failed:
        print(f"\nFAILED: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed) or (complete and bool(left_out)))


def _passes(check: Check) -> bool:
    print(f"== {check.name}", flush=True)
    return subprocess.run(check.command, check=False).returncode == 0  # noqa: S603 - our own


if __name__ == "__main__":
    sys.exit(main())
