"""
One interview for every text there is, with full facts or as few as can be.

The people and their words are those of the language, so that what comes out can be read aloud.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import attrs

from interview_followup import (
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
)

HELD_ON = date(2026, 11, 19)
KNOWN_ON = date(2026, 11, 27)
PROMISED_ON = date(2026, 11, 23)


@attrs.frozen(kw_only=True)
class Cast:
    """Who and what the messages in one language are about."""

    candidate: Candidate
    company: str
    role: str
    panel: tuple[Person, ...]
    recruiter: Person
    strengths: tuple[str, ...]
    addition: str
    evidence: tuple[Evidence, ...]
    referee: Referee


CASTS = {
    "en": Cast(
        candidate=Candidate(name="Sam Carter", phone="+1 555 0100", email="sam@example.com", place="Portland"),
        company="Northwind Foods",
        role="Data Analyst",
        panel=(
            Person(name="Ellen Smith", salutation_name="Smith", honorific="ms", topic="the new data warehouse"),
            Person(name="Alex Morgan"),
            Person(name="Priya Nair", salutation_name="Priya", first_name_terms=True),
            Person(name="Tom Baker"),
        ),
        recruiter=Person(name="Dana Ortiz"),
        strengths=("five years of retail analytics", "a good command of SQL"),
        addition="last year I led the move of 40 reports to a new warehouse.",
        evidence=(
            Evidence(title="Sales dashboard 2025", shows="weekly analysis for 120 stores"),
            Evidence(title="SQL certificate"),
        ),
        referee=Referee(
            name="Grace Chen", relation="my manager at Fabrikam", contact="grace@example.com", consented=True
        ),
    ),
    "id": Cast(
        candidate=Candidate(name="Sari Dewi", phone="+62 812 0000 1234", email="sari@example.com", place="Jakarta"),
        company="PT Maju Terus",
        role="Analis Data",
        panel=(
            Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru"),
            Person(name="Hendra"),
            Person(name="Dewi Lestari"),
            Person(name="Agus"),
        ),
        recruiter=Person(name="Maya Putri"),
        strengths=("pengalaman lima tahun dalam analisis ritel", "penguasaan SQL"),
        addition="tahun lalu saya memimpin pemindahan 40 laporan ke gudang data baru.",
        evidence=(
            Evidence(title="Dasbor Penjualan 2025", shows="analisis mingguan untuk 120 toko"),
            Evidence(title="Sertifikat SQL"),
        ),
        referee=Referee(
            name="Budi Santoso", relation="atasan saya di PT Sinar", contact="budi@example.com", consented=True
        ),
    ),
}


def cast_of(locale: str) -> Cast:
    """Give the cast of a locale's language."""
    return CASTS[locale.split("-", maxsplit=1)[0]]


def after(days: int) -> date:
    """Count from the day of the interview."""
    return HELD_ON + timedelta(days=days)


def step(kind: str, days: int) -> FollowUpStep:
    """Record a step, so many days after the interview."""
    return FollowUpStep(kind=kind, on=after(days))


THANKED = (step("thank_you", 0),)


def minimal(locale: str) -> Interview:
    """Build an interview with nothing but what must be there."""
    cast = cast_of(locale)
    return Interview(
        candidate=Candidate(name=cast.candidate.name),
        company=cast.company,
        role=cast.role,
        held_on=HELD_ON,
        locale=locale,
        ref="case",
    )


def full(locale: str) -> Interview:
    """Build an interview with every fact that a text can use."""
    cast = cast_of(locale)
    return attrs.evolve(
        minimal(locale),
        candidate=cast.candidate,
        interviewers=cast.panel,
        strengths=cast.strengths,
        addition=cast.addition,
    )


def cases(interview: Interview) -> Iterator[tuple[str, Interview, date]]:
    """Vary *interview* until every rule that writes has written, in every wording it has."""

    def vary(name: str, days: int, **facts: Any) -> tuple[str, Interview, date]:
        return name, attrs.evolve(interview, **facts), after(days)

    cast = cast_of(interview.locale)
    agency, referee, evidence = cast.recruiter, cast.referee, cast.evidence
    promise = ReplyPromise(by=PROMISED_ON)
    asked = (*THANKED, step("check_in", 5))
    yield vary("thank-you", 0)
    yield vary("thank-you-with-a-promise-ahead", 0, promise=promise)
    yield vary("thank-you-agency", 0, agency=agency)
    yield vary("late-thank-you", 4)
    yield vary("check-in-exact", 5, promise=promise, steps=THANKED)
    yield vary("check-in-exact-late-thanks", 5, promise=promise)
    yield vary("check-in-vague", 11, promise=ReplyPromise(by=PROMISED_ON, kind="vague"), steps=THANKED)
    yield vary("check-in-invited", 5, promise=ReplyPromise(by=PROMISED_ON, kind="invitation"), steps=THANKED)
    yield vary("check-in-unpromised", 9, steps=THANKED)
    yield vary("check-in-agency", 9, steps=THANKED, agency=agency)
    yield vary("check-in-agency-late-thanks", 5, promise=promise, agency=agency)
    yield vary("final-exact", 13, promise=promise, steps=asked)
    yield vary("final-vague", 20, promise=ReplyPromise(by=PROMISED_ON, kind="vague"), steps=asked)
    yield vary("final-unpromised", 14, steps=asked)
    poorly: dict[str, Any] = {"went": "poorly", "steps": THANKED}
    yield vary("material", 1, evidence=evidence, **poorly)
    yield vary("material-one-document", 1, evidence=evidence[:1], **poorly)
    yield vary("material-late-thanks", 3, evidence=evidence, went="poorly")
    yield vary("material-agency", 3, evidence=evidence, agency=agency, **poorly)
    yield vary("material-agency-late-thanks", 3, evidence=evidence, agency=agency, went="poorly")
    yield vary("reference", 1, referees=(referee,), **poorly)
    yield vary("reference-late-thanks", 3, referees=(referee,), went="poorly")
    yield vary("reference-no-relation", 1, referees=(attrs.evolve(referee, relation=None),), **poorly)
    yield vary("reference-no-contact", 1, referees=(attrs.evolve(referee, contact=None),), **poorly)
    yield vary("reference-name-alone", 1, referees=(attrs.evolve(referee, relation=None, contact=None),), **poorly)
    yield vary("reference-no-consent", 1, referees=(attrs.evolve(referee, consented=False),), **poorly)
    yield vary("final-agency", 14, steps=asked, agency=agency)
    yield vary("final-invited", 14, promise=ReplyPromise(by=PROMISED_ON, kind="invitation"), steps=asked)
    yield vary("rival-thanked", 1, rival_offer=RivalOffer(received_on=HELD_ON, decide_by=after(5)), steps=THANKED)
    yield vary("rival", 1, rival_offer=RivalOffer(received_on=HELD_ON, decide_by=after(5)))
    yield from settled(interview)


def settled(interview: Interview) -> Iterator[tuple[str, Interview, date]]:
    """Vary *interview* over the outcomes."""

    def vary(name: str, days: int, outcome: Outcome, **facts: Any) -> tuple[str, Interview, date]:
        return name, attrs.evolve(interview, outcome=outcome, **facts), KNOWN_ON + timedelta(days=days)

    rejected = Outcome(status="rejected", known_on=KNOWN_ON)
    answered = attrs.evolve(rejected, feedback_on=KNOWN_ON)
    yield vary("rejection", 0, rejected)
    agency = cast_of(interview.locale).recruiter
    yield vary("rejection-agency", 0, rejected, agency=agency)
    yield vary("rejection-no-question", 0, rejected, ask_feedback=False)
    yield vary("rejection-feedback-came", 0, answered)
    replied = (step("rejection_reply", 8),)
    yield vary("feedback-thanks", 1, attrs.evolve(rejected, feedback_on=after(9)), steps=replied)
    yield vary("keep-in-touch", 40, rejected)
    hold = Outcome(status="on_hold", known_on=KNOWN_ON)
    later = ReplyPromise(by=after(15), given_on=KNOWN_ON)
    yield vary("hold", 0, hold)
    yield vary("hold-touch", 34, hold)
    yield vary("hold-check-in", 12, hold, promise=later, steps=(step("hold_reply", 8),))
    offer = Outcome(status="offered", known_on=KNOWN_ON, respond_by=after(15))
    open_offer = attrs.evolve(offer, respond_by=None)
    yield vary("offer", 0, offer)
    yield vary("offer-without-a-day", 0, open_offer)
    for answer in ("accept", "decline", "more_time", None):
        for day, each in (("", offer), ("-without-a-day", open_offer)):
            outcome = attrs.evolve(each, answer=answer)
            yield vary(f"answer-{answer}{day}", 1, outcome, steps=(step("offer_reply", 8),))
    advanced = Outcome(status="advanced", known_on=KNOWN_ON)
    confirmed = (step("next_round_reply", 8),)
    yield vary("next-round", 0, advanced)
    yield vary("next-round-with-a-day", 0, attrs.evolve(advanced, next_interview_on=after(20)))
    yield vary("next-round-check-in", 8, advanced, steps=confirmed)
    yield vary("next-round-check-in-promised", 10, advanced, steps=confirmed, promise=later)
    withdrawn = Outcome(status="withdrawn", known_on=KNOWN_ON)
    yield vary("withdrawal", 0, withdrawn)
    yield vary("withdrawal-agency", 0, withdrawn, agency=agency)
    for answer in ("accept", "decline", "more_time", None):
        outcome = attrs.evolve(offer, answer=answer)
        yield vary(f"answer-{answer}-agency", 1, outcome, steps=(step("offer_reply", 8),), agency=agency)
    yield vary("final-next-round", 17, advanced, steps=(*confirmed, step("check_in", 17 - 7)))
