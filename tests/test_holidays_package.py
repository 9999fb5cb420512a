"""The ``holidays`` package's objects freeze as they are; it is installed only beside the oldest dependencies."""

from datetime import date, timedelta

import pytest

from interview_followup import DEFAULT_PLAYBOOK, WorkCalendar, decide
from interview_followup.testing import a_promise, an_interview

holidays = pytest.importorskip("holidays", reason="holidays caps python-dateutil, so it is not in the group")


def test_a_countrys_holidays_freeze_day_by_day() -> None:
    """Within the span the copy answers as the original does."""
    original = holidays.country_holidays("ID", years=[2026, 2027])
    first, last = date(2026, 1, 1), date(2027, 12, 31)
    frozen = WorkCalendar.freeze(original, first, last)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert [frozen.is_working_day(day) for day in days] == [original.is_working_day(day) for day in days]


def test_no_check_in_opens_on_a_national_holiday() -> None:
    """Promised for the day before Independence Day, one asks on the day after it."""
    calendar = WorkCalendar.freeze(holidays.country_holidays("ID", years=2027), date(2027, 1, 1), date(2027, 12, 31))
    interview = an_interview(held_on=date(2027, 8, 9), promise=a_promise(date(2027, 8, 16)))
    playbook = DEFAULT_PLAYBOOK.with_calendar(calendar)
    assert decide(interview, date(2027, 8, 17), playbook=playbook).rule != "promised_check_in"
    assert decide(interview, date(2027, 8, 18), playbook=playbook).rule == "promised_check_in"
