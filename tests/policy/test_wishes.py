"""Section 2 of the policy, what the candidate and the employer wish: G5, G6 and N1."""

from datetime import date

import pytest

from interview_followup import (
    Evidence,
    Interview,
    Referee,
    RivalOffer,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, Row, assert_window, changes, rule_on

THANKED = a_step("thank_you", date(2026, 11, 19))
MONDAY = a_promise(date(2026, 11, 23))
FOLDER = (Evidence(title="Sales dashboard"),)
REJECTED = an_outcome("rejected", date(2026, 11, 30))
RIVAL = RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 12, 4))


class TestG5:
    """
    G5.

    `snoozed_until` moves the opening of every window that is neither pressing nor `move_on` to that
    day at the earliest (for a check-in: R of it); its closing stays.
    """

    @pytest.mark.parametrize(
        ("row", "rule", "kind"),
        [
            (
                Row(
                    an_interview(promise=MONDAY, steps=(THANKED,), snoozed_until=date(2026, 12, 5)),
                    date(2026, 12, 7),
                    date(2026, 12, 7),
                    date(2027, 1, 22),
                ),
                "promised_check_in",
                "check_in",
            ),
            (
                Row(
                    an_interview(promise=MONDAY, steps=(THANKED,), snoozed_until=date(2026, 12, 9)),
                    date(2026, 12, 9),
                    date(2026, 12, 9),
                    date(2027, 1, 22),
                ),
                "promised_check_in",
                "check_in",
            ),
            (
                Row(
                    an_interview(snoozed_until=date(2026, 11, 22)),
                    date(2026, 11, 22),
                    date(2026, 11, 22),
                    date(2026, 11, 27),
                ),
                "late_thank_you",
                "thank_you",
            ),
            (
                Row(
                    an_interview(snoozed_until=date(2026, 11, 20)),
                    date(2026, 11, 20),
                    date(2026, 11, 20),
                    date(2026, 11, 20),
                ),
                "thank_you",
                "thank_you",
            ),
            (
                Row(
                    an_interview(
                        steps=(THANKED, a_step("check_in", date(2026, 11, 26))), snoozed_until=date(2026, 12, 12)
                    ),
                    date(2026, 12, 14),
                    date(2026, 12, 14),
                    date(2027, 2, 1),
                ),
                "final_check_in",
                "final_check_in",
            ),
            (
                Row(
                    an_interview(outcome=REJECTED, snoozed_until=date(2026, 12, 5)),
                    date(2026, 12, 5),
                    date(2026, 12, 5),
                    date(2026, 12, 14),
                ),
                "rejection_reply",
                "rejection_reply",
            ),
            (
                Row(
                    an_interview(went="poorly", evidence=FOLDER, steps=(THANKED,), snoozed_until=date(2026, 11, 21)),
                    date(2026, 11, 21),
                    date(2026, 11, 22),
                    date(2026, 11, 29),
                ),
                "supporting_material",
                "supporting_material",
            ),
        ],
        ids=["P4, weekend", "P4", "P9", "P2", "P6, weekend", "R1, weekend", "P7"],
    )
    def test_the_opening_moves_and_the_closing_stays(self, row: Row, rule: str, kind: str) -> None:
        """A check-in opens on a working day; any other step on the very day."""
        assert_window(row, rule, kind)

    @pytest.mark.parametrize(
        ("interview", "expected"),
        [
            (
                an_interview(outcome=an_outcome("offered", date(2026, 11, 30)), snoozed_until=date(2026, 12, 20)),
                [
                    (date(2026, 11, 29), "wait"),
                    (date(2026, 11, 30), "offer_reply"),
                    (date(2026, 12, 8), "offer_answer"),
                ],
            ),
            (
                an_interview(rival_offer=RIVAL, steps=(THANKED,), snoozed_until=date(2026, 12, 20)),
                [(date(2026, 11, 29), "rival_offer"), (date(2026, 12, 5), "wait")],
            ),
            (
                an_interview(
                    outcome=an_outcome("advanced", date(2026, 11, 30), next_interview_on=date(2026, 12, 2)),
                    snoozed_until=date(2026, 12, 20),
                ),
                [
                    (date(2026, 11, 29), "wait"),
                    (date(2026, 11, 30), "next_round_reply"),
                    (date(2026, 12, 3), "round_complete"),
                ],
            ),
            (
                an_interview(outcome=an_outcome("withdrawn", date(2026, 11, 30)), snoozed_until=date(2026, 12, 20)),
                [(date(2026, 11, 29), "wait"), (date(2026, 11, 30), "withdrawal"), (date(2026, 12, 8), "withdrawn")],
            ),
        ],
        ids=["O1 and O2", "P1", "A1 and A2", "W1 and W2"],
    )
    def test_what_presses_does_not_move(self, interview: Interview, expected: Changes) -> None:
        """Nor does what follows it."""
        assert changes(interview, date(2026, 11, 29), date(2026, 12, 10)) == expected

    def test_move_on_does_not_move(self) -> None:
        """A week after the final check-in the matter is over, snoozed or not."""
        steps = (THANKED, a_step("check_in", date(2026, 11, 24)), a_step("final_check_in", date(2026, 12, 1)))
        interview = an_interview(promise=MONDAY, steps=steps, snoozed_until=date(2027, 1, 15))
        assert changes(interview, date(2026, 12, 1), date(2026, 12, 8)) == [
            (date(2026, 12, 1), "wait"),
            (date(2026, 12, 8), "unanswered"),
        ]

    def test_snoozed_past_its_closing_a_window_is_gone(self) -> None:
        """Thanks cannot be given any more; the closing of the check-in stays, and with it what follows."""
        interview = an_interview(promise=MONDAY, snoozed_until=date(2027, 1, 23))
        assert changes(interview, date(2026, 11, 19), date(2027, 2, 1)) == [
            (date(2026, 11, 19), "wait"),
            (date(2027, 1, 23), "stale"),
        ]

    def test_snoozed_to_the_closing_day_a_window_has_one_day(self) -> None:
        """A check-in that closes on Friday, 22 January, is right on that day alone."""
        interview = an_interview(promise=MONDAY, steps=(THANKED,), snoozed_until=date(2027, 1, 22))
        assert_window(
            Row(interview, date(2027, 1, 22), date(2027, 1, 22), date(2027, 1, 22)), "promised_check_in", "check_in"
        )

    @pytest.mark.parametrize("until", [date(2026, 11, 1), date(2026, 11, 19), date(2026, 11, 24)], ids=str)
    def test_a_day_before_the_opening_changes_nothing(self, until: date) -> None:
        """The opening moves to that day at the earliest: never forwards."""
        interview = an_interview(promise=MONDAY, steps=(THANKED,), snoozed_until=until)
        assert_window(
            Row(interview, date(2026, 11, 24), date(2026, 11, 25), date(2027, 1, 22)), "promised_check_in", "check_in"
        )


class TestG6:
    """
    G6.

    Where the employer asked not to be contacted (`no_contact`), only pressing rules may recommend a
    contact, and rule N1 stands after all contact rules and before the other `move_on` rules
    """

    @pytest.mark.parametrize(
        "facts",
        [
            {},
            {"promise": MONDAY},
            {"promise": a_promise(date(2026, 11, 24), kind="invitation")},
            {"steps": (THANKED, a_step("check_in", date(2026, 11, 26)))},
            {"went": "poorly", "evidence": FOLDER},
            {"went": "poorly", "referees": (Referee(name="Budi"),)},
        ],
        ids=["P2, P9, P10", "P4", "P3", "P6", "P7", "P8"],
    )
    def test_no_rule_that_does_not_press_recommends_a_contact(self, facts: dict[str, object]) -> None:
        """Every day until the matter is over, the answer is to wait."""
        interview = an_interview(no_contact=True, **facts)
        assert changes(interview, date(2026, 11, 19), date(2026, 12, 2)) == [(date(2026, 11, 19), "wait")]

    @pytest.mark.parametrize(
        ("interview", "expected"),
        [
            (
                an_interview(no_contact=True, rival_offer=RIVAL),
                [
                    (date(2026, 11, 19), "wait"),
                    (date(2026, 11, 24), "rival_offer"),
                    (date(2026, 12, 5), "wait"),
                    (date(2026, 12, 19), "no_contact"),
                ],
            ),
            (
                an_interview(no_contact=True, outcome=an_outcome("offered", date(2026, 11, 30))),
                [
                    (date(2026, 11, 19), "wait"),
                    (date(2026, 11, 30), "offer_reply"),
                    (date(2026, 12, 8), "offer_answer"),
                    (date(2026, 12, 31), "offer_closed"),
                ],
            ),
            (
                an_interview(no_contact=True, outcome=an_outcome("advanced", date(2026, 11, 30))),
                [
                    (date(2026, 11, 19), "wait"),
                    (date(2026, 11, 30), "next_round_reply"),
                    (date(2026, 12, 8), "wait"),
                    (date(2026, 12, 30), "no_contact"),
                ],
            ),
            (
                an_interview(no_contact=True, outcome=an_outcome("withdrawn", date(2026, 11, 30))),
                [(date(2026, 11, 19), "wait"), (date(2026, 11, 30), "withdrawal"), (date(2026, 12, 8), "withdrawn")],
            ),
        ],
        ids=["P1", "O1 and O2", "A1", "W1"],
    )
    def test_pressing_rules_still_recommend_one(self, interview: Interview, expected: Changes) -> None:
        """Somebody waits for the candidate, or a deadline runs."""
        assert changes(interview, date(2026, 11, 19), date(2027, 1, 4)) == expected

    def test_on_hold_only_the_end_is_left(self) -> None:
        """Neither the reply nor the touch: the hold is over in its own time."""
        interview = an_interview(no_contact=True, outcome=an_outcome("on_hold", date(2026, 11, 30)))
        assert changes(interview, date(2026, 11, 19), date(2027, 3, 1)) == [
            (date(2026, 11, 19), "wait"),
            (date(2027, 2, 28), "hold_over"),
        ]

    def test_it_stands_before_the_other_move_on_rules(self) -> None:
        """Open on the same days as P11 and P12, N1 decides."""
        unanswered = an_interview(no_contact=True, steps=(a_step("final_check_in", date(2026, 11, 26)),))
        assert changes(unanswered, date(2026, 12, 2), date(2026, 12, 31)) == [
            (date(2026, 12, 2), "wait"),
            (date(2026, 12, 3), "unanswered"),
            (date(2026, 12, 19), "no_contact"),
        ]
        assert rule_on(an_interview(no_contact=True), date(2027, 6, 1)) == "no_contact"


class TestN1:
    """
    N1.

    `no_contact` → `move_on` opens 30D after p (after h without a promise in force) while pending, on
    k+30D after an advance without a next interview, on k after a rejection; it never closes.
    """

    @pytest.mark.parametrize(
        ("facts", "opens"),
        [
            ({}, date(2026, 12, 19)),
            ({"promise": MONDAY}, date(2026, 12, 23)),
            ({"promise": a_promise(date(2026, 12, 31), kind="vague")}, date(2027, 1, 30)),
            ({"promise": a_promise(date(2026, 11, 28), kind="invitation")}, date(2026, 12, 28)),
            ({"promise": MONDAY, "heard_on": date(2026, 11, 24)}, date(2026, 12, 19)),
            ({"heard_on": date(2026, 12, 10)}, date(2026, 12, 19)),
            ({"snoozed_until": date(2027, 2, 1)}, date(2026, 12, 19)),
            ({"outcome": an_outcome("advanced", date(2026, 11, 30))}, date(2026, 12, 30)),
            (
                {
                    "outcome": an_outcome("advanced", date(2026, 11, 30)),
                    "promise": a_promise(date(2027, 1, 15), given_on=date(2026, 11, 30)),
                },
                date(2026, 12, 30),
            ),
            ({"outcome": REJECTED}, date(2026, 11, 30)),
        ],
        ids=[
            "no promise",
            "promise",
            "vague",
            "invitation",
            "spent",
            "heard",
            "snoozed",
            "advanced",
            "advanced with a promise",
            "rejected",
        ],
    )
    def test_it_opens_on_its_day_and_never_closes(self, facts: dict[str, object], opens: date) -> None:
        """The day before, there is something else; from that day on, the matter counts as over."""
        interview = an_interview(no_contact=True, **facts)
        assert_window(Row(interview, opens, opens, None), "no_contact", "move_on")

    def test_where_contact_is_welcome_it_has_no_window(self) -> None:
        """On none of 400 days does it decide."""
        assert "no_contact" not in {rule for _, rule in changes(an_interview(), date(2026, 11, 19), date(2027, 12, 31))}

    def test_on_hold_it_is_not_asked(self) -> None:
        """With a promise in force the check-in may not be sent, so that the matter ends when its window closes."""
        interview = an_interview(
            no_contact=True,
            outcome=an_outcome("on_hold", date(2026, 11, 30)),
            promise=a_promise(date(2026, 12, 11), given_on=date(2026, 11, 30)),
        )
        assert changes(interview, date(2026, 11, 19), date(2027, 4, 1)) == [
            (date(2026, 11, 19), "wait"),
            (date(2027, 2, 13), "stale"),
        ]
