"""Section 3 of the policy, pending: asking again, and the end, P5, P6, P11 and P12."""

from datetime import date
from typing import Final

import pytest

from interview_followup import DEFAULT_PLAYBOOK, Evidence, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview
from tests.policy.helpers import Row, assert_window, changes, rule_on

THANKED: Final = a_step("thank_you", date(2026, 11, 19))
MONDAY: Final = a_promise(date(2026, 11, 23))
ASKED: Final = a_step("check_in", date(2026, 11, 24))
ONE: Final = DEFAULT_PLAYBOOK.with_timing(max_check_ins=1)
THREE: Final = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)
LATER_ROWS: Final = [
    (
        {"promise": MONDAY, "steps": (THANKED, ASKED)},
        date(2026, 12, 1),
        date(2026, 12, 3),
        date(2027, 1, 29),
    ),
    (
        {"promise": MONDAY, "steps": (THANKED, a_step("check_in", date(2026, 11, 28)))},
        date(2026, 12, 7),
        date(2026, 12, 9),
        date(2027, 2, 5),
    ),
    (
        {"steps": (THANKED, a_step("check_in", date(2026, 11, 26)))},
        date(2026, 12, 3),
        date(2026, 12, 7),
        date(2027, 2, 1),
    ),
    (
        {"steps": (THANKED, a_step("check_in", date(2026, 11, 26), StepStatus.SKIPPED))},
        date(2026, 12, 3),
        date(2026, 12, 7),
        date(2027, 2, 1),
    ),
    (
        {"promise": a_promise(date(2026, 12, 15)), "steps": (THANKED, ASKED)},
        date(2026, 12, 16),
        date(2026, 12, 18),
        date(2027, 2, 12),
    ),
    (
        {"promise": a_promise(date(2026, 12, 15), kind="vague"), "steps": (THANKED, ASKED)},
        date(2026, 12, 18),
        date(2026, 12, 22),
        date(2027, 2, 16),
    ),
    (
        {"promise": a_promise(date(2026, 12, 15), kind="invitation"), "steps": (THANKED, ASKED)},
        date(2026, 12, 15),
        date(2026, 12, 17),
        date(2027, 2, 12),
    ),
    (
        {
            "promise": MONDAY,
            "heard_on": date(2026, 11, 25),
            "steps": (THANKED, a_step("check_in", date(2026, 11, 26))),
        },
        date(2026, 12, 3),
        date(2026, 12, 7),
        date(2027, 2, 1),
    ),
    (
        {"promise": MONDAY, "steps": (ASKED, a_step("thank_you", date(2026, 11, 30)))},
        date(2026, 12, 1),
        date(2026, 12, 3),
        date(2027, 1, 29),
    ),
]
LATER_IDS: Final = [
    "a week later",
    "asked on a Saturday",
    "no promise",
    "skipped",
    "asked ahead of an exact promise",
    "asked ahead of a vague promise",
    "asked ahead of an invitation",
    "a spent promise has no earliest",
    "other contacts keep no distance",
]


class TestP5:
    """
    P5.

    `next_check_in` → `check_in`: asked, not by a final one, and the next would not be the last allowed;
    opens R(last asked + 7D), not before earliest; due W(opens,2); closes opens+60D.
    """

    @pytest.mark.parametrize(("facts", "opens", "due", "closes"), LATER_ROWS, ids=LATER_IDS)
    def test_its_window(self, facts: dict[str, object], opens: date, due: date, closes: date) -> None:
        """Where three are allowed, the second is a check-in like the first."""
        assert_window(Row(an_interview(**facts), opens, due, closes), "next_check_in", "check_in", THREE)

    def test_with_four_allowed_the_third_is_not_the_last(self) -> None:
        """The distance is kept from the last one."""
        steps = (THANKED, ASKED, a_step("check_in", date(2026, 12, 2)))
        four = DEFAULT_PLAYBOOK.with_timing(max_check_ins=4)
        assert changes(an_interview(promise=MONDAY, steps=steps), date(2026, 12, 2), date(2026, 12, 9), four) == [
            (date(2026, 12, 2), "wait"),
            (date(2026, 12, 9), "next_check_in"),
        ]

    @pytest.mark.parametrize("allowed", [1, 2])
    def test_where_the_next_would_be_the_last_it_has_no_window(self, allowed: int) -> None:
        """The default allows two."""
        playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=allowed)
        interview = an_interview(promise=MONDAY, steps=(THANKED, ASKED))
        found = {rule for _, rule in changes(interview, date(2026, 11, 24), date(2027, 4, 1), playbook)}
        assert "next_check_in" not in found


class TestP6:
    """
    P6.

    `final_check_in`: asked, not by a final one, and the next is the last allowed (the 2nd);
    opens R(last asked + 7D), not before earliest; due W(opens,2); closes opens+60D.
    """

    @pytest.mark.parametrize(("facts", "opens", "due", "closes"), LATER_ROWS, ids=LATER_IDS)
    def test_its_window(self, facts: dict[str, object], opens: date, due: date, closes: date) -> None:
        """The second is the last."""
        assert_window(Row(an_interview(**facts), opens, due, closes), "final_check_in", "final_check_in")

    def test_where_three_are_allowed_it_is_the_third(self) -> None:
        """A week after the second."""
        steps = (THANKED, ASKED, a_step("check_in", date(2026, 12, 1)))
        row = Row(an_interview(promise=MONDAY, steps=steps), date(2026, 12, 8), date(2026, 12, 10), date(2027, 2, 5))
        assert_window(row, "final_check_in", "final_check_in", THREE)

    def test_after_a_final_one_there_is_no_other(self) -> None:
        """Where three are allowed, and the first was a final one already."""
        steps = (THANKED, a_step("final_check_in", date(2026, 11, 24)))
        assert changes(an_interview(promise=MONDAY, steps=steps), date(2026, 11, 24), date(2027, 4, 1), THREE) == [
            (date(2026, 11, 24), "wait"),
            (date(2026, 12, 1), "unanswered"),
        ]

    def test_it_comes_before_a_repair(self) -> None:
        """Asked early, with a weak interview to repair: on the day both are open, asking is first."""
        interview = an_interview(
            went="poorly",
            evidence=(Evidence(title="Sales dashboard"),),
            steps=(THANKED, a_step("check_in", date(2026, 11, 20))),
        )
        assert changes(interview, date(2026, 11, 20), date(2026, 11, 28)) == [
            (date(2026, 11, 20), "supporting_material"),
            (date(2026, 11, 27), "final_check_in"),
        ]


class TestP11:
    """
    P11.

    `unanswered` → `move_on`: asked as often as allowed, or by a final one;
    opens R(last asked + 7D), not before earliest; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("facts", "allowed", "opens"),
        [
            ({"promise": MONDAY, "steps": (ASKED, a_step("final_check_in", date(2026, 12, 1)))}, 2, date(2026, 12, 8)),
            ({"promise": MONDAY, "steps": (ASKED, a_step("check_in", date(2026, 12, 1)))}, 2, date(2026, 12, 8)),
            ({"steps": (a_step("final_check_in", date(2026, 11, 28)),)}, 2, date(2026, 12, 7)),
            (
                {"steps": (a_step("final_check_in", date(2026, 11, 26), StepStatus.SKIPPED), THANKED)},
                2,
                date(2026, 12, 3),
            ),
            ({"promise": MONDAY, "steps": (ASKED,)}, 1, date(2026, 12, 1)),
            ({"promise": MONDAY, "steps": (a_step("final_check_in", date(2026, 11, 24)),)}, 3, date(2026, 12, 1)),
            (
                {
                    "promise": MONDAY,
                    "steps": (ASKED, a_step("check_in", date(2026, 12, 1)), a_step("check_in", date(2026, 12, 8))),
                },
                3,
                date(2026, 12, 15),
            ),
            (
                {
                    "promise": MONDAY,
                    "steps": (ASKED, a_step("check_in", date(2026, 12, 1)), a_step("check_in", date(2026, 12, 8))),
                },
                2,
                date(2026, 12, 15),
            ),
            (
                {
                    "promise": a_promise(date(2026, 12, 15)),
                    "steps": (THANKED, a_step("final_check_in", date(2026, 11, 24))),
                },
                2,
                date(2026, 12, 16),
            ),
            (
                {
                    "promise": a_promise(date(2026, 12, 12), kind="invitation"),
                    "steps": (THANKED, a_step("final_check_in", date(2026, 11, 24))),
                },
                2,
                date(2026, 12, 14),
            ),
            (
                {
                    "promise": MONDAY,
                    "steps": (a_step("final_check_in", date(2026, 12, 1)), a_step("check_in", date(2026, 12, 2))),
                },
                2,
                date(2026, 12, 9),
            ),
        ],
        ids=[
            "after the final one",
            "after two that were not called final",
            "asked on a Saturday",
            "skipped",
            "one allowed",
            "a final one first",
            "three allowed",
            "asked more often than allowed",
            "not before a promised day",
            "not before an invitation",
            "asked again after the final one",
        ],
    )
    def test_its_window(self, facts: dict[str, object], allowed: int, opens: date) -> None:
        """A week after the last question, and it never closes."""
        playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=allowed)
        assert_window(Row(an_interview(**facts), opens, opens, None), "unanswered", "move_on", playbook)

    def test_the_number_of_days_is_a_field_of_its_own(self) -> None:
        """A host may wait longer before giving up than between two questions."""
        playbook = DEFAULT_PLAYBOOK.with_timing(move_on_after_days=14)
        steps = (THANKED, ASKED, a_step("final_check_in", date(2026, 12, 1)))
        assert changes(an_interview(promise=MONDAY, steps=steps), date(2026, 12, 1), date(2026, 12, 15), playbook) == [
            (date(2026, 12, 1), "wait"),
            (date(2026, 12, 15), "unanswered"),
        ]


class TestP12:
    """
    P12.

    `stale` → `move_on`: the window of P3–P6 or P10 closed unused; opens the day after it closed; due opens; closes –.
    """

    @pytest.mark.parametrize(
        ("facts", "allowed", "opens"),
        [
            ({"promise": a_promise(date(2026, 11, 24), kind="invitation")}, 2, date(2027, 1, 23)),
            ({"promise": MONDAY}, 2, date(2027, 1, 23)),
            ({"promise": MONDAY, "steps": (a_step("thank_you", date(2026, 11, 27)),)}, 2, date(2027, 1, 30)),
            ({"promise": MONDAY, "steps": (ASKED,)}, 3, date(2027, 1, 30)),
            ({"promise": MONDAY, "steps": (ASKED,)}, 2, date(2027, 1, 30)),
            ({}, 2, date(2027, 1, 26)),
            ({"promise": MONDAY, "heard_on": date(2026, 11, 25)}, 2, date(2027, 1, 30)),
        ],
        ids=["P3", "P4", "P4, opened later", "P5", "P6", "P10", "P10, spent"],
    )
    def test_its_window(self, facts: dict[str, object], allowed: int, opens: date) -> None:
        """Nobody is asked any more, and it never closes."""
        playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=allowed)
        assert_window(Row(an_interview(**facts), opens, opens, None), "stale", "move_on", playbook)

    def test_a_check_in_that_was_used_does_not_go_stale(self) -> None:
        """What follows a used check-in follows its own days."""
        steps = (THANKED, a_step("check_in", date(2027, 1, 20)))
        assert changes(an_interview(promise=MONDAY, steps=steps), date(2027, 1, 20), date(2027, 1, 28)) == [
            (date(2027, 1, 20), "wait"),
            (date(2027, 1, 27), "final_check_in"),
        ]

    def test_word_from_the_employer_revives_it(self) -> None:
        """In touch again in February, the clock starts anew."""
        interview = an_interview(promise=MONDAY, steps=(THANKED,), heard_on=date(2027, 2, 1))
        assert rule_on(interview, date(2027, 2, 2)) == "wait"
        assert rule_on(interview, date(2027, 2, 8)) == "unpromised_check_in"


class TestOneCheckIn:
    """
    Section 3.

    Where only one check-in is allowed it is a `check_in`, and P11 follows it.
    """

    @pytest.mark.parametrize(
        ("facts", "asked_on", "over_on"),
        [
            ({"promise": MONDAY}, date(2026, 11, 24), date(2026, 12, 1)),
            ({"promise": a_promise(date(2026, 11, 24), kind="invitation")}, date(2026, 11, 24), date(2026, 12, 1)),
            ({}, date(2026, 11, 26), date(2026, 12, 3)),
        ],
        ids=["P4", "P3", "P10"],
    )
    def test_it_is_the_first_and_the_last(self, facts: dict[str, object], asked_on: date, over_on: date) -> None:
        """Asked once, and a week later the matter is over."""
        interview = an_interview(**{"steps": (THANKED,), **facts})
        assert rule_on(interview, asked_on, ONE) in {"promised_check_in", "invited_check_in", "unpromised_check_in"}
        asked = interview.record(a_step("check_in", asked_on))
        assert changes(asked, asked_on, over_on, ONE) == [(asked_on, "wait"), (over_on, "unanswered")]
