"""
One command starts the board, and ending it leaves nothing behind.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from jobboard import demo, store
from jobboard.models import CandidateRow
from sqlalchemy import select
from sqlalchemy.orm import Session

from interview_followup import StepKind


@pytest.mark.parametrize("day", range(19, 26))
def test_there_is_something_to_do_on_every_day_of_the_week(session: Session, day: int) -> None:
    """Whenever the board is started, each made-up candidate has a step to take, and one has news to wait for."""
    now = datetime(2026, 11, day, 9, tzinfo=UTC)
    assert set(demo.populate(session, now)) == {"Sari Dewi", "Alex Morgan"}
    kinds = {
        candidate.name: {row.kind for row in store.interviews_of(session, candidate)}
        for candidate in session.scalars(select(CandidateRow))
    }
    assert {StepKind.THANK_YOU, StepKind.REJECTION_REPLY} <= kinds["Sari Dewi"]
    assert kinds["Alex Morgan"] == {StepKind.OFFER_REPLY, StepKind.WAIT, StepKind.THANK_YOU}
    assert demo.populate(session, now) == {}


BY_DAY = """
from datetime import UTC, datetime
from jobboard import clock
clock.now = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
from jobboard.__main__ import main
main()
"""
"""What ``-m jobboard`` runs, at an hour at which both candidates are awake, so that reminders go out at once."""


def test_one_command_starts_everything_and_a_kill_stops_it(tmp_path: Path) -> None:
    """The private links lead to pages, reminders are written, and after the end no server is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", BY_DAY, "--port", str(port)]
    command += ["--data", str(tmp_path / "data"), "--mail", str(tmp_path / "mail")]
    environment = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SMTP_URL"}}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        links = [re.search(r"http://\S+", process.stdout.readline()) for _ in range(2)]
        try:
            for link in links:
                assert link is not None
                assert _answer(link.group()).status_code == httpx.codes.OK
            _until(lambda: len([*(tmp_path / "mail").glob("*.eml")]) >= 4)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
    assert (tmp_path / "data" / "PG_VERSION").exists()
    assert not (tmp_path / "data" / "postmaster.pid").exists()


def test_a_port_that_is_taken_is_told_before_anything_is_made(tmp_path: Path) -> None:
    """No private link is printed, no database started; the sentence says how to go on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        ended = _started("--port", port, "--data", str(tmp_path / "data"))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert f"Port {port} cannot be used" in ended.stderr
    assert "--port" in ended.stderr.partition("Choose another")[2]
    assert "Errno" not in ended.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_is_none_is_told(port: str) -> None:
    """In a sentence, and without a trace."""
    ended = _started("--port", port)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Port {port} cannot be used: ")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("url", ["board.example", "ftp://board.example", "https://", ""])
def test_an_address_of_the_board_that_is_none_is_told(url: str) -> None:
    """A reminder with a link that cannot be opened is worse than no start."""
    ended = _started("--port", "0", BOARD_URL=url)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "BOARD_URL must be http:// or https:// with a host.\n"


def _started(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the board where it cannot start, and wait for its end."""
    command = [sys.executable, "-m", "jobboard", *options]
    return subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **environment}, timeout=60, check=False
    )


def _answer(link: str) -> httpx.Response:
    found: list[httpx.Response] = []

    def asked() -> bool:
        try:
            found.append(httpx.get(link, follow_redirects=True))
        except httpx.TransportError:
            return False
        return True

    _until(asked)
    return found[0]


def _until(holds: object, seconds: float = 20.0) -> None:
    """Wait for something that another process does."""
    assert callable(holds)
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)
