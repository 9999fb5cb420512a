"""
The threat model's rows about days, history, sizes and rules that are accepted: what each must be equal to, or do.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Channel,
    FollowUpStep,
    Interview,
    Person,
    PlaybookError,
    Reason,
    ReplyPromise,
    StepKind,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    agenda,
    check,
    decide,
    next_action,
    plan,
)
from interview_followup.testing import an_interview
from tests.payloads.harness import cost_complaints
from tests.payloads.history import HELD_ON, after, outcome_of
from tests.payloads.places import first, own_rule, rounds_of, ruled_by
from tests.payloads.rows import BY_ID, payload_of

YEAR: Final = tuple(HELD_ON + timedelta(days=days) for days in range(-3, 366))
CONTACTS: Final = frozenset(StepKind) - {StepKind.WAIT, StepKind.MOVE_ON}


def decisions(interview: Interview, days: Iterable[date] = YEAR) -> list[Action]:
    """Ask on every day of a year, from before the interview on."""
    return [decide(interview, day) for day in days]


def without_reasons(actions: Iterable[Action]) -> list[Action]:
    """Leave out why: a reason tells what it looked at, also where that changed nothing."""
    return [attrs.evolve(action, reason=Reason("")) for action in actions]


def history_of(row_id: str) -> Interview:
    """Tell a row's history."""
    return after(payload_of(BY_ID[row_id]))


@pytest.mark.parametrize(
    ("row_id", "same"),
    [
        pytest.param("hist-01", [{"kind": "thanked", "on": "2026-06-02"}], id="hist-01"),
        pytest.param(
            "hist-02",
            [{"kind": "thanked", "on": "2026-06-02"}, {"kind": "checked_in", "on": "2026-06-20"}],
            id="hist-02",
        ),
        pytest.param("hist-10", [{"kind": "promise", "on": "2026-06-11", "by": "2026-06-26"}], id="hist-10"),
        pytest.param("hist-15", [], id="hist-15"),
    ],
)
def test_a_history_decides_as_the_one_that_it_amounts_to(row_id: str, same: list[dict[str, Any]]) -> None:
    """A step told twice is one, order is nothing, a newer promise replaces an older, a strange kind settles nothing."""
    told, plain = decisions(history_of(row_id)), decisions(after(same))
    assert without_reasons(told) == without_reasons(plain)
    assert any(action.kind in CONTACTS for action in told)


def test_a_kind_that_is_not_ours_is_a_contact_and_named_in_the_reason() -> None:
    """hist-15: it settles nothing, and the reason of the question tells on which day it was."""
    action = decide(history_of("hist-15"), date(2026, 6, 10))
    assert action.kind == StepKind.CHECK_IN
    assert action.reason.get("last_contact_on") == date(2026, 6, 2)


def test_promises_that_arrive_in_any_order_end_as_the_newest() -> None:
    """hist-10: the store may deliver the moved promise first."""
    events = payload_of(BY_ID["hist-10"])
    assert after(events[::-1]) == after(events)


def test_no_check_in_follows_a_rejection() -> None:
    """hist-04: not even where one was recorded after it; thanks for the news are all that is left."""
    kinds = {action.kind for action in decisions(history_of("hist-04"))}
    assert kinds == {StepKind.WAIT, StepKind.REJECTION_REPLY, StepKind.KEEP_IN_TOUCH, StepKind.MOVE_ON}


def test_news_that_is_not_known_yet_waits_for_its_day() -> None:
    """hist-05: until then the plan is as without it; told too early, it asks for nothing before its day."""
    (event,) = payload_of(BY_ID["hist-05"])
    today, known_on = date(2026, 6, 15), date(2026, 7, 1)
    plain = an_interview(held_on=HELD_ON)
    early = history_of("hist-05")
    assert early.as_of(today) == plain
    with_news, without = (plan(plain, today, news=news).steps for news in ((outcome_of(event),), ()))
    before = [step for step in without if step.on < known_on and step.action.kind in CONTACTS]
    assert [(step.on, step.action.kind) for step in with_news[: len(before)]] == [
        (step.on, step.action.kind) for step in before
    ]
    for day in (day for day in YEAR if day < known_on):
        assert decide(early, day).kind == StepKind.WAIT
    assert decide(early, known_on).kind == StepKind.REJECTION_REPLY


def test_an_employer_heard_before_the_interview_starts_no_clock() -> None:
    """hist-06: what settles nothing is no news, however early; what settles something then is refused."""
    (event,) = payload_of(BY_ID["hist-06"])
    heard = an_interview(held_on=HELD_ON, heard_on=date.fromisoformat(event["on"]))
    assert decisions(heard) == decisions(an_interview(held_on=HELD_ON))


def test_an_offer_without_a_last_day_is_still_to_be_answered() -> None:
    """hist-08: thanked for at once, and due by a day of our own."""
    offered = history_of("hist-08")
    assert decide(offered, date(2026, 6, 10)).kind == StepKind.OFFER_REPLY
    action = decide(offered.record(FollowUpStep(kind="offer_reply", on=date(2026, 6, 10))), date(2026, 6, 11))
    assert (action.kind, action.due_on) == (StepKind.OFFER_ANSWER, date(2026, 6, 17))


def test_a_promise_at_the_end_of_time_is_waited_for() -> None:
    """date-09: nobody asks before it, nothing overflows, and in the end nothing changes any more."""
    by = payload_of(BY_ID["date-09"])
    interview = an_interview(held_on=HELD_ON, promise=ReplyPromise(by=by))
    kinds = {action.kind for action in decisions(interview)}
    assert kinds == {StepKind.WAIT, StepKind.THANK_YOU}
    for day in (HELD_ON + timedelta(days=30), date.max - timedelta(days=1), date.max):
        action = decide(interview, day)
        assert (action.kind, action.next_change) == (StepKind.WAIT, None)


def test_months_are_counted_from_the_day_they_were_said() -> None:
    """date-13: two months from the last of January is the last of March, not what two steps of one month give."""
    held_on = payload_of(BY_ID["date-13"])
    promise = ReplyPromise.within(months=2, said_on=held_on)
    assert promise.by == date(2026, 3, 31)
    steps = plan(an_interview(held_on=held_on, promise=promise), held_on).steps
    assert [step.on for step in steps if step.action.kind == StepKind.CHECK_IN] == [date(2026, 4, 2)]


def test_an_interview_that_lies_ahead_is_waited_for() -> None:
    """date-15: whatever the candidate's clock says, nothing is due before the day."""
    held_on = payload_of(BY_ID["date-15"])
    interview = an_interview(held_on=held_on)
    for days in (200, 1):
        action = decide(interview, held_on - timedelta(days=days))
        assert (action.kind, action.next_change) == (StepKind.WAIT, held_on)
    assert decide(interview, held_on).kind == StepKind.THANK_YOU


def test_a_hundred_thousand_check_ins_are_counted_in_a_second() -> None:
    """size-09: the cap on questions holds, and time and memory are bounded."""
    events = payload_of(BY_ID["size-09"])
    assert len(events) == 100_000
    today = date(2026, 6, 30)
    assert cost_complaints(lambda: decide(after(events), today), "limit") == []
    steps = tuple(FollowUpStep(kind="check_in", on=HELD_ON + timedelta(days=1 + each % 7)) for each in range(100_000))
    flooded = an_interview(held_on=HELD_ON, steps=steps)
    assert {action.kind for action in decisions(flooded)} <= {StepKind.WAIT, StepKind.MOVE_ON}


def test_a_thousand_rounds_are_put_in_order_in_a_second() -> None:
    """size-07: each is an interview of its own; the agenda asks one person once, and goes through them in a second."""
    rounds = rounds_of(payload_of(BY_ID["size-07"]))
    assert len(rounds) == 1000
    today = HELD_ON + timedelta(days=7)
    assert cost_complaints(lambda: agenda(rounds, today), "limit") == []
    found = agenda(rounds, today)
    sizes = [len(each) for each in (found.items, found.held, found.waiting, found.over)]
    assert sum(sizes) == 1000
    asked = [item for item in found.items if item.action.kind in {StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN}]
    assert len(asked) <= 1
    twice = [attrs.evolve(each, ref="round") for each in rounds]
    assert sum(len(each) for each in (agenda(twice, today).items, agenda(twice, today).held)) == 1


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("tag", ["en", "id"])
def test_a_name_that_is_not_known_is_greeted_without_one(channel: Channel, tag: str) -> None:
    """type-04: the text greets as nobody in particular, and never greets a gap."""
    interview = an_interview(
        held_on=HELD_ON,
        locale=tag,
        channel=channel,
        interviewers=(Person(name=payload_of(BY_ID["type-04"])),),
    )
    assert decide(interview, HELD_ON) == decide(an_interview(held_on=HELD_ON), HELD_ON)
    (message,) = next_action(interview, HELD_ON).messages
    for gap in ("Dear ,", "Dear,", "Hello ,", "Hi ,", "Yth. ,", "Yth.,", "  ", "None"):
        assert gap not in message.body


@pytest.mark.parametrize(
    ("row_id", "cause"), [("type-05", ZeroDivisionError), ("type-06", None), ("type-07", AttributeError)]
)
def test_a_rule_that_fails_is_named_and_its_error_is_the_cause(row_id: str, cause: type[Exception] | None) -> None:
    """type-05, type-06, type-07: one typed error, no half decision, and an interview that is as it was."""
    interview = an_interview(held_on=HELD_ON)
    twin = attrs.evolve(interview)
    with pytest.raises(PlaybookError, match="rule 'acme:nudge'") as caught:
        decide(interview, HELD_ON, playbook=first(own_rule(payload_of(BY_ID[row_id]))))
    assert type(caught.value.__cause__) is (type(None) if cause is None else cause)
    assert interview == twin


def test_a_rule_cannot_change_what_it_is_shown() -> None:
    """type-07: not the steps, not a field of the interview, not a number of the policy's."""

    def changes(interview: Any, timing: Any, calendar: Any) -> Any:
        interview.no_contact = True

    def tunes(interview: Any, timing: Any, calendar: Any) -> Any:
        timing.max_check_ins = 10

    for function in (changes, tunes):
        with pytest.raises(PlaybookError, match="raised FrozenInstanceError") as caught:
            decide(an_interview(held_on=HELD_ON), HELD_ON, playbook=first(own_rule(function)))
        assert isinstance(caught.value.__cause__, attrs.exceptions.FrozenInstanceError)


def _asks_early(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    if interview.promise is None:
        return WhyNot("no_promise", ("promise",))
    day = interview.promise.by - timedelta(days=1)
    return Window(opens_on=day, due_on=day, closes_on=day, reason=Reason("early"))


def test_a_hosts_rule_may_ask_before_the_promised_day_and_a_check_tells() -> None:
    """type-08: G13 binds it to the interview's day, not to the promise; `check` finds what it does."""
    rule = own_rule(_asks_early, name="acme:early", outcomes=("pending",))
    playbook = first(rule)
    for by, kind in ((HELD_ON, StepKind.WAIT), (HELD_ON + timedelta(days=9), StepKind.CHECK_IN)):
        interview = an_interview(held_on=HELD_ON, promise=ReplyPromise(by=by))
        assert decide(interview, by - timedelta(days=1), playbook=playbook).kind == kind
    alone = attrs.evolve(playbook, rules=(rule,))
    assert "before_promised_day" in {str(finding.code) for finding in check(alone).findings}


def test_two_outcomes_at_once_cannot_be_told() -> None:
    """hist-03: the one that is told last stands; of a rejection and an offer the host must say which is true."""
    events = [
        {"kind": "rejection", "on": "2026-06-10"},
        {"kind": "offer", "on": "2026-06-10", "answer_by": "2026-06-15"},
    ]
    for order in (events, events[::-1]):
        assert after(order).outcome == outcome_of(order[-1])


def test_a_rules_place_is_a_name_and_no_number() -> None:
    """type-09: so that no order hangs on how numbers compare; without a place it comes last."""
    rule = own_rule(name="acme:last")
    assert ruled_by(rule).rules == (*DEFAULT_PLAYBOOK.rules, rule)
