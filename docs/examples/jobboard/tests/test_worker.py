"""
Which rows the worker takes, and what it leaves behind.
"""

import logging
from datetime import UTC, date, datetime, timedelta
from threading import Event
from typing import Any

import attrs
import pytest
from jobboard import clock, store, worker
from jobboard.models import CandidateRow, InterviewRow, OutboxRow
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import DEFAULT_PLAYBOOK, Message, Playbook, next_action
from interview_followup.testing import a_promise, an_interview, an_outcome

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)
DUE = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
"""The Monday on which a check-in is right, if nobody was heard from."""


def wake_all(sessions: sessionmaker[Session], now: datetime, playbook: Playbook = DEFAULT_PLAYBOOK) -> int:
    """Wake until nothing is due; say how many rows were taken. A loop without an end fails."""
    taken = 0
    for _ in range(100):
        count = worker.wake(sessions, now=now, playbook=playbook)
        if not count:
            return taken
        taken += count
    raise AssertionError("the worker took rows again and again")


def a_row(sessions: sessionmaker[Session], zone: str = "Asia/Jakarta", **facts: Any) -> InterviewRow:
    """Store an interview of a new candidate."""
    with sessions.begin() as session:
        candidate, _ = store.add_candidate(session, name="Sari", email="s@example.com", zone=zone, locale="id")
        return store.add(session, candidate, an_interview(**facts), today=THURSDAY, now=NOW)


def read(sessions: sessionmaker[Session], row: InterviewRow) -> InterviewRow:
    """Read a row as it is in the database."""
    with sessions() as session:
        return session.get_one(InterviewRow, row.id)


def keys(sessions: sessionmaker[Session]) -> set[str]:
    """Read the keys in the outbox."""
    with sessions() as session:
        return set(session.scalars(select(OutboxRow.message_key)))


class TestDue:
    """A row is taken on its day, where its candidate is."""

    def test_nothing_is_due_before_its_day(self, sessions: sessionmaker[Session]) -> None:
        """A row that wakes tomorrow is left alone, at whatever hour it is asked for."""
        row = a_row(sessions)
        assert row.wakes_on is not None
        eve = datetime(row.wakes_on.year, row.wakes_on.month, row.wakes_on.day, tzinfo=UTC) - timedelta(hours=7)
        assert wake_all(sessions, eve - timedelta(seconds=1)) == 0
        assert wake_all(sessions, eve) == 1

    @pytest.mark.parametrize(
        ("zone", "begins"),
        [
            ("Pacific/Kiritimati", "2026-11-20T10:00+00:00"),
            ("Asia/Jakarta", "2026-11-20T17:00+00:00"),
            ("Europe/London", "2026-11-21T00:00+00:00"),
            ("Pacific/Pago_Pago", "2026-11-21T11:00+00:00"),
        ],
    )
    def test_the_day_begins_where_the_candidate_is(
        self, sessions: sessionmaker[Session], zone: str, begins: str
    ) -> None:
        """The 21st begins a day earlier on Kiritimati than in Pago Pago, and each row wakes at its own midnight."""
        row = a_row(sessions, zone, promise=a_promise(date(2026, 11, 23)))
        assert row.wakes_on == date(2026, 11, 21)
        midnight = datetime.fromisoformat(begins)
        assert wake_all(sessions, midnight - timedelta(minutes=1)) == 0
        assert wake_all(sessions, midnight) == 1
        assert read(sessions, row).answered_on == date(2026, 11, 21)

    def test_rows_that_are_early_do_not_stand_in_the_way(self, sessions: sessionmaker[Session]) -> None:
        """Rows whose day has begun elsewhere only are not taken, so that a small batch reaches the others."""
        promised = a_promise(date(2026, 11, 23))
        early = [a_row(sessions, "Pacific/Pago_Pago", promise=promised) for _ in range(5)]
        late = a_row(sessions, "Pacific/Kiritimati", promise=promised)
        moment = datetime(2026, 11, 20, 18, tzinfo=UTC)
        assert worker.wake(sessions, now=moment, limit=2) == 1
        assert read(sessions, late).answered_on == date(2026, 11, 21)
        assert {read(sessions, row).answered_on for row in early} == {THURSDAY}

    def test_python_and_the_database_agree_on_the_day(self, session: Session, sari: CandidateRow) -> None:
        """The pages ask the one, the worker the other."""
        for zone in ("Asia/Jakarta", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "Africa/Casablanca"):
            sari.zone = zone
            session.flush()
            for hours in range(0, 24 * 200, 7):
                moment = NOW + timedelta(hours=hours)
                today = session.scalar(select(clock.today_in(CandidateRow.zone, moment)))
                assert today == clock.today_for(zone, moment)

    def test_another_playbook_makes_every_row_due_once(self, sessions: sessionmaker[Session]) -> None:
        """Rows that another playbook answered are asked again, there and back, also those that never wake."""
        sleeping = a_row(sessions, outcome=an_outcome("rejected", THURSDAY), no_contact=True)
        rows = [sleeping, *(a_row(sessions) for _ in range(3))]
        assert sleeping.wakes_on is None
        for playbook in (DEFAULT_PLAYBOOK.with_timing(max_check_ins=1), DEFAULT_PLAYBOOK):
            assert wake_all(sessions, NOW, playbook) == len(rows)
            assert {read(sessions, row).fingerprint for row in rows} == {playbook.fingerprint}
            assert wake_all(sessions, NOW, playbook) == 0


class TestOutbox:
    """What is to be said is noted once, with its day."""

    def test_a_row_that_wakes_leaves_its_message_and_its_next_day(self, sessions: sessionmaker[Session]) -> None:
        """The check-in is in the outbox for its day, and the row sleeps until the next change."""
        row = a_row(sessions)
        assert wake_all(sessions, DUE) == 1
        woken = read(sessions, row)
        said = next_action(store.load(woken), date(2026, 11, 30))
        assert (woken.kind, woken.next_change, woken.wakes_on) == ("check_in", said.next_change, said.next_change)
        with sessions() as session:
            [item] = session.scalars(select(OutboxRow))
            assert (item.message_key, item.send_on) == (said.messages[0].key, date(2026, 11, 30))
            assert store.read_message(item) == said.messages[0]
            assert type(store.read_message(item)) is Message

    def test_a_weekend_check_in_is_noted_once(self, sessions: sessionmaker[Session]) -> None:
        """Noted on Saturday for Monday, woken again on Monday: one row, one key."""
        row = a_row(sessions, promise=a_promise(date(2026, 11, 26)))
        for day, wakes_on in ((28, date(2026, 11, 30)), (30, None)):
            assert wake_all(sessions, datetime(2026, 11, day, 9, tzinfo=UTC)) == 1
            woken = read(sessions, row)
            assert woken.wakes_on == (wakes_on or woken.next_change)
            assert len(keys(sessions)) == 1

    def test_what_time_has_made_wrong_is_withdrawn(self, sessions: sessionmaker[Session]) -> None:
        """A thank-you that nobody delivered is gone when the days for it are over."""
        a_row(sessions)
        thanks = keys(sessions)
        wake_all(sessions, DUE)
        assert len(keys(sessions)) == 1
        assert keys(sessions).isdisjoint(thanks)

    def test_what_another_playbook_would_not_say_is_withdrawn(self, sessions: sessionmaker[Session]) -> None:
        """Rules that changed take back what the old ones left in the outbox."""
        a_row(sessions)
        without = DEFAULT_PLAYBOOK.without("thank_you")
        wake_all(sessions, NOW, without)
        assert keys(sessions) == set()


class TestSetAside:
    """A row that cannot be answered stops nobody, and costs nothing."""

    BAD = (
        ('{"steps": [{"kind": "thank_you", "on": "2026-11-01"}]}', "InterviewError before_held_on"),
        ('{"version": 99}', "InterviewError unknown_version"),
        ('{"locale": "fr"}', "UnknownNameError"),
        ('{"company": "Secret Ltd\\u200e\\u202e"}', "InterviewError bad_text"),
    )

    @pytest.mark.parametrize(("facts", "told"), BAD)
    def test_a_bad_row_is_set_aside_and_the_others_are_answered(
        self, sessions: sessionmaker[Session], caplog: pytest.LogCaptureFixture, facts: str, told: str
    ) -> None:
        """Its error is told by class and codes, in the row and the log, without a value; it is not taken again."""
        bad, good = a_row(sessions), a_row(sessions)
        with sessions.begin() as session:
            session.execute(text("UPDATE interview SET facts = facts || :f WHERE id = :i"), {"f": facts, "i": bad.id})
        with caplog.at_level(logging.WARNING):
            assert wake_all(sessions, DUE) == 2
        assert read(sessions, bad).set_aside == told
        assert told in caplog.text
        assert "Secret" not in caplog.text
        assert (read(sessions, good).set_aside, read(sessions, good).kind) == (None, "check_in")
        assert wake_all(sessions, DUE + timedelta(days=90)) == 1  # the good one

    def test_a_corrected_row_is_answered_again(self, sessions: sessionmaker[Session]) -> None:
        """A change of facts takes it back."""
        row = a_row(sessions)
        with sessions.begin() as session:
            session.execute(text("""UPDATE interview SET facts = facts || '{"locale": "fr"}'"""))
        wake_all(sessions, DUE)
        with sessions.begin() as session:
            again = session.get_one(InterviewRow, row.id)
            assert again.set_aside == "UnknownNameError"
            corrected = attrs.evolve(store.load(again), locale="en")
            store.change(session, again, corrected, today=date(2026, 11, 30), now=DUE)
        assert (read(sessions, row).set_aside, read(sessions, row).kind) == (None, "check_in")

    def test_a_restart_and_another_playbook_try_it_again(self, sessions: sessionmaker[Session]) -> None:
        """A deployment may bring the texts or the code that were missing; one more try each."""
        row = a_row(sessions)
        with sessions.begin() as session:
            session.execute(text("""UPDATE interview SET facts = facts || '{"locale": "fr"}'"""))
        assert wake_all(sessions, DUE) == 1
        with sessions.begin() as session:
            store.try_again(session)
        assert wake_all(sessions, DUE) == 1
        assert wake_all(sessions, DUE, DEFAULT_PLAYBOOK.with_timing(max_check_ins=1)) == 1
        assert read(sessions, row).set_aside == "UnknownNameError"


class TestRun:
    """The loop around it."""

    def test_it_ends_when_told(self, sessions: sessionmaker[Session]) -> None:
        """Told to stop before it begins, it wakes nothing."""
        a_row(sessions)
        stop = Event()
        stop.set()
        worker.run(sessions, lambda _: None, stop=stop)
        assert len(keys(sessions)) == 1

    def test_a_database_that_is_away_at_the_start_does_not_end_it(
        self, sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nor does one that has no connection left; the second round does all that the first could not."""
        monkeypatch.setattr(clock, "now", lambda: NOW)
        a_row(sessions)
        stop, tried = Event(), []
        try_again = store.try_again

        def at_first_away(session: Session) -> None:
            tried.append(True)
            if len(tried) == 1:
                raise NoConnectionError("QueuePool limit reached")
            try_again(session)

        monkeypatch.setattr(store, "try_again", at_first_away)
        worker.run(sessions, lambda _: stop.set(), stop=stop, pause=0)
        assert len(tried) == 2

    def test_a_database_that_is_away_does_not_end_it(
        self, sessions: sessionmaker[Session], engine: Engine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A lost connection is waited out, and the next round goes on."""
        monkeypatch.setattr(clock, "now", lambda: DUE)
        a_row(sessions)
        stop, sent, broken = Event(), [], []

        def wake(*_: object, **__: object) -> int:
            monkeypatch.undo()
            monkeypatch.setattr(clock, "now", lambda: DUE)
            broken.append(True)
            raise OperationalError("SELECT", {}, ConnectionError("gone"))

        def send(email: object) -> None:
            sent.append(email)
            stop.set()

        monkeypatch.setattr(worker, "wake", wake)
        worker.run(sessions, send, stop=stop, pause=0)
        assert (len(broken), len(sent)) == (1, 1)


def test_the_index_finds_what_is_due(session: Session, sari: CandidateRow) -> None:
    """Among many rows that sleep, those that are due are found by the two indexes, not by reading all."""
    row = store.add(session, sari, an_interview(), today=THURSDAY, now=NOW)
    session.execute(
        text("""
            INSERT INTO interview (id, candidate_id, facts, version, kind, next_change, wakes_on, fingerprint,
                                   answered_on, calendar, changed_at)
            SELECT id, candidate_id, jsonb_build_object('ref', id::text), 1, kind, day, day, fingerprint, answered_on,
                   '', changed_at
            FROM (SELECT gen_random_uuid() AS id, i.candidate_id, i.kind, i.fingerprint, i.answered_on, i.changed_at,
                         i.answered_on + 100 + n % 300 AS day
                  FROM interview AS i, generate_series(1, 20000) AS n) AS many
        """)
    )
    session.execute(text("ANALYZE interview"))
    for wanted, index in ((worker.due(DUE), "interview_wakes_on"), (worker.outdated(DUE), "ix_interview_fingerprint")):
        claim = wanted.limit(50).with_for_update(of=InterviewRow, skip_locked=True)
        shown = claim.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        steps = "\n".join(session.scalars(text(f"EXPLAIN {shown}".replace(":", "\\:"))))
        assert index in steps
        assert "Seq Scan on interview" not in steps
    assert session.scalar(select(func.count()).select_from(worker.due(DUE).subquery())) == 1
    assert row.wakes_on is not None
