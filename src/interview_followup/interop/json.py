"""
Interviews and actions as JSON, and back, by a converter of cattrs (extra ``json``).

The stored form is a contract: what one release wrote, every later one reads. Here lives how it is written and read;
what a value may be is the business of its constructor, which looks at all that is read.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from itertools import islice
from types import NoneType
from typing import Any, Final, TypeVar, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from ..errors import Fault, FollowUpError, InterviewError, WrongTypeError, raise_faults, unknown_name
from ..interview import OWN_KIND, Interview, StepKind
from ..interview.checks import Faults
from ..interview.kinds import member
from ..rules.base import FactValue
from .parsing import MAX_TEXT, Repeated, parsed
from .schema import FACT, VERSION, VERSIONED, json_schema

MOST_FAULTS: Final = 50
"""How many of the faults found in one text are told."""

__all__ = ["MAX_TEXT", "MOST_FAULTS", "VERSION", "StoredConverter", "converter", "json_schema"]

_Value = TypeVar("_Value")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


_FIELDS: Final = frozenset(field.name for field in attrs.fields(Interview))
_STAND_INS: Final = {"candidate": {"name": "-"}, "company": "-", "role": "-", "held_on": "0001-01-01"}
"""What an interview needs, told so that no other field can be wrong by it."""


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """A plain value that cannot be read: its faults, whose fields are paths from where it stands."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults


class StoredConverter(Converter):
    """
    A cattrs converter for the stored form, which also reads and writes JSON text.

    Made by `converter`; hooks for a host's own types can be registered on it, as on every converter of cattrs.
    """

    def dumps(self, value: object) -> str:
        """
        Write a value as JSON text in ASCII, without spaces.

        Args:
            value: An `Interview`, an `Action`, or a part of one.

        Raises:
            TypeError: If it holds what JSON has no form for, which no value of the library does.
            ValueError: If a host's own hook gives a number that JSON has no form for.

        Example:
            >>> from interview_followup import Outcome
            >>> converter().dumps(Outcome(status="rejected", known_on=date(2026, 11, 27)))
            '{"status":"rejected","known_on":"2026-11-27"}'
        """
        return json.dumps(self.unstructure(value), separators=(",", ":"), allow_nan=False)

    def loads(self, text: str | bytes, kind: type[_Value]) -> _Value:
        """
        Read a value from JSON text.

        Args:
            text: A string, or bytes in UTF-8, of at most `MAX_TEXT`.
            kind: What it is: `Interview`, `Action`, or the class of a part.

        Raises:
            WrongTypeError: If *text* is neither string nor bytes, or a value in it has the wrong type.
            InterviewError: If it is no JSON, names a key twice, was written by a newer release, or tells what cannot
                be. Each fault's field is a path such as ``$.steps[2].on``; the first `MOST_FAULTS` are told.
            UnknownNameError: If nothing but names is wrong: of a field, or of a word.

        Example:
            >>> from interview_followup import Outcome
            >>> converter().loads('{"status":"rejected","known_on":"2026-13-01"}', Outcome)
            Traceback (most recent call last):
                ...
            interview_followup.errors.InterviewError: $.known_on must be a day that there is, as YYYY-MM-DD
        """
        return self.structure(parsed(text), kind)

    def structure(self, obj: object, cl: type[_Value]) -> _Value:
        """
        Read a value from plain data: what JSON parses to, or a JSONB column gives.

        Args:
            obj: Dicts, lists, strings, numbers, bools and ``None``; nothing is converted silently.
            cl: What it is: `Interview`, `Action`, or the class of a part.

        Raises:
            FollowUpError: As `loads` does.

        Example:
            >>> from interview_followup import FollowUpStep
            >>> converter().structure({"kind": "thank_you", "on": 20261119}, FollowUpStep)
            Traceback (most recent call last):
                ...
            interview_followup.errors.WrongTypeError: $.on must be a day as YYYY-MM-DD, got int
        """
        if not _has_a_form(cl):
            raise WrongTypeError("cl must be a class of the library's values, or a list or tuple of one")
        try:
            return super().structure(obj, cl)
        except (BaseValidationError, FollowUpError, _Refused) as error:
            faults = list(islice(_faults_in(error, "$"), MOST_FAULTS))
        # Not from within the handler: what cattrs raised holds the values, and a tracker would show them.
        raise_faults(faults, InterviewError)
        raise AssertionError  # pragma: no cover - there is no error without a fault


def converter() -> StoredConverter:
    """
    Make a converter for the stored form of interviews and actions. Make it once, and keep it.

    Days are written as ``YYYY-MM-DD``, words as their value, what is at its default not at all, and `Interview` and
    `Action` carry a ``version``. Nothing is converted when it is read: no number becomes a string, no ``null`` the word
    None; unknown and repeated keys, and the form of a newer release, are refused.

    Returns:
        A ``cattrs.Converter``, with ``dumps`` and ``loads``.

    Example:
        >>> from interview_followup import Interview
        >>> from interview_followup.testing import an_interview
        >>> stored = converter()
        >>> text = stored.dumps(an_interview())
        >>> text[:50]
        '{"version":1,"candidate":{"name":"Sari Dewi","phon'
        >>> stored.loads(text, Interview) == an_interview()
        True
    """
    made = StoredConverter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    for kind, words in ((str, "a string"), (bool, "a bool"), (int, "an integer")):
        made.register_structure_hook(kind, _exactly(kind, words))
    made.register_structure_hook(date, _as_day)
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook_func(lambda cl: cl == StepKind | str, _as_kind)
    made.register_unstructure_hook_func(lambda cl: cl == StepKind | str, str)
    made.register_structure_hook(StrEnum, _as_word)
    made.register_unstructure_hook(StrEnum, str)  # cattrs would leave the member, which is a string
    made.register_structure_hook_factory(_is_sequence, _sequence(made))
    made.register_structure_hook_factory(attrs.has, _reader(made))
    made.register_unstructure_hook_factory(VERSIONED.__contains__, _writer(made))
    made.register_structure_hook_func(lambda cl: cl == FACT, _as_fact)
    made.register_unstructure_hook_func(lambda cl: cl == FACT, _fact_written)
    return made


# --- Reading ---


def _wrong(value: object, words: str) -> _Refused:
    kind = {dict: "an object", Repeated: "an object", list: "an array", NoneType: "null", bool: "a bool"}
    got = kind.get(type(value), type(value).__name__)
    return _Refused([Fault("", "wrong_type", f"must be {words}, got {got}")])


def _exactly(kind: type, words: str) -> Callable[[object, type], object]:
    def as_it_is(value: object, _: type) -> object:
        if type(value) is not kind:
            raise _wrong(value, words)
        return value

    return as_it_is


def _as_day(value: object, _: type) -> date:
    """Read a day in the one form in which it is written: Python's own reader takes weeks and ordinals as well."""
    if type(value) is not str:
        raise _wrong(value, "a day as YYYY-MM-DD")
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _Refused([Fault("", "bad_date", "must be a day that there is, as YYYY-MM-DD")])


def _as_word(value: object, kind: type[StrEnum]) -> StrEnum:
    """Read a member of a closed list, refused in the words of the constructors."""
    if type(value) is not str:
        raise _wrong(value, "a string")
    word = member(value, kind)
    faults = Faults()
    if not faults.word("", word, kind):
        raise _Refused(faults)
    return word


def _as_kind(value: object, _: object) -> StepKind | str:
    """Read a step's kind: a word of the closed list, or a host's own."""
    return value if type(value) is str and OWN_KIND.fullmatch(value) else _as_word(value, StepKind)


def _has_a_form(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    """Tell whether something can be read strictly: cattrs by itself is lenient with what is not ours."""
    if _is_sequence(kind):
        entries = get_args(kind)
        return (get_origin(kind) is list or entries[1:] == (...,)) and _has_a_form(entries[0])
    return isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, StrEnum) or kind in {str, bool, int, date})


def _is_sequence(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) is list or get_origin(kind) is tuple


def _sequence(made: Converter) -> Callable[[Any], Callable[[object, object], object]]:
    def reader(of: Any) -> Callable[[object, object], object]:  # noqa: ANN401 - a generic alias
        container, entry = get_origin(of), get_args(of)[0]
        read = made.get_structure_hook(entry)

        def sequence(value: object, _: object) -> object:
            if type(value) is not list:
                raise _wrong(value, "an array")
            entries, errors = [], []
            for index, each in enumerate(value):
                try:
                    entries.append(read(each, entry))
                except Exception as error:  # noqa: BLE001 - gathered, and raised together
                    error.add_note(IterableValidationNote(f"entry {index}", index, entry))
                    errors.append(error)
                    if len(errors) == MOST_FAULTS:  # more are not told, and a million would take a gigabyte
                        break
            if errors:
                raise IterableValidationError("while reading an array", errors, of)
            return container(entries)

        return sequence

    return reader


def _reader(made: Converter) -> Callable[[Any], Callable[[object, object], object]]:
    def reader(kind: Any) -> Callable[[object, object], object]:  # noqa: ANN401 - an attrs class
        names = {field.name for field in attrs.fields(kind)}
        read = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)

        def value_of(value: object, _: object) -> object:
            if type(value) is Repeated:
                again = repr(value.repeated) if value.repeated in {"version", *names} else "one"
                raise _Refused([Fault("", "repeated_key", f"must name a key once, and names {again} again")])
            if type(value) is not dict:
                raise _wrong(value, "an object")
            if not all(type(key) is str for key in value):
                raise _Refused([Fault("", "wrong_type", "must be an object whose keys are strings")])
            if kind not in VERSIONED:
                return read(value, kind)
            form = _unversioned(value)
            return read(form, kind) if kind is not Interview else _all_told(read, form)

        return value_of

    return reader


def _all_told(read: Callable[[dict[str, object], type], object], form: dict[str, object]) -> object:
    """
    Read an interview; where a part of it cannot be read, look at the rest as well.

    A form that somebody fills in is else refused twice: for a mistyped day, and then for an empty company.
    """
    try:
        return read(form, Interview)
    except ClassValidationError as error:
        first = error.exceptions
    failed = {_place(each).lstrip(".") for each in first}
    if failed == {""} and isinstance(first[0], FollowUpError):
        raise ClassValidationError("refused by the constructor", first, Interview)
    rest = {name: value for name, value in form.items() if name in _FIELDS and name not in failed}
    try:
        read({**_STAND_INS, **rest}, Interview)
    except ClassValidationError as error:
        # Only what the constructor says: a host's own hook may not read what stands in.
        first = (*first, *(each for each in error.exceptions if isinstance(each, FollowUpError) and not _place(each)))
    raise ClassValidationError("cannot be read", first, Interview)


def _unversioned(value: dict[str, object]) -> dict[str, object]:
    """Take the version off, which alone says how the rest is to be read."""
    rest = dict(value)
    faults = Faults()
    version = rest.pop("version", None)
    if version is None:
        faults.note("version", "missing", f"must be given: {VERSION} today")
    elif type(version) is not int:
        faults.is_a(int, "version", version, "an integer")
    elif not 1 <= version <= VERSION:
        newer = "; a newer release wrote this" if version > VERSION else ""
        faults.note("version", "unknown_version", f"must be from 1 to {VERSION}{newer}")
    if faults:
        raise _Refused(faults)
    return rest


def _as_fact(value: object, _: object) -> tuple[str, FactValue]:
    """Read a fact of a reason; JSON has no days, so that one is told by its key."""
    if type(value) is not dict:
        raise _wrong(value, "an object")
    if {*value} not in ({"name", "date"}, {"name", "value"}):
        raise _Refused(
            [Fault("", "wrong_type", "must hold a name and a value, or a name and a date, and nothing else")]
        )
    name, held = value["name"], value.get("value")
    if type(name) is not str or type(held) not in {str, int, bool, NoneType}:
        raise _wrong(held if type(name) is str else name, "a string, or for a value an integer, a bool or null as well")
    return name, _as_day(value["date"], date) if "date" in value else held


def _faults_in(error: Exception, path: str) -> Iterator[Fault]:
    """Flatten what cattrs and the constructors raised, each fault with its path from the root."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _faults_in(inner, path + _place(inner))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for key in sorted(error.extra_fields)[:MOST_FAULTS]:
            yield Fault(path, "unknown_name", f"holds an {_unknown_field(key, known)}")
    elif isinstance(error, KeyError):
        yield Fault(path, "missing", "must be given")
    elif isinstance(error, FollowUpError) and not error.faults:  # from a host's hook
        yield Fault(path, "refused", f"is refused: {error.message}")
    elif isinstance(error, _Refused | FollowUpError):
        for fault in error.faults:
            yield attrs.evolve(fault, field=f"{path}.{fault.field}" if fault.field else path)
    else:
        raise error


def _unknown_field(key: str, known: list[str]) -> str:
    """Say that there is no such field; the key is repeated where it is a slip of one that there is, else not."""
    told = unknown_name("field", key, known, echo=False)
    return unknown_name("field", key, known) if "did you mean" in told else told


def _place(error: BaseException) -> str:
    """Tell where in a value an error was met, by the note that cattrs, or we, put on it."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


# --- Writing ---


def _fact_written(fact: tuple[str, FactValue]) -> dict[str, object]:
    name, value = fact
    return {"name": name, "date": value.isoformat()} if isinstance(value, date) else {"name": name, "value": value}


def _writer(made: Converter) -> Callable[[Any], Callable[[object], dict[str, object]]]:
    def writer(kind: Any) -> Callable[[object], dict[str, object]]:  # noqa: ANN401 - an attrs class
        write = make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True)

        def versioned(value: object) -> dict[str, object]:
            return {"version": VERSION, **write(value)}

        return versioned

    return writer
