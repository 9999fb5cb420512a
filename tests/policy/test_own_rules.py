"""Section 2 of the policy, a host's own rules: G13."""

from datetime import date

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    Reason,
    Rule,
    Timing,
    Window,
    WorkCalendar,
    decide,
)
from interview_followup.testing import a_step, an_interview
from tests.policy.helpers import Changes, changes, rule_on

THANKED = a_step("thank_you", date(2026, 11, 19))
NUDGE = MessageTemplate(subject="$role", body=("$salutation", "Thank you for your time.", "$closing"))
NUDGED = (
    DEFAULT_TEMPLATES.for_locales("en")
    .with_template("acme:nudge", Channel.EMAIL, "en", NUDGE)
    .with_reason("acme:nudge", "en", "Our own idea.")
)


def _ten_days_wide(_interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Window:
    """Open from a day before the interview to eight days after it."""
    return Window(
        opens_on=date(2026, 11, 18), due_on=date(2026, 11, 19), closes_on=date(2026, 11, 27), reason=Reason("own")
    )


def _playbook(step: str = "acme:nudge", *, pressing: bool = False, contact: bool = True) -> Playbook:
    """Put a rule of the host's own before all others."""
    rule = Rule(
        name="acme:nudge",
        step=step,
        outcomes=(OutcomeStatus.PENDING,),
        window=_ten_days_wide,
        pressing=pressing,
        contact=contact,
    )
    return Playbook(templates=NUDGED).with_rule(rule, before="thank_you")


class TestG13:
    """
    G13.

    G2, G5 and G6 bind every rule, a host's own too: the engine applies them, not the rule.
    """

    def test_a_hosts_own_rule_decides_in_its_place(self) -> None:
        """Before the thank-you, while its window is open, and not after."""
        assert changes(an_interview(), date(2026, 11, 19), date(2026, 11, 28), _playbook()) == [
            (date(2026, 11, 19), "acme:nudge"),
            (date(2026, 11, 28), "unpromised_check_in"),
        ]
        assert decide(an_interview(), date(2026, 11, 19), playbook=_playbook()).kind == "acme:nudge"

    @pytest.mark.parametrize("pressing", [False, True], ids=["not pressing", "pressing"])
    def test_g2_binds_it(self, pressing: bool) -> None:  # noqa: FBT001 - a table's cell
        """Its window opens the day before the interview; the answer on that day is to wait."""
        playbook = _playbook(pressing=pressing)
        action = decide(an_interview(), date(2026, 11, 18), playbook=playbook)
        assert (action.kind, action.next_change) == ("wait", date(2026, 11, 19))

    @pytest.mark.parametrize(
        ("playbook", "expected"),
        [
            (_playbook(), [(date(2026, 11, 19), "wait"), (date(2026, 11, 22), "acme:nudge")]),
            (_playbook(pressing=True), [(date(2026, 11, 19), "acme:nudge")]),
            (_playbook("move_on", contact=False), [(date(2026, 11, 19), "acme:nudge")]),
            (_playbook("check_in"), [(date(2026, 11, 19), "wait"), (date(2026, 11, 23), "acme:nudge")]),
        ],
        ids=["a contact", "pressing", "move_on", "check-in"],
    )
    def test_g5_binds_it(self, playbook: Playbook, expected: Changes) -> None:
        """Snoozed until Sunday: a check-in opens on Monday, what presses or ends does not move."""
        interview = an_interview(steps=(THANKED,), snoozed_until=date(2026, 11, 22))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 27), playbook) == expected

    @pytest.mark.parametrize(
        ("playbook", "decides"),
        [
            (_playbook(), "wait"),
            (_playbook(pressing=True), "acme:nudge"),
            (_playbook("acme:log", contact=False), "acme:nudge"),
            (_playbook("move_on", contact=False), "acme:nudge"),
        ],
        ids=["a contact", "pressing", "no contact", "move_on"],
    )
    def test_g6_binds_it(self, playbook: Playbook, decides: str) -> None:
        """Where contact is not wanted, only what presses may recommend one."""
        assert rule_on(an_interview(no_contact=True), date(2026, 11, 20), playbook) == decides

    def test_without_wishes_it_is_left_alone(self) -> None:
        """The default playbook is not changed by building another."""
        _playbook()
        assert "acme:nudge" not in [rule.name for rule in DEFAULT_PLAYBOOK.rules]
