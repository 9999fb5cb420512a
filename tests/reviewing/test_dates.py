"""A weekday is held against its date: in the year that is meant, in every order and language."""

from datetime import date

import attrs
import pytest

from interview_followup import Interview, Message, ReplyPromise, next_action, review
from interview_followup.testing import an_interview
from tests.reviewing import places, with_sentence


def asked(held_on: date, tag: str = "en", **facts: object) -> tuple[Message, Interview]:
    """Word the thanks for an interview."""
    interview = an_interview(held_on=held_on, locale=tag, **facts)
    return next_action(interview, held_on).messages[0], interview


def found(held_on: date, tag: str, sentence: str) -> list[tuple[str, str]]:
    """Put a sentence into the thanks, and say which weekday does not fit; spelling is not looked at."""
    message, interview = asked(held_on, tag)
    edited = with_sentence(message, sentence)
    return [(code, what) for code, _, what in places(edited, interview) if code != "spelling"]


NOVEMBER = date(2026, 11, 19)
DECEMBER = date(2026, 12, 28)
JANUARY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("held_on", "tag", "text"),
    [
        pytest.param(NOVEMBER, "en", "Friday, November 20", id="us"),
        pytest.param(NOVEMBER, "en", "Friday, November 20, 2026", id="us-year"),
        pytest.param(NOVEMBER, "en", "Friday, November 20 2026", id="us-year-without-comma"),
        pytest.param(NOVEMBER, "en", "Friday November 20", id="us-without-comma"),
        pytest.param(NOVEMBER, "en", "Friday, 20 November", id="day-first-in-the-us"),
        pytest.param(NOVEMBER, "en-GB", "Friday 20 November", id="gb"),
        pytest.param(NOVEMBER, "en-GB", "Friday, 20 November 2026", id="gb-year"),
        pytest.param(NOVEMBER, "en-GB", "Friday, November 20", id="month-first-in-gb"),
        pytest.param(NOVEMBER, "en-AU", "Friday, 20 November 2026", id="au"),
        pytest.param(NOVEMBER, "id", "Jumat, 20 November 2026", id="id"),
        pytest.param(NOVEMBER, "id", "jumat 20 november", id="id-lower-case"),
        pytest.param(NOVEMBER, "en", "Thursday,\nNovember 19", id="over-two-lines"),
        pytest.param(NOVEMBER, "en", "Friday, November 19, 2027", id="another-year"),
        pytest.param(NOVEMBER, "en", "Monday, May 4, 1998", id="long-ago"),
        pytest.param(DECEMBER, "en", "Friday, January 8", id="january-after-december"),
        pytest.param(DECEMBER, "en-GB", "Friday 1 January", id="new-years-day"),
        pytest.param(DECEMBER, "id", "Jumat, 8 Januari", id="januari"),
        pytest.param(JANUARY, "en", "Monday, December 28", id="december-before-january"),
        pytest.param(JANUARY, "id", "Senin, 28 Desember", id="desember"),
        pytest.param(date(2028, 2, 28), "en", "Tuesday, February 29", id="leap-day"),
        pytest.param(date(2028, 2, 28), "id", "Selasa, 29 Februari 2028", id="leap-day-id"),
        pytest.param(NOVEMBER, "en", "Friday, the twentieth", id="no-date"),
        pytest.param(NOVEMBER, "en", "Fri, November 20", id="three-letters"),
        pytest.param(NOVEMBER, "en", "November 21", id="no-weekday"),
    ],
)
def test_a_weekday_that_fits_is_left_alone(held_on: date, tag: str, text: str) -> None:
    """Without a year, the year is the one near to the interview."""
    assert found(held_on, tag, f"It was {text}.") == []


@pytest.mark.parametrize(
    ("held_on", "tag", "text"),
    [
        pytest.param(NOVEMBER, "en", "Thursday, November 20", id="us"),
        pytest.param(NOVEMBER, "en", "Friday, November 20, 2027", id="us-year"),
        pytest.param(NOVEMBER, "en", "Thursday November 20", id="us-without-comma"),
        pytest.param(NOVEMBER, "en", "Thursday, 20 November", id="day-first-in-the-us"),
        pytest.param(NOVEMBER, "en-GB", "Thursday 20 November", id="gb"),
        pytest.param(NOVEMBER, "en-IN", "Thursday, 20 November 2026", id="in-year"),
        pytest.param(NOVEMBER, "id", "Kamis, 20 November 2026", id="id"),
        pytest.param(NOVEMBER, "id", "Minggu, 20 November", id="id-without-year"),
        pytest.param(DECEMBER, "en", "Thursday, January 8", id="last-years-january"),
        pytest.param(DECEMBER, "id", "Kamis, 8 Januari", id="last-years-januari"),
        pytest.param(DECEMBER, "en", "Friday, January 8, 2026", id="wrong-year"),
        pytest.param(JANUARY, "en-GB", "Tuesday 28 December", id="next-years-december"),
        pytest.param(NOVEMBER, "en", "Tuesday, November 31", id="impossible-day"),
        pytest.param(NOVEMBER, "en-GB", "Tuesday 31 November", id="impossible-day-gb"),
        pytest.param(NOVEMBER, "id", "Selasa, 31 November 2026", id="impossible-day-id"),
        pytest.param(NOVEMBER, "en", "Monday, February 29", id="no-leap-year"),
        pytest.param(NOVEMBER, "en", "Monday, November 0", id="day-zero"),
        pytest.param(NOVEMBER, "en", "Monday, November 99, 2026", id="day-99"),
        pytest.param(NOVEMBER, "en", "Monday, November 20, 0000", id="year-zero"),
        pytest.param(NOVEMBER, "en", "Sunday, November ２０", id="full-width-digits"),
    ],
)
def test_a_weekday_that_does_not_fit_is_found(held_on: date, tag: str, text: str) -> None:
    """An impossible day has no weekday."""
    assert found(held_on, tag, f"It was {text}.") == [("weekday", text)]


@pytest.mark.parametrize("day", [date.min, date.max, date(9999, 11, 19), date(1, 2, 3)], ids=str)
def test_the_ends_of_the_calendar_are_no_trap(day: date) -> None:
    """A year before the first or after the last is no year."""
    message, interview = asked(NOVEMBER)
    far = attrs.evolve(interview, held_on=day)
    edited = with_sentence(message, "It was Monday, November 31.")
    assert ("weekday", "body", "Monday, November 31") in places(edited, far)


def test_every_day_of_the_interview_counts() -> None:
    """A promise that lies far ahead is near to itself."""
    message, interview = asked(NOVEMBER, promise=ReplyPromise(by=date(2028, 3, 6)))
    assert places(with_sentence(message, "It is Monday, March 6."), interview) == []
    assert places(with_sentence(message, "It is Tuesday, March 6."), interview) == [
        ("weekday", "body", "Tuesday, March 6")
    ]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        pytest.param("en", "Frıday, November 20", id="dotless-i"),
        pytest.param("en", "FRİDAY, November 20", id="dotted-capital-i"),
        pytest.param("en", "Wedneſday, November 18", id="long-s"),
        pytest.param("en", "Friday, Auguſt 20", id="long-s-in-a-month"),
        pytest.param("id", "Kamıs, 19 November 2026", id="id-dotless-i"),
        pytest.param("id", "\u212aamis, 19 November 2026", id="kelvin-sign"),
        pytest.param("id", "Rabu, 18 Aguſtus 2026", id="id-long-s-in-a-month"),
    ],
)
def test_letters_that_only_a_pattern_takes_for_others_raise_nothing(tag: str, text: str) -> None:
    """To ``re.IGNORECASE`` a dotless i is an i, and to ``str.lower`` it is not: whatever is found, nothing raises."""
    message, interview = asked(NOVEMBER, tag)
    codes = {finding.code for finding in review(with_sentence(message, f"({text}.)"), interview)}
    assert codes <= {"weekday", "spelling"}
