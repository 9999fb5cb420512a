"""
The worker: asks again for the interviews whose day has come, and notes in the outbox what is to be said.

Run as many as you like. Each takes a few rows that no other holds (``FOR UPDATE SKIP LOCKED``), and answer and outbox
are written in one transaction: killed anywhere, it leaves a batch either done or for the next worker.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime
from threading import Event
from typing import Final

from sqlalchemy import ColumnElement, Row, Select, or_, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import Playbook

from . import clock, store
from .delivery import Send, deliver_one
from .models import CandidateRow, InterviewRow
from .playbooks import BOARD_URL, PLAYBOOK

_LOG: Final = logging.getLogger(__name__)


def nowhere(point: str) -> None:
    """Do nothing at a named point; a test does worse."""


def due(now: datetime) -> Select[InterviewRow, date]:
    """
    Select the interviews whose day has come where the candidate is, each with that date, the longest overdue first.

    Every one of them is off this list once it was answered or set aside, so that asking in a loop comes to an end.
    """
    rows, today = _with_today(now)
    # The first comparison says nothing new, but is one that the index on wakes_on can serve.
    rows = rows.where(InterviewRow.wakes_on <= (now + clock.EASTERNMOST).date(), InterviewRow.wakes_on <= today)
    return rows.where(InterviewRow.set_aside.is_(None)).order_by(InterviewRow.wakes_on, InterviewRow.id)


def outdated(now: datetime, playbook: Playbook = PLAYBOOK) -> Select[InterviewRow, date]:
    """
    Select the interviews that another playbook answered, each with the candidate's own date.

    In no order: after a change of the rules that is every row, and to sort them for each claim takes longer than to
    ask them.

    While two releases with different playbooks run side by side each takes the other's answers for outdated: stop the
    old workers first.
    """
    rows, _ = _with_today(now)
    # Two comparisons, since an index serves no "<>".
    current = playbook.fingerprint
    return rows.where(or_(InterviewRow.fingerprint < current, InterviewRow.fingerprint > current))


def _with_today(now: datetime) -> tuple[Select[InterviewRow, date], ColumnElement[date]]:
    today = clock.today_in(CandidateRow.zone, now)
    return select(InterviewRow, today).join(InterviewRow.candidate), today


def wake(
    sessions: sessionmaker[Session],
    *,
    now: datetime,
    playbook: Playbook = PLAYBOOK,
    limit: int = 50,
    at: Callable[[str], None] = nowhere,
) -> int:
    """
    Ask again for a few due interviews, in one transaction.

    Args:
        sessions: Makes the session.
        now: The moment.
        playbook: Which rules, numbers and texts.
        limit: How many at most. While they are locked, a candidate who changes one of them waits.
        at: Called with ``claimed``, ``written`` and ``committed`` when that is so; for tests.

    Returns:
        How many were taken; 0: none is due, or other workers hold those that are.
    """
    with sessions.begin() as session:
        rows: Sequence[Row[InterviewRow, date]] = ()
        for wanted in (due(now), outdated(now, playbook)):
            if not rows:
                claim = wanted.limit(limit).with_for_update(of=InterviewRow, skip_locked=True)
                rows = session.execute(claim).all()
        at("claimed")
        for row, today in rows:
            store.answer_or_set_aside(session, row, today=today, now=now, playbook=playbook)
        at("written")
    at("committed")
    return len(rows)


def run(
    sessions: sessionmaker[Session], send: Send, *, stop: Event, pause: float = 30.0, board_url: str = BOARD_URL
) -> None:
    """
    Wake what is due and deliver what is to go out, until told to stop.

    Args:
        sessions: Makes the sessions.
        send: Hands a reminder over.
        stop: Ends the loop.
        pause: Seconds to sleep when nothing is left to do.
        board_url: Where the pages are, to which reminders lead.
    """
    new = True
    while not stop.is_set():
        try:
            if new:
                with sessions.begin() as session:
                    store.try_again(session)
                new = False
            while not stop.is_set() and wake(sessions, now=clock.now()):
                pass
            while not stop.is_set() and deliver_one(sessions, send, now=clock.now(), board_url=board_url):
                pass
        except SQLAlchemyError as error:
            # Its class alone: the text may quote a row.
            _LOG.warning("the database did not do it, and is asked again: %s", type(error).__name__)
        stop.wait(pause)
