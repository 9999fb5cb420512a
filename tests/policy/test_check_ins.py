"""Section 3 of the policy, pending: the first check-in, P3, P4 and P10, and when any check-in closes."""

from datetime import date
from typing import Final

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    FollowUpStep,
    Interview,
    Playbook,
    StepStatus,
    WorkCalendar,
    decide,
)
from interview_followup.testing import a_promise, a_step, an_interview
from tests.policy.helpers import Row, assert_window, changes, rule_on

THANKED: Final = a_step("thank_you", date(2026, 11, 19))
MONDAY: Final = a_promise(date(2026, 11, 23))


def an_invitation(by: date) -> Interview:
    """Build an interview after which the candidate was asked to call on a day."""
    return an_interview(promise=a_promise(by, kind="invitation"), steps=(THANKED,))


class TestP3:
    """
    P3.

    `invited_check_in` → `check_in`: the promise is an invitation; not asked;
    opens earliest; due W(opens,1); closes opens+60D.
    """

    @pytest.mark.parametrize(
        "row",
        [
            Row(an_invitation(date(2026, 11, 24)), date(2026, 11, 24), date(2026, 11, 25), date(2027, 1, 22)),
            Row(an_invitation(date(2026, 11, 27)), date(2026, 11, 27), date(2026, 11, 30), date(2027, 1, 26)),
            Row(an_invitation(date(2026, 11, 28)), date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 29)),
            Row(an_invitation(date(2026, 11, 19)), date(2026, 11, 20), date(2026, 11, 23), date(2027, 1, 19)),
        ],
        ids=["Tuesday", "Friday", "Saturday", "the day of the interview"],
    )
    def test_its_window(self, row: Row) -> None:
        """On the day itself, not on the day after."""
        assert_window(row, "invited_check_in", "check_in")

    def test_a_message_of_the_same_day_does_not_keep_it_away(self) -> None:
        """They asked to be asked: thanks of the day before, or of the day itself, change nothing."""
        for day in (23, 24):
            thanked = a_step("thank_you", date(2026, 11, day))
            interview = an_interview(promise=a_promise(date(2026, 11, 24), kind="invitation"), steps=(thanked,))
            assert rule_on(interview, date(2026, 11, 24)) == "invited_check_in"

    @pytest.mark.parametrize("status", list(StepStatus))
    def test_once_asked_the_invitation_is_used(self, status: StepStatus) -> None:
        """The next question comes a week later."""
        interview = an_invitation(date(2026, 11, 24)).record(a_step("check_in", date(2026, 11, 24), status))
        assert changes(interview, date(2026, 11, 24), date(2026, 12, 1)) == [
            (date(2026, 11, 24), "wait"),
            (date(2026, 12, 1), "final_check_in"),
        ]

    def test_thanks_in_time_come_first(self) -> None:
        """Invited for Friday, the day after the interview, and not thanked yet."""
        interview = an_interview(promise=a_promise(date(2026, 11, 20), kind="invitation"))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 21)) == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 21), "invited_check_in"),
        ]


class TestP4:
    """
    P4.

    `promised_check_in` → `check_in`: the promise is exact or vague; not asked;
    opens earliest, not before R(last contact + 2D); due W(opens,1); closes opens+60D.
    """

    @pytest.mark.parametrize(
        ("by", "kind", "step", "opens", "due", "closes"),
        [
            (
                date(2026, 11, 23),
                "exact",
                THANKED,
                date(2026, 11, 24),
                date(2026, 11, 25),
                date(2027, 1, 22),
            ),
            (
                date(2026, 11, 27),
                "exact",
                THANKED,
                date(2026, 11, 30),
                date(2026, 12, 1),
                date(2027, 1, 29),
            ),
            (
                date(2026, 11, 26),
                "exact",
                THANKED,
                date(2026, 11, 27),
                date(2026, 11, 30),
                date(2027, 1, 26),
            ),
            (
                date(2026, 11, 23),
                "vague",
                THANKED,
                date(2026, 11, 26),
                date(2026, 11, 27),
                date(2027, 1, 25),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("thank_you", date(2026, 11, 22)),
                date(2026, 11, 24),
                date(2026, 11, 25),
                date(2027, 1, 22),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("thank_you", date(2026, 11, 23)),
                date(2026, 11, 25),
                date(2026, 11, 26),
                date(2027, 1, 22),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("thank_you", date(2026, 11, 27)),
                date(2026, 11, 30),
                date(2026, 12, 1),
                date(2027, 1, 29),
            ),
            (
                date(2026, 11, 23),
                "vague",
                a_step("thank_you", date(2026, 11, 25)),
                date(2026, 11, 27),
                date(2026, 11, 30),
                date(2027, 1, 26),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("supporting_material", date(2026, 11, 23)),
                date(2026, 11, 25),
                date(2026, 11, 26),
                date(2027, 1, 22),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("acme:call", date(2026, 11, 24)),
                date(2026, 11, 26),
                date(2026, 11, 27),
                date(2027, 1, 25),
            ),
            (
                date(2026, 11, 23),
                "exact",
                a_step("thank_you", date(2026, 11, 24), StepStatus.SKIPPED),
                date(2026, 11, 24),
                date(2026, 11, 25),
                date(2027, 1, 22),
            ),
        ],
        ids=[
            "promised Monday, silent Tuesday",
            "promised Friday",
            "promised Thursday",
            "vaguely promised",
            "contact two days before",
            "contact on the promised day",
            "contact on a Friday",
            "vague, contact",
            "material",
            "a host's own contact",
            "a skipped step is no contact",
        ],
    )
    def test_its_window(self, by: date, kind: str, step: FollowUpStep, opens: date, due: date, closes: date) -> None:
        """After the promised day, and not on the day after another message."""
        interview = an_interview(promise=a_promise(by, kind=kind), steps=(step,))
        assert_window(Row(interview, opens, due, closes), "promised_check_in", "check_in")

    def test_the_last_contact_counts_not_the_first(self) -> None:
        """Thanked on the 19th and again on the 24th."""
        interview = an_interview(promise=MONDAY, steps=(a_step("thank_you", date(2026, 11, 24)), THANKED))
        assert decide(interview, date(2026, 11, 30)).opens_on == date(2026, 11, 26)

    def test_on_the_promised_day_it_is_too_early(self) -> None:
        """The day is theirs until its end."""
        interview = an_interview(promise=MONDAY, steps=(THANKED,))
        assert rule_on(interview, date(2026, 11, 23)) == "wait"

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize("kind", ["check_in", "final_check_in"])
    def test_once_asked_it_is_settled(self, kind: str, status: StepStatus) -> None:
        """Done or skipped, first or final."""
        interview = an_interview(promise=MONDAY, steps=(THANKED, a_step(kind, date(2026, 11, 24), status)))
        assert rule_on(interview, date(2026, 11, 24)) == "wait"


class TestP10:
    """
    P10.

    `unpromised_check_in` → `check_in`: no promise (or a spent one), not asked;
    opens W(later of h and heard, 5), not before R(last contact + 5D); due W(opens,2); closes opens+60D.
    """

    @pytest.mark.parametrize(
        ("facts", "opens", "due", "closes"),
        [
            ({"steps": (THANKED,)}, date(2026, 11, 26), date(2026, 11, 30), date(2027, 1, 25)),
            (
                {"steps": (a_step("thank_you", date(2026, 11, 21)),)},
                date(2026, 11, 26),
                date(2026, 11, 30),
                date(2027, 1, 25),
            ),
            (
                {"steps": (a_step("thank_you", date(2026, 11, 22)),)},
                date(2026, 11, 27),
                date(2026, 12, 1),
                date(2027, 1, 26),
            ),
            (
                {"steps": (a_step("thank_you", date(2026, 11, 23)),)},
                date(2026, 11, 30),
                date(2026, 12, 2),
                date(2027, 1, 29),
            ),
            (
                {"steps": (a_step("thank_you", date(2026, 11, 23), StepStatus.SKIPPED),)},
                date(2026, 11, 26),
                date(2026, 11, 30),
                date(2027, 1, 25),
            ),
            (
                {"steps": (THANKED,), "heard_on": date(2026, 12, 5)},
                date(2026, 12, 11),
                date(2026, 12, 15),
                date(2027, 2, 9),
            ),
            (
                {"steps": (THANKED,), "heard_on": date(2026, 11, 10)},
                date(2026, 11, 26),
                date(2026, 11, 30),
                date(2027, 1, 25),
            ),
            (
                {"steps": (THANKED,), "promise": MONDAY, "heard_on": date(2026, 11, 25)},
                date(2026, 12, 2),
                date(2026, 12, 4),
                date(2027, 1, 29),
            ),
            (
                {"steps": (THANKED, a_step("check_in", date(2026, 11, 26))), "heard_on": date(2026, 11, 27)},
                date(2026, 12, 4),
                date(2026, 12, 8),
                date(2027, 2, 2),
            ),
        ],
        ids=[
            "thanked",
            "five days' distance kept",
            "a day more",
            "over the weekend",
            "skipped",
            "heard on a Saturday",
            "heard before the interview",
            "spent promise",
            "asked before they were in touch",
        ],
    )
    def test_its_window(self, facts: dict[str, object], opens: date, due: date, closes: date) -> None:
        """A week of working days after the last word from them, and five days after the last to them."""
        assert_window(Row(an_interview(**facts), opens, due, closes), "unpromised_check_in", "check_in")

    def test_late_thanks_come_before_it(self) -> None:
        """Not thanked, it waits for the late thank-you to close, and keeps its own opening day."""
        assert changes(an_interview(), date(2026, 11, 25), date(2026, 11, 30)) == [
            (date(2026, 11, 25), "late_thank_you"),
            (date(2026, 11, 28), "unpromised_check_in"),
        ]
        assert decide(an_interview(), date(2026, 11, 28)).opens_on == date(2026, 11, 26)

    def test_a_promise_in_force_keeps_it_away(self) -> None:
        """Promised for the new year, nobody is asked in November."""
        interview = an_interview(promise=a_promise(date(2027, 1, 8)), steps=(THANKED,))
        assert changes(interview, date(2026, 11, 19), date(2027, 1, 11)) == [
            (date(2026, 11, 19), "wait"),
            (date(2027, 1, 11), "promised_check_in"),
        ]


class TestCheckInCloses:
    """
    Section 3.

    A check-in's closing is the last working day on or before opens+60D, and never before its opening.
    """

    @pytest.mark.parametrize(
        ("playbook", "closes"),
        [
            (DEFAULT_PLAYBOOK, date(2027, 1, 26)),
            (DEFAULT_PLAYBOOK.with_timing(check_in_stale_days=0), date(2026, 11, 27)),
            (DEFAULT_PLAYBOOK.with_timing(check_in_stale_days=1), date(2026, 11, 27)),
            (DEFAULT_PLAYBOOK.with_timing(check_in_stale_days=2), date(2026, 11, 27)),
            (DEFAULT_PLAYBOOK.with_timing(check_in_stale_days=3), date(2026, 11, 30)),
            (
                DEFAULT_PLAYBOOK.with_calendar(
                    WorkCalendar(holidays=frozenset({date(2027, 1, 25), date(2027, 1, 26)}))
                ),
                date(2027, 1, 22),
            ),
        ],
        ids=["a Tuesday", "the opening day", "a Saturday", "a Sunday", "a Monday", "after holidays"],
    )
    def test_on_a_working_day(self, playbook: Playbook, closes: date) -> None:
        """Opened on Friday, 27 November; what follows opens on the day after the closing."""
        interview = an_interview(promise=a_promise(date(2026, 11, 26)), steps=(THANKED,))
        due = min(date(2026, 11, 30), closes)
        row = Row(interview, date(2026, 11, 27), due, closes)
        assert_window(row, "promised_check_in", "check_in", playbook)

    def test_what_follows_opens_on_the_day_after(self) -> None:
        """Closed on Friday, 22 January, the matter is stale on the Saturday."""
        interview = an_interview(promise=MONDAY, steps=(THANKED,))
        assert changes(interview, date(2027, 1, 21), date(2027, 1, 24)) == [
            (date(2027, 1, 21), "promised_check_in"),
            (date(2027, 1, 23), "stale"),
        ]
