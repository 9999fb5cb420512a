"""
Honest reasons (P11, P12): what a reason, or a reason why not, may say of a case, told from the plain facts.

For each rule the code and the facts that its reason carries, each with where the fact comes from; for each reason why a
rule has no window, what must then be so. A code that is not in these tables is a violation.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from interview_followup import Action, Reason, WhyNot
from tests.conformance.oracle import Wished

from .laws import ASKING, PRESSING, REPAIRING, Row, Story

Fact: TypeAlias = Callable[[Story], Any]
Holds: TypeAlias = Callable[[Story, str], bool]


def _outcome(name: str) -> Fact:
    return lambda story: story.facts["outcome"].get(name)


def _promised(story: Story) -> dict[str, Any]:
    return story.promise or {}


def _first(days: Iterable[date]) -> date | None:
    return min(days, default=None)


def _settled(story: Story, kind: str, *, done: bool = False, since: date | None = None) -> date | None:
    """Give the first day on which a step was settled, or done, since the news."""
    start = story.known_on if since is None else since
    return _first(
        step["on"]
        for step in story.facts["steps"]
        if step["kind"] == kind and (start is None or step["on"] >= start) and (not done or step["status"] == "done")
    )


def _questions(story: Story) -> list[date]:
    return [
        step["on"]
        for step in story.facts["steps"]
        if step["kind"] in ASKING and step["status"] == "done" and step["on"] > story.clock
    ]


def _rival(name: str) -> Fact:
    return lambda story: (story.facts.get("rival_offer") or {}).get(name)


def _counted_from(story: Story) -> date | None:
    if story.status == "rejected":
        return story.known_on
    return story.promise["by"] if story.promise is not None and story.status == "pending" else story.since


def _answered(story: Story, answer: str) -> bool:
    """Whether an offer was answered so: what is meant to be answered counts once it is done."""
    done = _settled(story, "offer_answer", done=True) is not None
    return done and story.facts["outcome"].get("answer") == answer


FACTS: Final[Mapping[str, Fact]] = {
    "held_on": lambda story: story.held_on,
    "known_on": lambda story: story.known_on,
    "promised_on": lambda story: _promised(story).get("by"),
    "vague": lambda story: _promised(story).get("kind") == "vague",
    "asked": lambda story: len(story.asked),
    "last_asked_on": lambda story: max(day for day, _ in story.asked),
    "last_question_on": lambda story: max(_questions(story), default=None),
    "last_contact_on": lambda story: max(story.contacts, default=None),
    "silent_since": lambda story: story.clock,
    "thanked_on": lambda story: _settled(story, "thank_you", done=True, since=date.min),
    "went": lambda story: story.facts.get("went", "unknown"),
    "rival_received_on": _rival("received_on"),
    "rival_decide_by": _rival("decide_by"),
    "feedback_on": _outcome("feedback_on"),
    "respond_by": _outcome("respond_by"),
    "next_interview_on": _outcome("next_interview_on"),
    "no_contact": lambda _: True,
    "counted_from": _counted_from,
    "rejected_on": lambda story: story.known_on if story.status == "rejected" else None,
    "kept_in_touch_on": lambda story: _settled(story, "keep_in_touch", done=True),
    "answered_on": lambda story: _settled(story, "offer_answer", done=True),
    "replied_on": lambda story: _settled(story, "next_round_reply"),
    "told_on": lambda story: _settled(story, "withdrawal", done=True),
    "accepted": lambda story: story.status == "accepted" or _answered(story, "accept"),
    "declined": lambda story: _answered(story, "decline"),
}
"""Where each fact of a reason comes from."""

_PROMISED: Final = ("promised_on", "vague")
_ASKED: Final = ("asked", "last_asked_on", "last_question_on")
_OVER: Final = {"rejected": "keep_in_touch", "offer_closed": "offer_answer", "withdrawn": "withdrawal"}
"""The step that ends a matter, for the rules whose reason carries the day it was settled."""

REASONS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "rival_offer": ("rival_offer_open", ("rival_received_on", "rival_decide_by")),
    "thank_you": ("not_thanked", ("held_on",)),
    "late_thank_you": ("thanks_overdue", ("held_on",)),
    "invited_check_in": ("invited_to_ask", _PROMISED),
    "promised_check_in": ("promised_day_passed", (*_PROMISED, "last_contact_on")),
    "next_check_in": ("asked_before", (*_ASKED, *_PROMISED)),
    "final_check_in": ("one_question_left", (*_ASKED, *_PROMISED)),
    "supporting_material": ("weak_with_evidence", ("held_on", "thanked_on", "went")),
    "reference": ("weak_with_referee", ("held_on", "thanked_on", "went")),
    "unpromised_check_in": ("silence_without_a_promise", ("silent_since", "last_contact_on")),
    "unanswered": ("questions_unanswered", (*_ASKED, *_PROMISED)),
    "no_contact": ("contact_not_wanted", ("no_contact", "counted_from", "rejected_on")),
    "rejection_reply": ("rejected", ("known_on",)),
    "feedback_thanks": ("feedback_came", ("feedback_on",)),
    "keep_in_touch": ("time_to_keep_in_touch", ("known_on",)),
    "rejected": ("rejected_and_over", ("known_on", "settled_on", "kept_in_touch_on")),
    "offer_reply": ("offer_came", ("known_on", "respond_by")),
    "offer_answer": ("offer_open", ("known_on", "respond_by")),
    "offer_closed": ("offer_over", ("known_on", "settled_on", "answered_on", "respond_by", "accepted", "declined")),
    "next_round_reply": ("advanced", ("known_on", "next_interview_on")),
    "round_complete": ("next_interview_is_its_own", ("known_on", "next_interview_on", "replied_on")),
    "hold_reply": ("put_on_hold", ("known_on",)),
    "hold_touch": ("on_hold_for_a_while", ("known_on",)),
    "hold_over": ("on_hold_too_long", ("known_on",)),
    "withdrawal": ("candidate_withdrew", ("known_on",)),
    "withdrawn": ("withdrawn_and_over", ("known_on", "settled_on", "told_on")),
    "closed": ("answered_for_good", ("known_on", "accepted")),
}
"""For each rule the code of its reason and the facts it carries; those of a promise only where one is in force."""


def wrong_reason(story: Story, rule: str, reason: Reason, opens: date, free: Sequence[Row]) -> str | None:
    """Say what is wrong with the reason of a window; ``None`` where nothing is. *free* are the windows without wishes."""
    if rule == "stale":
        return _wrong_stale(story, reason, opens, free)
    if reason.code != REASONS[rule][0]:
        return f"code {reason.code}"
    return _wrong_facts(story, rule, dict(reason.facts))


def _wrong_facts(story: Story, rule: str, told: Mapping[str, Any]) -> str | None:
    """Hold the facts of a rule's reason against the story's."""
    _, names = REASONS[rule]
    if story.promise is None:
        names = tuple(name for name in names if name not in _PROMISED)
    if rule == "no_contact" and story.status != "rejected":
        names = names[:2]
    if tuple(told) != names:
        return f"facts {tuple(told)}"
    for name in names:
        fact = _settled(story, _OVER[rule]) if name == "settled_on" else FACTS[name](story)
        if told[name] != fact or (type(told[name]) is not type(fact) and name != "went"):
            return f"{name} is {told[name]}, not {fact}"
    return None


def _wrong_stale(story: Story, reason: Reason, opens: date, free: Sequence[Row]) -> str | None:
    """P12: opens on the day after a check-in's window closed, and carries that window's days and facts."""
    closed_on, opened_on, *inherited = reason.facts
    asking = [row for row in free if row[1] in ASKING and row[4] is not None and row[4] + timedelta(days=1) == opens]
    if reason.code != "question_never_asked" or len(asking) != 1:
        return f"code {reason.code}, {len(asking)} check-ins to go stale"
    rule, _, first, _, last = asking[0]
    if (opened_on, closed_on) != (("opened_on", first), ("closed_on", last)):
        return f"days {opened_on}, {closed_on}"
    return _wrong_facts(story, rule, dict(inherited))


def _closed_to_asking(story: Story, _: str) -> bool:
    return story.status == "on_hold" and story.promise is None


def _repaired(story: Story, _: str) -> bool:
    return any(kind in story.settled for kind in REPAIRING)


def _asked_enough(story: Story, _: str) -> bool:
    return len(story.asked) >= story.timing["max_check_ins"] or any(kind == "final_check_in" for _, kind in story.asked)


def _since_news(story: Story, rule: str) -> bool:
    kinds = {
        "offer_reply": ("offer_reply", "offer_answer"), "hold_touch": ("keep_in_touch",),
    }.get(rule, (rule,))  # fmt: skip
    return any(_settled(story, kind) is not None for kind in kinds)


def _promise_kind(story: Story) -> str | None:
    return None if story.promise is None else story.promise.get("kind", "exact")


_STEPS: Final = ("steps",)
_PROMISE: Final = ("promise", "heard_on")

_LONGEST: Final = 400
"""No window of the policy opens later than so many days after the interview of a case."""

_NEVER_EMPTY: Final = frozenset({"thank_you", "rejection_reply", "withdrawal", "hold_reply", "offer_answer", "closed"})


def _near_the_end(story: Story, _: str) -> bool:
    return (date.max - story.held_on).days < _LONGEST


def _next_known(story: Story, _: str) -> bool:
    return "next_interview_on" in story.facts["outcome"]


WHY_NOT: Final[Mapping[str, tuple[tuple[str, ...], bool, Holds]]] = {
    "no_promise_in_force": (_PROMISE, False, lambda story, _: story.promise is None),
    "promise_in_force": (_PROMISE, False, lambda story, _: story.promise is not None),
    "no_invitation": (("promise.kind",), False, lambda story, _: _promise_kind(story) in {"exact", "vague"}),
    "invited_to_ask": (("promise.kind",), False, lambda story, _: _promise_kind(story) == "invitation"),
    "already_asked": (_STEPS, True, lambda story, _: bool(story.asked)),
    "not_asked_yet": (_STEPS, False, lambda story, _: not story.asked),
    "asked_as_often_as_allowed": (_STEPS, True, _asked_enough),
    "may_ask_again": (_STEPS, False, lambda story, _: bool(story.asked) and not _asked_enough(story, _)),
    "next_would_be_the_last": (
        _STEPS, False, lambda story, _: len(story.asked) + 1 == story.timing["max_check_ins"]),
    "next_would_not_be_the_last": (
        _STEPS, False, lambda story, _: 0 < len(story.asked) < story.timing["max_check_ins"] - 1),
    "on_hold_without_a_promise": (("outcome.status", "promise"), False, _closed_to_asking),
    "no_check_in_to_go_stale": (
        _STEPS, False,
        lambda story, _: (
            _asked_enough(story, _) or _closed_to_asking(story, _) or _next_known(story, _) or _near_the_end(story, _))),
    "no_rival_offer": (("rival_offer",), False, lambda story, _: "rival_offer" not in story.facts),
    "no_day_to_decide_by": (
        ("rival_offer.decide_by",), False, lambda story, _: "decide_by" not in story.facts["rival_offer"]),
    "already_told": (
        ("rival_offer.received_on", "steps"), True,
        lambda story, _: _settled(story, "rival_offer", since=story.facts["rival_offer"]["received_on"]) is not None),
    "already_thanked": (_STEPS, True, lambda story, _: "thank_you" in story.settled),
    "already_wrote": (
        _STEPS, True, lambda story, _: any(_settled(story, kind, done=True, since=date.min) for kind in ASKING | REPAIRING)),
    "did_not_go_poorly": (("went",), False, lambda story, _: story.facts.get("went") != "poorly"),
    "already_repaired": (_STEPS, True, _repaired),
    "no_evidence": (("evidence",), False, lambda story, _: not story.facts.get("evidence")),
    "evidence_at_hand": (("evidence",), False, lambda story, _: bool(story.facts.get("evidence"))),
    "no_referee": (("referees",), False, lambda story, _: not story.facts.get("referees")),
    "agency_between": (("agency",), False, lambda story, _: bool(story.facts.get("agency"))),
    "contact_is_welcome": (("no_contact",), False, lambda story, _: not story.facts.get("no_contact")),
    "next_interview_known": (("outcome.next_interview_on",), False, _next_known),
    "already_settled": (("outcome.known_on", "steps"), True, _since_news),
    "no_feedback": (
        ("outcome.feedback_on",), False, lambda story, _: "feedback_on" not in story.facts["outcome"]),
    "already_thanked_for_feedback": (
        ("outcome.feedback_on", "steps"), True,
        lambda story, _: any(
            _settled(story, kind, since=story.facts["outcome"]["feedback_on"]) is not None
            for kind in ("feedback_thanks", "rejection_reply"))),
    "answer_due_the_same_day": (
        ("outcome.known_on", "outcome.respond_by"), False,
        lambda story, _: story.facts["outcome"]["respond_by"] == story.known_on),
    "next_interview_unknown": (("outcome.next_interview_on",), False, lambda story, _: not _next_known(story, _)),
    "beyond_the_calendar": ((), False, _near_the_end),
    "contact_not_wanted": (
        ("no_contact",), False, lambda story, rule: bool(story.facts.get("no_contact")) and rule not in PRESSING),
    "snoozed_past_its_end": (("snoozed_until",), False, lambda story, _: "snoozed_until" in story.facts),
    "closes_before_it_opens": (("held_on", "steps"), False, lambda story, rule: rule not in _NEVER_EMPTY),
}  # fmt: skip
"""For each reason why not: what it looked at, whether a settled step kept the rule back, and what must be so."""


_CHECK_INS: Final = ("invited_check_in", "promised_check_in", "next_check_in", "final_check_in", "unpromised_check_in")
_AGAIN: Final = ("next_check_in", "final_check_in")
_THANKS: Final = ("thank_you", "late_thank_you")
_REPLIES: Final = (
    "hold_reply", "hold_touch", "keep_in_touch", "next_round_reply", "offer_answer", "offer_reply", "rejection_reply",
    "withdrawal",
)  # fmt: skip

SAID_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "no_promise_in_force": ("invited_check_in", "promised_check_in"),
    "promise_in_force": ("unpromised_check_in", "hold_touch", "hold_over"),
    "no_invitation": ("invited_check_in",),
    "invited_to_ask": ("promised_check_in",),
    "already_asked": ("invited_check_in", "promised_check_in", "unpromised_check_in"),
    "not_asked_yet": (*_AGAIN, "unanswered"),
    "asked_as_often_as_allowed": _AGAIN,
    "may_ask_again": ("unanswered",),
    "next_would_be_the_last": ("next_check_in",),
    "next_would_not_be_the_last": ("final_check_in",),
    "on_hold_without_a_promise": (*_CHECK_INS, "unanswered"),
    "next_interview_known": (*_CHECK_INS, "unanswered", "no_contact"),
    "no_check_in_to_go_stale": ("stale",),
    "no_rival_offer": ("rival_offer",),
    "no_day_to_decide_by": ("rival_offer",),
    "already_told": ("rival_offer",),
    "already_thanked": _THANKS,
    "already_wrote": _THANKS,
    "did_not_go_poorly": tuple(REPAIRING),
    "already_repaired": tuple(REPAIRING),
    "no_evidence": ("supporting_material",),
    "evidence_at_hand": ("reference",),
    "no_referee": ("reference",),
    "agency_between": ("reference",),
    "contact_is_welcome": ("no_contact",),
    "already_settled": _REPLIES,
    "no_feedback": ("feedback_thanks",),
    "already_thanked_for_feedback": ("feedback_thanks",),
    "answer_due_the_same_day": ("offer_reply",),
    "next_interview_unknown": ("round_complete",),
}
"""Which rules may say so; what is not here, the calendar's end and the engine's own reasons, any may."""


def wrong_why_not(story: Story, rule: str, why_not: WhyNot) -> str | None:
    """Say what is wrong with the reason why a rule has no window; ``None`` where nothing is."""
    looked_at, settled, holds = WHY_NOT[why_not.code]
    if (why_not.looked_at, why_not.settled) != (looked_at, settled):
        return f"{why_not.code} looked at {why_not.looked_at}, settled {why_not.settled}"
    if rule not in SAID_BY.get(why_not.code, (rule,)):
        return f"{why_not.code} is not for this rule"
    return None if holds(story, rule) else f"{why_not.code} does not hold"


_AWAITED: Final = frozenset({"pending", "advanced", "on_hold"})


def wrong_wait(story: Story, day: date, action: Action, expected: Wished) -> str | None:
    """Say what is wrong with the reason for waiting; ``None`` where nothing is."""
    fact, *rest = action.reason.facts
    if rest != [("next_on", action.next_change), ("accepted", story.status == "accepted")]:
        return f"facts {rest}"
    awaited = _awaited(story, day, action.next_change, expected)
    return None if (action.reason.code, *fact) == awaited else f"{action.reason.code}: {fact}, not {awaited}"


def _awaited(story: Story, day: date, change: date | None, expected: Wished) -> tuple[str, str, object]:
    """Tell what is awaited, the nearest first: code, fact and its value."""
    questions = _questions(story)
    if day < story.held_on:
        return "before_the_interview", "interview_on", story.held_on
    if change is not None and story.status in _AWAITED:
        if story.promise is not None and story.promise["by"] >= day:
            return "answer_promised", "reply_by", story.promise["by"]
        snoozed_until = story.facts.get("snoozed_until", date.max)
        kept_back = any(opens < change and (closes is None or closes >= day) for *_, opens, _, closes in expected.awake)
        if snoozed_until <= change and kept_back:
            return "snoozed", "snoozed_until", snoozed_until
        if story.facts.get("no_contact"):
            return "contact_not_wanted", "no_contact", True
        if questions:
            return "question_asked", "asked_last", max(questions)
    return "nothing_left" if change is None else "next_step_ahead", "decided", story.status not in _AWAITED
