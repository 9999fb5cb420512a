"""T1, T3 to T8, T11, T13 and T14 of the catalogue of invariants: what an answer says of days is exact."""

import calendar
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    FollowUpStep,
    Interview,
    Outcome,
    Playbook,
    PlaybookError,
    Reason,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    Timing,
    Window,
    WorkCalendar,
    WrongTypeError,
    agenda,
    decide,
    explain,
    next_action,
    plan,
    why_not,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome, interviews
from tests.invariants.st_cases import HELD_ON, STORIES, broken
from tests.invariants.st_draws import (
    FRIDAY_SATURDAY,
    HALF,
    PLAYBOOKS,
    UNLIKE,
    decided,
    pending,
    playbooks,
    telling_days,
)
from tests.invariants.st_moving import t5
from tests.invariants.st_story import ANSWERS, ASKING, ONE_DAY, Story
from tests.invariants.st_time import by, t1, t3, t4, t11, t14
from tests.purity.source import MODULES, name_of, outer_imports

DECIDED: Final = ("advanced", "on_hold", "offered", "rejected", "withdrawn", "accepted", "declined")
ANY: Final = st.one_of(pending(), decided(*DECIDED), interviews())


@HALF
@given(ANY, playbooks())
def test_inv_t1_the_next_change_is_exact(interview: Interview, playbook: str) -> None:
    """G9: asked on every day for nine months, each answer knew the day of the next one, and never is never."""
    assert list(t1(by(PLAYBOOKS[playbook]), interview)) == []


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_inv_t1_t3_t4_t14_hold_of_the_stories_told_by_hand(playbook: str) -> None:
    """The same for every rule, under every playbook."""
    ask = by(PLAYBOOKS[playbook])
    for name, interview in STORIES.items():
        days = telling_days(interview, PLAYBOOKS[playbook])
        faults = [*t1(ask, interview), *t3(ask, interview, days), *t4(ask, interview, days), *t14(ask, interview)]
        assert (name, faults) == (name, [])


@HALF
@given(ANY, playbooks())
def test_inv_t3_what_lies_ahead_lies_ahead(interview: Interview, playbook: str) -> None:
    """A change is later than today; a day to send is today, or for a question the next working day in its window."""
    assert list(t3(by(PLAYBOOKS[playbook]), interview, telling_days(interview, PLAYBOOKS[playbook]))) == []


def test_inv_t3_a_question_for_monday_gives_way_to_what_comes_on_sunday() -> None:
    """The day to send may lie behind the next change: a question for Monday, and on Sunday another offer comes."""
    saturday, sunday, monday = date(2026, 11, 28), date(2026, 11, 29), date(2026, 11, 30)
    interview = an_interview(
        promise=a_promise(date(2026, 11, 24)),
        rival_offer=RivalOffer(received_on=sunday, decide_by=monday),
    )
    action = decide(interview, saturday)
    assert (action.kind, action.send_on, action.next_change) == (StepKind.CHECK_IN, monday, sunday)
    assert decide(interview, sunday).kind is StepKind.RIVAL_OFFER


@HALF
@given(ANY, playbooks())
def test_inv_t4_a_steps_days_do_not_depend_on_the_day_one_asks(interview: Interview, playbook: str) -> None:
    """A rule's window is the facts' (G3): "overdue" is the due day against today, and is worked out nowhere else."""
    assert list(t4(by(PLAYBOOKS[playbook]), interview, telling_days(interview, PLAYBOOKS[playbook]))) == []


@pytest.mark.parametrize("playbook", UNLIKE)
def test_inv_t4_everything_that_tells_days_tells_the_same(playbook: str) -> None:
    """The text's action, the explanation, the plan and the agenda show the days that the decision has."""
    book = PLAYBOOKS[playbook]
    for interview in STORIES.values():
        for today in telling_days(interview, book)[::3]:
            action = decide(interview, today, playbook=book)
            shown = next_action(interview, today, playbook=book)
            assert (shown.opens_on, shown.due_on, shown.closes_on, shown.send_on, shown.next_change) == (
                action.opens_on, action.due_on, action.closes_on, action.send_on, action.next_change,
            )  # fmt: skip
            (listed,) = (each for part in _parts(interview, today, book) for each in part)
            assert listed.action == action
            if action.rule is not None:
                ahead = plan(interview, today, playbook=book).steps[0]
                assert action.due_on is not None
                if ahead.action.rule == action.rule and action.kind not in ANSWERS:
                    on = max(today, action.due_on)
                    assert ahead.on == (book.calendar.working_day_from(on) if action.kind in ASKING else on)
                window = explain(interview, today, playbook=book).verdict(action.rule).window
                assert window is not None
                assert (window.opens_on, window.due_on, window.closes_on) == (
                    action.opens_on, action.due_on, action.closes_on,
                )  # fmt: skip


def _parts(interview: Interview, today: date, playbook: Playbook) -> tuple[tuple[Any, ...], ...]:
    found = agenda([interview], today, playbook=playbook)
    return found.items, found.held, found.waiting, found.over


def test_inv_t4_the_agenda_is_in_the_order_of_what_presses_and_is_due() -> None:
    """What is most urgent is told by the rule's flag and the same due and closing days, nothing else."""
    pressing = {rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.pressing}
    for count in range(60):
        items = agenda(STORIES.values(), HELD_ON + count * ONE_DAY).items
        order = [(each.action.rule not in pressing, each.action.due_on, each.action.closes_on) for each in items]
        assert order == sorted(order, key=lambda row: (row[0], row[1], row[2] or date.max))


@HALF
@given(ANY, playbooks(), st.sampled_from([7, 7 * 53, 7 * 1000, -7 * 80]))
def test_inv_t5_a_week_later_all_is_a_week_later(interview: Interview, playbook: str, days: int) -> None:
    """Facts and holidays moved by weeks: every answer and every day of it, its reason's too, moves with them."""
    assert list(t5(interview, playbook, days)) == []


LEAP: Final = st.sampled_from([date(2028, 2, 20), date(2028, 1, 28), date(2000, 2, 27), date(2099, 12, 24)])


@HALF
@given(LEAP.flatmap(lambda held_on: interviews(held_on=held_on, days=40)), playbooks(), st.sampled_from([1, 3, -4]))
def test_inv_t6_after_400_years_all_repeats(interview: Interview, playbook: str, times: int) -> None:
    """146,097 days are 400 years and whole weeks: leap days, leap centuries and year ends move with everything else."""
    assert list(t5(interview, playbook, 146_097 * times)) == []


def test_inv_t7_months_are_counted_once_from_the_day_they_were_said() -> None:
    """Two months from January 31 are March 31: the same day of the month or its last, counted from the anchor."""
    for ordinal in range(date(2027, 1, 1).toordinal(), date(2029, 1, 1).toordinal()):
        said_on = date.fromordinal(ordinal)
        for months in (1, 2, 3, 12, 13):
            year, month = divmod(said_on.year * 12 + said_on.month - 1 + months, 12)
            last = calendar.monthrange(year, month + 1)[1]
            expected = date(year, month + 1, min(said_on.day, last))
            assert ReplyPromise.within(said_on=said_on, months=months).by == expected
        end = calendar.monthrange(said_on.year, said_on.month)[1]
        assert ReplyPromise.by_end_of_month(said_on=said_on).by == said_on.replace(day=end)


def test_inv_t7_only_the_promises_helpers_know_months() -> None:
    """The core counts days and working days: no other module imports ``relativedelta``."""
    users = {name_of(path) for path in MODULES if any(name.startswith("dateutil") for name in outer_imports(path))}
    assert users == {"interview.promise"}


def _at_an_end(held_on: date) -> list[Interview]:
    """Tell of interviews whose days lie about the calendar's end, as far as there are days."""

    def day(count: int) -> date:
        return date.fromordinal(min(held_on.toordinal() + count, date.max.toordinal()))

    thanked = (a_step("thank_you", day(1)),)
    return [
        an_interview(held_on=held_on),
        an_interview(held_on=held_on, promise=ReplyPromise(by=day(4)), went="poorly", steps=thanked),
        an_interview(held_on=held_on, promise=ReplyPromise(by=day(4), kind="vague"), snoozed_until=date.max),
        an_interview(held_on=held_on, promise=ReplyPromise(by=date.max, kind="invitation"), no_contact=True),
        an_interview(held_on=held_on, steps=(a_step("check_in", day(9)), a_step("final_check_in", day(17)))),
        an_interview(held_on=held_on, rival_offer=RivalOffer(received_on=held_on, decide_by=day(30))),
        an_interview(held_on=held_on, outcome=an_outcome("offered", day(2), respond_by=date.max)),
        *(an_interview(held_on=held_on, outcome=an_outcome(status, day(3))) for status in DECIDED),
    ]


def ends(playbook: Playbook) -> int:
    """Ask about interviews within 400 days of both ends, on days within 400 days of them; count the answers."""
    count = 0
    for end, step in ((date.min, 1), (date.max, -1)):
        near = [end + step * days * ONE_DAY for days in (*range(9), *range(9, 400, 23), 399, 400)]
        for held_on in near:
            for interview in _at_an_end(held_on):
                for today in near:
                    action = decide(interview, today, playbook=playbook)
                    assert action.next_change is None or today < action.next_change <= date.max
                    assert action.kind is StepKind.WAIT or held_on <= today
                    count += 1
    return count


def test_inv_t8_every_day_near_the_calendars_ends_has_an_answer() -> None:
    """G14: interviews and days within 400 days of both ends; what lies beyond is never."""
    assert ends(PLAYBOOKS["default"]) > 15_000


def test_inv_t8_a_rule_that_leaves_the_calendar_is_found() -> None:
    """A rule that adds days as if there were no end fails, and is named."""

    def careless(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
        opens = interview.held_on + timedelta(days=1)
        return Window(opens_on=opens, due_on=opens, reason=Reason("not_thanked", (("held_on", interview.held_on),)))

    def reckless(rule: Rule) -> Rule:
        return Rule(name=rule.name, step=rule.step, outcomes=rule.outcomes, window=careless, facts=rule.facts)

    with pytest.raises(PlaybookError, match="rule 'thank_you' raised OverflowError"):
        ends(broken("thank_you", reckless))


@HALF
@given(st.one_of(pending(), decided("advanced", "on_hold")), playbooks())
def test_inv_t11_questions_keep_to_working_days(interview: Interview, playbook: str) -> None:
    """G11: opening, day to send and last day of a question are working days of the calendar that was given."""
    story = Story(interview, PLAYBOOKS[playbook])
    for today in telling_days(interview, PLAYBOOKS[playbook]):
        assert list(t11(story, today, decide(interview, today, playbook=PLAYBOOKS[playbook]))) == []


def test_inv_t11_all_else_goes_out_on_any_day() -> None:
    """Only questions wait for a working day: thanks for a Saturday's interview go out on Saturday."""
    saturday = date(2026, 11, 21)
    assert decide(an_interview(held_on=saturday), saturday).send_on == saturday


@given(
    st.sets(st.integers(0, 6), max_size=6),
    st.sets(st.integers(0, 90), max_size=60),
    st.sets(st.integers(0, 90), max_size=10),
    st.integers(0, 90),
    st.integers(0, 12),
)
def test_inv_t11_counting_equals_a_walk(weekend: set[int], off: set[int], on: set[int], start: int, count: int) -> None:
    """The first, the n-th and the last working day are those that a walk from day to day meets."""
    holidays, extra = ([A_THURSDAY + days * ONE_DAY for days in sorted(each)] for each in (off, on))
    work = WorkCalendar(weekend=weekend, holidays=holidays, extra_working_days=extra)
    day = A_THURSDAY + start * ONE_DAY
    story = Story(an_interview(), Playbook(calendar=work))
    assert work.working_day_from(day) == story.working_day_from(day)
    assert work.working_day_after(day, count) == story.working_day_after(day, count)
    back = day
    while back > A_THURSDAY and not story.works(back):
        back -= ONE_DAY
    assert work.working_day_until(day, A_THURSDAY) == back


def test_inv_t11_a_calendar_without_work_is_refused() -> None:
    """No search without end: a week or a year without work, and a calendar that raises, are documented errors."""
    year = [A_THURSDAY + count * ONE_DAY for count in range(370)]
    with pytest.raises(PlaybookError, match="must have a working day in every year"):
        WorkCalendar(weekend=set(range(7)))
    with pytest.raises(PlaybookError, match="must have a working day in every year"):
        WorkCalendar(holidays=year)

    class Raising:
        def is_working_day(self, day: date, /) -> bool:
            raise LookupError(day)

    with pytest.raises(PlaybookError, match="the calendar raised LookupError for 2026-11-19"):
        WorkCalendar.freeze(Raising(), A_THURSDAY, A_THURSDAY)
    assert FRIDAY_SATURDAY.working_day_from(date(2026, 12, 4)) == date(2026, 12, 6)


class Day(date):
    """A date of one's own class."""


NO_DATES: Final[dict[str, Any]] = {
    "datetime": datetime(2026, 11, 24),  # noqa: DTZ001 - the trap is the point
    "aware datetime": datetime(2026, 11, 24, tzinfo=UTC),
    "subclass": Day(2026, 11, 24),
    "str": "2026-11-24",
    "int": 739_579,
    "float": 0.0,
    "bool": True,
    "bytes": b"2026-11-24",
    "tuple": (2026, 11, 24),
}
BORDERS: Final[dict[str, Callable[[Any], object]]] = {
    "decide": lambda day: decide(an_interview(), day),
    "next_action": lambda day: next_action(an_interview(), day),
    "agenda": lambda day: agenda([an_interview()], day),
    "plan": lambda day: plan(an_interview(), day),
    "explain": lambda day: explain(an_interview(), day),
    "why_not": lambda day: why_not("check_in", an_interview(), day),
    "as_of": lambda day: an_interview().as_of(day),
    "as_step": lambda day: decide(an_interview(), A_THURSDAY).as_step(day),
    "step": lambda day: FollowUpStep(kind="thank_you", on=day),
    "held_on": lambda day: an_interview(held_on=day),
    "said_on": lambda day: ReplyPromise.within(said_on=day, days=3),
    "by": lambda day: ReplyPromise(by=day),
    "received_on": lambda day: RivalOffer(received_on=day),
    "window": lambda day: Window(opens_on=day, due_on=A_THURSDAY, reason=Reason("own")),
}
OPTIONAL: Final[dict[str, Callable[[Any], object]]] = {
    "heard_on": lambda day: an_interview(heard_on=day),
    "snoozed_until": lambda day: an_interview(snoozed_until=day),
    "given_on": lambda day: ReplyPromise(by=date.max, given_on=day),
    "decide_by": lambda day: RivalOffer(received_on=A_THURSDAY, decide_by=day),
    "known_on": lambda day: Outcome(status="offered", known_on=day),
    "respond_by": lambda day: an_outcome("offered", A_THURSDAY, respond_by=day),
    "next_interview_on": lambda day: an_outcome("advanced", A_THURSDAY, next_interview_on=day),
    "feedback_on": lambda day: an_outcome("rejected", A_THURSDAY, feedback_on=day),
    "holidays": lambda day: WorkCalendar(holidays=[day]),
}


@pytest.mark.parametrize("day", [*NO_DATES.values(), None], ids=[*NO_DATES, "None"])
@pytest.mark.parametrize("border", BORDERS.values(), ids=BORDERS)
def test_inv_t13_only_a_plain_date_is_a_day(border: Callable[[Any], object], day: Any) -> None:
    """Anything else is a TypeError at the border that does not repeat the value."""
    with pytest.raises(WrongTypeError) as refused:
        border(day)
    assert isinstance(refused.value, TypeError)
    assert "24" not in str(refused.value)


@pytest.mark.parametrize("day", NO_DATES.values(), ids=NO_DATES)
@pytest.mark.parametrize("border", OPTIONAL.values(), ids=OPTIONAL)
def test_inv_t13_where_a_day_may_be_missing_nothing_else_may_stand(border: Callable[[Any], object], day: Any) -> None:
    """The same for the days that may be ``None``."""
    with pytest.raises(WrongTypeError):
        border(day)


@HALF
@given(ANY, playbooks())
def test_inv_t14_before_the_interview_one_waits(interview: Interview, playbook: str) -> None:
    """G2: nothing is done before the day, and where the day changes the answer, it is what is waited for."""
    assert list(t14(by(PLAYBOOKS[playbook]), interview)) == []
