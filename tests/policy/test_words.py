"""Section 1 of the policy: what its words mean."""

from datetime import date, datetime

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    FollowUpStep,
    Interview,
    InterviewError,
    ReplyPromise,
    StepStatus,
    WorkCalendar,
    WrongTypeError,
    decide,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, changes, rule_on

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


class TestPromise:
    """
    Section 1.

    the day **p** (`promise.by`) by which the employer said it would answer, and the day it
    was given (`given_on`, h if not said). Its kind is `exact`, `vague` ("about a week", "soon") or
    `invitation` ("ask us on Tuesday"). A newer promise replaces the older one.
    """

    def test_a_newer_promise_replaces_the_older_one(self) -> None:
        """The check-in follows the new date, and the old one counts no more."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), steps=(THANKED,))
        newer = interview.with_promise(a_promise(date(2026, 12, 4), given_on=date(2026, 11, 23)))
        assert changes(newer, date(2026, 11, 20), date(2026, 12, 8)) == [
            (date(2026, 11, 20), "wait"),
            (date(2026, 12, 7), "promised_check_in"),
        ]

    def test_a_newer_promise_may_be_an_earlier_day(self) -> None:
        """What was said last counts, not what lies furthest."""
        interview = an_interview(promise=a_promise(date(2026, 12, 18)), steps=(THANKED,))
        newer = interview.with_promise(a_promise(date(2026, 11, 25), given_on=date(2026, 11, 24)))
        assert changes(newer, date(2026, 11, 20), date(2026, 11, 27)) == [
            (date(2026, 11, 20), "wait"),
            (date(2026, 11, 26), "promised_check_in"),
        ]

    def test_a_promise_without_a_day_of_its_own_was_given_at_the_interview(self) -> None:
        """A question of 20 November came after it, so the next one keeps a week's distance."""
        asked = a_step("check_in", date(2026, 11, 20))
        unsaid = an_interview(promise=a_promise(date(2026, 11, 23)), steps=(asked,))
        said = an_interview(promise=a_promise(date(2026, 11, 23), given_on=date(2026, 11, 19)), steps=(asked,))
        assert changes(unsaid, date(2026, 11, 20), date(2026, 11, 30)) == [
            (date(2026, 11, 20), "wait"),
            (date(2026, 11, 27), "final_check_in"),
        ]
        assert changes(said, date(2026, 11, 20), date(2026, 11, 30)) == [
            (date(2026, 11, 20), "wait"),
            (date(2026, 11, 27), "final_check_in"),
        ]


class TestHeard:
    """
    Section 1.

    `heard_on`, the last day on which the employer was in touch and settled nothing ("still
    deciding"). Where it is later than p, the promise is **spent**: as if there were none.
    """

    @pytest.mark.parametrize(
        ("heard_on", "expected"),
        [
            (date(2026, 11, 22), [(date(2026, 11, 20), "wait"), (date(2026, 11, 24), "promised_check_in")]),
            (date(2026, 11, 23), [(date(2026, 11, 20), "wait"), (date(2026, 11, 24), "promised_check_in")]),
            (date(2026, 11, 24), [(date(2026, 11, 20), "wait"), (date(2026, 12, 1), "unpromised_check_in")]),
            (date(2026, 11, 18), [(date(2026, 11, 20), "wait"), (date(2026, 11, 24), "promised_check_in")]),
        ],
        ids=["before p", "on p", "after p", "before the interview"],
    )
    def test_later_than_the_promised_day_it_spends_the_promise(self, heard_on: date, expected: Changes) -> None:
        """On the promised day itself it does not."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), heard_on=heard_on, steps=(THANKED,))
        assert changes(interview, date(2026, 11, 20), date(2026, 12, 4)) == expected

    @pytest.mark.parametrize("kind", ["exact", "vague", "invitation"])
    def test_every_kind_of_promise_is_spent(self, kind: str) -> None:
        """A spent promise is as if there were none."""
        spent = an_interview(promise=a_promise(date(2026, 11, 23), kind=kind), heard_on=date(2026, 11, 24))
        assert changes(spent, date(2026, 11, 28), date(2026, 12, 2)) == [
            (date(2026, 11, 28), "wait"),
            (date(2026, 12, 1), "unpromised_check_in"),
        ]

    def test_a_newer_promise_is_in_force_again(self) -> None:
        """Heard on 24 November, with a new date given on the same day."""
        interview = an_interview(
            promise=a_promise(date(2026, 11, 30), given_on=date(2026, 11, 24)),
            heard_on=date(2026, 11, 24),
            steps=(THANKED,),
        )
        assert changes(interview, date(2026, 11, 24), date(2026, 12, 2)) == [
            (date(2026, 11, 24), "wait"),
            (date(2026, 12, 1), "promised_check_in"),
        ]


class TestAsked:
    """
    Section 1.

    **the clock starts** on the latest of: h (k after an advance or a hold), the day the promise was given,
    and heard. **asked**: check-ins (first, next or final; done or skipped) dated after that day — a check-in
    on the very day a new date was given belongs to the old one.
    """

    @pytest.mark.parametrize(
        ("asked_on", "expected"),
        [
            (date(2026, 11, 19), [(date(2026, 11, 25), "wait"), (date(2026, 11, 26), "unpromised_check_in")]),
            (date(2026, 11, 20), [(date(2026, 11, 25), "wait"), (date(2026, 11, 27), "final_check_in")]),
        ],
        ids=["on that day", "a day later"],
    )
    def test_the_clock_starts_on_the_day_of_the_interview(self, asked_on: date, expected: Changes) -> None:
        """A check-in of that very day does not count as asked."""
        interview = an_interview(steps=(THANKED, a_step("check_in", asked_on)))
        assert changes(interview, date(2026, 11, 25), date(2026, 11, 30)) == expected

    @pytest.mark.parametrize(
        ("asked_on", "expected"),
        [
            (date(2026, 11, 24), [(date(2026, 11, 24), "wait"), (date(2026, 12, 7), "promised_check_in")]),
            (date(2026, 11, 25), [(date(2026, 11, 24), "wait"), (date(2026, 12, 7), "final_check_in")]),
        ],
        ids=["on that day", "a day later"],
    )
    def test_the_clock_starts_on_the_day_the_promise_was_given(self, asked_on: date, expected: Changes) -> None:
        """A check-in on the very day a new date was given belongs to the old one."""
        promise = a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24))
        interview = an_interview(promise=promise, steps=(THANKED, a_step("check_in", asked_on)))
        assert changes(interview, date(2026, 11, 24), date(2026, 12, 8)) == expected

    @pytest.mark.parametrize(
        ("asked_on", "expected"),
        [
            (date(2026, 11, 30), [(date(2026, 12, 1), "wait"), (date(2026, 12, 7), "unpromised_check_in")]),
            (date(2026, 12, 1), [(date(2026, 12, 1), "wait"), (date(2026, 12, 8), "final_check_in")]),
        ],
        ids=["on that day", "a day later"],
    )
    def test_the_clock_starts_on_the_day_the_employer_was_heard(self, asked_on: date, expected: Changes) -> None:
        """Word from the employer answers the questions before it."""
        interview = an_interview(heard_on=date(2026, 11, 30), steps=(THANKED, a_step("check_in", asked_on)))
        assert changes(interview, date(2026, 12, 1), date(2026, 12, 9)) == expected

    @pytest.mark.parametrize(
        ("asked_on", "expected"),
        [
            (date(2026, 11, 30), [(date(2026, 12, 1), "wait"), (date(2026, 12, 7), "unpromised_check_in")]),
            (date(2026, 12, 1), [(date(2026, 12, 1), "wait"), (date(2026, 12, 8), "final_check_in")]),
        ],
        ids=["on that day", "a day later"],
    )
    def test_the_clock_starts_anew_with_an_advance(self, asked_on: date, expected: Changes) -> None:
        """A check-in dated on the day of the good news, or before, belongs to the round before."""
        replied = a_step("next_round_reply", date(2026, 11, 30))
        interview = an_interview(
            outcome=an_outcome("advanced", date(2026, 11, 30)), steps=(replied, a_step("check_in", asked_on))
        )
        assert changes(interview, date(2026, 12, 1), date(2026, 12, 9)) == expected

    @pytest.mark.parametrize(
        ("asked_on", "expected"),
        [
            (date(2026, 11, 30), [(date(2026, 12, 1), "wait"), (date(2026, 12, 14), "promised_check_in")]),
            (date(2026, 12, 1), [(date(2026, 12, 1), "wait"), (date(2026, 12, 14), "final_check_in")]),
        ],
        ids=["on that day", "a day later"],
    )
    def test_the_clock_starts_anew_with_a_hold(self, asked_on: date, expected: Changes) -> None:
        """The same on hold, where a new date was given with the news."""
        interview = an_interview(
            outcome=an_outcome("on_hold", date(2026, 11, 30)),
            promise=a_promise(date(2026, 12, 11), given_on=date(2026, 11, 30)),
            steps=(a_step("hold_reply", date(2026, 11, 30)), a_step("check_in", asked_on)),
        )
        assert changes(interview, date(2026, 12, 1), date(2026, 12, 15)) == expected

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("kind", "rule"), [("check_in", "final_check_in"), ("final_check_in", "unanswered")], ids=["first", "final"]
    )
    def test_done_or_skipped_counts_as_asked(self, status: StepStatus, kind: str, rule: str) -> None:
        """A check-in that was passed over is followed as one that was sent."""
        interview = an_interview(steps=(THANKED, a_step(kind, date(2026, 11, 26), status)))
        assert changes(interview, date(2026, 11, 27), date(2026, 12, 4)) == [
            (date(2026, 11, 27), "wait"),
            (date(2026, 12, 3), rule),
        ]


class TestEarliest:
    """
    Section 1.

    **earliest** = W(p, 1) for an exact promise, W(p, 3) for a vague one, R(p) for an invitation (the first
    working day from p that is later than the day the clock starts).
    """

    @pytest.mark.parametrize(
        ("promise", "opens"),
        [
            (a_promise(date(2026, 11, 23)), date(2026, 11, 24)),
            (a_promise(date(2026, 11, 27)), date(2026, 11, 30)),
            (a_promise(date(2026, 11, 28)), date(2026, 11, 30)),
            (a_promise(date(2026, 11, 29)), date(2026, 11, 30)),
            (a_promise(date(2026, 11, 23), kind="vague"), date(2026, 11, 26)),
            (a_promise(date(2026, 11, 27), kind="vague"), date(2026, 12, 2)),
            (a_promise(date(2026, 11, 28), kind="vague"), date(2026, 12, 2)),
            (a_promise(date(2026, 11, 24), kind="invitation"), date(2026, 11, 24)),
            (a_promise(date(2026, 11, 28), kind="invitation"), date(2026, 11, 30)),
            (a_promise(date(2026, 11, 19), kind="invitation"), date(2026, 11, 20)),
            (
                a_promise(date(2026, 11, 27), given_on=date(2026, 11, 27), kind="invitation"),
                date(2026, 11, 30),
            ),
        ],
        ids=[
            "exact, Monday",
            "exact, Friday",
            "exact, Saturday",
            "exact, Sunday",
            "vague, Monday",
            "vague, Friday",
            "vague, Saturday",
            "invited for Tuesday",
            "invited for Saturday",
            "invited for the day of the interview",
            "invited for the day it was said",
        ],
    )
    def test_each_kind_of_promise_has_its_first_day(self, promise: ReplyPromise, opens: date) -> None:
        """Asking is right from that day, and not a day before."""
        interview = an_interview(promise=promise, steps=(THANKED,))
        expected = "invited_check_in" if promise.kind == "invitation" else "promised_check_in"
        assert changes(interview, date(2026, 11, 19), opens) == [(date(2026, 11, 19), "wait"), (opens, expected)]

    def test_an_invitation_waits_where_the_employer_was_heard_on_its_day(self) -> None:
        """The clock started on the day of the invitation, so that asking is right on the next working day."""
        invitation = a_promise(date(2026, 11, 27), kind="invitation")
        interview = an_interview(promise=invitation, heard_on=date(2026, 11, 27), steps=(THANKED,))
        assert changes(interview, date(2026, 11, 26), date(2026, 11, 30)) == [
            (date(2026, 11, 26), "wait"),
            (date(2026, 11, 30), "invited_check_in"),
        ]


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
