"""Odd calendars: other weekends, one working day a week, hardly any in a year, none at all."""

from datetime import date, timedelta
from time import perf_counter
from typing import Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Interview,
    Playbook,
    PlaybookError,
    StepKind,
    WorkCalendar,
    decide,
    plan,
)

from .deciding import A_THURSDAY, CASES, span
from .walking import Ask, ask, inexact, life, moved_life

CHECK_INS: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
WEEKENDS: Final[dict[str, frozenset[int]]] = {
    "Friday and Saturday": frozenset({4, 5}),
    "Thursday and Friday": frozenset({3, 4}),
    "Sunday": frozenset({6}),
    "none": frozenset(),
    "all but Wednesday": frozenset({0, 1, 3, 4, 5, 6}),
    "all but Sunday": frozenset(range(6)),
}

each_rule = pytest.mark.parametrize("rule", CASES)
each_weekend = pytest.mark.parametrize("weekend", WEEKENDS.values(), ids=WEEKENDS)


def a_year_off(days: int, first: date) -> WorkCalendar:
    """Give a calendar with so many days in a row without work."""
    return WorkCalendar(weekend=frozenset(), holidays=frozenset(span(first, days - 1)))


def off_days(interview: Interview, playbook: Playbook, asking: Ask = ask) -> list[date]:
    """List the days on which a check-in opens, or is to be sent, although nobody works."""
    answers = [action for _, action in life(interview, interview.held_on, playbook, asking)]
    days = {day for action in answers if action.kind in CHECK_INS for day in (action.opens_on, action.send_on)}
    return sorted(day for day in days if day is not None and not playbook.calendar.is_working_day(day))


class TestWeekends:
    """Any weekend."""

    @each_rule
    @each_weekend
    def test_a_weekend_that_is_moved_moves_the_answers(self, rule: str, weekend: frozenset[int]) -> None:
        """The week with every day, and the weekend, a day earlier is the same life a day earlier; six times over."""
        case = CASES[rule]
        playbook = case.under(WorkCalendar(weekend=weekend))
        model = life(case.interview(A_THURSDAY), A_THURSDAY, playbook)
        for days in range(1, 7):
            turned = WorkCalendar(weekend=frozenset((day - days) % 7 for day in weekend))
            held_on = A_THURSDAY - timedelta(days=days)
            found = life(case.interview(held_on), held_on, case.under(turned))
            assert moved_life(found, days) == moved_life(model, 0)

    @each_rule
    @each_weekend
    def test_every_answer_is_exact_and_no_check_in_falls_on_a_day_off(self, rule: str, weekend: frozenset[int]) -> None:
        """On every day of a life of four months, whatever the weekend."""
        case = CASES[rule]
        playbook = case.under(WorkCalendar(weekend=weekend))
        interview = case.interview(A_THURSDAY)
        for day in span(A_THURSDAY - timedelta(days=2), 120):
            wrong = list(inexact(interview, day, playbook))
            assert not wrong, (day, wrong)
        assert off_days(interview, playbook) == []

    @each_rule
    def test_the_rule_decides_with_friday_and_saturday_off(self, rule: str) -> None:
        """On a Wednesday, which is there what Thursday is elsewhere."""
        case = CASES[rule]
        held_on = A_THURSDAY - timedelta(days=1)
        playbook = case.under(WorkCalendar(weekend=frozenset({4, 5})))
        today = held_on + timedelta(days=case.asked)
        assert decide(case.interview(held_on), today, playbook=playbook).rule == rule


class TestHolidays:
    """A search for a working day ends: with one, with never, or before it begins."""

    @pytest.mark.parametrize(
        "first", [date.min, date(2026, 6, 1), date(2027, 3, 1), date.max - timedelta(days=364)], ids=str
    )
    def test_a_year_without_work_is_refused(self, first: date) -> None:
        """Wherever it lies; 364 days are not."""
        with pytest.raises(PlaybookError, match="must have a working day in every year"):
            a_year_off(365, first)
        assert a_year_off(364, first).holidays

    def test_a_week_without_work_is_refused(self) -> None:
        """Also where single days of it are worked."""
        with pytest.raises(PlaybookError, match="must have a working day in every year"):
            WorkCalendar(weekend=frozenset(range(7)))
        with pytest.raises(PlaybookError, match="must have a working day in every year"):
            WorkCalendar(weekend=frozenset(range(7)), extra_working_days=frozenset({A_THURSDAY}))

    def test_a_year_of_weekends_and_holidays_is_refused(self) -> None:
        """Mondays to Fridays off add up with the weekend; one day that is worked saves it."""
        days = frozenset(day for day in span(date(2026, 11, 1), 370) if day.weekday() < 5)
        with pytest.raises(PlaybookError, match="must have a working day in every year"):
            WorkCalendar(holidays=days)
        assert WorkCalendar(holidays=days, extra_working_days=frozenset({date(2027, 5, 1)})).holidays == days

    @each_rule
    @pytest.mark.parametrize("first", [date(2026, 11, 20), date(2026, 12, 1), date(2026, 3, 1)], ids=str)
    def test_364_holidays_in_a_row_have_answers(self, rule: str, first: date) -> None:
        """Sound and exact on every turn of the life; check-ins wait for the day on which somebody works again."""
        case = CASES[rule]
        playbook = case.under(a_year_off(364, first))
        interview = case.interview(A_THURSDAY)
        for day, _ in life(interview, A_THURSDAY - timedelta(days=2), playbook):
            assert list(inexact(interview, day, playbook)) == []
        assert off_days(interview, playbook) == []
        assert plan(interview, A_THURSDAY, playbook=playbook).steps

    def test_the_search_is_short(self) -> None:
        """A year's worth of holidays costs no more than a few milliseconds an answer."""
        case = CASES["unpromised_check_in"]
        playbook = case.under(a_year_off(364, date(2026, 11, 20)))
        interview = case.interview(A_THURSDAY)
        began = perf_counter()
        for day in span(A_THURSDAY, 20):
            decide(interview, day, playbook=playbook)
        assert perf_counter() - began < 1

    def test_the_last_year_off_opens_no_check_in(self) -> None:
        """Where nobody works any more before the calendar's end, the answer is to wait, for good."""
        playbook = DEFAULT_PLAYBOOK.with_calendar(a_year_off(364, date.max - timedelta(days=363)))
        interview = CASES["unpromised_check_in"].interview(date(9999, 1, 1))
        lived = life(interview, date(9999, 1, 1), playbook)
        assert [(str(action.kind), action.next_change) for _, action in lived] == [("wait", None)]

    @each_rule
    def test_a_check_in_near_the_end_is_sent_on_a_working_day_or_never(self, rule: str) -> None:
        """The last ten days without work, and the answers of the last sixty."""
        case = CASES[rule]
        holidays = frozenset(span(date.max, -10))
        playbook = case.under(WorkCalendar(holidays=holidays))
        for held_on in span(date.max, -60):
            interview = case.interview(held_on)
            assert off_days(interview, playbook) == []
            for day, _ in life(interview, held_on, playbook):
                assert list(inexact(interview, day, playbook)) == []

    def test_an_extra_working_day_is_one(self) -> None:
        """A Saturday that is worked opens a check-in that would wait for Monday."""
        case = CASES["invited_check_in"]
        saturday = date(2026, 11, 28)
        held_on = saturday - timedelta(days=4)
        playbook = case.under(WorkCalendar(extra_working_days=frozenset({saturday})))
        assert decide(case.interview(held_on), saturday, playbook=playbook).rule == "invited_check_in"
        assert decide(case.interview(held_on), saturday).next_change == date(2026, 11, 30)


def at_once(interview: Interview, day: date, playbook: Playbook) -> Action:
    """Send whatever is to be sent on the day itself: the fault that is planted."""
    action = decide(interview, day, playbook=playbook)
    return action if action.send_on is None else attrs.evolve(action, send_on=day)


class TestPlantedFaults:
    """A check that cannot fail is none."""

    def test_a_check_in_that_is_sent_on_a_day_off_is_found(self) -> None:
        """The last day for late thanks is a Friday, so that the question becomes the answer on a Saturday."""
        found = [rule for rule, case in CASES.items() if off_days(case.interview(A_THURSDAY), case.playbook, at_once)]
        assert found == ["thank_you", "late_thank_you"]

    def test_a_calendar_that_counts_a_weekend_is_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With a ``W`` that forgets the weekend, the first working day from a Saturday is a Sunday."""
        monkeypatch.setattr(
            WorkCalendar, "working_day_after", lambda _, day, count: date.fromordinal(day.toordinal() + count)
        )
        found = {
            day.weekday()
            for held_on in span(A_THURSDAY, 6)
            for day in off_days(CASES["unpromised_check_in"].interview(held_on), DEFAULT_PLAYBOOK)
        }
        assert found == {6}
