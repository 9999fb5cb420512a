"""
A sentinel in every personal field: found by walking the fields of `Interview` and of all that it holds.

A field that is added later is filled as well, or filling it fails: nothing personal escapes by being forgotten here.
"""

import types
import typing
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, Final

import attrs

from interview_followup import Interview, InterviewError

NOT_PERSONAL: Final = frozenset({"Interview.ref", "Interview.locale"})
"""Text that is shown on purpose: the host's own id, and the language's tag."""

HELD_ON: Final = date(2026, 11, 19)
EACH: Final = 2
"""How many entries a collection gets."""


def forms(number: int) -> tuple[str, ...]:
    """Give a sentinel in each form that a text field may want: a word, an e-mail address, a phone number, a link."""
    word = f"Zq{number:02}xk"
    return word, f"{word}@example.com", f"+99 0{number:02} 7714", f"https://example.com/{word}"


@attrs.frozen
class FieldKind:
    """
    What a field can hold, without ``None``.

    Attributes:
        kinds: The types of a value, or of an entry.
        several: Whether it is a collection of them.
    """

    kinds: tuple[type, ...]
    several: bool

    @property
    def is_text(self) -> bool:
        """Whether it is free text: a string, and no word of a closed list."""
        return str in self.kinds and not any(issubclass(kind, Enum) for kind in self.kinds)

    @property
    def part(self) -> type | None:
        """The class of ours that it holds; ``None`` where it holds none."""
        return next((kind for kind in self.kinds if attrs.has(kind)), None)


def kind_of(hint: Any) -> FieldKind:
    """Read an annotation."""
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        kinds = [kind_of(each) for each in typing.get_args(hint) if each is not types.NoneType]
        return FieldKind(
            tuple(kind for each in kinds for kind in each.kinds), several=any(each.several for each in kinds)
        )
    if typing.get_origin(hint) is tuple:
        return attrs.evolve(kind_of(typing.get_args(hint)[0]), several=True)
    return FieldKind((hint,), several=False)


def fields_of(owner: type) -> Iterator[tuple["attrs.Attribute[Any]", FieldKind]]:
    """List a class's fields, each with what it can hold."""
    hints = typing.get_type_hints(owner)
    for field in attrs.fields(owner):
        yield field, kind_of(hints[field.name])


def classes_of(owner: type = Interview) -> list[type]:
    """List a class of ours and all that its fields hold, each once."""
    found = [owner]
    for _, kind in fields_of(owner):
        if kind.part is not None:
            found += [each for each in classes_of(kind.part) if each not in found]
    return list(dict.fromkeys(found))


def personal_fields(owners: Iterable[type]) -> list[tuple[type, "attrs.Attribute[Any]"]]:
    """List the fields that hold free text of or about people."""
    return [
        (owner, field)
        for owner in owners
        for field, kind in fields_of(owner)
        if kind.is_text and f"{owner.__name__}.{field.name}" not in NOT_PERSONAL
    ]


@attrs.define
class Marker:
    """
    Fills values with sentinels, no two alike.

    Attributes:
        marks: Each sentinel by the path of its field.
    """

    marks: dict[str, str] = attrs.Factory(dict)
    _count: int = 0

    def filled(self, owner: type, path: str = "", **said: Any) -> Any:
        """Build a value of a class of ours with a sentinel in every personal field, and parts filled likewise."""
        texts: dict[str, tuple[str, ...]] = {}
        values: dict[str, Any] = dict(said)
        for field, kind in fields_of(owner):
            places = [f"{path}.{field.name}".lstrip(".")]
            if kind.several:
                places = [f"{places[0]}[{index}]" for index in range(EACH)]
            if field.name in said or f"{owner.__name__}.{field.name}" in NOT_PERSONAL:
                continue
            if kind.is_text:
                texts |= {place: self._next() for place in places}
                values[field.name] = tuple(places) if kind.several else places[0]
            elif kind.part is not None and personal_fields(classes_of(kind.part)):
                parts = tuple(self.filled(kind.part, place) for place in places)
                values[field.name] = parts if kind.several else parts[0]
        return self._built(owner, values, texts)

    def _next(self) -> tuple[str, ...]:
        self._count += 1
        return forms(self._count)

    def _built(self, owner: type, values: dict[str, Any], texts: dict[str, tuple[str, ...]]) -> Any:
        """Try the forms of a sentinel until each field has one that it takes."""
        chosen = dict.fromkeys(texts, 0)
        for _ in range(len(forms(0))):
            said = {place: texts[place][form] for place, form in chosen.items()}
            try:
                value = owner(**{name: _replaced(value, said) for name, value in values.items()})
            except InterviewError as error:
                refused = {fault.field for fault in error.faults}
                wrong = [place for place in chosen if place.rpartition(".")[2] in refused]
                if not wrong:
                    raise AssertionError(f"{owner.__name__} cannot be filled") from error
                for place in wrong:
                    chosen[place] += 1
                continue
            self.marks |= said
            return value
        raise AssertionError(f"{owner.__name__} takes no form of a sentinel in one of its fields")


def _replaced(value: Any, said: dict[str, str]) -> Any:
    """Put the chosen sentinels in the place of their paths."""
    if isinstance(value, tuple):
        return tuple(_replaced(each, said) for each in value)
    return said.get(value, value) if isinstance(value, str) else value


def marked() -> tuple[Interview, dict[str, str]]:
    """Build an interview with a sentinel in every personal field, and tell them by the paths of the fields."""
    marker = Marker()
    interview = marker.filled(Interview, held_on=HELD_ON, ref="interview-7")
    assert isinstance(interview, Interview)
    return interview, marker.marks


def leaks(text: str, marks: dict[str, str]) -> list[str]:
    """List the fields whose sentinels stand in a text, in any case."""
    folded = text.casefold()
    return [path for path, mark in marks.items() if mark.casefold() in folded]


def shown(value: object) -> str:
    """Give all the ways in which Python shows a value by itself."""
    return f"{value!r}\n{value!s}\n{value}\n{value!a}"
