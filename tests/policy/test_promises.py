"""Section 1 of the policy, the words for promises and questions: promise, heard, clock, asked, earliest."""

from datetime import date

import pytest

from interview_followup import ReplyPromise, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, changes

THANKED = a_step("thank_you", date(2026, 11, 19))


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
