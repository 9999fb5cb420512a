"""
What is refused, with its exact words: days, calendars, rules and windows that cannot be, and rules that misbehave.

A candidate never sees these; a host's log does. Each row is what somebody could write by mistake.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    POLICY_VERSION,
    Action,
    FollowUpError,
    Reason,
    Rule,
    WhyNot,
    Window,
    WorkCalendar,
    decide,
    describe,
)
from interview_followup.engine import check_arguments
from interview_followup.testing import an_interview

DAY: Final = date(2026, 11, 19)
WHY: Final = Reason("not_thanked")


def _a_rule(**fields: Any) -> Rule:
    good = {"name": "acme:nudge", "step": "thank_you", "outcomes": ["pending"], "window": lambda *_: WhyNot("never")}
    return Rule(**{**good, **fields})


def _decided_by(window: Callable[..., Any]) -> None:
    rule = attrs.evolve(DEFAULT_PLAYBOOK.rule("thank_you"), window=window)
    decide(an_interview(), DAY, playbook=attrs.evolve(DEFAULT_PLAYBOOK, rules=(rule,)))


class _Calendar:
    """A calendar of somebody else's, that answers with what it is given."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def is_working_day(self, _: date, /) -> Any:
        """Answer, or raise what it is."""
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def _raises(*_: object) -> Any:
    raise ZeroDivisionError


REFUSED: Final[dict[str, tuple[Callable[[], object], str]]] = {
    "today is a datetime": (
        lambda: decide(an_interview(), datetime(2026, 11, 19)),  # noqa: DTZ001 - wrong on purpose
        "WrongTypeError: today must be a date, got datetime"),
    "no interview": (
        lambda: decide(None, DAY),  # type: ignore[arg-type]
        "WrongTypeError: interview must be an Interview, got NoneType"),
    "no playbook": (
        lambda: check_arguments(an_interview(), DAY, "default"),  # type: ignore[arg-type]
        "WrongTypeError: playbook must be a Playbook, got str"),
    "no action": (
        lambda: describe("wait", "en"),  # type: ignore[arg-type]
        "WrongTypeError: action must be an Action, got str"),
    "a reason without its facts": (
        lambda: describe(Action(kind="thank_you", rule="thank_you", reason=Reason("not_thanked")), "en"),
        "PlaybookError: rule 'thank_you' did not bring the facts that its reason names"),
    "a reason whose facts are no pairs": (
        lambda: describe(Action(kind="thank_you", rule="thank_you", reason=Reason("x", (1,))), "en"),  # type: ignore[arg-type]
        "PlaybookError: rule 'thank_you' brought facts that are not pairs of a name and a value"),
    "a rule that raises": (lambda: _decided_by(_raises), "PlaybookError: rule 'thank_you' raised ZeroDivisionError"),
    "a rule that answers yes": (
        lambda: _decided_by(lambda *_: True),
        "PlaybookError: rule 'thank_you' must return a Window or a WhyNot, got bool"),
    "a window that opens at a time": (
        lambda: Window(opens_on=datetime(2026, 11, 19), due_on=DAY, reason=WHY),  # noqa: DTZ001 - wrong on purpose
        "WrongTypeError: opens_on of a window must be a date, got datetime"),
    "a window that opens at a time and closes": (
        lambda: Window(opens_on=datetime(2026, 11, 19), due_on=DAY, closes_on=DAY, reason=WHY),  # noqa: DTZ001
        "WrongTypeError: opens_on of a window must be a date, got datetime"),
    "a window due in words": (
        lambda: Window(opens_on=DAY, due_on="soon", reason=WHY),  # type: ignore[arg-type]
        "WrongTypeError: due_on of a window must be a date, got str"),
    "a window that closes at 0": (
        lambda: Window(opens_on=DAY, due_on=DAY, closes_on=0, reason=WHY),  # type: ignore[arg-type]
        "WrongTypeError: closes_on of a window must be a date, got int"),
    "a window without a reason": (
        lambda: Window(opens_on=DAY, due_on=DAY, reason="why"),  # type: ignore[arg-type]
        "WrongTypeError: reason of a window must be a Reason, got str"),
    "a forgotten comma": (
        lambda: WhyNot("no_evidence", ("evidence")),  # type: ignore[arg-type]
        "WrongTypeError: looked_at of a WhyNot must be a tuple, got str"),
    "a rule of wrong types": (
        lambda: _a_rule(name=1, source=None, version="1", pressing=1, contact=None, outcomes="pending", facts=[],
                        window="x"),
        "WrongTypeError: name must be a str, got int; source must be a str, got NoneType; version must be an int, got str; "
        "pressing must be a bool, got int; contact must be a bool, got NoneType; outcomes must be a tuple, got str; "
        "facts must be a tuple, got list; window must be a function"),
    "a name in upper case": (
        lambda: _a_rule(name="Nudge"),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
    "a name of two prefixes": (
        lambda: _a_rule(name="a:b:c"),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
    "a name that begins with a digit": (
        lambda: _a_rule(name="a:1"),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
    "a name of 41 characters": (
        lambda: _a_rule(name="a" * 41),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
    "a prefix of 41 characters": (
        lambda: _a_rule(name="a" * 41 + ":b"),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
    "a rule that waits": (
        lambda: _a_rule(step="wait"), "PlaybookError: step must not be wait, which is what no rule says"),
    "a mistyped step": (
        lambda: _a_rule(step="thankyou"),
        "UnknownNameError: step is an unknown step kind 'thankyou'; did you mean 'thank_you'?"),
    "an answer that reaches somebody": (
        lambda: _a_rule(step="move_on", contact=True), "PlaybookError: contact must be False for move_on"),
    "a version below 0": (lambda: _a_rule(version=-1), "PlaybookError: version must be from 0 to 1000000000"),
    "a version beyond the last": (
        lambda: _a_rule(version=10**9 + 1), "PlaybookError: version must be from 0 to 1000000000"),
    "a fact that is no name": (
        lambda: _a_rule(facts=("known_on", 1)), "WrongTypeError: facts must be a tuple of names"),
    "no outcome": (lambda: _a_rule(outcomes=()), "PlaybookError: outcomes must be one or more OutcomeStatus"),
    "an unknown outcome": (
        lambda: _a_rule(outcomes=("pending", 3)), "PlaybookError: outcomes must be one or more OutcomeStatus"),
    "several faults": (
        lambda: _a_rule(name="A", step="move_on", contact=True, outcomes=()),
        "PlaybookError: name must be lower case: a-z, 0-9, _ and one prefix with a colon; contact must be False for move_on; "
        "outcomes must be one or more OutcomeStatus"),
    "a weekend of words": (
        lambda: WorkCalendar(weekend={"Sunday"}), "WrongTypeError: weekend must be a set of weekdays"),  # type: ignore[arg-type]
    "a weekend of bools": (
        lambda: WorkCalendar(weekend={True, 6}), "WrongTypeError: weekend must be a set of weekdays"),
    "holidays of which one cannot be in a set": (
        lambda: WorkCalendar(holidays=[DAY, [DAY]]),  # type: ignore[list-item]
        "WrongTypeError: holidays must be a set of dates"),
    "a description by no playbook": (
        lambda: describe(decide(an_interview(), DAY), "en", playbook="default"),  # type: ignore[arg-type]
        "WrongTypeError: playbook must be a Playbook, got str"),
    "a description of an answer without a reason": (
        lambda: describe(attrs.evolve(decide(an_interview(), DAY), reason=None), "en"),  # type: ignore[arg-type]
        "WrongTypeError: action must have a Reason, and a rule's name or None"),
    "a description of an answer by a list of rules": (
        lambda: describe(attrs.evolve(decide(an_interview(), DAY), rule=["thank_you"]), "en"),  # type: ignore[arg-type]
        "WrongTypeError: action must have a Reason, and a rule's name or None"),
    "a description with a number of thousands of digits": (
        lambda: describe(
            Action(kind="check_in", rule="next_check_in", reason=Reason("x", (("last_asked_on", 10**5000),))), "en"),
        "PlaybookError: rule 'next_check_in' brought a fact that cannot be written out"),
    "the rules of an unknown outcome": (
        lambda: DEFAULT_PLAYBOOK.rules_for("ofered"),  # type: ignore[arg-type]
        "UnknownNameError: unknown outcome 'ofered'; did you mean 'offered'?"),
    "the rules of a list": (
        lambda: DEFAULT_PLAYBOOK.rules_for([]),  # type: ignore[arg-type]
        "UnknownNameError: unknown outcome, got list; there are accepted, advanced, declined, offered, on_hold, pending, "
        "rejected, withdrawn"),
    "a weekday 7": (
        lambda: WorkCalendar(weekend={7}),
        "PlaybookError: weekend must hold weekdays from 0 (Monday) to 6 (Sunday)"),
    "a weekday -1": (
        lambda: WorkCalendar(weekend={-1}),
        "PlaybookError: weekend must hold weekdays from 0 (Monday) to 6 (Sunday)"),
    "holidays of words and extra days of times": (
        lambda: WorkCalendar(holidays={"Christmas"}, extra_working_days="x"),  # type: ignore[arg-type]
        "WrongTypeError: holidays must be a set of dates; extra_working_days must be a set of dates"),
    "a weekend of all days": (
        lambda: WorkCalendar(weekend=range(7)),
        "WrongTypeError: weekend must be a set of weekdays"),
    "no working day at all": (
        lambda: WorkCalendar(weekend=list(range(7))),
        "PlaybookError: calendar must have a working day in every year"),
    "a span without dates": (
        lambda: WorkCalendar.freeze(WorkCalendar(), "2026", DAY),  # type: ignore[arg-type]
        "WrongTypeError: first and last must be dates"),
    "a span that ends with a word": (
        lambda: WorkCalendar.freeze(WorkCalendar(), DAY, "2026"),  # type: ignore[arg-type]
        "WrongTypeError: first and last must be dates"),
    "a span that ends before it begins": (
        lambda: WorkCalendar.freeze(WorkCalendar(), DAY, date(2026, 11, 18)),
        "PlaybookError: the span from first to last must be 1 day to 200 years"),
    "a span of over 200 years": (
        lambda: WorkCalendar.freeze(WorkCalendar(), date(1800, 1, 1), date.fromordinal(date(1800, 1, 1).toordinal() + 73_201)),
        "PlaybookError: the span from first to last must be 1 day to 200 years"),
    "a calendar that raises": (
        lambda: WorkCalendar.freeze(_Calendar(KeyError("x")), DAY, DAY),
        "PlaybookError: the calendar raised KeyError for 2026-11-19"),
    "a calendar that answers 1": (
        lambda: WorkCalendar.freeze(_Calendar(1), DAY, DAY),
        "WrongTypeError: is_working_day must return a bool, got int"),
}  # fmt: skip
"""A name, what is tried, and the error in full."""

ACCEPTED: Final[dict[str, Callable[[], object]]] = {
    "the first version": lambda: _a_rule(version=0),
    "the last version": lambda: _a_rule(version=10**9),
    "a prefixed name": lambda: _a_rule(name="acme2:nudge_2"),
    "names of 40 characters": lambda: _a_rule(name=f"{'a' * 40}:{'b' * 40}"),
    "a step of one's own": lambda: _a_rule(step="acme:nudge"),
    "an answer": lambda: _a_rule(step="move_on"),
    "an own step that reaches nobody": lambda: _a_rule(step="acme:nudge", contact=False),
    "outcomes in a list": lambda: _a_rule(outcomes=["pending", "offered"]),
    "all weekdays but one": lambda: WorkCalendar(weekend={0, 1, 2, 3, 4, 5}),
    "holidays in a list": lambda: WorkCalendar(holidays=[DAY], extra_working_days=(DAY,)),
    "a span of one day": lambda: WorkCalendar.freeze(WorkCalendar(), DAY, DAY),
}


CODES: Final = frozenset({
    "wrong_type", "bad_name", "bad_step", "unknown_name", "bad_flag", "bad_outcomes", "out_of_range", "no_working_day",
})  # fmt: skip
"""The codes of the faults above, which hosts store."""


def refused_with(attempt: Callable[[], object]) -> str:
    """Give the error's class and words; empty where nothing is refused."""
    try:
        attempt()
    except FollowUpError as error:
        chained = error.__cause__ is not None
        raised = any(words in str(error) for words in (" raised ", "are not pairs", "cannot be written out"))
        if not CODES.issuperset(fault.code for fault in error.faults):
            return f"unknown code in {error.faults}"
        return f"{type(error).__name__}: {error}" + ("" if chained is raised else ", cause lost")
    except Exception as error:  # noqa: BLE001 - whatever else comes is what is looked for
        return f"undocumented {type(error).__name__}"
    return ""


def violations() -> Iterator[str]:
    """Tell what is refused with other words, not refused, or refused although it may be."""
    for name, (attempt, expected) in REFUSED.items():
        if (found := refused_with(attempt)) != expected:
            yield f"{name}: {found or 'accepted'}"
    for name, allowed in ACCEPTED.items():
        if (found := refused_with(allowed)) != "":
            yield f"{name}: {found}"
    yield from _flags()
    yield from _by_place()
    if POLICY_VERSION != "1":
        yield "the policy's edition"


def _by_place() -> Iterator[str]:
    """Fields are given by their names: a flag or a day in the wrong place would go unseen."""
    attempts: list[Callable[[], object]] = [
        lambda: WhyNot("x", (), True),  # type: ignore[call-arg]  # noqa: FBT003 - wrong on purpose
        lambda: Window(DAY, DAY, None, WHY),  # type: ignore[call-arg]
        lambda: Rule("a", "thank_you", ("pending",), lambda *_: WhyNot("x")),  # type: ignore[call-arg]
        lambda: Action("wait", None, None, None, None, None, None, WHY),  # type: ignore[call-arg]
        lambda: WorkCalendar(frozenset({5, 6})),  # type: ignore[call-arg]
        lambda: decide(an_interview(), DAY, DEFAULT_PLAYBOOK),  # type: ignore[call-arg]
    ]
    for index, attempt in enumerate(attempts):
        if refused_with(attempt) != "undocumented TypeError":
            yield f"given by place: {index}"


def _flags() -> Iterator[str]:
    """Which rules press, which reach somebody, and what a rule says when nothing is said."""
    plain = _a_rule()
    if (plain.source, plain.version, plain.pressing, plain.contact, plain.facts) != ("", 1, False, True, ()):
        yield "a rule's defaults"
    if _a_rule(step="move_on").contact:
        yield "move_on reaches somebody"
    if WhyNot("x") != WhyNot("x", (), settled=False) or WHY.facts != () or WHY.get("asked") is not None:
        yield "defaults of reasons"
    if Reason("x", (("a", 1), ("b", 2))).get("b") != 2:
        yield "Reason.get"
    pressing = {rule.source for rule in DEFAULT_RULES if rule.pressing}
    if pressing != {"policy P1", "policy O1", "policy O2", "policy A1", "policy W1"}:
        yield f"pressing: {pressing}"
    order = [rule.source.removeprefix("policy ") for rule in DEFAULT_RULES]
    if order != ORDER:
        yield f"order: {order}"
    if any(rule.version != 1 or rule.contact is (rule.step == "move_on") for rule in DEFAULT_RULES):
        yield "versions and contacts of the default rules"
    told = {rule.name: rule.facts for rule in DEFAULT_RULES}
    if told != FACTS:
        yield f"facts: {[name for name in FACTS if told.get(name) != FACTS[name]]}"


ORDER: Final = [
    "P1",
    "O1",
    "O2",
    "A1",
    "H1",
    "R1",
    "R2",
    "R3",
    "W1",
    "P2",
    "P3",
    "P4",
    "P5",
    "P6",
    "P7",
    "P8",
    "P9",
    "P10",
    "H2",
    "N1",
    "P11",
    "P12",
    "R4",
    "O3",
    "A2",
    "H3",
    "W2",
    "closed",
]
"""One order that serves every outcome: the policy's section 3."""

FACTS: Final = {
    "rival_offer": ("rival_received_on", "rival_decide_by"),
    "thank_you": ("held_on",), "late_thank_you": ("held_on",),
    "supporting_material": ("held_on",), "reference": ("held_on",),
    "invited_check_in": ("promised_on",), "promised_check_in": ("promised_on",),
    "next_check_in": ("last_asked_on", "asked"), "final_check_in": ("last_asked_on", "asked"),
    "unanswered": ("last_asked_on", "asked"),
    "unpromised_check_in": ("silent_since",), "no_contact": ("counted_from",), "stale": ("closed_on", "opened_on"),
    "feedback_thanks": ("feedback_on",), "round_complete": ("known_on", "next_interview_on"),
} | dict.fromkeys(
    ("offer_reply", "offer_answer", "next_round_reply", "hold_reply", "rejection_reply", "keep_in_touch", "withdrawal",
     "hold_touch", "rejected", "offer_closed", "hold_over", "withdrawn", "closed"), ("known_on",),
)  # fmt: skip
"""What each reason's sentence can rely on."""
