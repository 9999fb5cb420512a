"""Looking through a value for anything that could be changed: what two tenants share must hold nothing of the kind."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import partial
from types import BuiltinFunctionType, FunctionType, MappingProxyType, NoneType
from typing import Any, Final

import attrs

ATOMS: Final = (NoneType, bool, int, str, float, bytes, date, re.Pattern, BuiltinFunctionType)
"""What cannot be changed, and holds nothing."""


def mutable_in(value: object, path: str = "value", seen: set[int] | None = None) -> Iterator[str]:
    """List the paths at which something could be changed: in fields, collections, and what functions carry."""
    seen = set() if seen is None else seen
    if id(value) in seen:
        return
    seen.add(id(value))
    for name, part in _parts(value):
        yield from mutable_in(part, f"{path}{name}", seen)
    if not _frozen(value):
        yield f"{path}: {type(value).__name__}"


def _frozen(value: object) -> bool:
    kind = type(value)
    if kind in ATOMS or isinstance(value, Enum | tuple | frozenset | FunctionType | type):
        return True
    if kind is partial or kind is MappingProxyType:  # a view of what nobody else holds
        return True
    return attrs.has(kind) and _refuses_changes(value)


def _refuses_changes(value: Any) -> bool:
    """Try it: a field is set to what it is already."""
    name = attrs.fields(type(value))[0].name
    try:
        setattr(value, name, getattr(value, name))
    except attrs.exceptions.FrozenInstanceError:
        return True
    return False


def _parts(value: Any) -> Iterator[tuple[str, object]]:
    """Give what a value holds, each with its place."""
    if isinstance(value, tuple | list | frozenset | set):
        yield from ((f"[{index}]", part) for index, part in enumerate(value))
    elif isinstance(value, dict | MappingProxyType):
        yield from ((f"[{key!r}]", part) for key, part in value.items())
    elif isinstance(value, FunctionType):
        yield from (("<default>", part) for part in (value.__defaults__ or ()))
        yield from ((f"<{name}>", part) for name, part in (value.__kwdefaults__ or {}).items())
        yield from (("<closure>", cell.cell_contents) for cell in (value.__closure__ or ()))
    elif isinstance(value, partial):
        yield from ((f"<{name}>", part) for name, part in (("function", value.func), ("arguments", value.args)))
        yield from ((f"<{name}>", part) for name, part in value.keywords.items())
    elif attrs.has(type(value)) and not isinstance(value, type):
        yield from ((f".{field.name}", getattr(value, field.name)) for field in attrs.fields(type(value)))


def kept_in(kind: type) -> frozenset[str]:
    """Name what the values of a class work out once and keep: a slot that is no field, its own or a base's."""
    slots = {slot for base in kind.__mro__ for slot in getattr(base, "__slots__", ())}
    kept = slots - {field.name for field in attrs.fields(kind)} - {"__weakref__"}
    return frozenset(slot.removeprefix("_kept_") for slot in kept)
