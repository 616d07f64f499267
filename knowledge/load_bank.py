"""Reading the bank from its file."""

from pathlib import Path
from typing import Final

from knowledge.bank import OutOfScope
from knowledge.fault import BrokenContent
from knowledge.schema import validate
from knowledge.yaml_tree import read

BANK: Final = Path(__file__).parent / "content" / "out-of-scope.yaml"


def load_bank(file: Path = BANK) -> OutOfScope:
    """Read the messages that no entry answers; a folder of content may lack them.

    Raises:
        BrokenContent: The file is not what it should be; every fault is named.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return OutOfScope.empty()
    tree, faults = read(file.name, raw)
    if tree is None:
        raise BrokenContent(faults)
    bank, refused = validate(file.name, tree, OutOfScope)
    if bank is None or faults:
        raise BrokenContent((*faults, *refused))
    return bank
