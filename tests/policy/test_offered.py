"""Section 3 of the policy, offered: O1 to O3. The offer came on Monday, 30 November 2026."""

from datetime import date
from typing import Final

import pytest

from interview_followup import DEFAULT_PLAYBOOK as PLAYBOOK
from interview_followup import FollowUpStep, Interview, StepStatus, WorkCalendar, decide
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Row, assert_window, changes, rule_on

THANKED: Final = a_step("offer_reply", date(2026, 11, 30))


def an_offer(respond_by: date | None = None, *steps: FollowUpStep) -> Interview:
    """Build an interview that ended in an offer."""
    outcome = an_outcome("offered", date(2026, 11, 30), respond_by=respond_by)
    return an_interview(outcome=outcome, steps=steps)


class TestO1:
    """
    O1.

    `offer_reply`: neither this nor the answer settled since k: thank, say when the answer comes;
    opens k; due k+1D; closes k+7D, at the latest the day before by (none where by = k).
    """

    @pytest.mark.parametrize(
        ("respond_by", "due", "closes"),
        [
            (None, date(2026, 12, 1), date(2026, 12, 7)),
            (date(2026, 12, 18), date(2026, 12, 1), date(2026, 12, 7)),
            (date(2026, 12, 8), date(2026, 12, 1), date(2026, 12, 7)),
            (date(2026, 12, 7), date(2026, 12, 1), date(2026, 12, 6)),
            (date(2026, 12, 2), date(2026, 12, 1), date(2026, 12, 1)),
            (date(2026, 12, 1), date(2026, 11, 30), date(2026, 11, 30)),
        ],
        ids=["no day", "far away", "eight days", "a week", "two days", "one day: due brought inside"],
    )
    def test_its_window(self, respond_by: date | None, due: date, closes: date) -> None:
        """On the last day the answer itself is what they wait for."""
        assert_window(Row(an_offer(respond_by), date(2026, 11, 30), due, closes), "offer_reply", "offer_reply")

    def test_answer_due_at_once(self) -> None:
        """Where by is the day of the offer there is no time to announce an answer."""
        assert changes(an_offer(date(2026, 11, 30)), date(2026, 11, 29), date(2026, 12, 8)) == [
            (date(2026, 11, 29), "wait"),
            (date(2026, 11, 30), "offer_answer"),
            (date(2026, 12, 1), "offer_closed"),
        ]

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("kind", "on", "rule"),
        [
            ("offer_reply", date(2026, 11, 29), "offer_reply"),
            ("offer_reply", date(2026, 11, 30), "offer_answer"),
            ("offer_answer", date(2026, 11, 29), "offer_reply"),
            ("offer_answer", date(2026, 11, 30), "offer_closed"),
        ],
    )
    def test_settled_by_itself_or_by_the_answer(self, kind: str, on: date, rule: str, status: StepStatus) -> None:
        """On the day of the offer or later."""
        assert rule_on(an_offer(None, a_step(kind, on, status)), date(2026, 12, 1)) == rule

    def test_nothing_else_is_recommended(self) -> None:
        """Neither thanks for the interview nor a check-in."""
        interview = an_interview(
            outcome=an_outcome("offered", date(2026, 11, 20)), promise=a_promise(date(2026, 11, 23))
        )
        found = {rule for _, rule in changes(interview, date(2026, 11, 19), date(2027, 6, 1))}
        assert found == {"wait", "offer_reply", "offer_answer", "offer_closed"}


class TestO2:
    """
    O2.

    `offer_answer`: not settled since k; opens k; due by, else W(k,5); closes by, else k+30D.
    """

    @pytest.mark.parametrize(
        ("respond_by", "due", "closes"),
        [
            (None, date(2026, 12, 7), date(2026, 12, 30)),
            (date(2026, 12, 11), date(2026, 12, 11), date(2026, 12, 11)),
            (date(2026, 12, 12), date(2026, 12, 12), date(2026, 12, 12)),
            (date(2026, 11, 30), date(2026, 11, 30), date(2026, 11, 30)),
            (date(2027, 3, 1), date(2027, 3, 1), date(2027, 3, 1)),
        ],
        ids=["no day", "Friday", "Saturday", "the same day", "far away"],
    )
    def test_its_window(self, respond_by: date | None, due: date, closes: date) -> None:
        """Thanked at once, the answer is what is left."""
        interview = an_offer(respond_by, THANKED)
        assert_window(Row(interview, date(2026, 11, 30), due, closes), "offer_answer", "offer_answer")

    def test_holidays_put_off_the_day_to_answer(self) -> None:
        """Without a last day, five working days are counted by the calendar."""
        calendar = WorkCalendar(holidays=frozenset({date(2026, 12, 3)}))
        action = decide(an_offer(None, THANKED), date(2026, 12, 1), playbook=PLAYBOOK.with_calendar(calendar))
        assert (action.due_on, action.closes_on) == (date(2026, 12, 8), date(2026, 12, 30))

    def test_not_thanked_the_reply_comes_first(self) -> None:
        """And leaves the last day to the answer."""
        assert changes(an_offer(date(2026, 12, 3)), date(2026, 11, 29), date(2026, 12, 4)) == [
            (date(2026, 11, 29), "wait"),
            (date(2026, 11, 30), "offer_reply"),
            (date(2026, 12, 3), "offer_answer"),
            (date(2026, 12, 4), "offer_closed"),
        ]


class TestO3:
    """
    O3.

    `offer_closed` → `move_on`: opens day of the answer, else the day after O2 closes; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("interview", "opens"),
        [
            (an_offer(), date(2026, 12, 31)),
            (an_offer(date(2026, 12, 11)), date(2026, 12, 12)),
            (an_offer(None, THANKED, a_step("offer_answer", date(2026, 12, 2))), date(2026, 12, 2)),
            (an_offer(date(2026, 12, 11), a_step("offer_answer", date(2026, 12, 2))), date(2026, 12, 2)),
            (
                an_offer(date(2026, 12, 11), a_step("offer_answer", date(2026, 12, 2), StepStatus.SKIPPED)),
                date(2026, 12, 2),
            ),
            (an_offer(date(2026, 12, 11), a_step("offer_answer", date(2026, 11, 25))), date(2026, 12, 12)),
        ],
        ids=["silent", "silent past its day", "answered", "answered in time", "skipped", "another offer's answer"],
    )
    def test_its_window(self, interview: Interview, opens: date) -> None:
        """With the answer, or when the offer is open no more; it never closes."""
        assert_window(Row(interview, opens, opens, None), "offer_closed", "move_on")
