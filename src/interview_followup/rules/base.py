"""
What a rule is, and what it answers.

A rule sees the interview, the numbers and the calendar, and never ``today``: it returns the one window in which its
step is right, or says why there is none. The engine alone holds a day against the windows.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

import attrs

from ..calendar import WorkCalendar
from ..errors import Fault, PlaybookError, WrongTypeError, raise_faults, unknown_name
from ..interview import OWN_KIND, Interview, OutcomeStatus, StepKind
from ..interview.kinds import as_step_kind, member
from ..making import new, setters
from ..timing import Timing

FactValue: TypeAlias = str | int | bool | date | None
Facts: TypeAlias = tuple[tuple[str, FactValue], ...]

POLICY_VERSION: Final = "1"
"""Which edition of ``policy.md`` the default rules implement."""

_LAST_VERSION: Final = 10**9
RULE_NAME: Final = re.compile(r"([a-z][a-z0-9_]{0,39}:)?[a-z][a-z0-9_]{0,39}")


@attrs.frozen
class Reason:
    """
    Why a window is where it is, or why the answer is to wait.

    Attributes:
        code: Stable lower-case name of the kind of reason.
        facts: What was looked at, as pairs of a name and a plain value; never a name, a contact or free text.

    Example:
        >>> Reason("not_thanked", (("asked", 2),)).get("asked")
        2
    """

    code: str
    facts: Facts = ()

    def get(self, name: str) -> FactValue:
        """Give the fact of that name; ``None`` where it is not among them."""
        return dict(self.facts).get(name)


def _check_type(field: str, value: object, kind: type) -> None:
    if type(value) is not kind:
        raise WrongTypeError(f"{field} of a window must be a {kind.__name__}, got {type(value).__name__}")


@attrs.frozen(kw_only=True)
class Window:
    """
    The days on which a step is right, all inclusive.

    Attributes:
        opens_on: The first of them.
        due_on: The day by which it should be done; the engine brings it inside the window.
        closes_on: The last of them; ``None``: it never closes. A window that closes before it opens does not exist.
        reason: Why it is where it is.

    Raises:
        WrongTypeError: If a day is not a plain date, or the reason not a `Reason`.

    Example:
        >>> day = date(2026, 11, 19)
        >>> Window(opens_on=day, due_on=day, reason=Reason("not_thanked")).closes_on is None
        True
    """

    opens_on: date
    due_on: date
    closes_on: date | None = None
    reason: Reason

    def __attrs_post_init__(self) -> None:
        _check_type("opens_on", self.opens_on, date)
        _check_type("due_on", self.due_on, date)
        if self.closes_on is not None:
            _check_type("closes_on", self.closes_on, date)
        _check_type("reason", self.reason, Reason)


@attrs.frozen
class WhyNot:
    """
    Why a rule has no window for an interview.

    Attributes:
        code: Stable lower-case name of the reason.
        looked_at: The facts that kept it from applying, as paths from the interview (``outcome.known_on``).
        settled: Whether it would apply, had the candidate not done or skipped its step already.

    Raises:
        WrongTypeError: If *looked_at* is not a tuple.

    Example:
        >>> WhyNot("no_evidence", ("evidence",)).looked_at
        ('evidence',)
    """

    code: str
    looked_at: tuple[str, ...] = ()
    settled: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        # A forgotten comma makes a string of a tuple of one.
        if type(self.looked_at) is not tuple:
            raise WrongTypeError(f"looked_at of a WhyNot must be a tuple, got {type(self.looked_at).__name__}")


WindowFunction: TypeAlias = Callable[[Interview, Timing, WorkCalendar], Window | WhyNot]


def _as_outcomes(value: Sequence[OutcomeStatus | str]) -> tuple[OutcomeStatus, ...]:
    if type(value) in {tuple, list}:
        return tuple(member(outcome, OutcomeStatus) for outcome in value)
    return value  # type: ignore[return-value]


def _reaches_somebody(rule: "Rule") -> bool:
    return rule.step is not StepKind.MOVE_ON


@attrs.frozen(kw_only=True)
class Rule:
    """
    One row of the policy, or one of a host's own.

    Attributes:
        name: Unique within a playbook; lower case. A host's own may carry its prefix, ``acme:nudge``.
        step: What it recommends: a `StepKind` other than ``wait``, or a host's own kind, ``prefix:name``.
        outcomes: The outcomes under which it is asked at all.
        window: The function that finds its window. It must be pure, and must not look at a clock.
        source: Where the rule comes from, such as ``policy P4``.
        version: Raised when the rule changes, so that a playbook's fingerprint does; from 0 to 10^9.
        pressing: Whether somebody waits for the candidate or a deadline runs. Such a rule is neither snoozed nor
            kept back by a wish not to be contacted.
        contact: Whether its step reaches somebody, and so needs a text; all but ``move_on`` unless said.
        facts: Names of the facts that its reason always carries, for the reason's sentence to use.

    Raises:
        PlaybookError: If a field is not what it must be; all faults at once.
        UnknownNameError: If nothing but the step is wrong; the nearest name is suggested.
        WrongTypeError: If a field has the wrong type.

    Example:
        >>> from interview_followup import DEFAULT_PLAYBOOK
        >>> rule = DEFAULT_PLAYBOOK.rule("promised_check_in")
        >>> str(rule.step), rule.source, rule.pressing
        ('check_in', 'policy P4', False)
    """

    name: str
    step: StepKind | str = attrs.field(converter=as_step_kind)
    outcomes: tuple[OutcomeStatus, ...] = attrs.field(converter=_as_outcomes)
    window: WindowFunction
    source: str = ""
    version: int = 1
    pressing: bool = False
    contact: bool = attrs.field(default=attrs.Factory(_reaches_somebody, takes_self=True))
    facts: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        raise_faults(list(self._type_faults()), PlaybookError)
        raise_faults(list(self._faults()), PlaybookError)

    def _type_faults(self) -> Iterator[Fault]:
        for field, kind, what in (
            ("name", str, "a str"), ("source", str, "a str"), ("version", int, "an int"), ("pressing", bool, "a bool"),
            ("contact", bool, "a bool"), ("outcomes", tuple, "a tuple"), ("facts", tuple, "a tuple"),
        ):  # fmt: skip
            if type(getattr(self, field)) is not kind:
                yield Fault(field, "wrong_type", f"must be {what}, got {type(getattr(self, field)).__name__}")
        function: object = self.window
        if not callable(function):
            yield Fault("window", "wrong_type", "must be a function")
        if type(self.facts) is tuple and any(type(name) is not str for name in self.facts):
            yield Fault("facts", "wrong_type", "must be a tuple of names")

    def _faults(self) -> Iterator[Fault]:
        if not RULE_NAME.fullmatch(self.name):
            yield Fault("name", "bad_name", "must be lower case: a-z, 0-9, _ and one prefix with a colon")
        # Whatever came for a step is looked at only once its type is known: another type's `==` may do anything.
        if self.step is StepKind.WAIT:
            yield Fault("step", "bad_step", "must not be wait, which is what no rule says")
        elif type(self.step) is not StepKind and not (type(self.step) is str and OWN_KIND.fullmatch(self.step)):
            known = unknown_name("step kind", self.step, list(StepKind))
            yield Fault("step", "unknown_name", f"is an {known}")
        if not 0 <= self.version <= _LAST_VERSION:
            yield Fault("version", "out_of_range", f"must be from 0 to {_LAST_VERSION}")
        if self.step is StepKind.MOVE_ON and self.contact:
            yield Fault("contact", "bad_flag", "must be False for move_on")
        if not self.outcomes or any(type(outcome) is not OutcomeStatus for outcome in self.outcomes):
            yield Fault("outcomes", "bad_outcomes", "must be one or more OutcomeStatus")


BEYOND: Final = WhyNot("beyond_the_calendar")
"""The window would open after the calendar's last day: never (G14)."""


_code, _facts = setters(Reason.code, Reason.facts)
_opens_on, _due_on, _closes_on, _reason = setters(Window.opens_on, Window.due_on, Window.closes_on, Window.reason)


def made_reason(code: str, facts: Facts) -> Reason:
    """Make a reason of what was worked out here: see `making`."""
    made = new(Reason)
    _code(made, code)
    _facts(made, facts)
    return made


def window(
    code: str, facts: Facts, *, opens: date | None, due: date | None, closes: date | None = None
) -> Window | WhyNot:
    """
    Make a window from days that may lie beyond the calendar's end.

    Args:
        code: Of the reason.
        facts: Of the reason.
        opens: ``None``: never, so there is no window.
        due: ``None``: at the very end.
        closes: ``None``: it never closes.
    """
    if opens is None:
        return BEYOND
    why, made = new(Reason), new(Window)
    _code(why, code)
    _facts(why, facts)
    _opens_on(made, opens)
    _due_on(made, date.max if due is None else due)
    _closes_on(made, closes)
    _reason(made, why)
    return made
