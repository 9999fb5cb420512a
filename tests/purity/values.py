"""One value of every public class, and an answer of every public function: what is walked, pickled and copied."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

import interview_followup as package
from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Evidence,
    Fault,
    FollowUpStep,
    ForeignTemplate,
    Interview,
    MessageTemplate,
    Outcome,
    Person,
    Playbook,
    PlaybookFinding,
    Reason,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    TemplateKey,
    Timing,
    WhyNot,
    WordLists,
    WorkCalendar,
    agenda,
    check,
    compare,
    explain,
    next_action,
    plan,
    review,
    why_not,
)
from interview_followup.testing import an_interview

HELD_ON: Final = date(2026, 11, 19)
TODAY: Final = date(2026, 11, 24)


class Shouting:
    """Another engine's text, importable, so that it pickles."""

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Render in capitals."""
        return None, f"{facts['salutation']}\n\nTHANK YOU.\n\n{facts['closing']}"

    def __eq__(self, other: object) -> bool:
        return type(other) is Shouting

    def __hash__(self) -> int:
        return 17


FULL: Final = Interview(
    ref="17",
    candidate=Candidate(name="Sari Dewi", phone="+62 812 0000 1234", email="sari@example.com"),
    company="PT Maju Terus",
    role="Analis Data",
    held_on=HELD_ON,
    interviewers=(
        Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru"),
        Person(name="Kim Lee"),
    ),
    promise=ReplyPromise(by=date(2026, 11, 23), given_on=HELD_ON, kind="vague"),
    heard_on=date(2026, 11, 20),
    went="poorly",
    strengths=("five years of retail analytics",),
    addition="I should have named the second project.",
    evidence=(Evidence(title="Dasbor", shows="weekly sales"),),
    referees=(Referee(name="Budi Santoso", relation="my manager", contact="budi@example.com", consented=True),),
    agency=None,
    rival_offer=RivalOffer(received_on=date(2026, 11, 27), decide_by=date(2026, 12, 4)),
    snoozed_until=date(2026, 11, 21),
    channel="chat",
    locale="id",
    outcome=Outcome(),
    steps=(FollowUpStep(kind="thank_you", on=HELD_ON, status="skipped", channel="email"),),
)
"""Every field of an interview is told, where one interview can have it."""

REJECTED: Final = Outcome(
    status="rejected", known_on=date(2026, 12, 1), feedback_on=date(2026, 12, 3), respond_by=None, answer=None
)

SMALL: Final = DEFAULT_PLAYBOOK.without(
    *(rule.name for rule in DEFAULT_RULES if rule.name not in {"withdrawal", "withdrawn", "closed"})
)
"""A playbook whose check takes a second: it has findings, since nothing answers an offer."""


def results() -> dict[str, object]:
    """Ask every public function that answers with a value."""
    busy = [FULL, an_interview(ref="18"), an_interview(ref="19", held_on=date(2026, 11, 24))]
    action = next_action(FULL, TODAY)
    thanks = next_action(an_interview(ref="18"), HELD_ON)
    assert thanks.message is not None
    edited = attrs.evolve(thanks.message, body=thanks.message.body.replace("Thursday", "Friday"))
    report = check(SMALL)
    comparison = compare(DEFAULT_PLAYBOOK, Playbook.for_market("GB"), busy, TODAY)
    day, why = agenda(busy, TODAY, limit=1), explain(FULL, TODAY)
    not_yet = why_not("check_in", an_interview(), HELD_ON)
    ahead = plan(FULL, TODAY, news=[REJECTED], texts=True)
    return {
        "Action": action,
        "Message": thanks.message,
        "Hint": thanks.hints[0],
        "Plan": ahead,
        "PlannedStep": ahead.steps[0],
        "Agenda": day,
        "AgendaItem": day.items[0],
        "HeldItem": day.held[0],
        "Explanation": why,
        "RuleVerdict": why.verdicts[0],
        "WhyNotYet": not_yet,
        "Change": not_yet.change,
        "Finding": review(edited, an_interview(ref="18"))[0],
        "Report": report,
        "OutcomeScope": report.scopes[0],
        "PlaybookFinding": next(found for found in report.findings if type(found) is PlaybookFinding),
        "Comparison": comparison,
        "Transition": comparison.transitions[0],
        "ComparedAnswer": comparison.transitions[0].examples[0],
        "WeekOfMessages": comparison.weeks[0],
    }


def values() -> dict[str, object]:
    """Give a value of every public class that is built by hand."""
    locale = DEFAULT_TEMPLATES.locale("en-GB")
    return {
        "Interview": FULL,
        "Candidate": FULL.candidate,
        "Person": FULL.interviewers[0],
        "Evidence": FULL.evidence[0],
        "Referee": FULL.referees[0],
        "RivalOffer": FULL.rival_offer,
        "ReplyPromise": FULL.promise,
        "Outcome": REJECTED,
        "FollowUpStep": FULL.steps[0],
        "Standing": FULL.standing,
        "Playbook": DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(weekend={4, 5}, holidays={date(2026, 12, 25)})),
        "Rule": DEFAULT_RULES[0],
        "Timing": Timing.for_market("GB"),
        "Provenance": Timing.provenance("quiet_days"),
        "WorkCalendar": WorkCalendar(weekend={4, 5}, holidays={date(2026, 12, 25)}),
        "Window": DEFAULT_PLAYBOOK.rule("thank_you").window(an_interview(), Timing(), WorkCalendar()),
        "WhyNot": WhyNot("already_thanked", ("steps",), settled=True),
        "Reason": Reason("not_thanked", (("held_on", HELD_ON), ("asked", 2))),
        "TemplateSet": DEFAULT_TEMPLATES,
        "TemplateKey": TemplateKey(StepKind.THANK_YOU, Channel.EMAIL, "en"),
        "MessageTemplate": MessageTemplate(subject=("$role", "Thanks"), body=("$salutation", "Thanks.", "$closing")),
        "ForeignTemplate": ForeignTemplate(renderer=Shouting(), names=("salutation", "closing")),
        "Locale": locale,
        "WordLists": WordLists(),
        "Fault": Fault("held_on", "wrong_type", "must be a date, got datetime"),
    }


def enums() -> dict[str, type[StrEnum]]:
    """Give every public list of words."""
    public = {name: getattr(package, name) for name in package.__all__}
    return {name: found for name, found in public.items() if isinstance(found, type) and issubclass(found, StrEnum)}


def errors() -> dict[str, type[package.FollowUpError]]:
    """Give every public error."""
    public = {name: getattr(package, name) for name in package.__all__}
    return {
        name: found
        for name, found in public.items()
        if isinstance(found, type) and issubclass(found, package.FollowUpError)
    }
