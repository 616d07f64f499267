"""YAML read without surprises: every scalar stays text, and every place knows its line.

PyYAML's own construction would turn `no` into False and `2027-01-01` into a date, and lets the
last of two equal keys win silently. So only its parser is used; the plain data is made here.
"""

from dataclasses import dataclass

import yaml

from knowledge.fault import Fault, Loc

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C is about eight times as fast; it is missing where libyaml is."""

_CORE = "tag:yaml.org,2002:"
_NULL = f"{_CORE}null"
# What PyYAML resolves untagged text to; all but null stay text here.
_KINDS = ("map", "seq", "str", "null", "bool", "int", "float", "timestamp", "merge", "value")
_TAGS = frozenset(_CORE + kind for kind in _KINDS)
_CURES = (
    ("mapping values", "put the sentence in quotes, or below the key after `>-`"),
    ("tab", "indent with spaces, not with tabs"),
    ("cannot start any token", "put the value in quotes, and indent with spaces"),
    ("undefined alias", "put a value that begins with * in quotes"),
    ("single document", "keep one document in a file: remove the line ---"),
    ("block end", "give all keys of one level the same indentation"),
    ("expected ',' or", "close the quotes and brackets, or write the value in block style"),
    ("quoted scalar", "close the quotes"),
    ("expected ':'", "write `key: value`, or indent the text of the key above"),
)
_CURE = "check the indentation and the quotes here and in the line above"


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML file as plain data (str, None, list, dict), and the way back to its lines."""

    data: object
    root: yaml.Node

    def line(self, where: Loc) -> int:
        """The line of a place, from one; for a place that is not there, of what surrounds it.

        Steps that the file does not have are passed over, since a schema may have more levels.
        """
        node, line = self.root, int(self.root.start_mark.line)
        for step in where:
            match node:
                case yaml.MappingNode():
                    for key, value in node.value:
                        if isinstance(key, yaml.ScalarNode) and key.value == str(step):
                            node, line = value, key.start_mark.line
                            break
                case yaml.SequenceNode() if isinstance(step, int) and step < len(node.value):
                    node = node.value[step]
                    line = node.start_mark.line
                case _:
                    pass
        return line + 1


def read(file: str, raw: bytes) -> tuple[Tree | None, tuple[Fault, ...]]:
    """Read one file's bytes.

    Args:
        file: How to call the file in faults.
        raw: What it holds.

    Returns:
        The tree, if there is one, and every fault: bytes that are not UTF-8, broken syntax, an
        empty file, a key twice, a key that is not text, an alias, a tag.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, (Fault(file, line, (), "this is not UTF-8", "save the file as UTF-8"),)
    try:
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        return None, (_syntax(file, text, error),)
    if root is None:
        return None, (Fault(file, 1, (), "the file is empty", "write its content, or remove it"),)
    walk = _Walk(file)
    data = walk.plain(root, (), 1)
    return Tree(data, root), tuple(walk.faults)


def _syntax(file: str, text: str, error: yaml.YAMLError) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        line = next((at for at, each in enumerate(text.split("\n"), 1) if _forbidden(each)), 1)
        what = "there is a character that YAML does not allow"
        return Fault(file, line, (), what, "remove the invisible character")
    problem, mark = str(error), None
    if isinstance(error, yaml.MarkedYAMLError):
        problem, mark = error.problem or problem, error.problem_mark or error.context_mark
    cure = next((cure for sign, cure in _CURES if sign in problem), _CURE)
    return Fault(file, mark.line + 1 if mark else None, (), f"not YAML: {problem}", cure)


def _forbidden(line: str) -> bool:
    return yaml.reader.Reader.NON_PRINTABLE.search(line.rstrip("\r")) is not None


class _Walk:
    """One walk over a file's nodes, collecting faults on the way."""

    def __init__(self, file: str) -> None:
        self.faults: list[Fault] = []
        self._file = file
        self._seen: dict[int, object] = {}

    def plain(self, node: yaml.Node, where: Loc, line: int) -> object:
        """The plain data of a node; `line` is that of the key or list it belongs to."""
        # An alias is the very node that was there before: refused, or a few lines could grow
        # without end, and one could not tell which line to change.
        if id(node) in self._seen:
            self._fault(line, where, "an alias (*name) stands here", "write the value out")
            return self._seen[id(node)]
        self._seen[id(node)] = None
        here = node.start_mark.line + 1
        if node.tag not in _TAGS:
            self._fault(here, where, f"the tag {node.tag} is not known", "remove it or use quotes")
        match node:
            case yaml.MappingNode():
                data: object = self._mapping(node, where)
            case yaml.SequenceNode():
                items = enumerate(node.value)
                data = [self.plain(item, (*where, at), here) for at, item in items]
            case _:
                data = None if node.tag == _NULL else node.value
        self._seen[id(node)] = data
        return data

    def _mapping(self, node: yaml.MappingNode, where: Loc) -> dict[str, object]:
        data: dict[str, object] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                cure = "put the text in quotes, or below the key after `>-`"
                self._fault(line, where, "a key is not text", cure)
                continue
            name = key.value
            if name in data:
                what = f"the key {name} is here twice, first in line {lines[name]}"
                self._fault(line, (*where, name), what, "keep one of the two")
                continue
            lines[name] = line
            data[name] = self.plain(value, (*where, name), line)
        return data

    def _fault(self, line: int, where: Loc, what: str, cure: str) -> None:
        self.faults.append(Fault(self._file, line, where, what, cure))
