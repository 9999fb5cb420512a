"""The working calendar: ``W`` and ``R`` against a walk, freezing, and what is refused."""

import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup.calendar import WorkCalendar, add_days
from interview_followup.errors import PlaybookError, WrongTypeError
from tests.interview import NOON, OwnDate, faults_of, refusal

MONDAY = date(2026, 11, 23)
NO_YEAR = "calendar must have a working day in every year"
ANCHORS = [date.min, date(2026, 12, 24), date(2028, 2, 28), date.max]


def days(first: date, count: int, step: int = 1) -> list[date]:
    """List days, one *step* apart."""
    return [first + timedelta(days=index * step) for index in range(count)]


def near(anchor: date, reach: int) -> st.SearchStrategy[date]:
    """Draw days at most *reach* days from *anchor*, within the calendar."""
    first = max(anchor.toordinal() - reach, 1)
    last = min(anchor.toordinal() + reach, date.max.toordinal())
    return st.integers(first, last).map(date.fromordinal)


@st.composite
def cases(draw: st.DrawFn) -> tuple[WorkCalendar, date, date]:
    """Draw a calendar of any shape and two days among its holidays, the calendar's ends included."""
    anchor = draw(st.sampled_from(ANCHORS))
    some = st.frozensets(near(anchor, 25), max_size=30)
    weekend = draw(st.frozensets(st.integers(0, 6), max_size=6))
    calendar = WorkCalendar(weekend=weekend, holidays=draw(some), extra_working_days=draw(some))
    return calendar, draw(near(anchor, 30)), draw(near(anchor, 30))


def works(calendar: WorkCalendar, day: date) -> bool:
    """Say by the definition whether people work on a day."""
    off = day.weekday() in calendar.weekend or day in calendar.holidays
    return not off or day in calendar.extra_working_days


def walk(calendar: WorkCalendar, day: date, count: int) -> date | None:
    """Find the *count*-th working day after *day* one day at a time."""
    while count:
        if day == date.max:
            return None
        day += timedelta(days=1)
        count -= works(calendar, day)
    return day


class TestCounting:
    """``W`` and ``R`` are what a walk from day to day finds."""

    @settings(deadline=None)
    @given(cases(), st.integers(0, 12))
    def test_w_is_the_nth_working_day_strictly_after(self, case: tuple[WorkCalendar, date, date], count: int) -> None:
        """Whatever the weekend and the holidays; beyond the calendar's end there is none."""
        calendar, day, _ = case
        assert calendar.working_day_after(day, count) == walk(calendar, day, count)

    @settings(deadline=None)
    @given(cases())
    def test_r_is_the_first_working_day_from(self, case: tuple[WorkCalendar, date, date]) -> None:
        """The day itself where people work on it, else the next one."""
        calendar, day, _ = case
        assert calendar.is_working_day(day) is works(calendar, day)
        assert calendar.working_day_from(day) == (day if works(calendar, day) else walk(calendar, day, 1))

    def test_a_saturday_with_work_is_found_backwards(self) -> None:
        """And one that is a holiday, too."""
        saturday = date(2026, 11, 21)
        for holidays in ((), (saturday,)):
            calendar = WorkCalendar(holidays=holidays, extra_working_days={saturday})
            assert calendar.working_day_until(date(2026, 11, 22), date(2026, 11, 19)) == saturday

    @settings(deadline=None)
    @given(cases())
    def test_the_last_working_day_is_found_backwards(self, case: tuple[WorkCalendar, date, date]) -> None:
        """The last working day up to a day, never before the first one named."""
        calendar, day, first = case
        between = [
            found
            for found in map(date.fromordinal, range(first.toordinal(), day.toordinal() + 1))
            if works(calendar, found)
        ]
        assert calendar.working_day_until(day, first) == (between[-1] if between else first)

    @pytest.mark.parametrize(
        ("day", "count", "found"),
        [
            (date(2026, 11, 20), 1, date(2026, 11, 23)),
            (date(2026, 11, 21), 1, date(2026, 11, 23)),
            (date(2026, 11, 19), 5, date(2026, 11, 26)),
            (date(2026, 12, 24), 1, date(2026, 12, 28)),
            (date(2028, 2, 28), 1, date(2028, 2, 29)),
            (date(2026, 11, 21), 0, date(2026, 11, 21)),
            (date.max, 1, None),
            (date.max - timedelta(days=1), 1, date.max),
            (date.max, 0, date.max),
            (date.max, 10**9, None),
        ],
        ids=["friday", "saturday", "a-week", "christmas", "leap", "zero", "end", "last", "end-zero", "huge"],
    )
    def test_w_on_chosen_days(self, day: date, count: int, found: date | None) -> None:
        """Weekends, holidays, leap days and the calendar's end."""
        assert WorkCalendar(holidays={date(2026, 12, 25)}).working_day_after(day, count) == found

    def test_an_extra_working_day_beats_weekend_and_holiday(self) -> None:
        """A working Saturday is one, a holiday or not."""
        saturday = date(2026, 11, 21)
        calendar = WorkCalendar(holidays=[saturday], extra_working_days=[saturday])
        assert calendar.working_day_after(date(2026, 11, 20), 1) == saturday

    @given(st.dates(), st.integers(-4_000_000, 4_000_000))
    def test_calendar_days_are_added_or_end(self, day: date, count: int) -> None:
        """Beyond either end of the calendar there is no day."""
        ordinal = day.toordinal() + count
        inside = 1 <= ordinal <= date.max.toordinal()
        assert add_days(day, count) == (date.fromordinal(ordinal) if inside else None)

    @pytest.mark.parametrize("count", [10**10, -(10**10), 10**400], ids=["more", "less", "most"])
    def test_no_number_of_days_is_too_large(self, count: int) -> None:
        """What a ``timedelta`` cannot hold lies beyond the calendar's end."""
        assert add_days(MONDAY, count) is None


def test_holidays_at_the_calendars_end() -> None:
    """A walk over them ends there, and reaches the last day."""
    last, before, two_before = (date.max - timedelta(days=days) for days in range(3))
    calendar = WorkCalendar(holidays={before})
    assert calendar.working_day_after(two_before, 1) == last
    assert calendar.working_day_after(two_before, 2) is None
    made_up = WorkCalendar(weekend={4, 5}, extra_working_days={last})
    assert made_up.working_day_after(two_before, 2) == last
    assert made_up.working_day_after(last, 1) is None


class TestValue:
    """A calendar is a frozen value."""

    @pytest.mark.parametrize("collection", [set, list, tuple, frozenset])
    def test_any_collection_of_days_is_copied(self, collection: Callable[[list[object]], frozenset[date]]) -> None:
        """Sets, lists and tuples are copied to frozen sets, and left as they are."""
        given_days = collection([MONDAY, MONDAY])
        calendar = WorkCalendar(holidays=given_days, extra_working_days=given_days)
        assert calendar.holidays == calendar.extra_working_days == frozenset({MONDAY})
        assert type(calendar.holidays) is frozenset
        assert given_days == collection([MONDAY, MONDAY])

    def test_it_hashes_pickles_and_evolves(self) -> None:
        """Equal calendars are one key; a pickled one is equal; a change makes another."""
        calendar = WorkCalendar(weekend=[5, 6], holidays={MONDAY})
        assert calendar == WorkCalendar(holidays=[MONDAY])
        assert hash(calendar) == hash(WorkCalendar(holidays=[MONDAY]))
        assert pickle.loads(pickle.dumps(calendar)) == calendar  # noqa: S301 - our own bytes
        assert attrs.evolve(calendar, holidays=()) == WorkCalendar()
        with pytest.raises(TypeError, match="positional argument"):
            WorkCalendar({5, 6})  # type: ignore[call-arg]
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            calendar.weekend = frozenset()  # type: ignore[misc]

    def test_the_default_weekend_is_saturday_and_sunday(self) -> None:
        """And there are no holidays."""
        assert [WorkCalendar().is_working_day(day) for day in days(MONDAY, 7)] == [True] * 5 + [False] * 2


class TestRefusals:
    """A calendar that cannot be is refused whole."""

    @pytest.mark.parametrize("field", ["holidays", "extra_working_days"])
    @pytest.mark.parametrize(
        "value",
        [{NOON}, [MONDAY, NOON], [OwnDate(2026, 1, 1)], ["2026-01-01"], [None], None, "x", {MONDAY: "Xmas"},
         (day for day in [MONDAY])],
        ids=["datetime", "one-datetime", "subclass", "string", "none", "no-set", "text", "dict", "generator"],
    )  # fmt: skip
    def test_only_plain_dates_are_days(self, field: str, value: object) -> None:
        """A datetime, a string, a mapping or a generator is refused by the field's name."""
        error = refusal(WrongTypeError, lambda: WorkCalendar(**{field: value}))  # type: ignore[arg-type]
        assert str(error) == f"{field} must be a set of dates"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize("value", [{True}, [5.0], ["saturday"], 5, None, range(2)], ids=repr)
    def test_only_integers_are_weekdays(self, value: object) -> None:
        """A bool or a name is no weekday."""
        error = refusal(WrongTypeError, lambda: WorkCalendar(weekend=value))  # type: ignore[arg-type]
        assert str(error) == "weekend must be a set of weekdays"
        assert faults_of(error) == [("weekend", "wrong_type")]

    @pytest.mark.parametrize("weekday", [-1, 7])
    def test_a_weekday_is_0_to_6(self, weekday: int) -> None:
        """ISO's Sunday, 7, is refused and not taken for another day."""
        error = refusal(PlaybookError, lambda: WorkCalendar(weekend={5, weekday}))
        assert str(error) == "weekend must hold weekdays from 0 (Monday) to 6 (Sunday)"
        assert faults_of(error) == [("weekend", "out_of_range")]

    def test_all_faults_come_in_one_error(self) -> None:
        """Whoever repairs one sees the others."""
        error = refusal(
            WrongTypeError,
            lambda: WorkCalendar(weekend={9}, holidays={NOON}, extra_working_days=5),  # type: ignore[arg-type]
        )
        assert faults_of(error) == [
            ("weekend", "out_of_range"),
            ("holidays", "wrong_type"),
            ("extra_working_days", "wrong_type"),
        ]

    @pytest.mark.parametrize(
        ("weekend", "holidays", "extra"),
        [
            (range(7), [], []),
            (range(7), [], days(MONDAY, 800)),
            ((5, 6), days(MONDAY, 400), []),
            ((5, 6), days(date.min, 400), []),
            ((5, 6), days(date.max - timedelta(days=399), 400), []),
            ((5, 6), days(date(2028, 1, 1), 366), []),
            ((5, 6), days(date(2027, 1, 1), 365), []),
            ((5, 6), days(date(2025, 1, 1), 365), []),
            ((), days(MONDAY, 365), []),
            ((), days(date.min, 365), []),
            ((), days(date.max - timedelta(days=364), 365), []),
            (range(1, 7), days(MONDAY, 53, 7), []),
            (range(1, 7), days(MONDAY, 52, 7), []),
            ((5, 6), [*days(date(2020, 1, 1), 9), *days(MONDAY, 400), *days(date(2030, 1, 1), 9)], []),
        ],
        ids=["all-weekend", "all-weekend-but-extra", "400", "first-400", "last-400", "2028", "2027", "2025", "365",
             "first-365", "last-365", "53-mondays", "52-mondays", "among-others"],
    )  # fmt: skip
    def test_a_year_without_a_working_day_is_refused(
        self, weekend: tuple[int, ...], holidays: list[date], extra: list[date]
    ) -> None:
        """The search for the next working day must end, and so a whole year off is an error."""
        error = refusal(
            PlaybookError,
            lambda: WorkCalendar(weekend=tuple(weekend), holidays=holidays, extra_working_days=extra),
        )
        assert str(error) == NO_YEAR
        assert faults_of(error) == [("calendar", "no_working_day")]

    @pytest.mark.parametrize(
        ("weekend", "holidays", "extra"),
        [
            ((5, 6), days(MONDAY, 400), days(MONDAY, 2, 200)),
            ((5, 6), days(MONDAY, 350), []),
            ((5, 6), days(date.min, 350), []),
            ((), days(MONDAY, 364), []),
            ((), days(date.max - timedelta(days=363), 364), []),
            ((), days(date.min, 364), []),
            ((5, 6), days(date(2000, 1, 1), 400, 7), []),
            (range(1, 7), days(MONDAY, 50, 7), []),
            (range(1, 7), days(MONDAY, 60, 14), []),
            (range(1, 7), days(MONDAY, 52, 7), [MONDAY + timedelta(days=358)]),
        ],
        ids=["extra-in-between", "350", "first-350", "364", "last-364", "first-364", "every-saturday", "50-mondays",
             "every-second-monday", "52-mondays-less-six-days"],
    )  # fmt: skip
    def test_a_calendar_with_little_work_passes(
        self, weekend: tuple[int, ...], holidays: list[date], extra: list[date]
    ) -> None:
        """One working day a year is enough."""
        calendar = WorkCalendar(weekend=tuple(weekend), holidays=holidays, extra_working_days=extra)
        assert calendar.holidays == frozenset(holidays)

    @settings(deadline=None, max_examples=60)
    @given(
        st.frozensets(st.integers(0, 6), max_size=6),
        st.integers(0, 6),
        st.integers(340, 380),
        st.frozensets(st.integers(0, 400), max_size=1),
    )
    def test_what_is_refused_is_what_a_walk_finds(
        self, weekend: frozenset[int], offset: int, count: int, gaps: frozenset[int]
    ) -> None:
        """365 days in a row without work are refused; 364 are not."""
        first = MONDAY + timedelta(days=offset)
        holidays = [day for index, day in enumerate(days(first, count)) if index not in gaps]
        longest = run = 0
        for day in days(first - timedelta(days=10), count + 20):
            run = 0 if day.weekday() not in weekend and day not in holidays else run + 1
            longest = max(longest, run)
        if longest >= 365:
            refusal(PlaybookError, lambda: WorkCalendar(weekend=weekend, holidays=holidays))
        else:
            assert WorkCalendar(weekend=weekend, holidays=holidays).weekend == weekend


class Host:
    """A host's calendar, in the manner of the ``holidays`` package; it remembers what it was asked."""

    def __init__(self, answer: Callable[[date], object]) -> None:
        self.answer = answer
        self.asked: list[date] = []

    def is_working_day(self, key: date) -> bool:
        """Answer as told."""
        self.asked.append(key)
        return self.answer(key)  # type: ignore[return-value]


class TestFreezing:
    """Any calendar can be copied, for a span of days."""

    @settings(deadline=None, max_examples=40)
    @given(st.sampled_from(ANCHORS), st.integers(0, 60), st.frozensets(st.integers(0, 60)), st.sets(st.integers(0, 6)))
    def test_a_copy_answers_alike_inside_and_by_the_weekend_outside(
        self, anchor: date, length: int, off: frozenset[int], weekend: set[int]
    ) -> None:
        """Every day of the span is asked about once, in order; no other is."""
        weekend.discard(3)
        first = min(anchor, date.max - timedelta(days=length))
        span = days(first, length + 1)
        host = Host(lambda day: (day - first).days not in off)
        frozen = WorkCalendar.freeze(host, span[0], span[-1], weekend=weekend)
        assert host.asked == span
        assert [frozen.is_working_day(day) for day in span] == [index not in off for index in range(length + 1)]
        outside = [day for day in map(date.fromordinal, range(739000, 739014)) if day not in span]
        assert [frozen.is_working_day(day) for day in outside] == [day.weekday() not in weekend for day in outside]

    def test_a_copy_of_our_own_is_the_same(self) -> None:
        """Only what differs from the weekend is kept."""
        saturday = date(2026, 11, 28)
        calendar = WorkCalendar(holidays={MONDAY}, extra_working_days={saturday})
        assert WorkCalendar.freeze(calendar, date(2026, 1, 1), date(2026, 12, 31)) == calendar

    def test_two_hundred_years_can_be_copied(self) -> None:
        """The longest span is taken, and one day more is not."""
        calendar = WorkCalendar()
        assert WorkCalendar.freeze(calendar, date(2000, 1, 1), date(2200, 1, 1)) == calendar
        error = refusal(
            PlaybookError,
            lambda: WorkCalendar.freeze(calendar, date(2000, 1, 1), date(2000, 1, 1) + timedelta(days=73_201)),
        )
        assert str(error) == "the span from first to last must be 1 day to 200 years"

    def test_the_longest_span_is_accepted_and_one_day_more_is_not(self) -> None:
        """The calendar is asked for the first day only where the span is accepted."""
        first = date(2026, 1, 1)
        longest = first + timedelta(days=200 * 366)
        error = refusal(PlaybookError, lambda: WorkCalendar.freeze(object(), first, longest))  # type: ignore[arg-type]
        assert str(error) == "the calendar raised AttributeError for 2026-01-01"
        longer = longest + timedelta(days=1)
        error = refusal(PlaybookError, lambda: WorkCalendar.freeze(object(), first, longer))  # type: ignore[arg-type]
        assert str(error) == "the span from first to last must be 1 day to 200 years"

    def test_an_empty_span_is_refused(self) -> None:
        """A last day before the first is a mistake; nobody is asked."""
        host = Host(lambda _: True)
        error = refusal(PlaybookError, lambda: WorkCalendar.freeze(host, MONDAY, date(2026, 11, 22)))
        assert str(error) == "the span from first to last must be 1 day to 200 years"
        assert host.asked == []

    @pytest.mark.parametrize(
        ("first", "last"), [(NOON, MONDAY), (MONDAY, NOON), ("2026", MONDAY), (MONDAY, None)], ids=repr
    )
    def test_a_span_is_of_plain_dates(self, first: date, last: date) -> None:
        """A datetime is refused."""
        error = refusal(WrongTypeError, lambda: WorkCalendar.freeze(WorkCalendar(), first, last))
        assert str(error) == "first and last must be dates"

    def test_a_calendar_that_raises_is_named_with_its_cause(self) -> None:
        """The day is named; the host's own error is the cause."""
        error = refusal(PlaybookError, lambda: WorkCalendar.freeze(Host(lambda _: 1 / 0), MONDAY, MONDAY))
        assert str(error) == "the calendar raised ZeroDivisionError for 2026-11-23"
        assert type(error.__cause__) is ZeroDivisionError

    def test_something_that_is_no_calendar_is_refused(self) -> None:
        """An object without the method raises when it is asked."""
        error = refusal(
            PlaybookError,
            lambda: WorkCalendar.freeze(object(), MONDAY, MONDAY),  # type: ignore[arg-type]
        )
        assert str(error) == "the calendar raised AttributeError for 2026-11-23"

    @pytest.mark.parametrize(("answer", "name"), [(1, "int"), (None, "NoneType"), ("yes", "str")])
    def test_an_answer_must_be_a_bool(self, answer: object, name: str) -> None:
        """Truthiness is no answer."""
        error = refusal(WrongTypeError, lambda: WorkCalendar.freeze(Host(lambda _: answer), MONDAY, MONDAY))
        assert str(error) == f"is_working_day must return a bool, got {name}"

    def test_a_calendar_without_work_is_refused(self) -> None:
        """date-21: every day a holiday is an error and not an endless search."""
        error = refusal(
            PlaybookError,
            lambda: WorkCalendar.freeze(Host(lambda _: False), date(2026, 1, 1), date(2028, 12, 31)),
        )
        assert str(error) == NO_YEAR

    @pytest.mark.parametrize(
        ("weekend", "kind"), [(5, WrongTypeError), ({True}, WrongTypeError), ({7}, PlaybookError)], ids=repr
    )
    def test_a_wrong_weekend_is_refused(self, weekend: set[int], kind: type[WrongTypeError | PlaybookError]) -> None:
        """The weekend is held to the same limits as the calendar's own."""
        error = refusal(kind, lambda: WorkCalendar.freeze(WorkCalendar(), MONDAY, MONDAY, weekend=weekend))
        assert error.faults[0].field == "weekend"


def test_a_datetime_is_a_date_to_isinstance() -> None:
    """Why exact types are asked for: this would pass, and fail when it is compared."""
    assert isinstance(NOON, date)
    assert type(NOON) is datetime
