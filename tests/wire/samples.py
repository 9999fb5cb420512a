"""
Values as a host may keep or queue them, written out: none comes from a decision, so that none moves with a rule.
"""

from datetime import date
from typing import Final

from interview_followup import (
    Action,
    Agenda,
    AgendaItem,
    Audience,
    Candidate,
    Channel,
    Evidence,
    Fault,
    FollowUpStep,
    Held,
    HeldItem,
    Hint,
    Interview,
    InterviewError,
    Message,
    Outcome,
    Person,
    Plan,
    PlannedStep,
    Reason,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    TemplateKey,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)

HELD_ON: Final = date(2026, 11, 19)
TODAY: Final = date(2026, 11, 24)

FULL: Final = Interview(
    ref="application-17",
    candidate=Candidate(
        name="Sari Dewi",
        phone="+62 812 0000 1234",
        email="sari@example.com",
        link="https://example.com/sari",
        place="Jakarta",
    ),
    company="PT Maju Terus",
    role="Analis Data",
    held_on=HELD_ON,
    interviewers=(
        Person(
            name="Ratna Wijaya",
            salutation_name="Ratna",
            honorific="ibu",
            email="ratna@example.com",
            topic="rencana gudang data baru",
        ),
        Person(name="John Smith", title="Dr.", first_name_terms=False),
    ),
    promise=ReplyPromise(by=date(2026, 11, 23), given_on=HELD_ON, kind="exact"),
    heard_on=date(2026, 11, 20),
    went="poorly",
    strengths=("five years of retail analytics",),
    addition="I should have named the second project.",
    evidence=(Evidence(title="Sales dashboard 2025", shows="weekly sales in 120 shops"),),
    referees=(Referee(name="Budi Santoso", relation="my manager", contact="budi@example.com", consented=True),),
    agency=Person(name="Maya Putri"),
    rival_offer=RivalOffer(received_on=date(2026, 11, 26), decide_by=date(2026, 12, 4)),
    no_contact=False,
    snoozed_until=date(2026, 11, 21),
    channel="email",
    ask_feedback=False,
    locale="id",
    outcome=Outcome(
        status="offered",
        known_on=date(2026, 11, 27),
        respond_by=date(2026, 12, 4),
        next_interview_on=date(2026, 12, 1),
        feedback_on=date(2026, 11, 28),
        answer="more_time",
    ),
    steps=(
        FollowUpStep(kind="thank_you", on=HELD_ON, status="done", channel="chat"),
        FollowUpStep(kind="acme:call", on=date(2026, 11, 25), status="skipped"),
    ),
)
"""Every field of an interview with a value that is not its default, but ``no_contact``."""

PLAIN: Final = Interview(candidate=Candidate(name="Sari"), company="Acme", role="Data Analyst", held_on=HELD_ON)
"""Every field that can be left out, left out."""

ACTION: Final = Action(
    kind=StepKind.CHECK_IN,
    rule="promised_check_in",
    opens_on=TODAY,
    due_on=date(2026, 11, 25),
    closes_on=date(2027, 1, 22),
    send_on=TODAY,
    next_change=date(2027, 1, 23),
    reason=Reason("promised_day_passed", (("promised_on", date(2026, 11, 23)), ("vague", False), ("asked", 0))),
    messages=(
        Message(
            subject="Data Analyst interview",
            body="Dear Ms. Wijaya,\n\nMay I ask about the timing?\n\nSari Dewi",
            channel=Channel.EMAIL,
            locale="en-GB",
            to=Person(name="Ratna Wijaya"),
            audience=Audience.EMPLOYER,
            template="en/check_in/email",
            key="0123456789abcdef0123456789abcdef",
        ),
    ),
    hints=(Hint("interviewers[0].topic", "What did you talk about with Ratna Wijaya?"),),
    key="fedcba9876543210fedcba9876543210",
)


def samples() -> dict[str, object]:
    """Give the samples by their names; one that is taken away is no longer tried with old pickles."""
    waiting = Action(kind=StepKind.WAIT, next_change=TODAY, reason=Reason("answer_promised"))
    item = AgendaItem(interview=PLAIN, action=ACTION)
    return {
        "interview": FULL,
        "plain interview": PLAIN,
        "candidate": FULL.candidate,
        "person": FULL.interviewers[0],
        "evidence": FULL.evidence[0],
        "referee": FULL.referees[0],
        "promise": FULL.promise,
        "rival offer": FULL.rival_offer,
        "outcome": FULL.outcome,
        "steps": FULL.steps,
        "action": ACTION,
        "waiting": waiting,
        "message": ACTION.messages[0],
        "reason": ACTION.reason,
        "window": Window(opens_on=TODAY, due_on=TODAY, closes_on=None, reason=ACTION.reason),
        "why not": WhyNot("already_thanked", ("steps",), settled=True),
        "plan": Plan(today=TODAY, steps=(PlannedStep(on=TODAY, action=ACTION),), interview=PLAIN),
        "agenda": Agenda(
            today=TODAY,
            items=(item,),
            held=(HeldItem(interview=FULL, action=ACTION, because=Held.QUIET_DAYS, until=date(2026, 11, 26)),),
            waiting=(AgendaItem(interview=FULL, action=waiting),),
            over=(),
            next_change=date(2026, 11, 26),
        ),
        "timing": Timing(promise_grace_working_days=3, max_check_ins=1),
        "calendar": WorkCalendar(
            weekend={4, 5}, holidays={date(2026, 12, 25)}, extra_working_days={date(2026, 12, 26)}
        ),
        "template key": TemplateKey(StepKind.THANK_YOU, Channel.EMAIL, "en"),
        "words": (StepKind.HOLD_REPLY, Channel.SMS, Audience.REFEREE, Held.DAILY_LIMIT),
        "fault": Fault("held_on", "wrong_type", "must be a date, got datetime"),
    }


def error() -> InterviewError:
    """Give an error, which equals nothing but itself, and is compared by its parts."""
    return InterviewError("held_on must be a date", [Fault("held_on", "wrong_type", "must be a date")])
