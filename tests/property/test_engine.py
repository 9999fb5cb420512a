"""What holds of every interview, not only of those that somebody thought of."""

from datetime import date, timedelta
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Person,
    Playbook,
    StepKind,
    WorkCalendar,
    decide,
    describe,
    next_action,
)
from interview_followup.testing import A_THURSDAY, a_candidate, an_interview, interviews

CHECK_INS = {StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN}
DAYS = st.integers(-3, 420).map(lambda days: A_THURSDAY + timedelta(days=days))
HOLIDAYS = [A_THURSDAY + timedelta(days=days) for days in (1, 4, 5, 6, 7, 8, 30, 36)]
PLAYBOOKS = st.sampled_from(
    [
        Playbook(),
        Playbook.for_market("GB"),
        Playbook().with_timing(max_check_ins=1),
        Playbook().with_timing(max_check_ins=3, check_in_spacing_days=1, check_in_stale_days=3),
        Playbook(calendar=WorkCalendar(weekend={4, 5}, holidays=HOLIDAYS)),
    ]
)


def answer(interview: Interview, day: date, playbook: Playbook) -> tuple[str, str | None]:
    """Give what next_change watches: kind and rule."""
    action = decide(interview, day, playbook=playbook)
    return action.kind, action.rule


def dates_moved(action: Action, by: timedelta) -> list[date | None]:
    """Move the days of an action."""
    days = (action.opens_on, action.due_on, action.closes_on, action.send_on, action.next_change)
    return [None if day is None else day + by for day in days]


def moved(interview: Interview, by: timedelta) -> Interview:
    """Move every day of an interview."""

    def shift(value: object) -> object:
        if type(value) is date:
            return value + by
        if type(value) is tuple:
            return tuple(shift(each) for each in value)
        kind: Any = type(value)
        if attrs.has(kind):
            return kind(**{field.name: shift(getattr(value, field.name)) for field in attrs.fields(kind)})
        return value

    result = shift(interview)
    assert isinstance(result, Interview)
    return result


@given(interviews(), DAYS, PLAYBOOKS)
def test_next_change_is_exact(interview: Interview, today: date, playbook: Playbook) -> None:
    """G9: until that day the answer is the same, on that day it is another, and without one it never changes."""
    now = answer(interview, today, playbook)
    change = decide(interview, today, playbook=playbook).next_change
    horizon = today + timedelta(days=700)
    day = today
    while day < min(change or horizon, horizon):
        assert answer(interview, day, playbook) == now
        day += timedelta(days=1)
    if change is not None:
        assert change > today
        assert answer(interview, change, playbook) != now
    else:
        assert answer(interview, date.max, playbook) == now


@given(interviews(), PLAYBOOKS)
def test_polling_and_jumping_meet_the_same_answers(interview: Interview, playbook: Playbook) -> None:
    """Waking by date misses nothing that a daily scan would see."""
    start, end = A_THURSDAY - timedelta(days=2), A_THURSDAY + timedelta(days=400)
    polled: list[tuple[date, tuple[str, str | None]]] = []
    day = start
    while day <= end:
        seen = answer(interview, day, playbook)
        if not polled or polled[-1][1] != seen:
            polled.append((day, seen))
        day += timedelta(days=1)
    jumped = []
    wake: date | None = start
    while wake is not None and wake <= end:
        jumped.append((wake, answer(interview, wake, playbook)))
        wake = decide(interview, wake, playbook=playbook).next_change
    assert jumped == polled


@given(interviews(), DAYS, PLAYBOOKS)
def test_what_an_action_carries_fits_together(interview: Interview, today: date, playbook: Playbook) -> None:
    """G2, G6, G11: days in order, nothing before the interview, check-ins on working days."""
    action = decide(interview, today, playbook=playbook)
    if action.kind is StepKind.WAIT:
        assert (action.rule, action.opens_on, action.due_on, action.closes_on, action.send_on) == (None,) * 5
        return
    assert action.opens_on is not None
    assert action.due_on is not None
    assert interview.held_on <= action.opens_on <= today
    assert action.opens_on <= action.due_on
    assert action.closes_on is None or max(today, action.due_on) <= action.closes_on
    rule = playbook.rule(str(action.rule))
    assert (action.send_on is not None) is rule.contact
    if interview.no_contact:
        assert rule.pressing or not rule.contact
    if interview.snoozed_until is not None and rule.contact and not rule.pressing:
        assert action.opens_on >= interview.snoozed_until
    if action.kind in CHECK_INS:
        assert playbook.calendar.is_working_day(action.opens_on)
        assert action.send_on is not None
        assert playbook.calendar.is_working_day(action.send_on)
        assert action.closes_on is None or action.send_on <= action.closes_on


@given(interviews(), DAYS)
def test_never_a_check_in_before_the_promised_day_has_passed(interview: Interview, today: date) -> None:
    """S1 of the invariants: a promise in force is waited for."""
    action = decide(interview, today)
    promise = interview.standing.promise
    if action.kind in CHECK_INS and promise is not None:
        assert promise.by <= today if promise.kind == "invitation" else promise.by < today


@given(interviews(), DAYS, st.randoms(use_true_random=False))
def test_order_and_repetition_of_steps_change_nothing(interview: Interview, today: date, chance: Random) -> None:
    """G12: stores deliver twice, and in any order."""
    steps = [*interview.steps, *interview.steps]
    chance.shuffle(steps)
    again = attrs.evolve(interview, steps=tuple(steps))
    assert decide(again, today) == decide(interview, today)


@given(interviews(), DAYS)
def test_names_and_texts_decide_nothing(interview: Interview, today: date) -> None:
    """G12: no name, company, role or text changes which step, or when."""
    renamed = attrs.evolve(
        interview,
        candidate=a_candidate(name="Suharto", phone=None),
        company="Acme 2",
        role="offer",
        locale="id",
        strengths=("x",),
        addition="rejected",
        interviewers=tuple(attrs.evolve(person, name="Other") for person in interview.interviewers),
    )
    assert decide(renamed, today) == decide(interview, today)


@given(interviews(), DAYS, st.sampled_from([7, 7 * 53, 146_097, -7 * 80]))
def test_moving_everything_by_weeks_moves_the_answer(interview: Interview, today: date, days: int) -> None:
    """A week is a week, and after 400 years the calendar repeats."""
    by = timedelta(days=days)
    one, two = decide(interview, today), decide(moved(interview, by), today + by)
    assert (two.kind, two.rule) == (one.kind, one.rule)
    assert dates_moved(one, by) == dates_moved(two, timedelta())


@given(interviews(held_on=date.max - timedelta(days=100), days=100), st.integers(0, 103))
def test_the_end_of_the_calendar_is_no_trap(interview: Interview, back: int) -> None:
    """G14: what lies beyond the last day is never."""
    action = decide(interview, date.max - timedelta(days=back))
    assert action.next_change is None or action.next_change <= date.max
    assert describe(action, "id")


@given(interviews(held_on=date.min, days=100), st.integers(0, 400))
def test_the_beginning_of_the_calendar_is_no_trap(interview: Interview, days: int) -> None:
    """G14: nor is the first day."""
    assert describe(decide(interview, date.min + timedelta(days=days)), "en-GB")


@given(interviews(), PLAYBOOKS)
def test_following_the_advice_ends(interview: Interview, playbook: Playbook) -> None:
    """G10: doing what is recommended changes the answer, and a terminal answer comes after finitely many steps."""
    today: date | None = interview.held_on
    steps = 0
    action = decide(interview, interview.held_on, playbook=playbook)
    while today is not None and action.kind is not StepKind.MOVE_ON:
        if action.kind is StepKind.WAIT:
            today = action.next_change
        else:
            assert action.send_on is not None
            today = max(today, action.send_on)
            before = answer(interview, today, playbook)
            interview = interview.record(action.as_step(today))
            assert answer(interview, today, playbook) != before
            steps += 1
            assert steps <= len(DEFAULT_RULES) + playbook.timing.max_check_ins
        if today is not None:
            action = decide(interview, today, playbook=playbook)
    assert action.kind in {StepKind.MOVE_ON, StepKind.WAIT}


@given(interviews(), st.integers(0, 400))
def test_a_step_is_never_recommended_twice_for_one_occasion(interview: Interview, days: int) -> None:
    """G4: the same key does not come back once its step is settled."""
    interview = attrs.evolve(interview, ref="1")
    today = interview.held_on + timedelta(days=days)
    action = decide(interview, today)
    if action.kind in {StepKind.WAIT, StepKind.MOVE_ON}:
        return
    settled = interview.record(action.as_step(today))
    wake: date | None = today
    while wake is not None:
        later = decide(settled, wake)
        assert later.key != action.key
        wake = later.next_change


@given(interviews(), DAYS, st.sampled_from(DEFAULT_TEMPLATES.tags))
def test_whatever_is_decided_is_worded_and_explained(interview: Interview, today: date, tag: str) -> None:
    """No combination of facts leaves a hole in a text."""
    action = next_action(attrs.evolve(interview, locale=tag), today)
    texts = [describe(action, tag), *(f"{message.subject}\n{message.body}" for message in action.messages)]
    for text in texts:
        assert not any(sign in text for sign in ("$", "{", "None", "  ", "..", "\n\n\n", " ,")), text
    rule = None if action.rule is None else Playbook().rule(action.rule)
    assert bool(action.messages) is (rule is not None and rule.contact)
    carried = {name for name, value in action.reason.facts if value is not None}
    assert rule is None or set(rule.facts) <= carried


@given(interviews(), DAYS)
def test_replaying_a_day_drops_what_came_later(interview: Interview, day: date) -> None:
    """as_of is the interview as it was, and is its own replay."""
    then = interview.as_of(day)
    assert then.as_of(day) == then
    assert all(step.on <= day for step in then.steps)
    assert then.outcome.status is OutcomeStatus.PENDING or (then.outcome.known_on or day) <= day


@pytest.mark.parametrize("count", [20_000])
def test_many_steps_cost_in_proportion(count: int) -> None:
    """A history of any length is read once."""
    steps = tuple(
        FollowUpStep(kind="check_in", on=A_THURSDAY + timedelta(days=number % 300)) for number in range(count)
    )
    interview = an_interview(steps=steps, interviewers=(Person(name="Ratna"),))
    assert decide(interview, A_THURSDAY + timedelta(days=400)).kind is StepKind.MOVE_ON
