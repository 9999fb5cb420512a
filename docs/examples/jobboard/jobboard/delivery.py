"""
Delivery: reminds candidates, at their own address, of a message to send; the draft is in the reminder.

Nothing is written to an employer. A reminder goes out **at least once**: it is handed over first and marked then, so a
process that dies in between hands it over again. Both carry the same Message-ID, by which mail programs tell that they
are one.
"""

import contextlib
import logging
import smtplib
import ssl
from collections.abc import Callable
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

import attrs
from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import Action, Audience, Message, Playbook, describe
from interview_followup.interop.mail import MAX_SUBJECT, to_email

from . import clock, store
from .models import CandidateRow, InterviewRow, OutboxRow
from .playbooks import BOARD_URL, DOMAIN, PLAYBOOK

Send: TypeAlias = Callable[[EmailMessage], None]
"""Hands a reminder over, or raises."""

_LOG: Final = logging.getLogger(__name__)
SENDER: Final = f"reminders@{DOMAIN}"
_TIMEOUT: Final = 10.0
_MOST_DOUBLINGS: Final = 10
"""Doublings of a minute between two attempts: 17 hours."""


class _Words(NamedTuple):
    """The reminder's own words; ``to`` and ``referee`` say for whom the draft is."""

    subject: str
    body: str
    to: str
    referee: str


_WORDS: Final = {
    "en": _Words(
        subject="A draft for you",
        body="Hello {name},\n\n{why}\n\nHere is a draft of your message{to}. Change what you like and send it "
        "yourself; we write to nobody but you.\n\n– – –\n\n{draft}\n\n– – –\n\nHave you sent it, or is it too early? "
        "Say so on the interview’s page, in the browser in which you opened your private link:\n{page}\n",
        to=" to {person}",
        referee=" to your referee",
    ),
    "id": _Words(
        subject="Draf untuk Anda",
        body="Halo {name},\n\n{why}\n\nBerikut draf pesan Anda{to}. Silakan Anda ubah seperlunya, lalu kirim sendiri; "
        "kami tidak menghubungi siapa pun selain Anda.\n\n– – –\n\n{draft}\n\n– – –\n\nSudah Anda kirim, atau belum "
        "waktunya? Beri tahu kami di halaman wawancara ini, lewat peramban yang Anda pakai saat membuka tautan "
        "pribadi Anda:\n{page}\n",
        to=" untuk {person}",
        referee=" untuk pemberi referensi Anda",
    ),
}


def deliver_one(
    sessions: sessionmaker[Session],
    send: Send,
    *,
    now: datetime,
    playbook: Playbook = PLAYBOOK,
    board_url: str = BOARD_URL,
    at: Callable[[str], None] = lambda _: None,
) -> bool:
    """
    Send one message whose day has come where its candidate is, unless the engine would not say it any more.

    It goes out by day, and not while the candidate's other interviews hold it back, since two messages to one person
    would follow each other too closely.

    The interview is asked again first, so that what goes out is the answer to today's facts, rules and texts, also
    where the worker is late. Its lock is held while the message is handed over: whoever changes its facts meanwhile
    waits, for no longer than the hand-over may take.

    Args:
        sessions: Makes the session.
        send: Hands the reminder over. Where it raises, the message is tried again later.
        now: The moment.
        playbook: Which rules, numbers and texts.
        board_url: Where the pages are.
        at: Called with ``sent`` and ``committed`` when that is so; for tests.

    Returns:
        Whether there was one to look at.
    """
    with sessions.begin() as session:
        claim = _waiting(now).limit(1).with_for_update(of=InterviewRow, skip_locked=True)
        found = session.execute(claim).first()
        if found is None:
            return False
        row, today = found
        action = store.answer_or_set_aside(session, row, today=today, now=now, playbook=playbook)
        if action is not None:
            held_until = store.held_until(session, row, today, playbook)
            # Read under the lock: what was seen above may have been sent or withdrawn meanwhile.
            ready = {item.message_key: item for item in session.scalars(_ready(row, today, now))}
            if held_until is not None:
                for item in ready.values():
                    item.not_before = clock.morning_of(held_until, row.candidate.zone)
                ready = {}
            for message in action.messages:
                if message.key in ready:
                    page = f"{board_url}/interviews/{row.id}"
                    word = partial(reminder, row, action, message, page=page, now=now, playbook=playbook)
                    _hand_over(send, word, ready[message.key], now=now)
                    at("sent")
                    break
    at("committed")
    return True


def _unsent(today: date | ColumnElement[date], now: datetime) -> ColumnElement[bool]:
    rested = or_(OutboxRow.not_before.is_(None), OutboxRow.not_before <= now)
    return and_(OutboxRow.sent_at.is_(None), OutboxRow.send_on <= today, rested)


def _waiting(now: datetime) -> Select[InterviewRow, date]:
    """Select the interviews of which something is to go out, each with the candidate's own date."""
    today = clock.today_in(CandidateRow.zone, now)
    rows = select(InterviewRow, today).join(InterviewRow.candidate)
    rows = rows.join(OutboxRow, OutboxRow.interview_id == InterviewRow.id).where(_unsent(today, now))
    # The first comparison says nothing new, but is one that the index on send_on can serve.
    soon = OutboxRow.send_on <= (now + clock.EASTERNMOST).date()
    rows = rows.where(soon, InterviewRow.set_aside.is_(None), clock.is_awake_in(CandidateRow.zone, now))
    return rows.order_by(OutboxRow.send_on)


def _ready(row: InterviewRow, today: date, now: datetime) -> Select[OutboxRow]:
    return select(OutboxRow).where(OutboxRow.interview_id == row.id, _unsent(today, now))


def _hand_over(send: Send, word: Callable[[], EmailMessage], item: OutboxRow, *, now: datetime) -> None:
    """Word a reminder and hand it over, and note how it went."""
    try:
        send(word())
    except Exception as error:  # noqa: BLE001 - one address must not stop the others
        item.attempts += 1
        item.not_before = now + timedelta(minutes=2 ** min(item.attempts, _MOST_DOUBLINGS))
        item.error = store.told_without_values(error)
        _LOG.warning("message %s was not handed over: %s", item.message_key, item.error)
    else:
        item.sent_at, item.error = now, None


def reminder(
    row: InterviewRow,
    action: Action,
    message: Message,
    *,
    page: str,
    now: datetime,
    playbook: Playbook = PLAYBOOK,
) -> EmailMessage:
    """
    Word the reminder: why today, the draft, and where to say what became of it.

    Args:
        row: The interview; the reminder goes to its candidate, in the language of their pages.
        action: Why.
        message: The draft, in the interview's language.
        page: The address of the interview's page, which only opens to the candidate; not the private link.
        now: The moment, for its ``Date``.
        playbook: Whose reasons are used.
    """
    candidate, interview = row.candidate, store.load(row)
    words = _WORDS[candidate.locale]
    to = words.referee if message.audience is Audience.REFEREE else ""
    if message.to is not None and message.to.name:
        to = words.to.format(person=message.to.name)
        to += f" ({message.to.email})" if message.to.email is not None else ""
    why = describe(action, candidate.locale, playbook=playbook)
    draft = message.body if message.subject is None else f"{message.subject}\n\n{message.body}"
    told = attrs.evolve(
        message,
        to=None,  # the candidate, not whom the draft is for
        locale=candidate.locale,
        subject=_subject(words.subject, interview.company, message.subject),
        # Who is reminded again after a snooze gets another mail; the same one twice is told by its Message-ID.
        key=message.key if interview.snoozed_until is None else f"{message.key}.{interview.snoozed_until:%Y%m%d}",
        body=words.body.format(name=candidate.name, why=why, to=to, draft=draft, page=page),
    )
    email = to_email(told, sender=SENDER, to=candidate.email, domain=DOMAIN, sent_at=now)
    email["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office note comes back
    return email


def _subject(*parts: str | None) -> str:
    """Join what tells one reminder from another; of a very long one the end is left out."""
    subject = " – ".join(filter(None, parts))
    return subject if len(subject) <= MAX_SUBJECT else f"{subject[: MAX_SUBJECT - 1]}…"


def into_folder(folder: Path) -> Send:
    """Write each reminder into a folder, by its Message-ID: the same one twice is one file."""
    folder.mkdir(parents=True, exist_ok=True)

    def send(email: EmailMessage) -> None:
        name = email["Message-ID"].strip("<>").partition("@")[0]
        (folder / f"{name}.eml").write_bytes(email.as_bytes())

    return send


def by_smtp(url: str) -> Send:
    """
    Hand each reminder to a mail server.

    Args:
        url: Such as ``smtp://user:password@mail.example:587``, encrypted by STARTTLS where a user is named, or
            ``smtps://…``, encrypted from the start.
    """
    parts = urlsplit(url)
    host = parts.hostname
    if parts.scheme not in {"smtp", "smtps"} or host is None:
        raise ValueError("the mail server's URL must be smtp:// or smtps:// with a host")  # it may hold a password

    def send(email: EmailMessage) -> None:
        secure = ssl.create_default_context()
        if parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=_TIMEOUT, context=secure)
        else:
            server = smtplib.SMTP(host, parts.port or 25, timeout=_TIMEOUT)
        try:
            if parts.username is not None:
                if parts.scheme == "smtp":
                    server.starttls(context=secure)
                server.login(unquote(parts.username), unquote(parts.password or ""))
            server.send_message(email)
        finally:
            # Once a mail is accepted, no odd answer to the farewell must make it go out again.
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()

    return send
