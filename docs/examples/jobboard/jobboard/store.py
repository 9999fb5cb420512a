"""
Reading and writing interviews. Every change of facts goes through `change`, every answer through `answer`.

The lock on an interview's row guards its outbox rows as well: whoever writes either holds it.
"""

import contextlib
import hashlib
import logging
import secrets
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Final, NamedTuple
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import attrs
from sqlalchemy import and_, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from interview_followup import (
    Action,
    Candidate,
    FollowUpError,
    Interview,
    InterviewError,
    Message,
    Plan,
    Playbook,
    agenda,
    next_action,
    plan,
)
from interview_followup.interop.ical import calendar_text
from interview_followup.interop.json import converter

from .models import CandidateRow, InterviewRow, OutboxRow
from .playbooks import DOMAIN, PLAYBOOK

_LOG: Final = logging.getLogger(__name__)
_STORED: Final = converter()


class OutdatedError(Exception):
    """The facts changed after they were read: in another tab, say. Nothing was written; read again."""


def add_candidate(session: Session, *, name: str, email: str, zone: str, locale: str) -> tuple[CandidateRow, str]:
    """
    Add a candidate.

    Returns:
        The row, and the token for the private link, which is told this once.

    Raises:
        InterviewError: If the name is no line, or the address no e-mail address.
        ZoneInfoNotFoundError: If the zone is not known.
    """
    Candidate(name=name, email=email)  # the library's own checks, so that both can stand in a message
    ZoneInfo(zone)
    token = secrets.token_urlsafe(32)
    candidate = CandidateRow(token_hash=_hashed(token), name=name, email=email, zone=zone, locale=locale)
    session.add(candidate)
    session.flush()
    return candidate, token


def candidate_by_token(session: Session, token: str) -> CandidateRow | None:
    """Find whose private link it is; ``None`` where it is nobody's."""
    return session.scalar(select(CandidateRow).where(CandidateRow.token_hash == _hashed(token)))


def interviews_of(session: Session, candidate: CandidateRow) -> Sequence[InterviewRow]:
    """List a candidate's interviews, the newest change first."""
    rows = select(InterviewRow).where(InterviewRow.candidate_id == candidate.id)
    return session.scalars(rows.order_by(InterviewRow.changed_at.desc(), InterviewRow.id)).all()


def interview_of(session: Session, candidate: CandidateRow, interview_id: UUID) -> InterviewRow | None:
    """Find one of a candidate's interviews; ``None`` for another's, and where there is none: they look the same."""
    rows = select(InterviewRow).where(InterviewRow.candidate_id == candidate.id)
    return session.scalar(rows.where(InterviewRow.id == interview_id))


def load(row: InterviewRow) -> Interview:
    """
    Build the interview from its stored facts.

    Raises:
        FollowUpError: If they are not what can be stored today.
    """
    return _STORED.structure(row.facts, Interview)


def read_message(item: OutboxRow) -> Message:
    """Build the message as it was noted last."""
    return _STORED.structure(item.message, Message)


def add(
    session: Session,
    candidate: CandidateRow,
    interview: Interview,
    *,
    today: date,
    now: datetime,
    playbook: Playbook = PLAYBOOK,
) -> InterviewRow:
    """
    Store a new interview, with the answer of the day.

    Args:
        session: Its transaction is left open.
        candidate: Whose it is.
        interview: Its ``ref`` is replaced by the row's id.
        today: The candidate's calendar date.
        now: The moment.
        playbook: Which rules, numbers and texts.

    Raises:
        UnknownNameError: If the playbook does not serve the interview's locale; nothing is written.
    """
    row = InterviewRow(id=uuid4(), candidate_id=candidate.id, calendar="", version=1)
    interview = attrs.evolve(interview, ref=str(row.id))
    answered = _ask(row, interview, today, now, playbook)
    session.add(row)
    row.facts, row.changed_at = _STORED.unstructure(interview), now
    _keep(session, row, answered, today, now, playbook)
    return row


def change(
    session: Session,
    row: InterviewRow,
    interview: Interview,
    *,
    today: date,
    now: datetime,
    version: int | None = None,
    playbook: Playbook = PLAYBOOK,
) -> Action:
    """
    Store changed facts, with the answer that follows from them; reword or withdraw what has not gone out yet.

    Args:
        session: Its transaction is left open, and the row locked until it ends.
        row: As it was read.
        interview: The facts as they are now, made from `load` of the row.
        today: The candidate's calendar date.
        now: The moment.
        version: The ``row.version`` that the candidate saw, where a form was open meanwhile; ``None``: the one read.
        playbook: Which rules, numbers and texts.

    Returns:
        The answer, with its texts.

    Raises:
        OutdatedError: If the facts changed since then; nothing is written.
        UnknownNameError: If the playbook does not serve the interview's locale; nothing is written.
    """
    seen = row.version if version is None else version
    session.refresh(row, with_for_update=True)
    if row.version != seen:
        raise OutdatedError
    interview = attrs.evolve(interview, ref=str(row.id))
    answered = _ask(row, interview, today, now, playbook)
    facts = _STORED.unstructure(interview)
    _make_way(session, row, snoozed=facts.get("snoozed_until") not in {None, row.facts.get("snoozed_until")})
    row.facts, row.changed_at = facts, now
    row.version += 1
    return _keep(session, row, answered, today, now, playbook)


def answer(session: Session, row: InterviewRow, *, today: date, now: datetime, playbook: Playbook = PLAYBOOK) -> Action:
    """
    Ask the engine, store what it says, and make the outbox hold what it says and nothing else that is unsent.

    Args:
        session: Its transaction is left open.
        row: Locked by the caller.
        today: The candidate's calendar date.
        now: The moment.
        playbook: Which rules, numbers and texts.

    Returns:
        The answer, with its texts.

    Raises:
        FollowUpError: If the facts no longer load, or cannot be worded; nothing is written.
    """
    return _keep(session, row, _ask(row, load(row), today, now, playbook), today, now, playbook)


def answer_or_set_aside(
    session: Session, row: InterviewRow, *, today: date, now: datetime, playbook: Playbook = PLAYBOOK
) -> Action | None:
    """
    Do as `answer` does; where it cannot be done, say so in the row and leave the rest of it as it was.

    A row that was set aside is tried again when its facts or the playbook change, and by `try_again`.

    Returns:
        The answer; ``None`` where the row was set aside.
    """
    try:
        with session.begin_nested():
            return answer(session, row, today=today, now=now, playbook=playbook)
    except OperationalError:
        raise  # the database's trouble, not the row's
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rows must go on
        row.set_aside = told_without_values(error)
        row.fingerprint = playbook.fingerprint
        session.flush()
        _LOG.warning("interview %s is set aside: %s", row.id, row.set_aside)
        return None


def told_without_values(error: Exception) -> str:
    """Tell an error by its class and the codes of its faults: what cannot hold a name or a note."""
    codes = {fault.code for fault in error.faults} if isinstance(error, FollowUpError) else set()
    return " ".join([type(error).__name__, *sorted(codes)])


def try_again(session: Session) -> None:
    """Take back the rows that were set aside: after a deployment its texts or its code may answer them."""
    session.execute(update(InterviewRow).where(InterviewRow.set_aside.is_not(None)).values(set_aside=None))


def held_until(session: Session, row: InterviewRow, today: date, playbook: Playbook = PLAYBOOK) -> date | None:
    """Say until when a candidate's other interviews hold a step back; ``None``: nothing does."""
    readable = []
    for each in interviews_of(session, row.candidate):
        with contextlib.suppress(FollowUpError):  # one that cannot be read holds nothing back
            readable.append(load(each))
    held = agenda(readable, today, playbook=playbook).held
    return next((item.until for item in held if item.interview.ref == str(row.id)), None)


class _Answered(NamedTuple):
    """What was worked out for a row, before anything of it is written."""

    action: Action
    calendar: str


def _ask(row: InterviewRow, interview: Interview, today: date, now: datetime, playbook: Playbook) -> _Answered:
    action = next_action(interview, today, playbook=playbook)
    ahead = plan(interview, today, playbook=playbook)
    return _Answered(action, _calendar(ahead, interview, row.calendar or None, now, playbook))


def _calendar(ahead: Plan, interview: Interview, previous: str | None, now: datetime, playbook: Playbook) -> str:
    """Write the calendar; where the last one cannot be counted up from, begin anew: better than no answer."""
    write = partial(calendar_text, ahead, interview, stamped_at=now, domain=DOMAIN, playbook=playbook)
    try:
        return write(previous=previous)
    except InterviewError as error:
        if {fault.field for fault in error.faults} != {"previous"}:
            raise
    return write()


def _keep(
    session: Session, row: InterviewRow, answered: _Answered, today: date, now: datetime, playbook: Playbook
) -> Action:
    action = answered.action
    row.kind, row.rule = str(action.kind), action.rule
    row.next_change, row.wakes_on = action.next_change, wakes_on(action, today)
    row.answered_on, row.fingerprint, row.set_aside = today, playbook.fingerprint, None
    row.calendar = answered.calendar
    session.flush()
    _fill_outbox(session, row, action, now)
    return action


def wakes_on(action: Action, today: date) -> date | None:
    """Say when to ask again: on the day of the next change, or on an earlier one on which something is to go out."""
    days = [action.next_change, action.send_on]
    return min((day for day in days if day is not None and day > today), default=None)


def _make_way(session: Session, row: InterviewRow, *, snoozed: bool) -> None:
    """
    Let what is reworded be tried at once, and what was snoozed be said again.

    Who presses "remind me in a week" has been reminded once; the mark of it would keep the same occasion silent.
    """
    of_row = OutboxRow.interview_id == row.id
    if snoozed:
        session.execute(delete(OutboxRow).where(of_row))
    else:
        session.execute(update(OutboxRow).where(of_row, OutboxRow.sent_at.is_(None)).values(not_before=None))


def _fill_outbox(session: Session, row: InterviewRow, action: Action, now: datetime) -> None:
    """
    Note what is to be said, and withdraw what is not to be said any more.

    What was sent stays, and its key with it, so the same occasion is not said again (but after a snooze: see
    `_make_way`). What was not may be reworded: a name was corrected, or the check-in moved to Monday.
    """
    keys = [message.key for message in action.messages]
    unsent = OutboxRow.interview_id == row.id, OutboxRow.sent_at.is_(None)
    session.execute(delete(OutboxRow).where(*unsent, OutboxRow.message_key.not_in(keys)))
    for message in action.messages:
        said = {"send_on": action.send_on, "message": _STORED.unstructure(message)}
        new = insert(OutboxRow).values(
            id=uuid4(), interview_id=row.id, message_key=message.key, created_at=now, attempts=0, **said
        )
        session.execute(
            new.on_conflict_do_update(index_elements=[OutboxRow.message_key], set_=said, where=and_(*unsent))
        )


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
