"""
The stored form: its version, and its JSON Schema, made from the classes themselves.

A schema says what a form can check by itself: which fields there are, of which type and length, and which words. What
can be told only by looking at several fields (a step before the interview), or at the letters of a text, the
constructors say. So all that can be read keeps the schema, and not the other way round.
"""

import re
from datetime import date
from enum import StrEnum
from inspect import cleandoc
from types import NoneType
from typing import Any, Final, cast, get_args, get_origin

import attrs

from ..engine import Action
from ..errors import WrongTypeError
from ..interview import ANSWERS, OWN_KIND, Candidate, FollowUpStep, Interview, Person, StepKind
from ..interview.checks import as_line, as_lines, as_optional_line
from ..interview.interview import MAX_INTERVIEWERS, MAX_ITEMS, MAX_REF
from ..rules.base import FactValue
from ..text import MAX_LINE, MAX_LINK

VERSION: Final = 1
"""Of the stored form; raised when an older release could not read what this one writes."""

VERSIONED: Final = (Interview, Action)
"""What carries the version: whatever stands in a column, a queue or a response by itself."""

FACT: Final = tuple[str, FactValue]
"""A fact of a reason, which JSON tells as an object."""

_Schema = dict[str, Any]

_LINE: Final[_Schema] = {"minLength": 1, "maxLength": MAX_LINE}
_PLAIN: Final[dict[object, _Schema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}
_LIMITS: Final[dict[tuple[type, str], _Schema]] = {
    (Candidate, "link"): {"maxLength": MAX_LINK, "pattern": "^https?://"},
    (Interview, "evidence"): {"maxItems": MAX_ITEMS},
    (Interview, "interviewers"): {"maxItems": MAX_INTERVIEWERS},
    (Interview, "locale"): {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$"},
    (Interview, "ref"): {"minLength": 1, "maxLength": MAX_REF},
    (Interview, "referees"): {"maxItems": MAX_ITEMS},
    (Interview, "strengths"): {"maxItems": MAX_ITEMS},
    (Person, "name"): {"maxLength": MAX_LINE},
}
"""What neither annotation nor converter tells; the tests hold it against the constructors."""

_ATTRIBUTE: Final = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def json_schema(kind: type, *, inline: bool = False) -> _Schema:
    """
    Describe the stored form of an interview or an action, in JSON Schema's edition 2020-12.

    Args:
        kind: `Interview` or `Action`.
        inline: Whether each part stands where it is named, and not once among ``$defs``: what is put into an API's
            description (OpenAPI) has no such place of its own.

    Returns:
        A new dict.

    Raises:
        WrongTypeError: If *kind* is anything else.

    Example:
        >>> json_schema(Interview)["required"]
        ['version', 'candidate', 'company', 'role', 'held_on']
    """
    if kind not in VERSIONED:
        raise WrongTypeError("kind must be Interview or Action")
    parts: _Schema = {}
    schema = _object(kind, parts)
    version = {"type": "integer", "minimum": 1, "maximum": VERSION, "description": "Of the stored form."}
    schema["properties"] = {"version": version, **schema["properties"]}
    schema["required"] = ["version", *schema["required"]]
    if inline:
        return cast("_Schema", _inlined(schema, parts))
    edition = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**edition, **schema, "$defs": dict(sorted(parts.items()))}


def _inlined(schema: object, parts: _Schema) -> object:
    """Put each part where it is named; what stands beside the name stays."""
    if isinstance(schema, list):
        return [_inlined(each, parts) for each in schema]
    if not isinstance(schema, dict):
        return schema
    part = parts[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else {}
    return {key: _inlined(each, parts) for key, each in {**part, **schema}.items() if key != "$ref"}


def _object(kind: Any, parts: _Schema) -> _Schema:  # noqa: ANN401 - an attrs class
    """Describe a class by its fields; the classes and words that they name go into *parts*."""
    told = {name: {"description": _in_json(text)} for name, text in _ATTRIBUTE.findall(cleandoc(kind.__doc__ or ""))}
    properties = {}
    for field in attrs.fields(kind):
        described = {**_type(field.type, parts), **_limits(kind, field), **told.get(field.name, {})}
        if kind is FollowUpStep and field.name == "kind":
            described["not"] = {"enum": [str(answer) for answer in sorted(ANSWERS)]}
        if type(field.default) in {str, bool} or isinstance(field.default, StrEnum):
            described["default"] = field.default
        properties[field.name] = described
    return {
        "title": kind.__name__,
        "type": "object",
        "properties": properties,
        "required": [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _in_json(docstring: str) -> str:
    return " ".join(docstring.replace("`", "").replace("None:", "null:").split())


def _limits(kind: type, field: Any) -> _Schema:  # noqa: ANN401 - an attribute of any type
    """Say how long a field may be; for ``null``, a limit of length says nothing."""
    limits = dict(_LIMITS.get((kind, field.name), {}))
    if not limits and field.converter in {as_line, as_optional_line}:
        limits = dict(_LINE)
    if field.converter is as_lines:
        limits["items"] = {"type": "string", **_LINE}
    return limits


def _type(annotation: Any, parts: _Schema) -> _Schema:  # noqa: ANN401 - whatever stands in a class
    """Describe a type as it stands in a class."""
    if annotation in _PLAIN:
        return dict(_PLAIN[annotation])
    if annotation == FACT:
        return _fact()
    if annotation == StepKind | str:
        return {"anyOf": [_type(StepKind, parts), {"type": "string", "pattern": f"^{OWN_KIND.pattern}$"}]}
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _type(get_args(annotation)[0], parts)}
    if get_args(annotation):
        return {"anyOf": [_type(each, parts) for each in get_args(annotation)]}
    name = annotation.__name__
    if name not in parts:
        parts[name] = {}  # so that it is not looked at again from within
        parts[name] = _words(annotation) if issubclass(annotation, StrEnum) else _object(annotation, parts)
    return {"$ref": f"#/$defs/{name}"}


def _words(kind: type[StrEnum]) -> _Schema:
    return {"title": kind.__name__, "enum": [str(word) for word in kind]}


def _fact() -> _Schema:
    """Describe a fact of a reason: JSON has no days, so that one is told by its key."""
    value = {"anyOf": [dict(_PLAIN[kind]) for kind in (str, int, bool, NoneType)]}
    return {
        "type": "object",
        "properties": {"name": {"type": "string"}, "date": dict(_PLAIN[date]), "value": value},
        "oneOf": [{"required": ["name", "date"]}, {"required": ["name", "value"]}],
        "additionalProperties": False,
    }
