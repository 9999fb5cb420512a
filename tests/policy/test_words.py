"""Section 1 of the policy: what its words mean; those for promises are in `test_promises`."""

from datetime import date, datetime

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    FollowUpStep,
    Interview,
    InterviewError,
    StepStatus,
    WorkCalendar,
    WrongTypeError,
    decide,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import changes, rule_on

CALENDAR = DEFAULT_PLAYBOOK.calendar
THANKED = a_step("thank_you", date(2026, 11, 19))


class TestDay:
    """
    Section 1.

    a calendar date, never an instant. `today` is the candidate's own date and is always given.
    """

    def test_an_instant_is_not_a_day(self) -> None:
        """A datetime is refused as the day of the interview, and as today."""
        with pytest.raises(WrongTypeError):
            an_interview(held_on=datetime(2026, 11, 19, 9, 0))  # noqa: DTZ001 - that is the fault
        with pytest.raises(WrongTypeError):
            decide(an_interview(), datetime(2026, 11, 19, 9, 0))  # noqa: DTZ001 - that is the fault

    def test_today_must_be_given(self) -> None:
        """There is no default that could read a clock."""
        with pytest.raises(TypeError):
            decide(an_interview())  # type: ignore[call-arg]


class TestWorkingDay:
    """
    Section 1.

    decided by the playbook's calendar (default Monday to Friday, no holidays).
    """

    @pytest.mark.parametrize(
        ("day", "works"),
        [
            (date(2026, 11, 23), True),
            (date(2026, 11, 27), True),
            (date(2026, 11, 28), False),
            (date(2026, 11, 29), False),
            (date(2026, 12, 25), True),
            (date(2027, 1, 1), True),
        ],
        ids=["Monday", "Friday", "Saturday", "Sunday", "Christmas", "New Year"],
    )
    def test_the_default_is_monday_to_friday(self, day: date, works: bool) -> None:  # noqa: FBT001 - a table's cell
        """Weekends are free; no holiday is known."""
        assert CALENDAR.is_working_day(day) is works

    def test_the_playbooks_calendar_decides(self) -> None:
        """Where Friday and Saturday are the weekend, a Sunday check-in is right, and a Friday one is not."""
        playbook = DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(weekend=frozenset({4, 5})))
        thursday = an_interview(promise=a_promise(date(2026, 11, 26)), steps=(THANKED,))
        assert changes(thursday, date(2026, 11, 26), date(2026, 11, 30), playbook) == [
            (date(2026, 11, 26), "wait"),
            (date(2026, 11, 29), "promised_check_in"),
        ]


class TestW:
    """
    Section 1.

    `W(d, n)`: the n-th working day strictly after d.
    """

    @pytest.mark.parametrize(
        ("day", "count", "expected"),
        [
            (date(2026, 11, 19), 1, date(2026, 11, 20)),
            (date(2026, 11, 20), 1, date(2026, 11, 23)),
            (date(2026, 11, 21), 1, date(2026, 11, 23)),
            (date(2026, 11, 22), 1, date(2026, 11, 23)),
            (date(2026, 11, 19), 5, date(2026, 11, 26)),
            (date(2026, 11, 21), 5, date(2026, 11, 27)),
            (date(2028, 2, 28), 1, date(2028, 2, 29)),
            (date(2026, 12, 31), 1, date(2027, 1, 1)),
        ],
        ids=["Thursday", "Friday", "Saturday", "Sunday", "a week", "a week from Saturday", "leap day", "year's end"],
    )
    def test_the_day_itself_is_not_counted(self, day: date, count: int, expected: date) -> None:
        """Counting starts on the next day, and only working days count."""
        assert CALENDAR.working_day_after(day, count) == expected


class TestR:
    """
    Section 1.

    `R(d)`: the first working day on or after d.
    """

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 11, 20), date(2026, 11, 20)),
            (date(2026, 11, 21), date(2026, 11, 23)),
            (date(2026, 11, 22), date(2026, 11, 23)),
            (date(2026, 11, 23), date(2026, 11, 23)),
        ],
        ids=["Friday", "Saturday", "Sunday", "Monday"],
    )
    def test_the_day_itself_counts(self, day: date, expected: date) -> None:
        """A working day is its own answer."""
        assert CALENDAR.working_day_from(day) == expected


class TestStep:
    """
    Section 1.

    a follow-up that was *done* or *skipped*, with its day. Both settle the matter; only a done
    one is a **contact**. `wait` and `move_on` are answers, not steps: neither can be recorded.
    """

    @pytest.mark.parametrize("status", list(StepStatus))
    def test_both_settle_the_matter(self, status: StepStatus) -> None:
        """A thank-you is not recommended again, whether it was sent or passed over."""
        interview = an_interview(steps=(a_step("thank_you", date(2026, 11, 19), status),))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 30)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 26), "unpromised_check_in"),
        ]

    @pytest.mark.parametrize(
        ("status", "opens"),
        [(StepStatus.DONE, date(2026, 11, 30)), (StepStatus.SKIPPED, date(2026, 11, 26))],
        ids=["done", "skipped"],
    )
    def test_only_a_done_one_is_a_contact(self, status: StepStatus, opens: date) -> None:
        """A thank-you of 25 November keeps a check-in away for five days; one that was skipped does not."""
        interview = an_interview(steps=(a_step("thank_you", date(2026, 11, 25), status),))
        assert changes(interview, date(2026, 11, 24), opens) == [
            (date(2026, 11, 24), "wait"),
            (opens, "unpromised_check_in"),
        ]

    def test_a_hosts_own_step_is_a_contact_too(self) -> None:
        """A step of the host's own kind, done on 26 November, keeps a check-in away until 1 December."""
        own = a_step("acme:call", date(2026, 11, 26))
        assert changes(an_interview(steps=(THANKED, own)), date(2026, 11, 20), date(2026, 12, 5)) == [
            (date(2026, 11, 20), "wait"),
            (date(2026, 12, 1), "unpromised_check_in"),
        ]

    @pytest.mark.parametrize("kind", ["wait", "move_on"])
    def test_answers_cannot_be_recorded(self, kind: str) -> None:
        """They are refused as steps."""
        with pytest.raises(InterviewError):
            FollowUpStep(kind=kind, on=date(2026, 11, 20))

    @pytest.mark.parametrize(
        ("interview", "today"),
        [
            (an_interview(), date(2026, 11, 18)),
            (an_interview(outcome=an_outcome("declined", date(2026, 11, 19))), date(2026, 11, 19)),
        ],
        ids=["wait", "move_on"],
    )
    def test_an_answer_makes_no_step(self, interview: Interview, today: date) -> None:
        """An action that is an answer cannot be turned into a step."""
        action = decide(interview, today)
        with pytest.raises(InterviewError):
            action.as_step(today)


class TestWindow:
    """
    Section 1.

    `opens_on`, `due_on`, `closes_on`, all inclusive; `closes_on` may be empty (never).
    """

    def test_the_first_and_the_last_day_count(self) -> None:
        """A reply to a rejection of 30 November is right on that day, on 14 December, and not on the 15th."""
        rejected = an_interview(outcome=an_outcome("rejected", date(2026, 11, 30)))
        assert changes(rejected, date(2026, 11, 29), date(2026, 12, 16)) == [
            (date(2026, 11, 29), "wait"),
            (date(2026, 11, 30), "rejection_reply"),
            (date(2026, 12, 15), "wait"),
        ]

    def test_a_window_may_never_close(self) -> None:
        """What is over stays over."""
        action = decide(an_interview(outcome=an_outcome("declined", date(2026, 11, 19))), date(2350, 1, 1))
        assert (action.opens_on, action.closes_on) == (date(2026, 11, 19), None)


class TestPressing:
    """
    Section 1.

    A rule is **pressing** where somebody waits for the candidate or a deadline runs: P1, O1, O2, A1, W1.
    """

    def test_five_rules_press_and_no_other(self) -> None:
        """Each default rule says whether it presses."""
        assert {rule.name for rule in DEFAULT_RULES if rule.pressing} == {
            "rival_offer",
            "offer_reply",
            "offer_answer",
            "next_round_reply",
            "withdrawal",
        }

    def test_a_promised_day_does_not_press(self) -> None:
        """A check-in may be snoozed."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), snoozed_until=date(2026, 11, 25))
        assert rule_on(interview, date(2026, 11, 24)) == "wait"
        assert rule_on(interview, date(2026, 11, 25)) == "promised_check_in"
