"""
Playbooks of any kind: numbers in and out of range, odd calendars, and rules of a host's own, good and bad.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Channel,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    Reason,
    Rule,
    StepKind,
    TemplateSet,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)

from .asking import ask
from .data import Data
from .facts import EDGES, HELD_ON, OWN_KIND
from .junk import junk

OWN_RULES: Final = ("acme:first", "acme:second")
MARKETS: Final = ("US", "GB", "AU", "IN", "ID")
_NUMBERS: Final = tuple(field.name for field in attrs.fields(Timing))
_STEPS: Final = (OWN_KIND, *(kind for kind in StepKind if kind is not StepKind.WAIT))


def _with_own(templates: TemplateSet) -> TemplateSet:
    """Add what a host's own rules and kind of step need to be worded."""
    for tag in templates.tags:
        text = MessageTemplate(subject="$role", body=("$salutation", "I thought of you.", "$closing"))
        templates = templates.with_template(OWN_KIND, Channel.EMAIL, tag, text)
        for rule in OWN_RULES:
            templates = templates.with_reason(rule, tag, ("It opened on $opens_on, $asked.", "It opened on $opens_on."))
    return templates


def by_email(templates: TemplateSet) -> TemplateSet:
    """Leave the other channels out: a playbook is proved each time, and what it costs is by the text."""
    return attrs.evolve(templates, texts=tuple(pair for pair in templates.texts if pair[0].channel is Channel.EMAIL))


FEW_TEXTS: Final = by_email(_with_own(DEFAULT_TEMPLATES.for_locales("en")))
ALL_TEXTS: Final = _with_own(DEFAULT_TEMPLATES)


@attrs.frozen
class OwnWindow:
    """
    A host's rule: a window at some distance from a fact, or one of the mistakes that hosts make.

    Attributes:
        anchor: The fact it counts from, by its number in `_anchors`.
        opens: Days from there to its opening.
        stays: Days from there to its closing; ``None``: it never closes.
        due: Days from its opening to its due day.
        settles: Whether its step, once done or skipped, settles it.
        step: Its step.
        answer: What it answers in place of the window; ``None``: the window.
        facts: Facts of its reason.
    """

    anchor: int
    opens: int
    stays: int | None
    due: int
    settles: bool
    step: str
    answer: Callable[[], object] | None
    facts: Any

    def __call__(self, interview: Interview, timing: Timing, calendar: WorkCalendar) -> Any:
        """Answer as a rule does, or as none should."""
        if self.answer is not None:
            return self.answer()
        start = _anchors(interview)[self.anchor]
        if self.settles and interview.standing.settled_on(self.step, start) is not None:
            return WhyNot("done", ("steps",), settled=True)
        opens_on = start + timedelta(days=self.opens)
        return Window(
            opens_on=opens_on,
            due_on=opens_on + timedelta(days=self.due),
            closes_on=None if self.stays is None else opens_on + timedelta(days=self.stays),
            reason=Reason("own", self.facts),
        )


def _anchors(interview: Interview) -> Sequence[date]:
    standing = interview.standing
    return (
        interview.held_on,
        interview.outcome.known_on or interview.held_on,
        standing.last_contact_on or interview.held_on,
        standing.clock_starts_on,
        HELD_ON,
        date.min,
        date.max,
    )


def _raise_error(error: Exception) -> object:
    raise error


_ANSWERS: Final[tuple[Callable[[], object], ...]] = (
    lambda: WhyNot("not_today", ("held_on", "outcome.known_on", "steps[0].on", "no_such_fact", "")),
    lambda: WhyNot("not_today"),
    lambda: None,
    lambda: "window",
    lambda: Window,
    lambda: Window(opens_on=HELD_ON, due_on=HELD_ON, reason="own"),  # type: ignore[arg-type]
    lambda: Window(opens_on=datetime(2026, 11, 19), due_on=HELD_ON, reason=Reason("own")),  # noqa: DTZ001
    lambda: WhyNot("not_today", "held_on"),  # type: ignore[arg-type]
    lambda: _raise_error(ValueError("no such day")),
    lambda: _raise_error(OverflowError()),
    lambda: _raise_error(RecursionError()),
    lambda: _raise_error(MemoryError()),
    lambda: _raise_error(UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")),
    lambda: date.max + timedelta(days=1),
)


def _own_window(data: Data, step: str) -> OwnWindow:
    return OwnWindow(
        anchor=data.number(0, 6),
        opens=data.one_of(EDGES) * data.one_of([1, 1, 1, -1]),
        stays=data.one_of([None, *EDGES, -1]),
        due=data.one_of([0, 1, 2, 400, -1]),
        settles=not data.chance(4),
        step=step,
        answer=data.one_of(_ANSWERS) if data.chance(4) else None,
        facts=data.one_of([(), (("asked", 2),), (("asked", None),), (("asked", "\ud800"),), (("asked", date.max),)]),
    )


def _own_rule(data: Data, name: str) -> Rule | None:
    """Take a rule; ``None`` where it is refused."""
    step = data.one_of(_STEPS)
    facts: dict[str, Any] = {
        "name": name,
        "step": step,
        "outcomes": data.one_of([tuple(OutcomeStatus), (OutcomeStatus.PENDING,), ("pending", "rejected")]),
        "window": _own_window(data, step),
        "pressing": data.chance(4),
        "version": data.one_of([1, 2, -1]),
        "facts": data.one_of([(), ("asked",), ("opens_on", "last_asked_on")]),
    }
    if data.chance(4):
        facts["contact"] = data.chance(2)
    if data.chance(8):
        facts[data.one_of([*facts, "source", "contact"])] = junk(data)
    if data.chance(16):
        facts["facts"] = (junk(data),)
    return ask(Rule, **facts)


def _rules(data: Data) -> tuple[Rule, ...]:
    """Take the default rules, some left out, with up to two of a host's own among them."""
    rules = list(DEFAULT_RULES)
    for _ in range(data.number(0, 3)):
        del rules[data.number(0, len(rules) - 1)]
    for name in OWN_RULES[: data.number(0, 2)]:
        rule = _own_rule(data, name)
        if rule is not None:
            rules.insert(data.number(0, len(rules)), rule)
    return tuple(rules)


def _timing(data: Data) -> Timing | None:
    """Take numbers: a market's, or some changed, one of them out of its range now and then."""
    if data.chance(4):
        return ask(Timing.for_market, data.one_of([*MARKETS, *([junk(data)] if data.chance(4) else [])]))
    changed: dict[str, Any] = {}
    for name in data.several(_NUMBERS, 3):
        limits = Timing.provenance(name)
        low, high = limits.minimum, limits.maximum
        changed[name] = data.one_of([low, high, min(low + 1, high), data.number(low, high)])
        if data.chance(16):
            changed[name] = data.one_of([low - 1, high + 1, junk(data)])
    return ask(Timing, **changed)


def _calendar(data: Data) -> WorkCalendar | None:
    """Take a calendar: any weekend, holidays in runs, days of work among them; what it is made of is junk at times."""
    mask = data.one_of([0b1100000, 0b0110000, 0b0000000, 0b1000000, 0b0111111, 0b1111111, data.number(0, 127)])
    weekend = {weekday for weekday in range(7) if mask >> weekday & 1}
    first = HELD_ON + timedelta(days=data.one_of(EDGES) - 5)
    holidays = [first + timedelta(days=days) for days in range(data.one_of([0, 1, 3, 10, 40, 363, 364, 365, 1100]))]
    extra = holidays[data.number(0, 40) :: data.number(1, 14)] if data.chance(3) else []
    facts: dict[str, Any] = {"weekend": weekend, "holidays": holidays, "extra_working_days": extra}
    if data.chance(8):
        facts[data.one_of([*facts])] = junk(data)
    return ask(WorkCalendar, **facts)


def a_playbook(data: Data) -> Playbook | None:
    """Take a playbook; ``None`` where a part of it is refused, or the whole."""
    timing = _timing(data) if data.chance(2) else Timing()
    calendar = _calendar(data) if data.chance(2) else WorkCalendar()
    rules = _rules(data) if data.chance(2) else DEFAULT_RULES
    if timing is None or calendar is None:
        return None
    templates = ALL_TEXTS if data.chance(16) else FEW_TEXTS
    parts: dict[str, Any] = {"rules": rules, "timing": timing, "calendar": calendar, "templates": templates}
    if data.chance(32):
        parts[data.one_of([*parts])] = junk(data)
    playbook = ask(Playbook, **parts)
    if playbook is not None:
        ask(lambda: playbook.fingerprint)
    return playbook
