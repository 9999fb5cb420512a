"""Section 2 of the policy, whom a message goes to (G15), and section 6, how it travels."""

from datetime import date

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    Interview,
    MessageTemplate,
    Person,
    StepStatus,
    next_action,
)
from interview_followup.testing import a_promise, a_step, an_interview
from tests.policy.cases import CASES
from tests.policy.helpers import changes, days

RATNA = Person(name="Ratna Wijaya", topic="the new data warehouse")
BUDI = Person(name="Budi Santoso", topic="the sales team")
KIM = Person(name="Kim Lee")
MONDAY = a_promise(date(2026, 11, 23))
ASKED = a_step("check_in", date(2026, 11, 24))


def addressees(interview: Interview, today: date) -> list[Person | None]:
    """List whom the messages of *today* go to."""
    return [message.to for message in next_action(interview, today).messages]


class TestG15:
    """
    G15.

    One addressee asks once: check-ins go to the agency's recruiter where there is one, else to the
    first interviewer, else to the hiring team; thank-yous go to each interviewer (to the recruiter alone
    where there is an agency). One recorded thank-you settles the whole panel.
    """

    @pytest.mark.parametrize(
        ("facts", "to"),
        [
            ({"agency": KIM, "interviewers": (RATNA, BUDI)}, KIM),
            ({"agency": KIM}, KIM),
            ({"interviewers": (RATNA, BUDI)}, RATNA),
            ({"interviewers": (BUDI,)}, BUDI),
            ({}, None),
        ],
        ids=["agency and panel", "agency", "panel", "one interviewer", "nobody known"],
    )
    @pytest.mark.parametrize(
        ("steps", "today", "kind"),
        [((), date(2026, 11, 24), "check_in"), ((ASKED,), date(2026, 12, 1), "final_check_in")],
        ids=["first", "final"],
    )
    def test_a_check_in_has_one_addressee(
        self, facts: dict[str, object], to: Person | None, steps: tuple[object, ...], today: date, kind: str
    ) -> None:
        """The recruiter, else the first interviewer, else the hiring team."""
        interview = an_interview(promise=MONDAY, steps=steps, **facts)
        assert next_action(interview, today).kind == kind
        assert addressees(interview, today) == [to]

    @pytest.mark.parametrize(
        ("facts", "to"),
        [
            ({"interviewers": (RATNA, BUDI, KIM)}, [RATNA, BUDI, KIM]),
            ({"interviewers": (BUDI,)}, [BUDI]),
            ({"agency": KIM, "interviewers": (RATNA, BUDI)}, [KIM]),
            ({"agency": KIM}, [KIM]),
            ({}, [None]),
        ],
        ids=["panel", "one interviewer", "agency and panel", "agency", "nobody known"],
    )
    @pytest.mark.parametrize("today", [date(2026, 11, 19), date(2026, 11, 21)], ids=["in time", "late"])
    def test_thanks_go_to_each_interviewer(
        self, facts: dict[str, object], to: list[Person | None], today: date
    ) -> None:
        """To the recruiter alone where there is an agency."""
        assert addressees(an_interview(**facts), today) == to

    @pytest.mark.parametrize("status", list(StepStatus))
    def test_one_recorded_thank_you_settles_the_whole_panel(self, status: StepStatus) -> None:
        """Three interviewers, one step: there is nothing left to thank for."""
        thanked = a_step("thank_you", date(2026, 11, 19), status)
        panel = an_interview(interviewers=(RATNA, BUDI, KIM), steps=(thanked,))
        assert changes(panel, date(2026, 11, 19), date(2026, 11, 25)) == [(date(2026, 11, 19), "wait")]


class TestChannel:
    """
    Section 6.

    Every kind's default channel is e-mail; the interview's `channel` overrides it.
    """

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_every_kind_travels_by_email_unless_said(self, interview: Interview) -> None:
        """On every day of every case."""
        for day in days(date(2026, 11, 19), date(2027, 2, 28)):
            assert {message.channel for message in next_action(interview, day).messages} <= {Channel.EMAIL}

    @pytest.mark.parametrize("channel", [Channel.CHAT, Channel.SMS, Channel.PHONE, Channel.LETTER])
    def test_the_interviews_channel_overrides_it(self, channel: Channel) -> None:
        """Where there is a text for that channel, it is the one that is used."""
        subject = "$role" if channel is Channel.LETTER else None
        text = MessageTemplate(subject=subject, body=("$salutation", "May I ask about the timing?", "$closing"))
        playbook = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_template("check_in", channel, "en", text))
        interview = an_interview(promise=MONDAY, channel=channel)
        message = next_action(interview, date(2026, 11, 24), playbook=playbook).message
        assert message is not None
        assert message.channel is channel
