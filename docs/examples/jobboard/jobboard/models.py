"""
The tables. What must always hold is a constraint of the database, not only a line of code.
"""

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

LOCALES: Final = ("en", "id")
"""The languages of the pages; an interview's own ``locale`` is that of its texts."""


class Base(DeclarativeBase):
    """What the tables have in common."""

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
    }


class CandidateRow(Base):
    """
    Somebody who looks for work.

    Attributes:
        token_hash: SHA-256 of the token in the private link. The token itself is stored nowhere; it is 32 random bytes,
            so a plain digest is enough.
        name: As the pages greet them; an interview's facts have the name that they sign with.
        email: Where reminders go.
        zone: An IANA name; it says which day is today. The database refuses one that it does not know.
        locale: The language of the pages.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        CheckConstraint("octet_length(token_hash) = 32", name="token_hash_is_sha256"),
        CheckConstraint("char_length(name) BETWEEN 1 AND 200", name="name_is_a_line"),
        CheckConstraint("char_length(email) BETWEEN 3 AND 200", name="email_is_a_line"),
        CheckConstraint("timezone(zone, timestamptz '2000-01-01 00:00Z') IS NOT NULL", name="zone_is_known"),
        CheckConstraint(f"locale IN {LOCALES!r}", name="locale_is_served"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    name: Mapped[str]
    email: Mapped[str]
    zone: Mapped[str]
    locale: Mapped[str]


class InterviewRow(Base):
    """
    An interview: its facts, and the engine's last answer.

    The facts are written by `store.change` alone, the answer by `store.answer` alone.

    Attributes:
        id: Also the interview's ``ref``, from which the keys of its messages are made.
        facts: What `interview_followup.interop.json` makes of the interview.
        version: Rises by one with every change of facts; a form that was opened before cannot overwrite it.
        kind: The step that was right on *answered_on*.
        rule: The rule that decided; ``None`` for ``wait``.
        next_change: The first day on which the answer differs by itself; ``None``: never.
        wakes_on: The day on which the worker asks again: *next_change*, or a ``send_on`` before it; ``None``: never.
        fingerprint: Of the playbook that answered.
        answered_on: The candidate's date for which it answered.
        calendar: The iCalendar text as it was last given out; the next one counts up from it.
        set_aside: Why the worker could not ask (an error's class and codes, no personal value); ``None``: it could.
        changed_at: When the facts changed last.
    """

    __tablename__ = "interview"
    __table_args__ = (
        CheckConstraint("jsonb_typeof(facts) = 'object'", name="facts_are_an_object"),
        # A key is unique because the ref in it is; so the ref must be the row's own.
        CheckConstraint("facts ->> 'ref' IS NOT DISTINCT FROM id::text", name="ref_is_id"),
        CheckConstraint("version >= 1", name="version_counts"),
        CheckConstraint(
            "next_change IS NULL OR (wakes_on IS NOT NULL AND wakes_on <= next_change)", name="wakes_by_next_change"
        ),
        # Without it a worker would take the row again and again.
        CheckConstraint("wakes_on > answered_on", name="wakes_after_answer"),
        Index("interview_wakes_on", "wakes_on", postgresql_where=text("wakes_on IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    candidate_id: Mapped[UUID] = mapped_column(ForeignKey("candidate.id", ondelete="CASCADE"), index=True)
    facts: Mapped[dict[str, Any]]
    version: Mapped[int] = mapped_column(default=1)
    kind: Mapped[str]
    rule: Mapped[str | None]
    next_change: Mapped[date | None]
    wakes_on: Mapped[date | None]
    fingerprint: Mapped[str] = mapped_column(index=True)
    answered_on: Mapped[date]
    calendar: Mapped[str] = mapped_column(Text)
    set_aside: Mapped[str | None]
    changed_at: Mapped[datetime]
    candidate: Mapped[CandidateRow] = relationship()


class OutboxRow(Base):
    """
    A message of which the candidate is to be reminded, once.

    Rows are written and withdrawn by `store` alone and marked by `delivery`, both under the interview's lock.

    Attributes:
        message_key: ``Message.key``; unique, so that the database refuses the same occasion a second time.
        send_on: The candidate's day before which it does not go out.
        message: The message as `interview_followup.interop.json` writes it.
        sent_at: When it was handed over; ``None``: not yet, and it may still be reworded or withdrawn.
        attempts: How many hand-overs failed.
        not_before: When the next one is tried; ``None``: at once.
        error: The class of the last failure.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint("char_length(message_key) > 0", name="key_is_there"),
        CheckConstraint("jsonb_typeof(message) = 'object'", name="message_is_an_object"),
        CheckConstraint("attempts >= 0", name="attempts_count"),
        Index("outbox_unsent", "send_on", postgresql_where=text("sent_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interview.id", ondelete="CASCADE"), index=True)
    message_key: Mapped[str] = mapped_column(String(64), unique=True)
    send_on: Mapped[date]
    message: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    error: Mapped[str | None]
    interview: Mapped[InterviewRow] = relationship()
