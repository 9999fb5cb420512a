"""
Every public value and function, with one good set of arguments each, and what is put in the place of one of them.
"""

import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Final

import attrs

import interview_followup as api
from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    MessageTemplate,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
    Rule,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)
from interview_followup.testing import A_THURSDAY, an_interview

NOON: Final = datetime(2026, 11, 19, 12, 0)  # noqa: DTZ001 - what must be refused


class OwnString(str):
    """A string that says something else when it is shown."""

    __slots__ = ()

    def __str__(self) -> str:
        """Show something else."""
        return "Bcc: x"


class OwnDate(date):
    """A date of a class of one's own."""


class OwnInt(int):
    """A number of a class of one's own."""


class OwnTuple(tuple[Any, ...]):
    """A tuple that could lie about its length."""

    __slots__ = ()


class Hostile:
    """An object on which nothing can be done."""

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError("SENTINEL")

    __eq__ = __hash__ = __len__ = __iter__ = __bool__ = __str__ = __repr__ = __lt__ = __add__ = __getitem__ = _refuse
    __contains__ = __int__ = __index__ = __float__ = __call__ = __getattr__ = __enter__ = __reduce_ex__ = _refuse


def never() -> Iterator[int]:
    """Give numbers for ever, or until somebody counts them."""
    number = 0
    while True:
        yield number
        number += 1


def cyclic() -> list[Any]:
    """Give a list that holds itself."""
    circle: list[Any] = []
    circle.append(circle)
    return circle


def nested(depth: int) -> list[Any]:
    """Give a list in a list, so many times."""
    deep: list[Any] = []
    for _ in range(depth):
        deep = [deep]
    return deep


JUNK: Final[tuple[Any, ...]] = (
    None, True, 0, -1, 2**70, 1.5, float("nan"), float("inf"), 1j, "", "x", "SENTINEL\n", "a" * 100_000, "\ud800",
    "\u0301" * 100_000, OwnString("x"), b"x", bytearray(b"x"), date.min, date.max, NOON, OwnDate(2026, 11, 19),
    OwnInt(3), (), [], {}, set(), frozenset(), ((),), [None], {"x": 1}, {1: 2}, OwnTuple((1,)), object(), object,
    iter(()), lambda: 1, cyclic(), nested(10_000), Ellipsis, NotImplemented, range(3), memoryview(b"x"),
    Exception("SENTINEL"), ValueError, api, Person(name="x"), an_interview(), Timing(), WorkCalendar(), 10**10_000,
    Outcome(), DEFAULT_PLAYBOOK,
)  # fmt: skip

BLACK_BOXES: Final[tuple[Any, ...]] = (Hostile(), never())
"""What must not be touched, nor counted, before its type is known; a host's own iterable may do as it likes."""

REASON: Final = api.Reason("own")
GOOD: Final[dict[type, dict[str, Any]]] = {
    Candidate: {"name": "Sari Dewi", "phone": "+62 812", "email": "a@b.example", "link": "https://b.example",
                "place": "X"},
    Person: {"name": "Ann", "salutation_name": "Ann", "honorific": "ms", "title": "Dr.", "email": "a@b.example",
             "first_name_terms": True, "topic": "x"},
    Evidence: {"title": "x", "shows": "y"},
    Referee: {"name": "x", "relation": "y", "contact": "a@b.example", "consented": True},
    RivalOffer: {"received_on": A_THURSDAY, "decide_by": A_THURSDAY},
    ReplyPromise: {"by": A_THURSDAY, "given_on": A_THURSDAY, "kind": "vague"},
    FollowUpStep: {"kind": "check_in", "on": A_THURSDAY, "status": "done", "channel": "chat"},
    Outcome: {"status": "offered", "known_on": A_THURSDAY, "respond_by": A_THURSDAY, "next_interview_on": A_THURSDAY,
              "feedback_on": A_THURSDAY, "answer": "accept"},
    Interview: {field.name: getattr(an_interview(), field.name) for field in attrs.fields(Interview)},
    Timing: {field.name: getattr(Timing(), field.name) for field in attrs.fields(Timing)},
    WorkCalendar: {"weekend": frozenset({6}), "holidays": frozenset(), "extra_working_days": frozenset()},
    Window: {"opens_on": A_THURSDAY, "due_on": A_THURSDAY, "closes_on": A_THURSDAY, "reason": REASON},
    Rule: {"name": "acme:x", "step": "check_in", "outcomes": ("pending",), "window": lambda *_: WhyNot("own"),
           "source": "x", "version": 1, "pressing": False, "contact": True, "facts": ()},
}  # fmt: skip
"""The values that a host makes, with every field given."""

FIELDS: Final = [(kind, field) for kind, facts in GOOD.items() for field in facts]


def built(kind: type, field: str, value: Any) -> Any:
    """Build a value with one field changed."""
    return kind(**{**GOOD[kind], field: value})


def a_template(**facts: Any) -> MessageTemplate:
    """Build a text."""
    return MessageTemplate(**{"subject": "$role", "body": ("$salutation", "Thank you.", "$closing"), **facts})


ACTION: Final = api.next_action(an_interview(), A_THURSDAY)
PLAN: Final = api.plan(an_interview(), A_THURSDAY)
CALLS: Final[dict[str, tuple[Callable[..., Any], dict[str, Any]]]] = {
    "decide": (api.decide, {"interview": an_interview(), "today": A_THURSDAY, "playbook": DEFAULT_PLAYBOOK}),
    "next_action": (api.next_action, {"interview": an_interview(), "today": A_THURSDAY, "playbook": DEFAULT_PLAYBOOK}),
    "describe": (api.describe, {"action": ACTION, "locale": "en", "playbook": DEFAULT_PLAYBOOK}),
    "plan": (api.plan, {"interview": an_interview(), "today": A_THURSDAY, "playbook": DEFAULT_PLAYBOOK, "news": ()}),
    "agenda": (api.agenda, {"interviews": [an_interview()], "today": A_THURSDAY, "playbook": DEFAULT_PLAYBOOK,
                            "limit": 3}),
    "explain": (api.explain, {"interview": an_interview(), "today": A_THURSDAY, "playbook": DEFAULT_PLAYBOOK}),
    "why_not": (api.why_not, {"step": "check_in", "interview": an_interview(), "today": A_THURSDAY,
                              "playbook": DEFAULT_PLAYBOOK}),
    "review": (api.review, {"message": ACTION.message, "interview": an_interview(), "not_named": ("Globex",),
                            "playbook": DEFAULT_PLAYBOOK}),
    "compare": (api.compare, {"old": DEFAULT_PLAYBOOK, "new": DEFAULT_PLAYBOOK, "interviews": [an_interview()],
                              "today": A_THURSDAY}),
    "as_of": (lambda day: an_interview().as_of(day), {"day": A_THURSDAY}),
    "record": (lambda step: an_interview().record(step), {"step": FollowUpStep(kind="check_in", on=A_THURSDAY)}),
    "with_promise": (lambda promise: an_interview().with_promise(promise),
                     {"promise": ReplyPromise(by=A_THURSDAY, given_on=A_THURSDAY)}),
    "with_outcome": (lambda outcome: an_interview().with_outcome(outcome), {"outcome": Outcome()}),
    "as_step": (lambda on, status, channel: ACTION.as_step(on, status=status, channel=channel),
                {"on": A_THURSDAY, "status": "done", "channel": None}),
    "with_template": (DEFAULT_TEMPLATES.with_template, {"kind": "thank_you", "channel": "email", "locale": "en",
                                                        "template": a_template(), "audience": "employer"}),
    "template": (lambda **facts: DEFAULT_TEMPLATES.with_template("thank_you", "email", "en", a_template(**facts)),
                 {"subject": "$role", "body": ("$salutation", "Thank you.", "$closing"), "drop": ()}),
    "with_mapping": (DEFAULT_TEMPLATES.with_mapping, {"mapping": {"en": {"reasons": {"closed": "Done."}}}}),
}  # fmt: skip
"""What a host calls, each with arguments that do."""

ARGUMENTS: Final = [(name, argument) for name, (_, arguments) in CALLS.items() for argument in arguments]


def called(name: str, argument: str, value: Any) -> Any:
    """Call a function with one argument changed."""
    function, arguments = CALLS[name]
    return function(**{**arguments, argument: value})


def parts_of(annotation: Any) -> set[Any]:
    """Give the types that an annotation is made of, with collections by their own type."""
    if typing.get_origin(annotation) in {UnionType, typing.Union}:
        return set().union(*(parts_of(each) for each in typing.get_args(annotation)))
    return {typing.get_origin(annotation) or annotation}


def twins(kind: type, field: str) -> list[Any]:
    """Give values that pass for the right one by ``isinstance``, and are of another type."""
    types = parts_of(typing.get_type_hints(kind)[field])
    good = GOOD[kind][field]
    found: list[Any] = []
    if date in types:
        found += [OwnDate(2026, 11, 19), NOON]
    if str in types or any(isinstance(each, type) and issubclass(each, StrEnum) for each in types):
        found += [OwnString(good if isinstance(good, str) else "x"), b"x"]
    if int in types:
        found += [OwnInt(good), True, float(good)]
    if bool in types:
        found += [0, 1, None]
    if tuple in types:
        found += [OwnTuple(good), iter(good), (each for each in good)]
    if frozenset in types:
        found += [iter(good), dict.fromkeys(good)]
    return found
