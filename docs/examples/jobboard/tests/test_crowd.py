"""
Many visitors at once: each is answered in turn, and who is slow keeps nobody waiting.
"""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from urllib.parse import urlsplit

import httpx
import pytest
from jobboard import worker
from jobboard.web import make_app
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from .visitor import Clock, Visitor, promised, served


@pytest.fixture
def visitor(sessions: sessionmaker[Session]) -> Iterator[Visitor]:
    """A candidate who came by the private link."""
    with served(make_app(sessions, now=Clock())) as base:
        visitor = Visitor(base, sessions, "en", "Sari")
        visitor.http.get(f"/enter/{visitor.token}")
        yield visitor
        visitor.http.close()


def test_a_crowd_is_answered(visitor: Visitor) -> None:
    """More than there are threads and connections; each waits its turn, and none is turned away."""
    visitor.has(promised())
    url, cookies = f"{visitor.http.base_url}/", dict(visitor.http.cookies)

    def look(_: int) -> int:
        return httpx.get(url, cookies=cookies, trust_env=False, timeout=60).status_code

    with ThreadPoolExecutor(120) as crowd:
        assert {*crowd.map(look, range(120))} == {httpx.codes.OK}


def test_a_log_quotes_no_row(
    visitor: Visitor, sessions: sessionmaker[Session], caplog: pytest.LogCaptureFixture
) -> None:
    """A row that the database refuses is told by the error's class; the candidate gets a page that says so."""
    path = visitor.has(promised(company="Rahasia Besar"))
    with sessions.begin() as session:
        session.execute(text("ALTER TABLE interview ADD CONSTRAINT refused CHECK (version < 2) NOT VALID"))
    try:
        answer = visitor.send(f"{path}/step", status="done", on="2026-11-24")
    finally:
        with sessions.begin() as session:
            session.execute(text("ALTER TABLE interview DROP CONSTRAINT refused"))
    assert answer.status_code == httpx.codes.INTERNAL_SERVER_ERROR
    assert "Something went wrong on our side" in answer.text
    assert "IntegrityError" in caplog.text
    assert "Rahasia" not in caplog.text


def test_forms_that_never_end_hold_nothing(visitor: Visitor, sessions: sessionmaker[Session]) -> None:
    """Whoever begins a form and does not go on takes no connection of the database; the pages and the worker go on."""
    path = visitor.has(promised())
    parts = urlsplit(str(visitor.http.base_url))
    cookie = "; ".join(f"{name}={value}" for name, value in visitor.http.cookies.items())
    head = f"POST {path}/step HTTP/1.1\r\nHost: {parts.netloc}\r\nCookie: {cookie}\r\nContent-Length: 1000\r\n\r\nkind="
    with ExitStack() as slow:
        for _ in range(30):
            begun = slow.enter_context(socket.create_connection((parts.hostname, parts.port)))
            begun.sendall(head.encode())
        assert visitor.http.get("/", timeout=20).status_code == httpx.codes.OK
        assert worker.wake(sessions, now=Clock()()) >= 0
    assert visitor.http.get(path, timeout=20).status_code == httpx.codes.OK
