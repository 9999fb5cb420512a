"""
Where a row's value enters here: every way in, and the word by which an error must name the field.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Channel,
    Evidence,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Person,
    Playbook,
    Referee,
    ReplyPromise,
    Rule,
    StepKind,
    TemplateSet,
    Timing,
    WorkCalendar,
    agenda,
    compare,
    decide,
    explain,
    next_action,
    plan,
    why_not,
)
from interview_followup.interop.json import converter
from tests.locales.cases import HELD_ON, minimal
from tests.payloads.history import HELD_ON as BEFORE_HISTORY
from tests.payloads.history import after

Way: TypeAlias = tuple[str, Callable[[Any], object]]
"""The word by which an error names the field, and a way in."""

Put: TypeAlias = Callable[[Interview, Any], Interview]


@attrs.frozen(kw_only=True)
class Place:
    """
    A place where values enter.

    Attributes:
        ways: Every way in; a value that is refused is refused on each of them.
        put: Puts a value that stands in texts into an interview; ``None``: it stands in none.
        names: Whether a value is a name that a host can mistype, and that an error may tell.
    """

    ways: tuple[Way, ...]
    put: Put | None = None
    names: bool = False


def with_text(subject: Any, body: Any, channel: Channel = Channel.EMAIL, tag: str = "en") -> TemplateSet:
    """Add a text to the set."""
    template = MessageTemplate(subject=subject, body=body)
    return DEFAULT_TEMPLATES.with_template("thank_you", channel, tag, template)


def _mapped(value: Any) -> dict[str, Any]:
    return {"subject": "$role", "body": ["$salutation", value, "$closing"]}


def _messages(value: Any) -> dict[str, Any]:
    return {"en": {"messages": {"thank_you": {"email": _mapped(value)}}}}


def _reasoned(value: Any) -> dict[str, Any]:
    return {"en": {"reasons": {"closed": ["$known_on.", value]}}}


def own_rule(window: Any = lambda interview, timing, calendar: None, **facts: Any) -> Rule:
    """Build a host's rule, which is asked first."""
    given = {"name": "acme:nudge", "step": StepKind.CHECK_IN, "outcomes": tuple(OutcomeStatus), "window": window}
    return Rule(**{**given, **facts})


def ruled_by(rule: Rule, **where: Any) -> Playbook:
    """Add a rule, with a reason, to the default playbook."""
    templates = DEFAULT_TEMPLATES
    for tag in ("en", "id"):
        templates = templates.with_reason(rule.name, tag, "Acme says so.")
    return DEFAULT_PLAYBOOK.with_templates(templates).with_rule(rule, **where)


def first(rule: Rule) -> Playbook:
    """Put a rule before all others."""
    return ruled_by(rule, before=DEFAULT_RULES[0].name)


def _line(told: str, put: Put, *more: Way) -> Place:
    return Place(ways=((told, lambda value: put(minimal("en"), value)), *more), put=put)


def _in_candidate(field: str) -> Put:
    return lambda i, value: attrs.evolve(i, candidate=attrs.evolve(i.candidate, **{field: value}))


def _in_interview(field: str) -> Put:
    return lambda i, value: attrs.evolve(i, **{field: value})


@attrs.frozen
class _Calendar:
    """A host's calendar: works where its function does not say that it is a holiday."""

    is_holiday: Callable[[date], bool]

    def is_working_day(self, day: date, /) -> bool:
        """Ask the function."""
        return not self.is_holiday(day)


_THANKS: Final = ("$salutation", "Thank you.", "$closing")
_BODY: Final[tuple[Way, ...]] = (
    ("body[1]", lambda value: with_text("$role", ("$salutation", value, "$closing"))),
    ("body[2][1]", lambda value: with_text("$role", ("$salutation", "Thank you.", ("$topic", value), "$closing"))),
    ("body[0]", lambda value: with_text("$role", (value, "Thank you.", "$closing"))),
    ("body[2]", lambda value: with_text("$role", ("$salutation", "Thank you.", value))),
    ("body[1]", lambda value: with_text(None, ("$salutation", value, "$closing"), Channel.SMS)),
    ("body[1]", lambda value: DEFAULT_TEMPLATES.with_mapping(_messages(value))),
)
# A reason's facts are those of its rule, so that the playbook alone can say that one is unknown.
_REASONS: Final[tuple[Way, ...]] = (
    ("closed", lambda value: DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_reason("closed", "en", value))),
    ("closed", lambda value: DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_mapping(_reasoned(value)))),
)

_SUBJECT: Final[tuple[Way, ...]] = (
    ("subject", lambda value: with_text(value, _THANKS)),
    ("subject", lambda value: with_text(value, _THANKS, Channel.LETTER)),
    ("subject[1]", lambda value: with_text(("$topic", value), _THANKS)),
)
_LOCALE: Final[tuple[Way, ...]] = (
    ("locale", lambda value: attrs.evolve(minimal("en"), locale=value)),
    ("tag", lambda value: attrs.evolve(DEFAULT_TEMPLATES.locale("en"), tag=value)),
    ("locale", lambda value: with_text("$role", _THANKS, tag=value)),
    ("locale", lambda value: DEFAULT_TEMPLATES.with_reason("closed", value, "Done.")),
    ("locale", DEFAULT_TEMPLATES.locale),
    ("locale", DEFAULT_TEMPLATES.for_locales),
    ("locale", lambda value: DEFAULT_TEMPLATES.with_mapping({value: {"reasons": {"closed": "Done."}}})),
)
_TODAY: Final[tuple[Way, ...]] = (
    ("today", lambda value: decide(minimal("en"), value)),
    ("today", lambda value: next_action(minimal("en"), value)),
    ("today", lambda value: plan(minimal("en"), value)),
    ("today", lambda value: agenda([minimal("en")], value)),
    ("today", lambda value: explain(minimal("en"), value)),
    ("today", lambda value: why_not("check_in", minimal("en"), value)),
    ("today", lambda value: compare(DEFAULT_PLAYBOOK, DEFAULT_PLAYBOOK, [minimal("en")], value)),
    ("day", lambda value: minimal("en").as_of(value)),
)
_TIMING: Final[tuple[Way, ...]] = tuple(
    way
    for field in attrs.fields_dict(Timing)
    for way in (
        (field, lambda value, field=field: Timing(**{field: value})),
        (field, lambda value, field=field: DEFAULT_PLAYBOOK.with_timing(**{field: value})),
    )
)

_STORED: Final = converter()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _stored_with(outcome: str) -> str:
    """Write an interview whose outcome is another text."""
    return _STORED.dumps(minimal("en")).replace('{"version":1,', f'{{"version":1,"outcome":{outcome},')


PLACES: Final[dict[str, Place]] = {
    "Candidate.name": _line("name", _in_candidate("name")),
    "Candidate.link": _line("link", _in_candidate("link")),
    "Interview.company": _line("company", _in_interview("company")),
    "Interview.role": _line("role", _in_interview("role")),
    "Interview.addition": _line(
        "addition",
        _in_interview("addition"),
        ("strengths", lambda value: attrs.evolve(minimal("en"), strengths=(value,))),
        ("topic", lambda value: Person(topic=value)),
    ),
    "Person.name": _line(
        "name",
        lambda i, value: attrs.evolve(i, interviewers=(Person(name=value),)),
        ("salutation_name", lambda value: Person(name="Ann Lee", salutation_name=value)),
        ("title", lambda value: Person(name="Ann Lee", title=value)),
        ("name", lambda value: Referee(name=value)),
    ),
    "Person.email": _line(
        "email",
        lambda i, value: attrs.evolve(i, interviewers=(Person(name="Ann Lee", email=value),)),
        ("email", lambda value: _in_candidate("email")(minimal("en"), value)),
        ("contact", lambda value: Referee(name="Ann Lee", contact=value)),
    ),
    "Interview.interviewers": _line(
        "interviewers", lambda i, value: attrs.evolve(i, interviewers=[Person(**each) for each in value])
    ),
    "Interview.evidence": _line(
        "evidence", lambda i, value: attrs.evolve(i, evidence=[Evidence(**each) for each in value])
    ),
    "Evidence.title": _line(
        "title", lambda i, value: attrs.evolve(i, evidence=(Evidence(title=value),) if i.evidence else ())
    ),
    "MessageTemplate.body": Place(ways=(*_BODY, *_REASONS)),
    "MessageTemplate.subject": Place(ways=_SUBJECT),
    "Interview.locale": Place(ways=_LOCALE),
    "agenda(interviews)": Place(
        ways=(("interviews", lambda value: agenda(rounds_of(value), BEFORE_HISTORY)),),
    ),
    "today": Place(ways=_TODAY),
    "ReplyPromise.by": Place(ways=(("by", lambda value: ReplyPromise(by=value)),)),
    "Interview.held_on": Place(ways=(("held_on", lambda value: attrs.evolve(minimal("en"), held_on=value)),)),
    "Timing": Place(ways=_TIMING),
    "WorkCalendar.holidays": Place(
        ways=(
            ("holidays", lambda value: WorkCalendar(holidays=value)),
            ("working day", lambda value: WorkCalendar.freeze(_Calendar(value), HELD_ON, date(2027, 12, 31))),
        )
    ),
    "WorkCalendar.weekend": Place(
        ways=(
            ("working day", lambda value: WorkCalendar(weekend=value)),
            ("working day", lambda value: WorkCalendar(weekend=frozenset(value))),
        )
    ),
    # A kind is a name that a host can mistype; the rest of an event is days.
    "Interview.steps, outcome, promise": Place(ways=(("", after),), names=True),
    "Rule.window": Place(
        ways=(
            ("acme:nudge", lambda value: decide(minimal("en"), HELD_ON, playbook=first(own_rule(value)))),
            ("acme:nudge", lambda value: next_action(minimal("en"), HELD_ON, playbook=first(own_rule(value)))),
            ("acme:nudge", lambda value: plan(minimal("en"), HELD_ON, playbook=first(own_rule(value)))),
            ("acme:nudge", lambda value: explain(minimal("en"), HELD_ON, playbook=first(own_rule(value)))),
        )
    ),
    # A rule has no number: its place is told by the name of the rule that it comes before.
    "Playbook.with_rule(before)": Place(ways=(("rule", lambda value: ruled_by(own_rule(), before=value)),)),
    "stored form": Place(
        ways=(
            ("$", lambda value: _STORED.loads(_text(value), Interview)),
            ("$", lambda value: _STORED.loads(_text(value).encode(), Action)),
            ("$", lambda value: _STORED.structure(value, Interview)),
            ("$", lambda value: _STORED.loads(_stored_with(_text(value)), Interview)),
        ),
        names=True,
    ),
    "Playbook.with_rule": Place(ways=(("rules", lambda value: ruled_by(own_rule(name=value))),), names=True),
}


def rounds_of(value: list[dict[str, str]]) -> list[Interview]:
    """Each round is an interview of its own."""
    plain = minimal("en")
    return [
        attrs.evolve(plain, held_on=date.fromisoformat(each["held_on"]), ref=f"round {number}")
        for number, each in enumerate(value)
    ]
