"""
Two made-up candidates with interviews around today, so that there is something to see at once.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from interview_followup import (
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    ReplyPromise,
)

from . import clock, store
from .models import CandidateRow


def populate(session: Session, now: datetime) -> dict[str, str]:
    """
    Add the candidates, unless the board has any.

    Returns:
        Their names, and the tokens of their private links; empty where the board has candidates already.
    """
    if session.scalar(select(exists(select(CandidateRow.id)))):
        return {}
    tokens = {}
    for name, email, zone, locale, interviews in (
        ("Sari Dewi", "sari@example.com", "Asia/Jakarta", "id", _saris),
        ("Alex Morgan", "alex@example.com", "Europe/London", "en", _alexs),
    ):
        candidate, tokens[name] = store.add_candidate(session, name=name, email=email, zone=zone, locale=locale)
        today = clock.today_for(zone, now)
        for interview in interviews(today):
            store.add(session, candidate, interview, today=today, now=now)
    return tokens


def _saris(today: date) -> Iterator[Interview]:
    """To thank today; to ask, since a promised day has passed in silence; to answer a rejection."""
    sari = Candidate(name="Sari Dewi", email="sari@example.com", phone="+62 812 0000 1234")
    thanked = today - timedelta(days=11)
    yield Interview(
        candidate=sari,
        company="PT Maju Terus",
        role="Analis Data",
        held_on=today,
        interviewers=(
            Person(
                name="Ratna Wijaya", honorific="ibu", email="ratna@maju.example", topic="rencana gudang data yang baru"
            ),
        ),
        promise=ReplyPromise(by=today + timedelta(days=7)),
        went="poorly",
        strengths=("pengalaman lima tahun di bidang analitik ritel",),
        evidence=(Evidence(title="Dasbor penjualan 2025", shows="penjualan mingguan di 40 toko"),),
        locale="id",
    )
    yield Interview(
        candidate=sari,
        company="PT Sinar Abadi",
        role="Analis Bisnis",
        held_on=thanked,
        interviewers=(Person(name="Hendra Gunawan", honorific="bapak", email="hendra@sinar.example"),),
        promise=ReplyPromise(by=today - timedelta(days=4)),
        steps=(FollowUpStep(kind="thank_you", on=thanked),),
        locale="id",
    )
    yield Interview(
        candidate=sari,
        company="Koperasi Makmur",
        role="Staf Data",
        held_on=thanked,
        outcome=Outcome(status="rejected", known_on=today),
        steps=(FollowUpStep(kind="thank_you", on=thanked),),
        locale="id",
    )


def _alexs(today: date) -> Iterator[Interview]:
    """To answer an offer; to wait for news; to thank, who asked for a second talk, in Indonesian."""
    alex = Candidate(name="Alex Morgan", email="alex@example.com", link="https://alex.example/work")
    held_on = today - timedelta(days=6)
    yield Interview(
        candidate=alex,
        company="Northwind Analytics",
        role="Data Engineer",
        held_on=held_on,
        interviewers=(Person(name="Priya Shah", email="priya@northwind.example"),),
        outcome=Outcome(status="offered", known_on=today, respond_by=today + timedelta(days=7)),
        steps=(FollowUpStep(kind="thank_you", on=held_on),),
        locale="en-GB",
    )
    yield Interview(
        candidate=alex,
        company="Harbour & Sons",
        role="Reporting Analyst",
        held_on=today - timedelta(days=2),
        promise=ReplyPromise(by=today + timedelta(days=5)),
        steps=(FollowUpStep(kind="thank_you", on=today - timedelta(days=1)),),
        locale="en-GB",
    )
    yield Interview(
        candidate=alex,
        company="Fernleaf Studio",
        role="Insights Lead",
        held_on=today - timedelta(days=1),
        interviewers=(
            Person(name="Mei Lin", email="mei@fernleaf.example", topic="how you measure a good dashboard"),
            Person(name="Tom Okafor", email="tom@fernleaf.example", topic="moving your reports to the cloud"),
        ),
        strengths=("six years of building reporting for retail teams",),
        locale="en",
    )
