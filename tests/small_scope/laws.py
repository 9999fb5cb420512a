"""
The laws: what may and what must be recommended, told from the plain facts alone.

They know neither the library's windows nor the second implementation's. Each speaks of one decision (`broken`) or of
the decisions of one case in order (`broken_in_order`) and gives the id of the invariant that is violated. They look in
both directions: a step that comes too early breaks one, and so does a chance that is missed.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from .space import Facts

if TYPE_CHECKING:  # a fault is planted in a process that has read the laws before the library
    from interview_followup import Action

Row: TypeAlias = tuple[str, str, date, date, date | None]
"""A window in plain words: rule, step, opens, due, closes."""

ASKING: Final = frozenset({"check_in", "final_check_in"})
REPAIRING: Final = frozenset({"supporting_material", "reference"})
ANSWERS: Final = frozenset({"wait", "move_on"})
PRESSING: Final = frozenset({"rival_offer", "offer_reply", "offer_answer", "next_round_reply", "withdrawal"})

ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    "pending": ASKING | REPAIRING | ANSWERS | {"thank_you", "rival_offer"},
    "advanced": ASKING | ANSWERS | {"next_round_reply", "rival_offer"},
    "on_hold": ASKING | ANSWERS | {"hold_reply", "keep_in_touch", "rival_offer"},
    "offered": ANSWERS | {"offer_reply", "offer_answer"},
    "rejected": ANSWERS | {"rejection_reply", "feedback_thanks", "keep_in_touch"},
    "withdrawn": ANSWERS | {"withdrawal"},
    "accepted": ANSWERS,
    "declined": ANSWERS,
}
"""S2, S5: what an outcome leaves."""

ONCE_SINCE_NEWS: Final = frozenset({
    "rejection_reply", "offer_reply", "offer_answer", "next_round_reply", "hold_reply", "keep_in_touch", "withdrawal",
})  # fmt: skip


class Story(NamedTuple):
    """A case, read once: what the laws ask of its facts."""

    facts: Facts
    status: str
    held_on: date
    known_on: date | None
    since: date
    promise: Facts | None
    clock: date
    asked: list[tuple[date, str]]
    settled: dict[str, list[date]]
    contacts: list[date]
    timing: Mapping[str, int]
    weekend: frozenset[int]
    holidays: frozenset[date]
    extra: frozenset[date]

    def works(self, day: date) -> bool:
        """Whether people work on a day."""
        return day in self.extra or (day.weekday() not in self.weekend and day not in self.holidays)


def read(facts: Facts, timing: Mapping[str, int], calendar: Mapping[str, Any]) -> Story:
    """Work out the policy's words (section 1) for a case."""
    outcome, held_on = facts["outcome"], facts["held_on"]
    status, known_on = outcome["status"], outcome.get("known_on")
    since = known_on if status in {"advanced", "on_hold"} else held_on
    promise, heard_on = facts.get("promise"), facts.get("heard_on")
    given_on = None if promise is None else promise.get("given_on", held_on)
    clock = max(day for day in (since, given_on, heard_on) if day is not None)
    if promise is not None:
        spent = heard_on is not None and heard_on > promise["by"]
        old = promise["by"] < since or (status in {"advanced", "on_hold"} and given_on < since)
        promise = None if spent or old else promise
    settled: dict[str, list[date]] = {}
    for step in facts["steps"]:
        settled.setdefault(step["kind"], []).append(step["on"])
    return Story(
        facts=facts, status=status, held_on=held_on, known_on=known_on, since=since, promise=promise, clock=clock,
        asked=sorted({(day, kind) for kind in ASKING for day in settled.get(kind, ()) if day > clock}),
        settled=settled, contacts=[step["on"] for step in facts["steps"] if step["status"] == "done"],
        timing=timing, weekend=frozenset(calendar.get("weekend", (5, 6))),
        holidays=frozenset(calendar.get("holidays", ())), extra=frozenset(calendar.get("extra_working_days", ())),
    )  # fmt: skip


def broken(story: Story, day: date, action: "Action") -> Iterator[str]:
    """Give the ids of the laws that one decision breaks."""
    kind = str(action.kind)
    if kind not in ALLOWED[story.status]:
        yield "S2/S5"
    if day < story.held_on and kind != "wait":
        yield "T14"
    if kind == "wait":
        if action.rule is not None or action.send_on is not None or action.opens_on is not None:
            yield "T4"
    else:
        yield from _broken_days(story, day, action, kind)
    if kind in ASKING:
        yield from _broken_asking(story, day, action, kind)
    if kind not in ANSWERS:
        if story.facts.get("no_contact") and kind not in PRESSING:
            yield "S5"
        snoozed_until = story.facts.get("snoozed_until")
        if snoozed_until is not None and day < snoozed_until and kind not in PRESSING:
            yield "G5"
        yield from _broken_again(story, kind)
    yield from _missed(story, day, kind)


def _broken_days(story: Story, day: date, action: "Action", kind: str) -> Iterator[str]:
    """T3, T4, G3: the days of an action fit together, and hold today."""
    opens, due, closes, send_on = action.opens_on, action.due_on, action.closes_on, action.send_on
    if opens is None or due is None or not story.held_on <= opens <= min(day, due):
        yield "T3 opens"
    elif closes is not None and not max(day, due) <= closes:
        yield "T3 closes"
    if (send_on is None) is not (kind == "move_on") or (send_on is not None and send_on < day):
        yield "T3 send_on"
    if send_on is not None and kind not in ASKING and send_on != day:
        yield "T4 send_on"
    if action.next_change is not None and action.next_change <= day:
        yield "T3 next_change"


def _broken_asking(story: Story, day: date, action: "Action", kind: str) -> Iterator[str]:
    """S1, S3, S7, T11: who asks, asks late enough, seldom enough and on a working day."""
    timing = story.timing
    yield from _broken_promise(story, day)
    if len(story.asked) >= timing["max_check_ins"] or any(each == "final_check_in" for _, each in story.asked):
        yield "S3 cap"
    if story.asked and (day - story.asked[-1][0]).days < timing["check_in_spacing_days"]:
        yield "S3 gap"
    if (kind == "final_check_in") is not (0 < len(story.asked) == timing["max_check_ins"] - 1):
        yield "S3 final"
    if story.facts["outcome"].get("next_interview_on") is not None:
        yield "S7"
    for asked_day in (action.opens_on, action.send_on):
        if asked_day is None or not story.works(asked_day):
            yield "T11"


def _broken_promise(story: Story, day: date) -> Iterator[str]:
    """S1: nobody asks before the promised day has passed; on hold, nobody asks without a promise."""
    promise = story.promise
    if promise is not None:
        by = promise["by"]
        if day < by or (day == by and promise.get("kind", "exact") != "invitation"):
            yield "S1"
    elif story.status == "on_hold":
        yield "S1 on hold"
    elif day <= story.clock:
        yield "S1 silence"


def _broken_again(story: Story, kind: str) -> Iterator[str]:
    """S4: what is settled is not recommended again for the same occasion."""
    days = story.settled.get(kind, ())
    if kind == "thank_you":
        if days or any(story.settled.get(each) for each in ASKING | REPAIRING if _done(story, each)):
            yield "S4 thanks"
    elif kind in REPAIRING and any(story.settled.get(each) for each in REPAIRING):
        yield "S4 repair"
    elif kind in ONCE_SINCE_NEWS and story.known_on is not None and any(on >= story.known_on for on in days):
        yield "S4"
    elif kind == "rival_offer" and any(on >= story.facts["rival_offer"]["received_on"] for on in days):
        yield "S4 rival"
    elif kind == "feedback_thanks":
        came = story.facts["outcome"]["feedback_on"]
        if any(on >= came for each in ("feedback_thanks", "rejection_reply") for on in story.settled.get(each, ())):
            yield "S4 feedback"


def _done(story: Story, kind: str) -> bool:
    return any(step["kind"] == kind and step["status"] == "done" for step in story.facts["steps"])


def _days_between(first: date, last: date) -> int:
    return (last - first).days


def _missed(story: Story, day: date, kind: str) -> Iterator[str]:
    """S6, S7, S8: the chances that must not be missed."""
    facts, timing, since_news = story.facts, story.timing, story.known_on
    rival = facts.get("rival_offer")
    if story.status in {"pending", "advanced", "on_hold"} and rival is not None and rival.get("decide_by") is not None:
        came = rival["received_on"]
        told = any(on >= came for on in story.settled.get("rival_offer", ()))
        if not told and max(came, story.held_on) <= day <= rival["decide_by"]:
            if kind != "rival_offer":
                yield "S6 rival"
            return
    if since_news is not None and day >= since_news:
        yield from _missed_since(story, day, kind, _days_between(since_news, day))
    unbothered = not facts.get("no_contact") and (facts.get("snoozed_until") or date.min) <= day
    if story.status == "pending" and not facts["steps"] and unbothered and story.promise is None:
        days = _days_between(story.held_on, day)
        if 0 <= days <= timing["thank_you_due_days"] and kind != "thank_you":
            yield "S8"
        if timing["thank_you_due_days"] < days <= timing["late_thank_you_days"]:
            if kind not in ASKING | REPAIRING | {"thank_you"}:
                yield "S8 late"


def _missed_since(story: Story, day: date, kind: str, days: int) -> Iterator[str]:
    """What somebody waits for after news: the answer to an offer, a reply, a withdrawal."""
    outcome, timing, news = story.facts["outcome"], story.timing, story.known_on
    settled = {each: any(on >= news for on in found) for each, found in story.settled.items() if news is not None}
    if story.status == "offered" and not settled.get("offer_answer"):
        by = outcome.get("respond_by")
        if day <= by if by is not None else days <= timing["offer_open_days"]:
            if kind not in {"offer_answer", "offer_reply"} or (kind == "offer_reply" and day == by):
                yield "S6"
    if story.status == "advanced" and not settled.get("next_round_reply"):
        next_on = outcome.get("next_interview_on")
        if day <= next_on if next_on is not None else days <= timing["next_round_reply_closes_days"]:
            if kind != "next_round_reply":
                yield "S7 reply"
    if story.status == "withdrawn" and not settled.get("withdrawal") and days <= timing["withdrawal_closes_days"]:
        if kind != "withdrawal":
            yield "S5 untold"


def broken_in_order(days: Sequence[date], actions: Sequence["Action"]) -> Iterator[str]:
    """
    Give the ids of the laws that the decisions of one case break together: T1, T2.

    Every day on which the answer can change is among the days that are looked at; so the promised change must be one of
    them, the answers before it the same and the answer on it another.
    """
    expected: date | None = None
    for index in range(len(days) - 1, -1, -1):
        action = actions[index]
        if index + 1 < len(days):
            later = actions[index + 1]
            if (later.kind, later.rule) != (action.kind, action.rule):
                expected = days[index + 1]
        if action.next_change != expected:
            yield "T1"
            return
