"""Section 3 of the policy, advanced: A1 to A3. The good news came on Monday, 30 November 2026."""

from datetime import date
from typing import Final

import pytest

from interview_followup import Evidence, FollowUpStep, Interview, ReplyPromise, RivalOffer, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, Row, assert_window, changes, rule_on

REPLIED: Final = a_step("next_round_reply", date(2026, 11, 30))
ADVANCED: Final = an_outcome("advanced", date(2026, 11, 30))
RIVAL: Final = RivalOffer(received_on=date(2026, 12, 1), decide_by=date(2026, 12, 9))


def an_advance(next_interview_on: date | None, *steps: FollowUpStep, rival: RivalOffer | None = None) -> Interview:
    """Build an interview that led to a next one."""
    outcome = an_outcome("advanced", date(2026, 11, 30), next_interview_on=next_interview_on)
    return an_interview(outcome=outcome, steps=steps, rival_offer=rival)


class TestA1:
    """
    A1.

    `next_round_reply`: not settled since k; opens k; due k+1D; closes day of the next interview, else k+7D.
    """

    @pytest.mark.parametrize(
        ("next_interview_on", "due", "closes"),
        [
            (None, date(2026, 12, 1), date(2026, 12, 7)),
            (date(2026, 12, 10), date(2026, 12, 1), date(2026, 12, 10)),
            (date(2026, 12, 2), date(2026, 12, 1), date(2026, 12, 2)),
            (date(2026, 11, 30), date(2026, 11, 30), date(2026, 11, 30)),
        ],
        ids=["not known", "in ten days", "in two days", "the same day: due brought inside"],
    )
    def test_its_window(self, next_interview_on: date | None, due: date, closes: date) -> None:
        """It is confirmed at once, and at the latest on the day itself."""
        row = Row(an_advance(next_interview_on), date(2026, 11, 30), due, closes)
        assert_window(row, "next_round_reply", "next_round_reply")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("on", "rule"),
        [(date(2026, 11, 29), "next_round_reply"), (date(2026, 11, 30), "wait"), (date(2026, 12, 1), "wait")],
        ids=["before the news", "on its day", "later"],
    )
    def test_settled_since_the_news(self, on: date, rule: str, status: StepStatus) -> None:
        """A reply to an earlier round does not count."""
        assert rule_on(an_advance(None, a_step("next_round_reply", on, status)), date(2026, 12, 1)) == rule


class TestA2:
    """
    A2.

    `round_complete` → `move_on`: the next interview's day is known: record it as its own `Interview`;
    opens day of the reply, else the day after A1 closes; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("interview", "opens"),
        [
            (an_advance(date(2026, 12, 10)), date(2026, 12, 11)),
            (an_advance(date(2026, 11, 30)), date(2026, 12, 1)),
            (an_advance(date(2026, 12, 10), REPLIED), date(2026, 11, 30)),
            (an_advance(date(2026, 12, 10), a_step("next_round_reply", date(2026, 12, 3))), date(2026, 12, 3)),
            (
                an_advance(date(2026, 12, 10), a_step("next_round_reply", date(2026, 12, 3), StepStatus.SKIPPED)),
                date(2026, 12, 3),
            ),
        ],
        ids=["silent", "silent, the same day", "replied at once", "replied later", "skipped"],
    )
    def test_its_window(self, interview: Interview, opens: date) -> None:
        """This round is over; the next one is an interview of its own."""
        assert_window(Row(interview, opens, opens, None), "round_complete", "move_on")

    def test_with_a_day_known_nobody_is_asked(self) -> None:
        """No check-in and no other end, whatever was promised."""
        interview = an_interview(
            outcome=an_outcome("advanced", date(2026, 11, 30), next_interview_on=date(2027, 1, 15)),
            promise=a_promise(date(2026, 12, 4), given_on=date(2026, 11, 30)),
        )
        assert changes(interview, date(2026, 11, 19), date(2027, 12, 31)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 30), "next_round_reply"),
            (date(2027, 1, 16), "round_complete"),
        ]

    def test_without_a_day_the_round_is_not_complete(self) -> None:
        """There is still something to wait for."""
        found = {rule for _, rule in changes(an_advance(None, REPLIED), date(2026, 11, 19), date(2027, 12, 31))}
        assert "round_complete" not in found


class TestA3:
    """
    A3.

    P1, then A1, then P3–P6, P10–P12 with k for h: the next interview's day is not known; only a promise
    given on k or later is in force.
    """

    @pytest.mark.parametrize(
        ("promise", "rule", "opens", "due", "closes"),
        [
            (None, "unpromised_check_in", date(2026, 12, 7), date(2026, 12, 9), date(2027, 2, 5)),
            (
                a_promise(date(2026, 12, 11), given_on=date(2026, 11, 30)),
                "promised_check_in",
                date(2026, 12, 14),
                date(2026, 12, 15),
                date(2027, 2, 12),
            ),
            (
                a_promise(date(2026, 12, 9), given_on=date(2026, 12, 2)),
                "promised_check_in",
                date(2026, 12, 10),
                date(2026, 12, 11),
                date(2027, 2, 8),
            ),
            (
                a_promise(date(2026, 12, 4), given_on=date(2026, 11, 30), kind="vague"),
                "promised_check_in",
                date(2026, 12, 9),
                date(2026, 12, 10),
                date(2027, 2, 5),
            ),
            (
                a_promise(date(2026, 12, 3), given_on=date(2026, 11, 30), kind="invitation"),
                "invited_check_in",
                date(2026, 12, 3),
                date(2026, 12, 4),
                date(2027, 2, 1),
            ),
            (
                a_promise(date(2026, 11, 30), given_on=date(2026, 11, 30), kind="invitation"),
                "invited_check_in",
                date(2026, 12, 1),
                date(2026, 12, 2),
                date(2027, 1, 29),
            ),
            (
                a_promise(date(2027, 1, 15)),
                "unpromised_check_in",
                date(2026, 12, 7),
                date(2026, 12, 9),
                date(2027, 2, 5),
            ),
            (
                a_promise(date(2027, 1, 15), given_on=date(2026, 11, 29)),
                "unpromised_check_in",
                date(2026, 12, 7),
                date(2026, 12, 9),
                date(2027, 2, 5),
            ),
        ],
        ids=[
            "no promise",
            "given with the news",
            "given later",
            "vague",
            "invited",
            "invited for the same day",
            "given at the interview",
            "given the day before the news",
        ],
    )
    def test_the_first_check_in(
        self, promise: ReplyPromise | None, rule: str, opens: date, due: date, closes: date
    ) -> None:
        """Counted from the day of the news; an older promise was kept by it."""
        interview = an_interview(outcome=ADVANCED, promise=promise, steps=(REPLIED,))
        assert_window(Row(interview, opens, due, closes), rule, "check_in")

    def test_a_promise_of_an_interview_on_the_day_of_the_news(self) -> None:
        """Told on the spot: a promise without a day of its own was given on k."""
        interview = an_interview(
            held_on=date(2026, 11, 30), outcome=ADVANCED, promise=a_promise(date(2026, 12, 11)), steps=(REPLIED,)
        )
        assert changes(interview, date(2026, 11, 30), date(2026, 12, 14)) == [
            (date(2026, 11, 30), "wait"),
            (date(2026, 12, 14), "promised_check_in"),
        ]

    @pytest.mark.parametrize(
        ("heard_on", "opens"),
        [(date(2026, 11, 25), date(2026, 12, 7)), (date(2026, 12, 3), date(2026, 12, 10))],
        ids=["before the news", "after it"],
    )
    def test_heard_after_the_news(self, heard_on: date, opens: date) -> None:
        """The later of k and heard counts."""
        interview = an_interview(outcome=ADVANCED, heard_on=heard_on, steps=(REPLIED,))
        assert changes(interview, date(2026, 11, 30), opens) == [
            (date(2026, 11, 30), "wait"),
            (opens, "unpromised_check_in"),
        ]

    def test_not_replied_the_reply_comes_first(self) -> None:
        """On 7 December both are open."""
        assert changes(an_advance(None), date(2026, 11, 29), date(2027, 2, 6)) == [
            (date(2026, 11, 29), "wait"),
            (date(2026, 11, 30), "next_round_reply"),
            (date(2026, 12, 8), "unpromised_check_in"),
            (date(2027, 2, 6), "stale"),
        ]

    @pytest.mark.parametrize(
        ("steps", "expected"),
        [
            (
                (a_step("check_in", date(2026, 12, 7)),),
                [(date(2026, 12, 7), "wait"), (date(2026, 12, 14), "final_check_in"), (date(2027, 2, 13), "stale")],
            ),
            (
                (a_step("check_in", date(2026, 12, 7)), a_step("final_check_in", date(2026, 12, 14))),
                [(date(2026, 12, 7), "wait"), (date(2026, 12, 21), "unanswered")],
            ),
        ],
        ids=["P6, P12", "P11"],
    )
    def test_asking_again_and_the_end(self, steps: tuple[FollowUpStep, ...], expected: Changes) -> None:
        """As while pending."""
        assert changes(an_advance(None, REPLIED, *steps), date(2026, 12, 7), date(2027, 2, 20)) == expected

    def test_check_ins_of_the_round_before_do_not_count(self) -> None:
        """Two were asked before the news came: that was another clock."""
        steps = (a_step("check_in", date(2026, 11, 24)), a_step("final_check_in", date(2026, 11, 27)), REPLIED)
        assert changes(an_advance(None, *steps), date(2026, 11, 30), date(2026, 12, 7)) == [
            (date(2026, 11, 30), "wait"),
            (date(2026, 12, 7), "unpromised_check_in"),
        ]

    def test_neither_thanks_nor_repair(self) -> None:
        """P2, P7, P8 and P9 belong to the time before the news."""
        interview = an_interview(
            outcome=an_outcome("advanced", date(2026, 11, 20)), went="poorly", evidence=(Evidence(title="Report"),)
        )
        found = {rule for _, rule in changes(interview, date(2026, 11, 19), date(2027, 12, 31))}
        assert found == {"wait", "next_round_reply", "unpromised_check_in", "stale"}


class TestRivalOfferFirst:
    """
    Section 3.

    P1 comes before A1 also where the next interview's day is known.
    """

    @pytest.mark.parametrize(
        ("next_interview_on", "after"),
        [(None, "unpromised_check_in"), (date(2026, 12, 18), "next_round_reply")],
        ids=["not known", "known"],
    )
    def test_the_other_offer_is_told_first(self, next_interview_on: date | None, after: str) -> None:
        """From the day it came to the day it must be decided."""
        interview = an_advance(next_interview_on, rival=RIVAL)
        assert changes(interview, date(2026, 11, 30), date(2026, 12, 10)) == [
            (date(2026, 11, 30), "next_round_reply"),
            (date(2026, 12, 1), "rival_offer"),
            (date(2026, 12, 10), after),
        ]
