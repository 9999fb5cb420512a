"""Section 3 of the policy, withdrawn by the candidate (W1, W2), and accepted or declined."""

from datetime import date
from typing import Final

import pytest

from interview_followup import FollowUpStep, RivalOffer, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Row, assert_window, changes, rule_on

WITHDRAWN: Final = an_outcome("withdrawn", date(2026, 11, 30))


class TestW1:
    """
    W1.

    `withdrawal`: not settled since k; opens k; due k; closes k+7D.
    """

    @pytest.mark.parametrize(
        ("known_on", "closes"),
        [
            (date(2026, 11, 30), date(2026, 12, 7)),
            (date(2026, 11, 28), date(2026, 12, 5)),
            (date(2026, 12, 28), date(2027, 1, 4)),
        ],
        ids=["Monday", "Saturday", "year's end"],
    )
    def test_its_window(self, known_on: date, closes: date) -> None:
        """They are told on the day it was decided, weekend or not."""
        interview = an_interview(outcome=an_outcome("withdrawn", known_on))
        assert_window(Row(interview, known_on, known_on, closes), "withdrawal", "withdrawal")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("on", "rule"),
        [(date(2026, 11, 29), "withdrawal"), (date(2026, 11, 30), "withdrawn"), (date(2026, 12, 1), "withdrawn")],
        ids=["before", "on its day", "later"],
    )
    def test_settled_since_the_decision(self, on: date, rule: str, status: StepStatus) -> None:
        """Done or skipped."""
        interview = an_interview(outcome=WITHDRAWN, steps=(a_step("withdrawal", on, status),))
        assert rule_on(interview, date(2026, 12, 1)) == rule


class TestW2:
    """
    W2.

    `withdrawn` → `move_on`: opens day of the withdrawal, else k+8D; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("steps", "opens"),
        [
            ((), date(2026, 12, 8)),
            ((a_step("withdrawal", date(2026, 11, 30)),), date(2026, 11, 30)),
            ((a_step("withdrawal", date(2026, 12, 3)),), date(2026, 12, 3)),
            ((a_step("withdrawal", date(2026, 12, 3), StepStatus.SKIPPED),), date(2026, 12, 3)),
            ((a_step("withdrawal", date(2026, 11, 25)),), date(2026, 12, 8)),
        ],
        ids=["silent", "told at once", "told later", "skipped", "told before it was decided"],
    )
    def test_its_window(self, steps: tuple[FollowUpStep, ...], opens: date) -> None:
        """It never closes."""
        assert_window(Row(an_interview(outcome=WITHDRAWN, steps=steps), opens, opens, None), "withdrawn", "move_on")

    def test_nothing_else_is_recommended(self) -> None:
        """Neither thanks nor a check-in nor another offer."""
        interview = an_interview(
            outcome=an_outcome("withdrawn", date(2026, 11, 20)),
            promise=a_promise(date(2026, 11, 23)),
            rival_offer=RivalOffer(received_on=date(2026, 11, 20), decide_by=date(2026, 12, 20)),
        )
        assert changes(interview, date(2026, 11, 19), date(2027, 12, 31)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 20), "withdrawal"),
            (date(2026, 11, 28), "withdrawn"),
        ]


@pytest.mark.parametrize("status", ["accepted", "declined"])
class TestClosed:
    """
    Section 3.

    `closed` → `move_on` from k.
    """

    def test_its_window(self, status: str) -> None:
        """From the day of the decision, and it never closes."""
        interview = an_interview(outcome=an_outcome(status, date(2026, 11, 30)))
        assert_window(Row(interview, date(2026, 11, 30), date(2026, 11, 30), None), "closed", "move_on")

    def test_nothing_else_is_recommended(self, status: str) -> None:
        """Neither thanks nor a check-in nor another offer, however the interview went."""
        interview = an_interview(
            outcome=an_outcome(status, date(2026, 11, 24)),
            promise=a_promise(date(2026, 11, 23)),
            rival_offer=RivalOffer(received_on=date(2026, 11, 20), decide_by=date(2026, 12, 20)),
            snoozed_until=date(2026, 12, 20),
            no_contact=True,
        )
        assert changes(interview, date(2026, 11, 19), date(2027, 12, 31)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 24), "closed"),
        ]

    def test_decided_on_the_day_of_the_interview(self, status: str) -> None:
        """On the spot."""
        interview = an_interview(outcome=an_outcome(status, date(2026, 11, 19)))
        assert changes(interview, date(2026, 11, 18), date(2026, 11, 19)) == [
            (date(2026, 11, 18), "wait"),
            (date(2026, 11, 19), "closed"),
        ]
