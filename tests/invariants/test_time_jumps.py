"""T2, T9, T10 and T12 of the catalogue of invariants: when one wakes, and by which clock, changes nothing."""

import builtins
import datetime as dt
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from types import FrameType
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    FollowUpStep,
    Interview,
    Outcome,
    OutcomeStatus,
    Reason,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    Timing,
    Window,
    WorkCalendar,
    decide,
    describe,
    explain,
    next_action,
    plan,
)
from interview_followup.testing import a_step, an_interview, an_outcome, interviews
from tests.invariants.st_broken_asks import ASKS, Moody
from tests.invariants.st_cases import HELD_ON, STORIES, broken
from tests.invariants.st_draws import HALF, PLAYBOOKS, UNLIKE, decided, pending, playbooks, telling_days
from tests.invariants.st_moving import t5
from tests.invariants.st_story import ANSWERS, ONE_DAY, Story
from tests.invariants.st_time import Ask, News, Sent, by, heard, jumped, polled, span, t1, t3, t4, t11, t14

DECIDED: Final = [status for status in OutcomeStatus if status is not OutcomeStatus.PENDING]
RECORDABLE: Final = [kind for kind in StepKind if kind not in ANSWERS]
PATIENCE: Final = st.sampled_from([0, 0, 1, 2, 5, 100])


@st.composite
def news(draw: st.DrawFn) -> News:
    """Draw what is heard in the weeks after an interview, each on its day, in the order of the days."""
    days = sorted(draw(st.lists(st.integers(0, 45), max_size=4)))
    coming = []
    for count in days:
        day = HELD_ON + count * ONE_DAY
        later = day + draw(st.integers(0, 15)) * ONE_DAY
        kinds = draw(st.sampled_from(["exact", "vague", "invitation"]))
        choices = [
            day,
            ReplyPromise(by=later, given_on=day, kind=kinds),
            RivalOffer(received_on=day, decide_by=later),
            FollowUpStep(kind=draw(st.sampled_from(RECORDABLE)), on=day),
            Outcome(status=draw(st.sampled_from(DECIDED)), known_on=day, respond_by=later),
            Outcome(status="advanced", known_on=day, next_interview_on=later),
        ]
        coming.append((day, heard(draw(st.sampled_from(choices)))))
    return coming


def t2(ask: Ask, interview: Interview, coming: News = (), patience: int = 0) -> list[Sent]:
    """T2: give what one who looks every day sends and one who wakes by date does not, or the other way round."""
    days = span(interview)
    looked, woke = polled(ask, interview, coming, days, patience), jumped(ask, interview, coming, days, patience)
    return [each for each in (*looked, *woke) if (each in looked) is not (each in woke)]


@HALF
@given(pending() | interviews(), news(), PATIENCE, playbooks())
def test_inv_t2_waking_by_date_misses_nothing(interview: Interview, coming: News, patience: int, playbook: str) -> None:
    """Who looks every day and who wakes on next_change do the same on the same days, prompt or slow, whatever comes."""
    assert t2(by(PLAYBOOKS[playbook]), interview, coming, patience) == []


@pytest.mark.parametrize("playbook", UNLIKE)
def test_inv_t2_holds_of_the_stories_told_by_hand(playbook: str) -> None:
    """Every rule's step is taken on the same day by both."""
    for interview in STORIES.values():
        for patience in (0, 3, 100):
            assert t2(by(PLAYBOOKS[playbook]), interview, (), patience) == []


def t10(ask: Ask, interview: Interview, coming: News, gap: int) -> Iterator[str]:
    """T10: a day that is seen twice, a delivery that comes twice, a day that is missing: nothing later changes."""
    days = span(interview, 130)
    sent = polled(ask, interview, coming, days)
    if polled(ask, interview, coming, [day for day in days for _ in range(2)]) != sent:
        yield "seeing each day twice changes something"
    if polled(ask, interview, coming, days, times=2) != sent:
        yield "recording each step twice changes something"
    busy = {each.on for each in sent}
    there = [day for day in days if day in busy or day.toordinal() % gap]
    if polled(ask, interview, coming, there) != sent:
        yield "a missing day on which nothing was done changes something"


@HALF
@given(pending() | interviews(), news(), st.sampled_from([2, 3, 7]), playbooks())
def test_inv_t10_a_day_missing_or_seen_twice_changes_nothing(
    interview: Interview, coming: News, gap: int, playbook: str
) -> None:
    """Days without work for the candidate may be missing, any day and any delivery may come twice."""
    assert list(t10(by(PLAYBOOKS[playbook]), interview, coming, gap)) == []


def test_inv_t10_the_day_that_apia_left_out_is_no_trap() -> None:
    """There was no December 30, 2011, in Samoa: whoever did not see it does on the 31st what the 30th asked for."""
    interview = an_interview(held_on=date(2011, 12, 29), steps=(a_step("thank_you", date(2011, 12, 29)),))
    missing = date(2011, 12, 30)
    days = span(interview)
    seen = polled(decide, interview, (), [day for day in days if day != missing])
    assert seen == polled(decide, interview, (), days)
    unthanked = attrs.evolve(interview, steps=())
    late = polled(decide, unthanked, (), [day for day in days if day not in {missing, missing - ONE_DAY}])
    assert late[0] == (date(2011, 12, 31), StepKind.THANK_YOU, "late_thank_you")


CLOCKS: Final = frozenset({
    "today", "now", "utcnow", "fromtimestamp", "utcfromtimestamp", "time", "time_ns", "localtime", "gmtime", "ctime",
    "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "clock_gettime", "strftime", "urandom", "random",
    "getrandbits", "open", "getcwd", "setlocale", "localeconv", "nl_langinfo", "putenv", "stat",
})  # fmt: skip


def clocks_read(call: Callable[[], object]) -> set[str]:
    """Call something, and name the built-in functions that tell the time or the surroundings which it called."""
    read: set[str] = set()

    def watch(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in CLOCKS:
            read.add(called.__name__)

    before = sys.getprofile()
    # The collector calls back whoever measures it, such as Hypothesis.
    gc.disable()
    sys.setprofile(watch)
    try:
        call()
    finally:
        sys.setprofile(before)
        gc.enable()
    return read


def _everything(interview: Interview, today: date) -> tuple[object, ...]:
    """Ask all that the library answers of one interview on one day."""
    action = next_action(interview, today)
    texts = [describe(action, locale) for locale in ("en", "id")]
    return action, texts, str(explain(interview, today)), str(plan(interview, today, texts=True))


@pytest.mark.parametrize("interview", STORIES.values(), ids=STORIES)
def test_inv_t9_no_clock_is_read(interview: Interview) -> None:
    """Deciding, wording, explaining and planning call no built-in that tells the time, the place or chance."""
    for today in telling_days(interview, PLAYBOOKS["default"])[::9]:
        assert clocks_read(lambda today=today: _everything(interview, today)) == set()  # type: ignore[misc]


def test_inv_t9_a_rule_that_reads_the_clock_is_found() -> None:
    """The watch sees ``date.today()`` inside a rule, which a patched module would not."""

    def late(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
        today = date.today()  # noqa: DTZ011 - the fault that is planted
        return Window(opens_on=today, due_on=today, reason=Reason("not_thanked", (("held_on", interview.held_on),)))

    def clocked(rule: Rule) -> Rule:
        return attrs.evolve(rule, window=late)

    assert clocks_read(lambda: decide(an_interview(), HELD_ON, playbook=broken("thank_you", clocked))) == {"today"}


def _stopped(*_: object, **__: object) -> object:
    raise AssertionError("a clock was read")


def test_inv_t9_the_process_tells_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every clock stopped, in any zone and under any locale's name, the answers are the same."""
    book = PLAYBOOKS["default"]
    asked = [(told, day) for told in STORIES.values() for day in telling_days(told, book)][::25]
    plain = [_everything(*each) for each in asked]
    for zone, name in (("Etc/GMT+12", "C"), ("UTC", "tr_TR.UTF-8"), ("Pacific/Kiritimati", "ar_EG.UTF-8")):
        with monkeypatch.context() as patched:
            patched.setattr(os, "environ", {"TZ": zone, "LC_ALL": name, "LANG": name})
            for clock in ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime"):
                patched.setattr(time, clock, _stopped)
            patched.setattr(dt, "datetime", _stopped)
            patched.setattr(builtins, "open", _stopped)
            answers = [_everything(*each) for each in asked]
        assert answers == plain


def t12(ask: Ask, known: Interview, today: date) -> Iterator[str]:
    """T12: an interview as it was known on a day, told of what came later, is on that day again what it was."""
    for later in _told_later(known, today):
        if later.as_of(today) != known:
            yield "as_of keeps what came later"
        if ask(later.as_of(today), today) != ask(known, today):
            yield "the answer looks ahead"


@HALF
@given(interviews(), st.integers(0, 60), playbooks())
def test_inv_t12_what_came_later_can_be_taken_away(interview: Interview, days: int, playbook: str) -> None:
    """What is dated after a day is dropped by ``as_of``, and the answer of that day is the one given then."""
    today = interview.held_on + days * ONE_DAY
    assert list(t12(by(PLAYBOOKS[playbook]), interview.as_of(today), today)) == []


@pytest.mark.parametrize("field", ["steps", "outcome", "promise", "heard_on", "rival_offer"])
def test_inv_t12_finds_a_replay_that_keeps_what_came_later(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A replay that forgets to drop one kind of fact is caught."""
    sound = Interview.as_of
    assert list(t12(decide, an_interview(), HELD_ON)) == []

    def keeping(interview: Interview, day: date) -> Interview:
        kept: Any = {field: getattr(interview, field)}
        return attrs.evolve(sound(interview, day), **kept)

    monkeypatch.setattr(Interview, "as_of", keeping)
    assert "as_of keeps what came later" in list(t12(decide, an_interview(), HELD_ON))


def _told_later(known: Interview, today: date) -> Iterator[Interview]:
    """Tell an interview of each kind of news that may come after a day, where none of its kind is overwritten."""
    later = today + 3 * ONE_DAY
    yield known.record(FollowUpStep(kind="thank_you", on=later))
    yield known.record(FollowUpStep(kind="check_in", on=later, status="skipped"))
    if known.outcome == Outcome():
        yield known.with_outcome(an_outcome("offered", later, respond_by=later))
    elif known.outcome.feedback_on is None:
        yield known.with_outcome(attrs.evolve(known.outcome, feedback_on=later))
    if known.promise is None:
        yield known.with_promise(ReplyPromise(by=later, given_on=later))
    if known.heard_on is None:
        yield attrs.evolve(known, heard_on=later)
    if known.rival_offer is None:
        yield attrs.evolve(known, rival_offer=RivalOffer(received_on=later, decide_by=later))


@HALF
@given(interviews(), playbooks())
def test_inv_t12_a_life_can_be_replayed(interview: Interview, playbook: str) -> None:
    """Seen from its end, each day's first step is again what was recommended, with only what was known before it."""
    ask = by(PLAYBOOKS[playbook])
    known = interview.as_of(interview.held_on)
    lived, sent = known, polled(ask, known, (), span(known))
    for step in sent:
        lived = lived.record(FollowUpStep(kind=step.kind, on=step.on))
    for day in {step.on for step in sent if step.on > known.held_on}:
        action = ask(lived.as_of(day - ONE_DAY), day)
        assert (day, action.kind, action.rule) == next(step for step in sent if step.on == day)


def test_inv_t12_a_step_dated_tomorrow_counts_today() -> None:
    """G8: servers and people sit in different zones, so a step dated later is settled, unless ``as_of`` drops it."""
    interview = an_interview(steps=(a_step("thank_you", HELD_ON + ONE_DAY),))
    assert decide(interview, HELD_ON).kind is StepKind.WAIT
    assert decide(interview.as_of(HELD_ON), HELD_ON).kind is StepKind.THANK_YOU


@HALF
@given(decided(*map(str, DECIDED)))
def test_inv_t12_news_dated_later_asks_for_nothing_before_its_day(interview: Interview) -> None:
    """G8: a window opens on its own day: before the outcome is known there is nothing that it asks for."""
    known_on = interview.outcome.known_on
    assert known_on is not None
    action = decide(attrs.evolve(interview, steps=(), promise=None, rival_offer=None), known_on - ONE_DAY)
    assert action.kind in ANSWERS


def _moves_not(ask: Ask, interview: Interview, days: int) -> list[str]:
    """Give what T5 and T6 find."""
    return [*t5(interview, "default", days, ask=lambda told, today, *, playbook: ask(told, today))]  # noqa: PLW0108 - the playbook is dropped


def _on_days_off(ask: Ask, interview: Interview) -> list[str]:
    """Give what T11 finds."""
    story = Story(interview, PLAYBOOKS["default"])
    return [fault for day in span(interview) for fault in t11(story, day, ask(interview, day))]


FAULTS: Final[dict[str, Callable[[Ask, Interview], object]]] = {
    "a change a day early": lambda ask, told: [*t1(ask, told)],
    "a change a day late": lambda ask, told: [*t1(ask, told)] and t2(ask, told),
    "no change": lambda ask, told: [*t1(ask, told)] and t2(ask, told),
    "a change today": lambda ask, told: [*t3(ask, told, span(told))],
    "the change after the next": t2,
    "a day to send that has passed": lambda ask, told: [*t3(ask, told, span(told))],
    "a day to send where nothing is sent": lambda ask, told: [*t3(ask, told, span(told))],
    "due when one asks": lambda ask, told: [*t4(ask, told, span(told))],
    "waiting as moving on": lambda ask, told: [*t14(ask, told)],
    "eager": lambda ask, told: [*t14(ask, told)],
    "off on the first": lambda ask, told: _moves_not(ask, told, 7),
    "short century": lambda ask, told: _moves_not(ask, told, 146_097),
    "opens on a Sunday": _on_days_off,
    "sent on a Sunday": _on_days_off,
}


@pytest.mark.parametrize("name", FAULTS)
def test_inv_t1_to_t14_find_a_broken_answer(name: str) -> None:
    """A library with one fault in its days is caught by the check named for it; the library as it is is not."""
    assert any(FAULTS[name](ASKS[name], interview) for interview in STORIES.values())
    assert not any(FAULTS[name](decide, interview) for interview in STORIES.values())


def test_inv_t10_finds_an_answer_that_remembers() -> None:
    """An answer that depends on how often one asked is caught."""
    assert any([*t10(Moody(), interview, (), 3)] for interview in STORIES.values())
    assert not any([*t10(decide, interview, (), 3)] for interview in STORIES.values())


def test_every_fault_has_its_check() -> None:
    """No planted fault is left unlooked for."""
    assert FAULTS.keys() == ASKS.keys()
