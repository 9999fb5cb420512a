"""Promises: the day itself, and the ways in which employers say it."""

import pickle
from collections.abc import Callable
from datetime import date, timedelta

import attrs
import pytest

from interview_followup.errors import InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import PromiseKind, ReplyPromise, Weekday
from tests.interview import NOON, OwnDate, OwnString, faults_of, refusal

THURSDAY = date(2026, 11, 19)
BEYOND = "the promised day must lie within the calendar"


class TestPromise:
    """A day, the day it was said on, and how firm it is."""

    def test_a_promise_is_exact_and_given_at_the_interview(self) -> None:
        """Unless it is said otherwise."""
        promise = ReplyPromise(by=THURSDAY)
        assert (promise.by, promise.given_on, promise.kind) == (THURSDAY, None, PromiseKind.EXACT)

    @pytest.mark.parametrize("kind", PromiseKind)
    def test_a_kind_is_taken_in_its_stored_form(self, kind: PromiseKind) -> None:
        """The word or the member."""
        assert ReplyPromise(by=THURSDAY, kind=kind.value).kind is kind
        assert ReplyPromise(by=THURSDAY, kind=kind).kind is kind

    def test_a_promise_may_be_for_the_day_it_is_given(self) -> None:
        """The same day is no contradiction; the day before is."""
        assert ReplyPromise(by=THURSDAY, given_on=THURSDAY).by == THURSDAY
        error = refusal(InterviewError, lambda: ReplyPromise(by=THURSDAY, given_on=date(2026, 11, 20)))
        assert str(error) == "by must not be before given_on"
        assert faults_of(error) == [("by", "before_given_on")]

    @pytest.mark.parametrize("field", ["by", "given_on"])
    @pytest.mark.parametrize(
        ("value", "name"),
        [(NOON, "datetime"), ("2026-11-19", "str"), (OwnDate(2026, 11, 19), "OwnDate"), (20261119, "int")],
        ids=["datetime", "str", "subclass", "int"],
    )
    def test_its_days_are_plain_dates(self, field: str, value: object, name: str) -> None:
        """date-02, date-03: a datetime or a text is refused by name."""
        error = refusal(WrongTypeError, lambda: ReplyPromise(**{"by": THURSDAY, field: value}))  # type: ignore[arg-type]
        assert str(error) == f"{field} must be a date, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    def test_a_promise_needs_its_day(self) -> None:
        """None is no day."""
        error = refusal(WrongTypeError, lambda: ReplyPromise(by=None))  # type: ignore[arg-type]
        assert str(error) == "by must be a date, got NoneType"

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            ("vauge", "kind is an unknown promise kind; did you mean 'vague'?"),
            ("Exact", "kind is an unknown promise kind; did you mean 'exact'?"),
            ("", "kind is an unknown promise kind; there are exact, invitation, vague"),
        ],
    )
    def test_an_unknown_kind_is_refused(self, kind: str, text: str) -> None:
        """With the nearest one, or all."""
        error = refusal(UnknownNameError, lambda: ReplyPromise(by=THURSDAY, kind=kind))
        assert str(error) == text
        assert faults_of(error) == [("kind", "unknown_name")]

    @pytest.mark.parametrize("kind", [None, 1, OwnString("exact")], ids=["none", "int", "str-subclass"])
    def test_a_kind_is_a_word(self, kind: object) -> None:
        """Anything else has the wrong type."""
        error = refusal(WrongTypeError, lambda: ReplyPromise(by=THURSDAY, kind=kind))  # type: ignore[arg-type]
        assert str(error) == f"kind must be one of exact, vague, invitation, got {type(kind).__name__}"

    def test_a_wrong_day_and_a_wrong_kind_come_together(self) -> None:
        """One error for both."""
        error = refusal(WrongTypeError, lambda: ReplyPromise(by=NOON, kind="x"))
        assert faults_of(error) == [("by", "wrong_type"), ("kind", "unknown_name")]

    def test_two_wrong_days_come_together(self) -> None:
        """Neither hides the other."""
        error = refusal(WrongTypeError, lambda: ReplyPromise(by=NOON, given_on=NOON))
        assert faults_of(error) == [("by", "wrong_type"), ("given_on", "wrong_type")]

    def test_a_promise_is_a_frozen_value(self) -> None:
        """It hashes, pickles and evolves; a change is checked, and leaves the old one as it was."""
        promise = ReplyPromise(by=THURSDAY, given_on=THURSDAY)
        assert pickle.loads(pickle.dumps(promise)) == promise  # noqa: S301 - our own bytes
        assert hash(promise) == hash(ReplyPromise(by=THURSDAY, given_on=THURSDAY))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            promise.by = date.max  # type: ignore[misc]
        with pytest.raises(TypeError, match="positional argument"):
            ReplyPromise(THURSDAY)  # type: ignore[call-arg]
        refusal(InterviewError, lambda: attrs.evolve(promise, by=date(2026, 11, 1)))
        assert promise == ReplyPromise(by=THURSDAY, given_on=THURSDAY)


class TestOnWeekday:
    """What "You will hear from us on Monday" means."""

    @pytest.mark.parametrize("weekday", Weekday)
    @pytest.mark.parametrize("offset", range(7))
    def test_it_is_the_next_such_day(self, weekday: Weekday, offset: int) -> None:
        """One to seven days later, never the same day."""
        said_on = THURSDAY + timedelta(days=offset)
        by = ReplyPromise.on_weekday(weekday, said_on=said_on).by
        assert 1 <= (by - said_on).days <= 7
        assert by.strftime("%A").lower() == weekday

    @pytest.mark.parametrize(
        ("weekday", "said_on", "by"),
        [
            ("monday", THURSDAY, date(2026, 11, 23)),
            ("thursday", THURSDAY, date(2026, 11, 26)),
            ("friday", THURSDAY, date(2026, 11, 20)),
            ("monday", date(2026, 12, 28), date(2027, 1, 4)),
            ("tuesday", date(2028, 2, 28), date(2028, 2, 29)),
            ("friday", date(9999, 12, 30), date.max),
        ],
        ids=["monday", "same-day", "tomorrow", "year-end", "leap-day", "last-day"],
    )
    def test_on_chosen_days(self, weekday: str, said_on: date, by: date) -> None:
        """Said on a Thursday, "Thursday" means a week later."""
        assert ReplyPromise.on_weekday(weekday, said_on=said_on) == ReplyPromise(by=by, given_on=said_on)

    def test_an_invitation_keeps_its_kind(self) -> None:
        """As in "Ask us on Tuesday" is one."""
        kind = ReplyPromise.on_weekday(Weekday.TUESDAY, said_on=THURSDAY, kind=PromiseKind.INVITATION).kind
        assert kind is PromiseKind.INVITATION

    @pytest.mark.parametrize(
        ("weekday", "text"),
        [
            ("Monday", "weekday is an unknown weekday; did you mean 'monday'?"),
            ("tusday", "weekday is an unknown weekday; did you mean 'tuesday'?"),
            (
                "senin",
                "weekday is an unknown weekday; there are friday, monday, saturday, sunday, thursday, "
                "tuesday, wednesday",
            ),
        ],
    )
    def test_an_unknown_day_is_refused(self, weekday: str, text: str) -> None:
        """With the nearest one, or all."""
        error = refusal(UnknownNameError, lambda: ReplyPromise.on_weekday(weekday, said_on=THURSDAY))
        assert str(error) == text
        assert faults_of(error) == [("weekday", "unknown_name")]

    def test_a_wrong_day_and_a_wrong_type_come_together(self) -> None:
        """One error for both."""
        error = refusal(WrongTypeError, lambda: ReplyPromise.on_weekday(0, said_on=NOON))  # type: ignore[arg-type]
        assert str(error) == (
            "said_on must be a date, got datetime; weekday must be one of monday, tuesday, wednesday, thursday, "
            "friday, saturday, sunday, got int"
        )

    @pytest.mark.parametrize(
        ("weekday", "said_on"), [("friday", date.max), ("thursday", date(9999, 12, 30))], ids=["end", "a-day-before"]
    )
    def test_no_day_lies_beyond_the_calendar(self, weekday: str, said_on: date) -> None:
        """date-09: the calendar's end is an error with its cause, and no overflow."""
        error = refusal(InterviewError, lambda: ReplyPromise.on_weekday(weekday, said_on=said_on))
        assert str(error) == BEYOND
        assert isinstance(error.__cause__, OverflowError | ValueError)


class TestWithin:
    """What "Within two weeks" means."""

    @pytest.mark.parametrize(
        ("said_on", "counts", "by"),
        [
            (THURSDAY, {"days": 1}, date(2026, 11, 20)),
            (THURSDAY, {"weeks": 2}, date(2026, 12, 3)),
            (THURSDAY, {"months": 1}, date(2026, 12, 19)),
            (date(2026, 1, 31), {"months": 1}, date(2026, 2, 28)),
            (date(2028, 1, 31), {"months": 1}, date(2028, 2, 29)),
            (date(2026, 1, 31), {"months": 2}, date(2026, 3, 31)),
            (date(2028, 2, 29), {"months": 12}, date(2029, 2, 28)),
            (date(2026, 1, 31), {"months": 1, "days": 1}, date(2026, 3, 1)),
            (THURSDAY, {"days": 1, "weeks": 1, "months": 1}, date(2026, 12, 27)),
            (date(9999, 12, 30), {"days": 1}, date.max),
        ],
        ids=["day", "weeks", "month", "short-month", "leap-month", "from-the-anchor", "leap-year", "month-first", "all",
             "last-day"],
    )  # fmt: skip
    def test_it_is_counted_from_the_day_it_was_said(self, said_on: date, counts: dict[str, int], by: date) -> None:
        """date-13: months first and cut to the month's last day, always from the anchor."""
        assert ReplyPromise.within(said_on=said_on, **counts) == ReplyPromise(by=by, given_on=said_on)  # type: ignore[arg-type]

    def test_about_two_weeks_is_vague(self) -> None:
        """The kind is taken."""
        assert ReplyPromise.within(said_on=THURSDAY, weeks=2, kind=PromiseKind.VAGUE).kind is PromiseKind.VAGUE

    def test_within_nothing_is_refused(self) -> None:
        """Something must be counted."""
        error = refusal(InterviewError, lambda: ReplyPromise.within(said_on=THURSDAY))
        assert str(error) == "days or weeks or months must be more than 0"
        assert faults_of(error) == [("days", "missing")]

    def test_no_count_is_negative(self) -> None:
        """Every negative count is named, even where the sum is not."""
        error = refusal(InterviewError, lambda: ReplyPromise.within(said_on=THURSDAY, days=-1, weeks=-2, months=5))
        assert str(error) == "days must not be negative; weeks must not be negative"
        assert faults_of(error) == [("days", "negative"), ("weeks", "negative")]

    @pytest.mark.parametrize("field", ["days", "weeks", "months"])
    @pytest.mark.parametrize(
        ("value", "name"),
        [(True, "bool"), (1.0, "float"), ("1", "str"), (None, "NoneType"), (timedelta(1), "timedelta")],
    )
    def test_a_count_is_an_integer(self, field: str, value: object, name: str) -> None:
        """A bool is none, and a half day neither."""
        error = refusal(WrongTypeError, lambda: ReplyPromise.within(said_on=THURSDAY, **{field: value}))  # type: ignore[arg-type]
        assert str(error) == f"{field} must be an integer, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize(
        ("said_on", "counts"),
        [
            (date.max, {"days": 1}),
            (THURSDAY, {"months": 12 * 8000}),
            (THURSDAY, {"days": 10**30}),
            (THURSDAY, {"months": 10**30}),
        ],
        ids=["end", "8000-years", "days", "months"],
    )  # fmt: skip
    def test_no_day_lies_beyond_the_calendar(self, said_on: date, counts: dict[str, int]) -> None:
        """However large the count."""
        error = refusal(InterviewError, lambda: ReplyPromise.within(said_on=said_on, **counts))  # type: ignore[arg-type]
        assert str(error) == BEYOND
        assert error.__cause__ is not None


class TestByEndOf:
    """What "By the end of the week" means, or "of the month" does."""

    @pytest.mark.parametrize(
        ("said_on", "by"),
        [
            (date(2026, 11, 16), date(2026, 11, 20)),
            (date(2026, 11, 19), date(2026, 11, 20)),
            (date(2026, 11, 20), date(2026, 11, 20)),
            (date(2026, 11, 21), date(2026, 11, 27)),
            (date(2026, 11, 22), date(2026, 11, 27)),
            (date(2026, 12, 29), date(2027, 1, 1)),
            (date.max, date.max),
        ],
        ids=["monday", "thursday", "friday", "saturday", "sunday", "year-end", "calendar-end"],
    )
    def test_the_end_of_the_week_is_its_friday(self, said_on: date, by: date) -> None:
        """Said on a weekend, it is the Friday to come."""
        assert ReplyPromise.by_end_of_week(said_on=said_on) == ReplyPromise(by=by, given_on=said_on)

    @pytest.mark.parametrize(
        ("said_on", "by"),
        [
            (date(2026, 11, 1), date(2026, 11, 30)),
            (date(2026, 11, 30), date(2026, 11, 30)),
            (date(2026, 2, 3), date(2026, 2, 28)),
            (date(2028, 2, 3), date(2028, 2, 29)),
            (date(2026, 1, 31), date(2026, 1, 31)),
            (date(9999, 12, 1), date.max),
            (date.min, date(1, 1, 31)),
        ],
        ids=["thirty", "last-day", "february", "leap", "thirty-one", "calendar-end", "calendar-start"],
    )
    def test_the_end_of_the_month_is_its_last_day(self, said_on: date, by: date) -> None:
        """A weekend or not."""
        assert ReplyPromise.by_end_of_month(said_on=said_on) == ReplyPromise(by=by, given_on=said_on)

    def test_the_kind_is_taken(self) -> None:
        """What is said to come "towards the end" is vague."""
        week = ReplyPromise.by_end_of_week(said_on=THURSDAY, kind=PromiseKind.VAGUE)
        month = ReplyPromise.by_end_of_month(said_on=THURSDAY, kind=PromiseKind.VAGUE)
        assert (week.kind, month.kind) == (PromiseKind.VAGUE, PromiseKind.VAGUE)


@pytest.mark.parametrize(
    "say",
    [
        lambda day: ReplyPromise.on_weekday("monday", said_on=day),
        lambda day: ReplyPromise.within(said_on=day, days=1),
        lambda day: ReplyPromise.by_end_of_week(said_on=day),
        lambda day: ReplyPromise.by_end_of_month(said_on=day),
    ],
    ids=["on_weekday", "within", "by_end_of_week", "by_end_of_month"],
)
@pytest.mark.parametrize(
    "said_on", [NOON, None, "2026-11-19", OwnDate(2026, 11, 19)], ids=["datetime", "none", "str", "subclass"]
)
def test_what_was_said_was_said_on_a_plain_date(say: Callable[[object], ReplyPromise], said_on: object) -> None:
    """No helper takes a datetime, or the day from the clock."""
    error = refusal(WrongTypeError, lambda: say(said_on))
    assert str(error) == f"said_on must be a date, got {type(said_on).__name__}"
    assert faults_of(error) == [("said_on", "wrong_type")]
