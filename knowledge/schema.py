"""The content's schema speaking plainly: pydantic's complaints as faults with a cure.

The models of `knowledge.model` decide; nothing is decided here but the words.
"""

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from knowledge.fault import Fault, Loc
from knowledge.model import Worded
from knowledge.terms import Lang
from knowledge.yaml_tree import Tree

M = TypeVar("M", bound=BaseModel)
_ALIKE = 70
"""How like (of 100) a known name has to be before it is proposed in place of an unknown one."""


def validate(file: str, tree: Tree, model: type[M]) -> tuple[M | None, tuple[Fault, ...]]:
    """Make a model of a file's data.

    Args:
        file: How to call the file in faults.
        tree: What was read of it.
        model: What it has to be.

    Returns:
        The model and no fault, or none and every fault with its line.
    """
    try:
        return model.model_validate(tree.data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_fault(file, tree, model, detail) for detail in details)


def _fault(file: str, tree: Tree, model: type[BaseModel], detail: ErrorDetails) -> Fault:
    loc = detail["loc"]
    what, cure = _said(detail, model)
    # No file has these: the model gathers the languages in `words`, pydantic marks a `[key]`.
    where = tuple(step for step in loc if step not in {"words", "[key]"})
    return Fault(file, tree.line(loc), where, what, cure)


@dataclass(frozen=True, slots=True)
class _Complaint:
    """One complaint of pydantic's, as far as words are made of it."""

    kind: str
    name: str
    given: Any
    limits: Mapping[str, Any]
    cure: Callable[[], str]
    """What else could have been meant by a key that is not known."""


def _said(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong and what to do, in words."""
    loc = detail["loc"]
    name = str(loc[-1]) if loc else "the file"
    complaint = _Complaint(
        detail["type"],
        name,
        detail["input"],
        detail.get("ctx", {}),
        lambda: _instead(name, loc[:-1], model),
    )
    if complaint.given is None:
        return "nothing stands here", "write the value, or remove the key"
    said = _WORDS.get(complaint.kind)
    if said:
        return said(complaint)
    if complaint.kind.endswith("_type"):
        return _shape(complaint.kind, complaint.given)
    return detail["msg"], "correct the value"


def _missing(of: _Complaint) -> tuple[str, str]:
    if of.name == "words":
        return "no language is there", f"add {_listed(Lang)}"
    return f"{of.name} is missing", "add it"


def _range(of: _Complaint) -> tuple[str, str]:
    least = of.limits.get("ge")
    cure = f"write at least {least}" if least is not None else f"write at most {of.limits['le']}"
    return f"{of.given} is out of range", cure


def _by_model(of: _Complaint) -> tuple[str, str]:
    """What a model itself complains of: the complaint and the cure parted by a dash."""
    what, _, cure = str(of.limits["error"]).partition(" - ")
    return what, cure


_WORDS: Mapping[str, Callable[[_Complaint], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": lambda of: (f"the key {of.name} is not known", of.cure()),
    "enum": lambda of: (f"{of.given} is not known here", f"write {of.limits['expected']}"),
    "string_too_short": lambda _: ("the text is empty", "write it"),
    "string_too_long": lambda of: (
        f"the text has {len(of.given)} characters",
        f"keep to {of.limits['max_length']}",
    ),
    "too_short": lambda of: (
        f"only {of.limits['actual_length']} of at least {of.limits['min_length']} are there",
        "write more",
    ),
    "string_pattern_mismatch": lambda of: (
        f"“{of.given}” has not the form it needs",
        _form(of.limits["pattern"]),
    ),
    "int_parsing": lambda of: (f"“{of.given}” is not a whole number", "write digits, as in 2027"),
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "date_from_datetime_parsing": lambda of: (
        f"“{of.given}” is not a day",
        "write it as 2027-12-31",
    ),
    "value_error": _by_model,
}


def _form(pattern: str) -> str:
    if pattern.startswith("^https?"):
        return "write a whole address such as https://example.org/page"
    if pattern == "^[A-Z]{2}$":
        return "write the country's two capital letters, such as LV"
    return f"write it as {pattern}"


def _shape(kind: str, given: object) -> tuple[str, str]:
    """What stands in a place where something of another shape belongs."""
    have = "a text stands here"
    if isinstance(given, Mapping):
        have = "keys stand here"
    elif isinstance(given, list):
        have = "a list stands here"
    if kind == "string_type":
        return have, "write one text"
    if kind in {"tuple_type", "list_type"}:
        return have, "write a list: one value a line after `- `"
    return have, "write `key: value` lines, indented below it"


def _instead(name: str, parent: Loc, model: type[BaseModel]) -> str:
    """Propose the key that was meant, or say which ones there are."""
    known = _keys(_at(model, parent))
    close = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"did you mean {close[0]}?" if close else f"remove it, or use one of: {_listed(known)}"


def _keys(kind: object) -> tuple[str, ...]:
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return ()
    own = tuple(field for field in kind.model_fields if field != "words")
    return (*own, *Lang) if issubclass(kind, Worded) else own


def _at(kind: Any, way: Loc) -> object:
    """The type that the schema has at a place."""
    kind = _bare(kind)
    if not way:
        return kind
    step, rest = way[0], way[1:]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        field = kind.model_fields.get(str(step))
        return _at(field.annotation, rest) if field else None
    inner = [each for each in get_args(kind) if each is not Ellipsis]
    return _at(inner[-1], rest) if inner else None


def _bare(kind: Any) -> Any:
    """The type without what pydantic or `typing` wraps around it."""
    if isinstance(kind, type) and issubclass(kind, RootModel):
        return _bare(kind.model_fields["root"].annotation)
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return _bare(next(each for each in get_args(kind) if each is not types.NoneType))
    return kind


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
