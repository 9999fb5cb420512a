"""Section 3 of the policy, pending: what is sent besides the check-ins, P1, P2, P7, P8 and P9."""

from datetime import date
from typing import Final

import pytest

from interview_followup import Evidence, Person, Referee, RivalOffer, StepStatus, decide, next_action
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import Changes, Row, assert_window, changes, rule_on

THANKED: Final = a_step("thank_you", date(2026, 11, 19))
RIVAL: Final = RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 12, 4))
FOLDER: Final = (Evidence(title="Sales dashboard"),)
MANAGER: Final = (Referee(name="Budi Santoso"),)
REPAIR_ROWS: Final = [
    ((THANKED,), date(2026, 11, 20), date(2026, 11, 22), date(2026, 11, 29)),
    ((a_step("thank_you", date(2026, 11, 23)),), date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 29)),
    (
        (a_step("thank_you", date(2026, 11, 23)), a_step("thank_you", date(2026, 11, 20))),
        date(2026, 11, 21),
        date(2026, 11, 23),
        date(2026, 11, 29),
    ),
    (
        (a_step("thank_you", date(2026, 11, 20)), a_step("thank_you", date(2026, 11, 23))),
        date(2026, 11, 21),
        date(2026, 11, 23),
        date(2026, 11, 29),
    ),
    (
        (a_step("acme:call", date(2026, 11, 19)), a_step("thank_you", date(2026, 11, 23))),
        date(2026, 11, 24),
        date(2026, 11, 26),
        date(2026, 11, 29),
    ),
    ((a_step("thank_you", date(2026, 11, 27)),), date(2026, 11, 28), date(2026, 11, 29), date(2026, 11, 29)),
    ((a_step("thank_you", date(2026, 11, 28)),), date(2026, 11, 29), date(2026, 11, 29), date(2026, 11, 29)),
]
REPAIR_IDS: Final = [
    "thanked at once",
    "thanked late",
    "thanked twice: the first counts",
    "in any order",
    "another contact before the thanks",
    "due brought inside the window",
    "the last day",
]


class TestP1:
    """
    P1.

    `rival_offer`: the candidate holds another offer, with a day to decide by, and has not told them since it came;
    opens day it came; due same day; closes its decide-by day.
    """

    @pytest.mark.parametrize(
        ("rival", "closes"),
        [
            (RIVAL, date(2026, 12, 4)),
            (RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 11, 24)), date(2026, 11, 24)),
            (RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 11, 28)), date(2026, 11, 28)),
        ],
        ids=["ten days", "the same day", "a Saturday"],
    )
    def test_its_window(self, rival: RivalOffer, closes: date) -> None:
        """From the day it came to the day it must be decided."""
        interview = an_interview(rival_offer=rival, steps=(THANKED,))
        row = Row(interview, date(2026, 11, 24), date(2026, 11, 24), closes)
        assert_window(row, "rival_offer", "rival_offer")

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("told_on", "rule"),
        [
            (date(2026, 11, 23), "rival_offer"),
            (date(2026, 11, 24), "wait"),
            (date(2026, 11, 25), "wait"),
        ],
        ids=["the day before it came", "the day it came", "later"],
    )
    def test_told_since_it_came(self, told_on: date, rule: str, status: StepStatus) -> None:
        """What was told before was about another offer."""
        interview = an_interview(rival_offer=RIVAL, steps=(THANKED, a_step("rival_offer", told_on, status)))
        assert rule_on(interview, date(2026, 11, 25)) == rule

    def test_it_comes_before_every_other_rule(self) -> None:
        """Before the thanks, and before a check-in that is due."""
        rival = RivalOffer(received_on=date(2026, 11, 20), decide_by=date(2026, 11, 25))
        interview = an_interview(rival_offer=rival, promise=a_promise(date(2026, 11, 23)))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 26)) == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 20), "rival_offer"),
            (date(2026, 11, 26), "promised_check_in"),
        ]

    def test_it_came_before_the_interview(self) -> None:
        """It is told on the day of the interview, not before."""
        rival = RivalOffer(received_on=date(2026, 11, 10), decide_by=date(2026, 11, 25))
        interview = an_interview(rival_offer=rival, steps=(THANKED,))
        assert changes(interview, date(2026, 11, 9), date(2026, 11, 26)) == [
            (date(2026, 11, 9), "wait"),
            (date(2026, 11, 19), "rival_offer"),
            (date(2026, 11, 26), "unpromised_check_in"),
        ]

    @pytest.mark.parametrize("status", ["rejected", "offered", "withdrawn", "accepted", "declined"])
    def test_where_it_is_decided_nobody_is_told(self, status: str) -> None:
        """The employer is not waiting for anything any more, or has made its own offer."""
        interview = an_interview(rival_offer=RIVAL, outcome=an_outcome(status, date(2026, 11, 24)))
        found = {rule for _, rule in changes(interview, date(2026, 11, 24), date(2026, 12, 4))}
        assert "rival_offer" not in found


class TestP2:
    """
    P2.

    `thank_you`: not thanked; no check-in, material or reference ever done; opens h; due h+1D; closes h+1D.
    """

    @pytest.mark.parametrize(
        ("held_on", "last"),
        [
            (date(2026, 11, 19), date(2026, 11, 20)),
            (date(2026, 11, 27), date(2026, 11, 28)),
            (date(2026, 11, 28), date(2026, 11, 29)),
            (date(2028, 2, 28), date(2028, 2, 29)),
            (date(2026, 12, 31), date(2027, 1, 1)),
        ],
        ids=["Thursday", "Friday", "Saturday", "leap day", "year's end"],
    )
    def test_its_window(self, held_on: date, last: date) -> None:
        """The day of the interview and the next, weekend or not."""
        assert_window(Row(an_interview(held_on=held_on), held_on, last, last), "thank_you", "thank_you")

    @pytest.mark.parametrize("kind", ["check_in", "final_check_in", "supporting_material", "reference"])
    def test_where_another_message_was_sent_it_is_too_late(self, kind: str) -> None:
        """Whoever has asked or sent something does not come back to thank, in time or late."""
        interview = an_interview(steps=(a_step(kind, date(2026, 11, 19)),))
        found = {rule for _, rule in changes(interview, date(2026, 11, 19), date(2026, 12, 31))}
        assert not found & {"thank_you", "late_thank_you"}

    @pytest.mark.parametrize("kind", ["check_in", "final_check_in", "supporting_material", "reference"])
    def test_where_it_was_skipped_thanks_are_still_right(self, kind: str) -> None:
        """Only what was done has reached them."""
        interview = an_interview(steps=(a_step(kind, date(2026, 11, 19), StepStatus.SKIPPED),))
        assert changes(interview, date(2026, 11, 18), date(2026, 11, 21)) == [
            (date(2026, 11, 18), "wait"),
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 21), "late_thank_you"),
        ]

    @pytest.mark.parametrize("kind", ["rival_offer", "keep_in_touch", "acme:call"])
    def test_any_other_step_leaves_it(self, kind: str) -> None:
        """It is about check-ins, material and references alone."""
        assert rule_on(an_interview(steps=(a_step(kind, date(2026, 11, 19)),)), date(2026, 11, 20)) == "thank_you"


class TestP7:
    """
    P7.

    `supporting_material`: it went poorly, evidence is at hand, neither material nor reference settled;
    opens day after the first thank-you (h+1D if none); due opens+2D; closes h+10D.
    """

    @pytest.mark.parametrize(("steps", "opens", "due", "closes"), REPAIR_ROWS, ids=REPAIR_IDS)
    def test_its_window(self, steps: tuple[object, ...], opens: date, due: date, closes: date) -> None:
        """From the day after the thanks to the tenth day after the interview."""
        interview = an_interview(went="poorly", evidence=FOLDER, steps=steps)
        assert_window(Row(interview, opens, due, closes), "supporting_material", "supporting_material")

    def test_thanked_on_the_last_day_leaves_no_time(self) -> None:
        """It would open on the eleventh day."""
        interview = an_interview(went="poorly", evidence=FOLDER, steps=(a_step("thank_you", date(2026, 11, 29)),))
        assert changes(interview, date(2026, 11, 29), date(2026, 12, 3)) == [(date(2026, 11, 29), "wait")]

    def test_not_thanked_it_follows_the_days_of_thanks(self) -> None:
        """The thank-you comes first while it is in time; material comes before a late one."""
        interview = an_interview(went="poorly", evidence=FOLDER)
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 30)) == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 21), "supporting_material"),
            (date(2026, 11, 30), "unpromised_check_in"),
        ]
        action = decide(interview, date(2026, 11, 21))
        assert (action.opens_on, action.due_on, action.closes_on) == (
            date(2026, 11, 20),
            date(2026, 11, 22),
            date(2026, 11, 29),
        )

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize("kind", ["supporting_material", "reference"])
    def test_one_repair_is_enough(self, kind: str, status: StepStatus) -> None:
        """Material or a reference, done or skipped."""
        interview = an_interview(
            went="poorly", evidence=FOLDER, referees=MANAGER, steps=(THANKED, a_step(kind, date(2026, 11, 20), status))
        )
        assert rule_on(interview, date(2026, 11, 21)) == "wait"

    @pytest.mark.parametrize("went", ["well", "unknown"])
    def test_only_where_it_went_poorly(self, went: str) -> None:
        """Nothing is repaired that did not break."""
        interview = an_interview(went=went, evidence=FOLDER, referees=MANAGER, steps=(THANKED,))
        assert rule_on(interview, date(2026, 11, 20)) == "wait"

    def test_without_evidence_or_referee_there_is_nothing_to_send(self) -> None:
        """A poor impression alone recommends nothing."""
        assert rule_on(an_interview(went="poorly", steps=(THANKED,)), date(2026, 11, 20)) == "wait"

    def test_a_check_in_comes_before_it(self) -> None:
        """On the day after the promised one, asking is first; once asked, the material may still go."""
        interview = an_interview(
            went="poorly", evidence=FOLDER, promise=a_promise(date(2026, 11, 23)), steps=(THANKED,)
        )
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 24)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 20), "supporting_material"),
            (date(2026, 11, 24), "promised_check_in"),
        ]
        asked = interview.record(a_step("check_in", date(2026, 11, 24)))
        assert changes(asked, date(2026, 11, 24), date(2026, 12, 1)) == [
            (date(2026, 11, 24), "supporting_material"),
            (date(2026, 11, 30), "wait"),
            (date(2026, 12, 1), "final_check_in"),
        ]

    def test_an_agency_does_not_keep_it_back(self) -> None:
        """Documents go through the recruiter."""
        interview = an_interview(went="poorly", evidence=FOLDER, agency=Person(name="Kim"), steps=(THANKED,))
        assert rule_on(interview, date(2026, 11, 20)) == "supporting_material"


class TestP8:
    """
    P8.

    `reference`: the same, no evidence but a referee, no agency between; opens as P7; due as P7; closes as P7.
    """

    @pytest.mark.parametrize(("steps", "opens", "due", "closes"), REPAIR_ROWS, ids=REPAIR_IDS)
    def test_its_window(self, steps: tuple[object, ...], opens: date, due: date, closes: date) -> None:
        """The days of the supporting material."""
        interview = an_interview(went="poorly", referees=MANAGER, steps=steps)
        assert_window(Row(interview, opens, due, closes), "reference", "reference")

    def test_with_evidence_the_evidence_goes(self) -> None:
        """Documents come before a referee."""
        interview = an_interview(went="poorly", evidence=FOLDER, referees=MANAGER, steps=(THANKED,))
        found = {rule for _, rule in changes(interview, date(2026, 11, 19), date(2026, 11, 30))}
        assert found == {"wait", "supporting_material", "unpromised_check_in"}

    def test_with_an_agency_between_it_is_not_offered(self) -> None:
        """The recruiter takes up references."""
        interview = an_interview(went="poorly", referees=MANAGER, agency=Person(name="Kim"), steps=(THANKED,))
        found = {rule for _, rule in changes(interview, date(2026, 11, 19), date(2026, 12, 31))}
        assert found == {"wait", "unpromised_check_in"}

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize("kind", ["supporting_material", "reference"])
    def test_one_repair_is_enough(self, kind: str, status: StepStatus) -> None:
        """Material or a reference, done or skipped."""
        steps = (THANKED, a_step(kind, date(2026, 11, 20), status))
        assert rule_on(an_interview(went="poorly", referees=MANAGER, steps=steps), date(2026, 11, 21)) == "wait"

    @pytest.mark.parametrize("went", ["well", "unknown"])
    def test_only_where_it_went_poorly(self, went: str) -> None:
        """Nobody is asked to speak for somebody who did well."""
        assert rule_on(an_interview(went=went, referees=MANAGER, steps=(THANKED,)), date(2026, 11, 20)) == "wait"


class TestP9:
    """
    P9.

    `late_thank_you` → `thank_you`: as P2; opens h+2D; due h+2D; closes h+8D.
    """

    @pytest.mark.parametrize(
        ("held_on", "opens", "closes"),
        [
            (date(2026, 11, 17), date(2026, 11, 19), date(2026, 11, 25)),
            (date(2026, 11, 19), date(2026, 11, 21), date(2026, 11, 27)),
            (date(2026, 12, 25), date(2026, 12, 27), date(2027, 1, 2)),
        ],
        ids=["Tuesday", "Thursday", "year's end"],
    )
    def test_its_window(self, held_on: date, opens: date, closes: date) -> None:
        """From the second to the eighth day, weekend or not."""
        assert_window(Row(an_interview(held_on=held_on), opens, opens, closes), "late_thank_you", "thank_you")

    @pytest.mark.parametrize("status", list(StepStatus))
    def test_not_where_they_were_thanked(self, status: StepStatus) -> None:
        """Late thanks settle the matter as those in time do."""
        interview = an_interview(steps=(a_step("thank_you", date(2026, 11, 23), status),))
        assert rule_on(interview, date(2026, 11, 21)) == "wait"


class TestThanksCarried:
    """
    Section 3.

    Where P3–P6 are open they come before a late thank-you: the check-in's text then carries the thanks, as
    does the text of P7 and P8 where no thank-you was sent.
    """

    @pytest.mark.parametrize(
        ("facts", "today", "expected"),
        [
            (
                {"promise": a_promise(date(2026, 11, 23))},
                date(2026, 11, 24),
                [(date(2026, 11, 23), "late_thank_you"), (date(2026, 11, 24), "promised_check_in")],
            ),
            (
                {"promise": a_promise(date(2026, 11, 24), kind="invitation")},
                date(2026, 11, 24),
                [(date(2026, 11, 23), "late_thank_you"), (date(2026, 11, 24), "invited_check_in")],
            ),
            (
                {"steps": (a_step("check_in", date(2026, 11, 20), StepStatus.SKIPPED),)},
                date(2026, 11, 27),
                [(date(2026, 11, 23), "late_thank_you"), (date(2026, 11, 27), "final_check_in")],
            ),
            (
                {"went": "poorly", "evidence": FOLDER},
                date(2026, 11, 23),
                [(date(2026, 11, 23), "supporting_material")],
            ),
            ({"went": "poorly", "referees": MANAGER}, date(2026, 11, 23), [(date(2026, 11, 23), "reference")]),
        ],
        ids=["P4", "P3", "P6", "P7", "P8"],
    )
    def test_a_message_that_takes_its_place_carries_the_thanks(
        self, facts: dict[str, object], today: date, expected: Changes
    ) -> None:
        """Not thanked, the text says thank you for the meeting."""
        interview = an_interview(**facts)
        assert changes(interview, date(2026, 11, 23), today) == expected
        message = next_action(interview, today).message
        assert message is not None
        assert "thank you for taking the time" in message.body.casefold()

    @pytest.mark.parametrize(
        ("facts", "today"),
        [
            ({"promise": a_promise(date(2026, 11, 23))}, date(2026, 11, 24)),
            ({"went": "poorly", "evidence": FOLDER}, date(2026, 11, 23)),
            ({"went": "poorly", "referees": MANAGER}, date(2026, 11, 23)),
        ],
        ids=["P4", "P7", "P8"],
    )
    def test_thanked_it_is_not_said_again(self, facts: dict[str, object], today: date) -> None:
        """The thanks for the meeting were sent."""
        message = next_action(an_interview(steps=(THANKED,), **facts), today).message
        assert message is not None
        assert "thank you for taking the time" not in message.body.casefold()
