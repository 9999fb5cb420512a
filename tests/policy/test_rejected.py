"""Section 3 of the policy, rejected: R1 to R4. Told on Monday, 30 November 2026, unless a test says otherwise."""

from datetime import date
from typing import Final

import pytest

from interview_followup import FollowUpStep, Outcome, StepStatus, decide, next_action
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, Row, assert_window, changes, rule_on

REJECTED: Final = an_outcome("rejected", date(2026, 11, 30))
EXPLAINED: Final = an_outcome("rejected", date(2026, 11, 30), feedback_on=date(2026, 12, 4))
REPLIED: Final = a_step("rejection_reply", date(2026, 12, 1))


class TestR1:
    """
    R1.

    `rejection_reply`: not settled since k; opens k; due k+2D; closes k+14D.
    """

    @pytest.mark.parametrize(
        ("known_on", "due", "closes"),
        [
            (date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 14)),
            (date(2026, 11, 27), date(2026, 11, 29), date(2026, 12, 11)),
            (date(2026, 12, 19), date(2026, 12, 21), date(2027, 1, 2)),
            (date(2026, 11, 19), date(2026, 11, 21), date(2026, 12, 3)),
        ],
        ids=["Monday", "Friday", "year's end", "the day of the interview"],
    )
    def test_its_window(self, known_on: date, due: date, closes: date) -> None:
        """From the day of the news, weekend or not."""
        interview = an_interview(outcome=an_outcome("rejected", known_on))
        assert_window(Row(interview, known_on, due, closes), "rejection_reply", "rejection_reply")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("replied_on", "rule"),
        [
            (date(2026, 11, 29), "rejection_reply"),
            (date(2026, 11, 30), "wait"),
            (date(2026, 12, 1), "wait"),
        ],
        ids=["the day before", "the day of the news", "later"],
    )
    def test_settled_since_the_news(self, replied_on: date, rule: str, status: StepStatus) -> None:
        """A reply before the news was to something else."""
        interview = an_interview(outcome=REJECTED, steps=(a_step("rejection_reply", replied_on, status),))
        assert rule_on(interview, date(2026, 12, 1)) == rule

    def test_nothing_of_the_time_before_is_recommended(self) -> None:
        """Neither thanks nor a check-in, though both would be open."""
        interview = an_interview(
            outcome=an_outcome("rejected", date(2026, 11, 24)), promise=a_promise(date(2026, 11, 23)), steps=()
        )
        assert changes(interview, date(2026, 11, 19), date(2026, 12, 24)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 24), "rejection_reply"),
            (date(2026, 12, 9), "wait"),
            (date(2026, 12, 24), "keep_in_touch"),
        ]


class TestR2:
    """
    R2.

    `feedback_thanks`: feedback came on f; neither this nor a rejection reply settled on f or later;
    opens f; due f+2D; closes f+14D.
    """

    def test_its_window(self) -> None:
        """From the day of the feedback, once the rejection was replied to."""
        interview = an_interview(outcome=EXPLAINED, steps=(REPLIED,))
        row = Row(interview, date(2026, 12, 4), date(2026, 12, 6), date(2026, 12, 18))
        assert_window(row, "feedback_thanks", "feedback_thanks")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("step", "rule"),
        [
            ("feedback_thanks", "wait"),
            ("rejection_reply", "wait"),
            ("keep_in_touch", "feedback_thanks"),
        ],
    )
    @pytest.mark.parametrize("on", [date(2026, 12, 4), date(2026, 12, 5)], ids=["on f", "later"])
    def test_settled_on_the_day_of_the_feedback_or_later(
        self, step: str, on: date, rule: str, status: StepStatus
    ) -> None:
        """By thanks for it, or by a reply that came after it."""
        interview = an_interview(outcome=EXPLAINED, steps=(REPLIED, a_step(step, on, status)))
        assert rule_on(interview, date(2026, 12, 6)) == rule

    @pytest.mark.parametrize("step", ["feedback_thanks", "rejection_reply"])
    def test_what_was_settled_before_the_feedback_does_not_count(self, step: str) -> None:
        """On the day before it came."""
        interview = an_interview(outcome=EXPLAINED, steps=(REPLIED, a_step(step, date(2026, 12, 3))))
        assert rule_on(interview, date(2026, 12, 4)) == "feedback_thanks"

    def test_not_replied_the_reply_comes_first(self) -> None:
        """The reply is open until 14 December, the thanks for feedback until the 18th."""
        assert changes(an_interview(outcome=EXPLAINED), date(2026, 11, 30), date(2026, 12, 30)) == [
            (date(2026, 11, 30), "rejection_reply"),
            (date(2026, 12, 15), "feedback_thanks"),
            (date(2026, 12, 19), "wait"),
            (date(2026, 12, 30), "keep_in_touch"),
        ]

    def test_without_feedback_there_is_nothing_to_thank_for(self) -> None:
        """Replied to, the rejection is at rest until it is time to keep in touch."""
        assert changes(an_interview(outcome=REJECTED, steps=(REPLIED,)), date(2026, 12, 1), date(2026, 12, 30)) == [
            (date(2026, 12, 1), "wait"),
            (date(2026, 12, 30), "keep_in_touch"),
        ]


class TestR3:
    """
    R3.

    `keep_in_touch`: not settled since k; opens k+30D; due k+60D; closes k+180D.
    """

    @pytest.mark.parametrize(
        ("known_on", "opens", "due", "closes"),
        [
            (date(2026, 11, 30), date(2026, 12, 30), date(2027, 1, 29), date(2027, 5, 29)),
            (date(2026, 12, 3), date(2027, 1, 2), date(2027, 2, 1), date(2027, 6, 1)),
        ],
        ids=["Wednesday", "Saturday"],
    )
    def test_its_window(self, known_on: date, opens: date, due: date, closes: date) -> None:
        """A month later, for five months, on a weekend too: it is no check-in."""
        interview = an_interview(outcome=an_outcome("rejected", known_on))
        assert_window(Row(interview, opens, due, closes), "keep_in_touch", "keep_in_touch")

    @pytest.mark.parametrize(
        ("on", "rule"),
        [(date(2026, 11, 29), "keep_in_touch"), (date(2026, 11, 30), "rejected"), (date(2026, 12, 20), "rejected")],
        ids=["before the news", "on its day", "later"],
    )
    def test_settled_since_the_news(self, on: date, rule: str) -> None:
        """Touch that was kept before the rejection does not count."""
        interview = an_interview(outcome=REJECTED, steps=(a_step("keep_in_touch", on),))
        assert rule_on(interview, date(2026, 12, 30)) == rule


class TestR4:
    """
    R4.

    `rejected` → `move_on`: opens day of the keep-in-touch, else k+181D; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("steps", "opens"),
        [
            ((REPLIED,), date(2027, 5, 30)),
            ((REPLIED, a_step("keep_in_touch", date(2027, 1, 5))), date(2027, 1, 5)),
            ((REPLIED, a_step("keep_in_touch", date(2027, 1, 5), StepStatus.SKIPPED)), date(2027, 1, 5)),
            ((a_step("keep_in_touch", date(2026, 11, 25)),), date(2027, 5, 30)),
        ],
        ids=["silent", "kept in touch", "skipped", "touch before the news"],
    )
    def test_its_window(self, steps: tuple[FollowUpStep, ...], opens: date) -> None:
        """When the door was kept open, or half a year has passed; it never closes."""
        interview = an_interview(outcome=REJECTED, steps=steps)
        assert_window(Row(interview, opens, opens, None), "rejected", "move_on")

    def test_all_steps_in_turn(self) -> None:
        """Silence through all windows."""
        assert changes(an_interview(outcome=REJECTED), date(2026, 11, 19), date(2028, 1, 1)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 30), "rejection_reply"),
            (date(2026, 12, 15), "wait"),
            (date(2026, 12, 30), "keep_in_touch"),
            (date(2027, 5, 30), "rejected"),
        ]


class TestRejectionReply:
    """
    Section 3.

    `rejection_reply` thanks them for telling and asks for feedback, in one message; where feedback is already
    there it thanks for that instead.
    """

    @pytest.mark.parametrize(
        ("outcome", "asks"),
        [
            (REJECTED, True),
            (an_outcome("rejected", date(2026, 11, 30), feedback_on=date(2026, 11, 30)), False),
        ],
        ids=["no feedback yet", "feedback came with it"],
    )
    def test_one_message_thanks_and_asks(self, outcome: Outcome, asks: bool) -> None:  # noqa: FBT001 - a table's cell
        """It asks a question only where there is no answer yet."""
        action = next_action(an_interview(outcome=outcome), date(2026, 11, 30))
        assert len(action.messages) == 1
        body = action.messages[0].body
        assert "Thank you for letting me know" in body
        assert ("?" in body or "If you could" in body) is asks
        assert ("Thank you as well for your feedback" in body) is not asks

    @pytest.mark.parametrize(
        ("day", "expected"),
        [(date(2026, 12, 3), "rejection_reply"), (date(2026, 12, 4), "rejection_reply")],
        ids=["the day before it came", "the day it came"],
    )
    def test_feedback_does_not_change_its_window(self, day: date, expected: str) -> None:
        """Only the words differ."""
        action = decide(an_interview(outcome=EXPLAINED), day)
        assert (action.rule, action.due_on) == (expected, date(2026, 12, 2))


class TestSettledSince:
    """
    Section 3.

    "Settled since k" means by a step dated k or later.
    """

    @pytest.mark.parametrize(
        ("outcome", "step", "rule"),
        [
            ("rejected", "rejection_reply", "rejection_reply"),
            ("offered", "offer_reply", "offer_reply"),
            ("advanced", "next_round_reply", "next_round_reply"),
            ("on_hold", "hold_reply", "hold_reply"),
            ("withdrawn", "withdrawal", "withdrawal"),
        ],
    )
    @pytest.mark.parametrize(
        ("on", "settled"),
        [(date(2026, 11, 29), False), (date(2026, 11, 30), True), (date(2026, 12, 1), True)],
        ids=["the day before", "on k", "later"],
    )
    def test_the_day_of_the_news_counts(
        self,
        outcome: str,
        step: str,
        rule: str,
        on: date,
        settled: bool,  # noqa: FBT001 - a table's cell
    ) -> None:
        """A step of the day before belongs to another occasion."""
        interview = an_interview(outcome=an_outcome(outcome, date(2026, 11, 30)), steps=(a_step(step, on),))
        assert (rule_on(interview, date(2026, 11, 30)) != rule) is settled

    def test_two_rejections_are_replied_to_twice(self) -> None:
        """Rejected for a second time in January, after a hold."""
        again = an_interview(outcome=an_outcome("rejected", date(2027, 1, 11)), steps=(REPLIED,))
        expected: Changes = [(date(2027, 1, 10), "wait"), (date(2027, 1, 11), "rejection_reply")]
        assert changes(again, date(2027, 1, 10), date(2027, 1, 11)) == expected
