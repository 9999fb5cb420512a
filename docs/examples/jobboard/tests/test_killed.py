"""
Workers that are killed, and workers side by side: of 1,000 due interviews nothing is lost, and nothing comes twice.
"""

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from jobboard import store, worker
from jobboard.delivery import DOMAIN, deliver_one
from jobboard.models import InterviewRow, OutboxRow
from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import Person, next_action
from interview_followup.testing import a_step, an_interview

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)
DUE = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 30)
MANY = 1000
BATCH = 50


@pytest.fixture
def many(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    """A thousand interviews that wake on Monday the 30th: most with a check-in, every fourth with nothing to say."""
    with sessions.begin() as session:
        sari, _ = store.add_candidate(session, name="Sari", email="s@example.com", zone="Asia/Jakarta", locale="id")
        thanked = a_step("thank_you", THURSDAY)
        for number in range(MANY):
            interview = an_interview(
                interviewers=(Person(name=f"Ratna {number}"),), steps=(thanked,), no_contact=number % 4 == 0
            )
            row = store.add(session, sari, interview, today=THURSDAY, now=NOW)
            row.wakes_on, row.next_change = MONDAY, MONDAY
    return sessions


def start(engine: Engine, point: str, times: int) -> subprocess.Popen[str]:
    """Start a worker that dies when it reaches the point for that many times; 0: never."""
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, str(Path(__file__).with_name("doomed.py")), url, DUE.isoformat(), point, str(times)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def expected(session: Session) -> Iterator[str]:
    """Say which keys must be in the outbox: what the engine says of each interview on the day."""
    for row in session.scalars(select(InterviewRow)):
        for message in next_action(store.load(row), MONDAY).messages:
            assert message.key is not None
            yield message.key


def assert_all_done_once(sessions: sessionmaker[Session]) -> None:
    """Every interview was answered for the day; every message is there, once, and goes out once."""
    with sessions() as session:
        asleep = select(func.count()).where(InterviewRow.answered_on == MONDAY, InterviewRow.set_aside.is_(None))
        assert session.scalar(asleep) == MANY
        wanted = Counter(expected(session))
        assert len(wanted) == MANY * 3 // 4
        assert set(wanted.values()) == {1}
        assert Counter(session.scalars(select(OutboxRow.message_key))) == wanted
    assert worker.wake(sessions, now=DUE) == 0


@pytest.mark.parametrize(
    ("point", "done"),
    [("claimed", 2 * BATCH), ("written", 2 * BATCH), ("committed", 3 * BATCH)],
    ids=["after the claim", "after the outbox insert", "after the commit"],
)
def test_a_killed_worker_leaves_nothing_undone_and_nothing_twice(
    engine: Engine, many: sessionmaker[Session], point: str, done: int
) -> None:
    """Killed in its third batch, it leaves two whole batches, or three; another worker does the rest."""
    with start(engine, point, 3) as process:
        process.communicate("\n", timeout=60)
    assert process.returncode == -signal.SIGKILL
    with many() as session:
        assert session.scalar(select(func.count()).where(InterviewRow.answered_on == MONDAY)) == done
    with start(engine, "never", 0) as process:
        told, _ = process.communicate("\n", timeout=120)
    assert told.split() == ["claimed", str(MANY - done)]
    assert_all_done_once(many)


def test_two_workers_side_by_side_share_the_rows(engine: Engine, many: sessionmaker[Session]) -> None:
    """Both hold rows at the same moment, and each row is done by one of them."""
    with start(engine, "never", 0) as one, start(engine, "never", 0) as two:
        for process in (one, two):
            assert process.stdout is not None
            assert process.stdout.readline() == "claimed\n"
        with many() as session:
            held = session.scalars(worker.due(DUE).with_for_update(of=InterviewRow, skip_locked=True))
            assert len(held.all()) == MANY - 2 * BATCH
        for process in (one, two):
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        shares = [int(process.communicate(timeout=120)[0]) for process in (one, two)]
    assert min(shares) >= BATCH
    assert sum(shares) == MANY
    assert_all_done_once(many)


def test_one_killed_beside_one_that_lives(engine: Engine, many: sessionmaker[Session]) -> None:
    """The rows of a worker that dies are free at once for the one beside it, which ends only when all is done."""
    with start(engine, "written", 1) as doomed, start(engine, "never", 0) as living:
        for process in (doomed, living):
            assert process.stdout is not None
            assert process.stdout.readline() == "claimed\n"
        doomed.communicate("\n", timeout=60)
        told, _ = living.communicate("\n", timeout=120)
    assert (doomed.returncode, int(told)) == (-signal.SIGKILL, MANY)
    assert_all_done_once(many)


def test_all_goes_out_once(many: sessionmaker[Session]) -> None:
    """Woken and delivered without a death in between, each message is handed over once, under its own Message-ID."""
    sent: list[str] = []
    while worker.wake(many, now=DUE):
        pass
    while deliver_one(many, lambda email: sent.append(email["Message-ID"]), now=DUE):
        pass
    with many() as session:
        wanted = Counter(f"<{key}@{DOMAIN}>" for key in expected(session))
        assert session.scalar(text("SELECT count(*) FROM outbox WHERE sent_at IS NULL")) == 0
    assert Counter(sent) == wanted
