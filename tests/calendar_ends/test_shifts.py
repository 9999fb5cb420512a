"""The calendar has a period of 400 years, and rules count in days: what is moved answers as before."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Interview,
    Playbook,
    Reason,
    ReplyPromise,
    Rule,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    decide,
)
from interview_followup.testing import a_step, an_interview, an_outcome

from .deciding import A_THURSDAY, CASES, Deciding
from .walking import Life, life, moved_life

PERIOD: Final = 146_097
"""Days in 400 years of the Gregorian calendar; 20,871 weeks."""

PERIODS: Final = (*range(-5, 0), *range(1, 19))
"""Every 400 years from the year 26 to the year 9626."""

TURNS: Final = tuple(
    date(year, month, day)
    for year in (1600, 1900, 2000, 2024, 2028, 2096, 2100, 2400)
    for month, day in ((1, 1), (2, 28), (3, 1), (12, 31))
)
LEAP_DAYS: Final = tuple(date(year, 2, 29) for year in (4, 1600, 2000, 2024, 2028, 2096, 2400, 9996))
_HOLIDAYS: Final = (date(2026, 11, 26), date(2026, 12, 3), date(2026, 12, 25), date(2027, 1, 1), date(2026, 11, 24))

each_rule = pytest.mark.parametrize("rule", CASES)


def lived(case: Deciding, held_on: date, playbook: Playbook) -> Life:
    """Walk through the life of a case that begins on a day."""
    return life(case.interview(held_on), held_on - timedelta(days=2), playbook)


def with_holidays(case: Deciding, days: int) -> Playbook:
    """Rest on a few days of November and December 2026, moved by so many days."""
    return case.under(WorkCalendar(holidays={date.fromordinal(day.toordinal() + days) for day in _HOLIDAYS}))


def moved_by_periods(rule: str, change: Callable[[Deciding, int], Playbook] = with_holidays) -> list[int]:
    """Move a case by 400 years, again and again; list by how many periods it then answers otherwise."""
    case = CASES[rule]
    model = lived(case, A_THURSDAY, change(case, 0))
    found = []
    for periods in PERIODS:
        days = periods * PERIOD
        held_on = date.fromordinal(A_THURSDAY.toordinal() + days)
        if moved_life(lived(case, held_on, change(case, days)), -days) != model:
            found.append(periods)
    return found


def moved_to(rule: str, held_on: date, playbook: Playbook | None = None) -> bool:
    """Say whether a case answers on some day as it does on an ordinary day of the same weekday."""
    case = CASES[rule]
    playbook = playbook or case.playbook
    days = (held_on - A_THURSDAY).days // 7 * 7
    model = date.fromordinal(held_on.toordinal() - days)
    return moved_life(lived(case, held_on, playbook), 0) == moved_life(lived(case, model, playbook), days)


class TestShifts:
    """Time has no favourite day."""

    @each_rule
    def test_a_shift_by_400_years_changes_nothing(self, rule: str) -> None:
        """With the holidays moved along, from the year 26 to 9626."""
        assert moved_by_periods(rule) == []

    @each_rule
    def test_a_shift_by_whole_weeks_changes_nothing(self, rule: str) -> None:
        """To month ends, year ends and turns of centuries, leap years and not."""
        assert [day for day in TURNS if not moved_to(rule, day)] == []

    @each_rule
    def test_an_interview_on_a_leap_day_is_like_any_other(self, rule: str) -> None:
        """Held on 29 February."""
        assert [day for day in LEAP_DAYS if not moved_to(rule, day)] == []

    @each_rule
    @pytest.mark.parametrize("leap_day", [date(2000, 2, 29), date(2024, 2, 29), date(2400, 2, 29)], ids=str)
    def test_every_fact_may_fall_on_a_leap_day(self, rule: str, leap_day: date) -> None:
        """The outcome, the promised day and each step: the interview lies as many days before as that fact after it."""
        assert [days for days in range(18) if not moved_to(rule, leap_day - timedelta(days=days))] == []

    def test_days_that_were_worked_out_by_hand(self) -> None:
        """Rejected on a leap day, promised by one, asked on one: counted on the calendar's pages."""
        leap_day, held_on = date(2028, 2, 29), date(2028, 2, 22)
        rejected = an_interview(held_on=held_on, outcome=an_outcome("rejected", leap_day))
        assert decide(rejected, leap_day).closes_on == date(2028, 3, 14)
        assert decide(rejected, date(2028, 3, 30)).rule == "keep_in_touch"
        assert decide(rejected, date(2028, 3, 29)).next_change == date(2028, 3, 30)
        promised = an_interview(
            held_on=held_on, promise=ReplyPromise(by=leap_day), steps=(a_step("thank_you", held_on),)
        )
        assert decide(promised, leap_day).next_change == date(2028, 3, 1)
        asked = promised.record(a_step("check_in", date(2028, 3, 1)))
        assert decide(asked, date(2028, 3, 7)).next_change == date(2028, 3, 8)
        new_year = an_interview(held_on=date(2027, 12, 31))
        assert [day for day, _ in life(new_year, date(2027, 12, 30), DEFAULT_PLAYBOOK)][:4] == [
            date(2027, 12, 30), date(2027, 12, 31), date(2028, 1, 2), date(2028, 1, 9),
        ]  # fmt: skip


def a_day_longer(interview: Interview, *, longer: bool) -> Window:
    """Thank until the day after the interview, or a day longer."""
    held_on = interview.held_on
    closes_on = held_on + timedelta(days=2 if longer else 1)
    return Window(opens_on=held_on, due_on=held_on, closes_on=closes_on, reason=Reason("not_thanked"))


def likes_the_first(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Thank a day longer where the month turns."""
    return a_day_longer(interview, longer=(interview.held_on + timedelta(days=1)).day == 1)


def likes_this_age(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Thank a day longer from the year 5000 on."""
    return a_day_longer(interview, longer=interview.held_on.year >= 5000)


_THANK_YOU: Final = DEFAULT_PLAYBOOK.rule("thank_you")


def planted(function: Callable[[Interview, Timing, WorkCalendar], Window | WhyNot]) -> Playbook:
    """Put a faulty function in the place of the thank-you's."""
    faulty: Rule = attrs.evolve(_THANK_YOU, window=function)
    return attrs.evolve(
        DEFAULT_PLAYBOOK, rules=tuple(faulty if rule is _THANK_YOU else rule for rule in DEFAULT_PLAYBOOK.rules)
    )


class TestPlantedFaults:
    """A rule with a favourite day is found."""

    def test_a_rule_that_looks_at_the_month_is_found(self) -> None:
        """On the days before a first, and nowhere else."""
        playbook = planted(likes_the_first)
        assert {(day.month, day.day) for day in TURNS if not moved_to("thank_you", day, playbook)} == {
            (12, 31), (2, 28),
        }  # fmt: skip
        assert [day for day in LEAP_DAYS if moved_to("thank_you", day, playbook)] == []

    def test_a_rule_that_looks_at_the_year_is_found(self) -> None:
        """From the year 5226 on."""
        playbook = planted(likes_this_age)
        found = moved_by_periods("thank_you", lambda _, __: playbook)
        assert found == [periods for periods in PERIODS if 2026 + 400 * periods >= 5000]

    def test_holidays_that_stay_behind_are_found(self) -> None:
        """The shift says something about working days, too."""
        assert moved_by_periods("promised_check_in", lambda case, _: with_holidays(case, 0)) == [*PERIODS]
