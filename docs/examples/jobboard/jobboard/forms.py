"""
Forms: which fields a page asks for, and what becomes of them: changed facts, or faults beside the fields.

A field is named by its path in the interview (``interviewers[0].name``), which is also what the library's faults name.
Nothing here checks what the library checks.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

import attrs

from interview_followup import (
    Answer,
    Candidate,
    Channel,
    Evidence,
    Fault,
    FollowUpError,
    Honorific,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
)

from .fields import Field, Kind, read

_T = TypeVar("_T")
_STANDING_IN: Final = Candidate(name="–")
TEXT_LOCALES: Final = ("en", "en-GB", "en-AU", "en-IN", "id")


Values: TypeAlias = Mapping[str, Any]
"""What was read, by path: a string, a date, a tuple of lines, a flag, or ``None``."""


class Filled(NamedTuple):
    """
    A form as it was sent.

    Attributes:
        interview: With the changes; ``None`` where there are faults.
        raw: What stood in the fields, by path, to show it again.
        faults: The first fault of each field, by path.
    """

    interview: Interview | None
    raw: Mapping[str, str]
    faults: Mapping[str, Fault]


class _Making:
    """Makes values, and keeps what is wrong with them, under the paths of the form."""

    def __init__(self, faults: dict[str, Fault]) -> None:
        self.faults = faults

    def make(self, prefix: str, made: Callable[..., _T], *given: object, **values: object) -> _T | None:
        """Make a value; ``None`` where it cannot be."""
        try:
            return made(*given, **values)
        except FollowUpError as error:
            for fault in error.faults or (Fault("", "other", ""),):
                path = f"{prefix}.{fault.field}".strip(".")
                code = fault.code
                if code == "before_given_on" and not prefix:
                    code = "before_held_on"  # no day was given: what is broken is the interview's, not the promise's
                self.faults.setdefault(path, attrs.evolve(fault, field=path, code=code))
            return None


_PERSON: Final = ("name", "honorific", "salutation_name", "email", "topic")
_HONORIFICS: Final = ("", *map(str, Honorific))
_EACH: Final[Mapping[str, tuple[type, tuple[Field, ...]]]] = {
    "interviewers": (
        Person,
        (
            Field("name"), Field("honorific", Kind.CHOICE, _HONORIFICS), Field("salutation_name"),
            Field("email", Kind.EMAIL), Field("topic"),
        ),
    ),
    "evidence": (Evidence, (Field("title"), Field("shows"))),
    "referees": (
        Referee, (Field("name"), Field("relation"), Field("contact", Kind.ADDRESS), Field("consented", Kind.FLAG)),
    ),
}  # fmt: skip
"""Of what there can be several: the class, and the fields of each."""


class Group(NamedTuple):
    """
    One form.

    Attributes:
        fields: That there are once.
        several: Names of lists that it edits, each with a blank entry at the end.
        change: Makes the changed interview of what was read.
    """

    fields: tuple[Field, ...]
    several: tuple[str, ...]
    change: Callable[[_Making, Interview, Values], Interview | None]


def _change(making: _Making, interview: Interview, **changes: object) -> Interview | None:
    return making.make("", attrs.evolve, interview, **changes)


_LATER: Final = {"steps": "step_earlier", "outcome": "outcome_earlier", "promise": "promise_earlier"}
"""What the day of the interview was moved past: the code, by how the path of the library's fault begins."""


def _interview(making: _Making, interview: Interview, values: Values) -> Interview | None:
    """Correct the interview itself; what cannot have been before its new day is said beside that day."""
    given = {name: value for name, value in values.items() if value is not None}
    own = _Making({})
    changed = _change(own, interview, **given)
    for path, fault in own.faults.items():
        code = _LATER.get(path.partition(".")[0].partition("[")[0])
        placed = fault if code is None else Fault("held_on", code, "")
        making.faults.setdefault(placed.field, placed)
    return changed


def _promise(making: _Making, interview: Interview, values: Values) -> Interview | None:
    by, given_on = values["promise.by"], values["promise.given_on"]
    if by is None and given_on is None:
        return _change(making, interview, promise=None)
    if by is None:
        making.faults.setdefault("promise.by", Fault("promise.by", "missing", ""))
        return None
    # Not `with_promise`, which keeps the newer one: what is corrected here may have been given earlier.
    promise = making.make("promise", ReplyPromise, by=by, given_on=given_on, kind=values["promise.kind"])
    return None if promise is None else _change(making, interview, promise=promise)


def _heard(making: _Making, interview: Interview, values: Values) -> Interview | None:
    return _change(making, interview, heard_on=values["heard_on"])


def _outcome(making: _Making, interview: Interview, values: Values) -> Interview | None:
    given = {path.removeprefix("outcome."): value for path, value in values.items()}
    outcome = making.make("outcome", Outcome, **given)
    return None if outcome is None else _change(making, interview, outcome=outcome)


def _rival(making: _Making, interview: Interview, values: Values) -> Interview | None:
    received_on, decide_by = values["rival_offer.received_on"], values["rival_offer.decide_by"]
    if received_on is None and decide_by is None:
        return _change(making, interview, rival_offer=None)
    if received_on is None:
        making.faults.setdefault("rival_offer.received_on", Fault("rival_offer.received_on", "missing", ""))
        return None
    rival = making.make("rival_offer", RivalOffer, received_on=received_on, decide_by=decide_by)
    return None if rival is None else _change(making, interview, rival_offer=rival)


def _entries(making: _Making, interview: Interview, values: Values, name: str) -> tuple[object, ...]:
    """Make the entries of a list: one with nothing filled in goes, others keep what the form does not ask for."""
    made, fields = _EACH[name]
    there = getattr(interview, name)
    entries = []
    for index in range(len(there) + 1):
        prefix = f"{name}[{index}]"
        given = {field.path: values[f"{prefix}.{field.path}"] for field in fields}
        if not any(given.values()):
            continue
        if made is Person:
            given["name"] = given["name"] or ""
        elif given[fields[0].path] is None:
            path = f"{prefix}.{fields[0].path}"
            making.faults.setdefault(path, Fault(path, "missing", ""))
            continue
        entry = (
            making.make(prefix, attrs.evolve, there[index], **given)
            if index < len(there)
            else making.make(prefix, made, **given)
        )
        entries.append(entry)
    return tuple(entry for entry in entries if entry is not None)


def _people(making: _Making, interview: Interview, values: Values) -> Interview | None:
    return _change(making, interview, interviewers=_entries(making, interview, values, "interviewers"))


def _notes(making: _Making, interview: Interview, values: Values) -> Interview | None:
    evidence = _entries(making, interview, values, "evidence")
    given = {name: values[name] for name in ("went", "strengths", "addition")}
    return _change(making, interview, evidence=evidence, **given)


def _referees(making: _Making, interview: Interview, values: Values) -> Interview | None:
    return _change(making, interview, referees=_entries(making, interview, values, "referees"))


def _writing(making: _Making, interview: Interview, values: Values) -> Interview | None:
    given = {"name": values["candidate.name"], "phone": values["candidate.phone"]}
    candidate = making.make("candidate", attrs.evolve, interview.candidate, **given) or interview.candidate
    return _change(
        making, interview, candidate=candidate, **{name: value for name, value in values.items() if "." not in name}
    )


_SIGNED: Final = (
    Field("candidate.name", required=True, fill="name"),
    Field("candidate.phone", Kind.PHONE, fill="tel"),
)
_LOCALE: Final = Field("locale", Kind.CHOICE, TEXT_LOCALES, required=True)
_HELD: Final = (
    Field("company", required=True, fill="organization"), Field("role", required=True),
    Field("held_on", Kind.DATE, required=True),
)  # fmt: skip
GROUPS: Final[Mapping[str, Group]] = {
    "promise": Group(
        (
            Field("promise.by", Kind.DATE),
            Field("promise.kind", Kind.RADIO, tuple(map(str, PromiseKind)), required=True),
            Field("promise.given_on", Kind.DATE, past=True),
        ),
        (), _promise,
    ),
    "heard": Group((Field("heard_on", Kind.DATE, past=True),), (), _heard),
    "outcome": Group(
        (
            Field("outcome.status", Kind.CHOICE, tuple(map(str, OutcomeStatus)), required=True),
            Field("outcome.known_on", Kind.DATE, past=True),
            Field("outcome.respond_by", Kind.DATE),
            Field("outcome.answer", Kind.CHOICE, ("", *map(str, Answer))),
            Field("outcome.next_interview_on", Kind.DATE),
            Field("outcome.feedback_on", Kind.DATE, past=True),
        ),
        (), _outcome,
    ),
    "rival": Group(
        (Field("rival_offer.received_on", Kind.DATE, past=True), Field("rival_offer.decide_by", Kind.DATE)), (), _rival,
    ),
    "interview": Group(_HELD, (), _interview),
    "people": Group((), ("interviewers",), _people),
    "notes": Group(
        (
            Field("went", Kind.RADIO, tuple(map(str, Impression)), required=True),
            Field("strengths", Kind.LINES), Field("addition"),
        ),
        ("evidence",), _notes,
    ),
    "referees": Group((), ("referees",), _referees),
    "writing": Group(
        (
            _LOCALE, Field("channel", Kind.CHOICE, ("", *map(str, Channel))), *_SIGNED,
            Field("no_contact", Kind.FLAG), Field("ask_feedback", Kind.FLAG),
        ),
        (), _writing,
    ),
}  # fmt: skip

NEW: Final = (*_HELD, Field("promise.by", Kind.DATE), _LOCALE, *_SIGNED)
"""What is asked about a new interview, besides the first interviewer."""


def entry_fields(name: str, index: int) -> tuple[Field, ...]:
    """List the fields of one entry of a list."""
    return tuple(field._replace(path=f"{name}[{index}].{field.path}") for field in _EACH[name][1])


def raw_of(interview: Interview, fields: tuple[Field, ...]) -> dict[str, str]:
    """Write what an interview holds as it stands in the fields."""
    return {field.path: _shown(_at(interview, field.path)) for field in fields}


def _at(value: object, path: str) -> object:
    """Follow a path; ``None`` where it leads nowhere."""
    for part in path.split("."):
        name, _, index = part.partition("[")
        value = getattr(value, name, None)
        if index:
            place = int(index.rstrip("]"))
            value = value[place] if isinstance(value, tuple) and place < len(value) else None
    return value


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, bool):
        return "on" if value else ""
    return "" if value is None else str(value)


def fields_of(group: Group, interview: Interview) -> tuple[Field, ...]:
    """List all fields of a form: those that there are once, then those of each entry."""
    entries = (
        entry_fields(name, index) for name in group.several for index in range(len(getattr(interview, name)) + 1)
    )
    once = (_with_its_own(field, interview) for field in group.fields)
    return (*once, *(field for entry in entries for field in entry))


def _with_its_own(field: Field, interview: Interview) -> Field:
    """Let a language that is not offered, and that the interview has all the same, stay chosen."""
    if field is not _LOCALE or interview.locale in field.choices:
        return field
    return field._replace(choices=(*field.choices, interview.locale))


def fill(group: Group, interview: Interview, sent: Mapping[str, Any], today: date) -> Filled:
    """Read a form about an interview that is there."""
    raw, values, faults = read(fields_of(group, interview), sent, today)
    changed = group.change(_Making(faults), interview, values)
    return Filled(None if faults else changed, raw, _placed(faults, raw))


def fill_new(candidate: Candidate, sent: Mapping[str, Any], today: date) -> Filled:
    """Read the form about a new interview; *candidate* brings what it does not ask for."""
    raw, values, faults = read((*NEW, *entry_fields("interviewers", 0)), sent, today)
    making = _Making(faults)
    signed = {"name": values["candidate.name"] or "–", "phone": values["candidate.phone"]}
    given = {name: values[f"interviewers[0].{name}"] for name in _PERSON}
    person = making.make("interviewers[0]", Person, **{**given, "name": given["name"] or ""})
    by = values["promise.by"]
    interview = making.make(
        "", Interview,
        # What stands in for a value that is missing, or could not be made, lets the others be looked at as well.
        candidate=making.make("candidate", attrs.evolve, candidate, **signed) or _STANDING_IN,
        company=values["company"] or "–", role=values["role"] or "–", held_on=values["held_on"] or today,
        locale=values["locale"] or "en", promise=ReplyPromise(by=by) if by else None,
        interviewers=(person,) if person and any(given.values()) else (),
    )  # fmt: skip
    return Filled(None if faults else interview, raw, _placed(faults, raw))


def _placed(faults: Mapping[str, Fault], raw: Mapping[str, str]) -> dict[str, Fault]:
    """
    Bring a fault of one line (``strengths[2]``) to the field that holds all of them.

    They come in the order of the fields, and after them what has no field.
    """
    placed: dict[str, Fault] = {}
    for path, fault in faults.items():
        placed.setdefault(path if path in raw else path.partition("[")[0] if path.endswith("]") else path, fault)
    order = {path: place for place, path in enumerate(raw)}
    return dict(sorted(placed.items(), key=lambda item: order.get(item[0], len(order))))
