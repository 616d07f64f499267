"""`python -m bot` starts the program."""

import gc
import sys


def main() -> int:
    """Start with as little delay as possible, and return the exit status."""
    # Nothing becomes garbage while modules and content are loaded; looking for it takes a third
    # of that time. The program collects again as soon as it serves.
    gc.disable()
    from bot.program import main as program  # noqa: PLC0415

    return program()


if __name__ == "__main__":
    sys.exit(main())
