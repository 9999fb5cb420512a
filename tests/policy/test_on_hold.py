"""Section 3 of the policy, on hold: H1 to H4. The news came on Monday, 30 November 2026."""

from datetime import date
from typing import Final

import pytest

from interview_followup import FollowUpStep, ReplyPromise, RivalOffer, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, Row, assert_window, changes, rule_on

ON_HOLD: Final = an_outcome("on_hold", date(2026, 11, 30))
REPLIED: Final = a_step("hold_reply", date(2026, 11, 30))
NEW_DATE: Final = a_promise(date(2026, 12, 11), given_on=date(2026, 11, 30))


class TestH1:
    """
    H1.

    `hold_reply`: not settled since k; opens k; due k+2D; closes k+14D.
    """

    @pytest.mark.parametrize("promise", [None, NEW_DATE, a_promise(date(2026, 11, 23))], ids=["none", "new", "old"])
    def test_its_window(self, promise: ReplyPromise | None) -> None:
        """With a new date or without."""
        interview = an_interview(outcome=ON_HOLD, promise=promise)
        row = Row(interview, date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 14))
        assert_window(row, "hold_reply", "hold_reply")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("on", "rule"),
        [(date(2026, 11, 29), "hold_reply"), (date(2026, 11, 30), "wait"), (date(2026, 12, 1), "wait")],
        ids=["before the news", "on its day", "later"],
    )
    def test_settled_since_the_news(self, on: date, rule: str, status: StepStatus) -> None:
        """A reply to an earlier hold does not count."""
        interview = an_interview(outcome=ON_HOLD, steps=(a_step("hold_reply", on, status),))
        assert rule_on(interview, date(2026, 12, 1)) == rule


class TestH2:
    """
    H2.

    `hold_touch` → `keep_in_touch`: not settled since k; opens R(k+30D); due opens+7D; closes k+89D.
    """

    @pytest.mark.parametrize(
        ("known_on", "opens", "due", "closes"),
        [
            (date(2026, 11, 30), date(2026, 12, 30), date(2027, 1, 6), date(2027, 2, 27)),
            (date(2026, 11, 26), date(2026, 12, 28), date(2027, 1, 4), date(2027, 2, 23)),
            (date(2026, 11, 27), date(2026, 12, 28), date(2027, 1, 4), date(2027, 2, 24)),
        ],
        ids=["Wednesday", "Saturday", "Sunday"],
    )
    def test_its_window(self, known_on: date, opens: date, due: date, closes: date) -> None:
        """It opens on a working day, a month after the news."""
        interview = an_interview(outcome=an_outcome("on_hold", known_on))
        assert_window(Row(interview, opens, due, closes), "hold_touch", "keep_in_touch")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("on", "rule"),
        [(date(2026, 11, 29), "hold_touch"), (date(2026, 11, 30), "wait"), (date(2026, 12, 31), "wait")],
        ids=["before the news", "on its day", "later"],
    )
    def test_settled_since_the_news(self, on: date, rule: str, status: StepStatus) -> None:
        """Touch that was kept before the hold does not count."""
        interview = an_interview(outcome=ON_HOLD, steps=(REPLIED, a_step("keep_in_touch", on, status)))
        assert rule_on(interview, date(2026, 12, 31)) == rule

    def test_snoozed_to_a_saturday_it_opens_on_that_day(self) -> None:
        """It is no check-in: its opening moves to the day itself."""
        interview = an_interview(outcome=ON_HOLD, steps=(REPLIED,), snoozed_until=date(2027, 1, 9))
        row = Row(interview, date(2027, 1, 9), date(2027, 1, 9), date(2027, 2, 27))
        assert_window(row, "hold_touch", "keep_in_touch")


class TestH3:
    """
    H3.

    `hold_over` → `move_on`: opens k+90D; due opens; closes –.
    """

    @pytest.mark.parametrize(
        "steps",
        [(), (REPLIED,), (REPLIED, a_step("keep_in_touch", date(2027, 1, 5)))],
        ids=["silent", "replied", "kept in touch"],
    )
    def test_its_window(self, steps: tuple[FollowUpStep, ...]) -> None:
        """Three months after the news, whatever was sent."""
        interview = an_interview(outcome=ON_HOLD, steps=steps)
        assert_window(Row(interview, date(2027, 2, 28), date(2027, 2, 28), None), "hold_over", "move_on")

    def test_all_steps_in_turn(self) -> None:
        """Silence through all windows; neither thanks nor check-ins come between."""
        assert changes(an_interview(outcome=ON_HOLD), date(2026, 11, 19), date(2028, 1, 1)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 30), "hold_reply"),
            (date(2026, 12, 15), "wait"),
            (date(2026, 12, 30), "hold_touch"),
            (date(2027, 2, 28), "hold_over"),
        ]


class TestH4:
    """
    H4.

    P1, H1, then P3–P6, P11, P12 with k for h, in the place of H2 and H3: a promise given on k or later is in force.
    """

    @pytest.mark.parametrize(
        ("promise", "rule", "opens", "due", "closes"),
        [
            (NEW_DATE, "promised_check_in", date(2026, 12, 14), date(2026, 12, 15), date(2027, 2, 12)),
            (
                a_promise(date(2026, 12, 16), given_on=date(2026, 12, 2), kind="vague"),
                "promised_check_in",
                date(2026, 12, 21),
                date(2026, 12, 22),
                date(2027, 2, 19),
            ),
            (
                a_promise(date(2027, 1, 16), given_on=date(2026, 11, 30), kind="invitation"),
                "invited_check_in",
                date(2027, 1, 18),
                date(2027, 1, 19),
                date(2027, 3, 19),
            ),
        ],
        ids=["exact", "vague, given later", "invited"],
    )
    def test_the_first_check_in(self, promise: ReplyPromise, rule: str, opens: date, due: date, closes: date) -> None:
        """As while pending, with the day of the news for that of the interview."""
        interview = an_interview(outcome=ON_HOLD, promise=promise, steps=(REPLIED,))
        assert_window(Row(interview, opens, due, closes), rule, "check_in")

    @pytest.mark.parametrize(
        ("steps", "expected"),
        [
            ((), [(date(2026, 12, 14), "promised_check_in"), (date(2027, 2, 13), "stale")]),
            (
                (a_step("check_in", date(2026, 12, 14)),),
                [(date(2026, 12, 14), "wait"), (date(2026, 12, 21), "final_check_in"), (date(2027, 2, 20), "stale")],
            ),
            (
                (a_step("check_in", date(2026, 12, 14)), a_step("final_check_in", date(2026, 12, 21))),
                [(date(2026, 12, 14), "wait"), (date(2026, 12, 28), "unanswered")],
            ),
            (
                (a_step("check_in", date(2026, 11, 24)), a_step("final_check_in", date(2026, 11, 30))),
                [(date(2026, 12, 14), "promised_check_in"), (date(2027, 2, 13), "stale")],
            ),
        ],
        ids=["P4, P12", "P6, P12", "P11", "asked before the news"],
    )
    def test_asking_again_and_the_end(self, steps: tuple[FollowUpStep, ...], expected: Changes) -> None:
        """Neither the touch nor the end of an open hold comes between."""
        interview = an_interview(outcome=ON_HOLD, promise=NEW_DATE, steps=(REPLIED, *steps))
        assert changes(interview, date(2026, 12, 14), date(2027, 4, 1)) == expected

    def test_not_replied_the_reply_comes_first(self) -> None:
        """On 14 December both are open."""
        interview = an_interview(outcome=ON_HOLD, promise=NEW_DATE)
        assert changes(interview, date(2026, 11, 30), date(2026, 12, 15)) == [
            (date(2026, 11, 30), "hold_reply"),
            (date(2026, 12, 15), "promised_check_in"),
        ]

    @pytest.mark.parametrize(
        "facts",
        [
            {"promise": a_promise(date(2027, 1, 15))},
            {"promise": a_promise(date(2027, 1, 15), given_on=date(2026, 11, 29))},
            {"promise": NEW_DATE, "heard_on": date(2026, 12, 12)},
        ],
        ids=["given at the interview", "given the day before the news", "spent"],
    )
    def test_without_a_promise_in_force_the_hold_is_open(self, facts: dict[str, object]) -> None:
        """H2 and H3 stand in their own place."""
        interview = an_interview(outcome=ON_HOLD, steps=(REPLIED,), **facts)
        assert changes(interview, date(2026, 11, 30), date(2027, 4, 1)) == [
            (date(2026, 11, 30), "wait"),
            (date(2026, 12, 30), "hold_touch"),
            (date(2027, 2, 28), "hold_over"),
        ]


class TestRivalOfferOnHold:
    """
    Section 3.

    P1 comes first on hold too.
    """

    @pytest.mark.parametrize("promise", [None, NEW_DATE], ids=["no promise", "a promise"])
    def test_the_other_offer_is_told_first(self, promise: ReplyPromise | None) -> None:
        """Before the reply to the news."""
        rival = RivalOffer(received_on=date(2026, 12, 1), decide_by=date(2026, 12, 9))
        interview = an_interview(outcome=ON_HOLD, promise=promise, rival_offer=rival)
        assert changes(interview, date(2026, 11, 30), date(2026, 12, 10)) == [
            (date(2026, 11, 30), "hold_reply"),
            (date(2026, 12, 1), "rival_offer"),
            (date(2026, 12, 10), "hold_reply"),
        ]
