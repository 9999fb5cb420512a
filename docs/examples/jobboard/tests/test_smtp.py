"""
The mail server, where there is one: a small one that listens on this machine.
"""

import socketserver
from datetime import UTC, datetime
from email import message_from_bytes, policy
from threading import Thread
from typing import Self

import pytest
from jobboard import store
from jobboard.delivery import SENDER, by_smtp, deliver_one
from jobboard.models import CandidateRow
from sqlalchemy.orm import Session, sessionmaker

from interview_followup.testing import an_interview

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)


class TestBySmtp:
    """The mail server, where there is one."""

    def test_a_reminder_reaches_a_mail_server(self, sessions: sessionmaker[Session], sari: CandidateRow) -> None:
        """Sender, recipient and text arrive over a real connection."""
        with sessions.begin() as session:
            store.add(session, session.merge(sari), an_interview(), today=NOW.date(), now=NOW)
        with FakeServer() as server:
            send = by_smtp(f"smtp://127.0.0.1:{server.server_address[1]}")
            assert deliver_one(sessions, send, now=NOW)
        assert server.told[:2] == [f"mail FROM:<{SENDER}>", "rcpt TO:<sari@example.com>"]
        assert "Draf untuk Anda" in message_from_bytes(server.text, policy=policy.default)["Subject"]

    def test_a_mail_that_was_accepted_is_not_sent_again_for_an_odd_farewell(
        self, sessions: sessionmaker[Session], sari: CandidateRow
    ) -> None:
        """Whatever the server answers to QUIT."""
        with sessions.begin() as session:
            store.add(session, session.merge(sari), an_interview(), today=NOW.date(), now=NOW)
        with FakeServer() as server:
            server.farewell = b"421 too many connections\r\n"
            assert deliver_one(sessions, by_smtp(f"smtp://127.0.0.1:{server.server_address[1]}"), now=NOW)
        assert server.text
        assert not deliver_one(sessions, lambda _: None, now=NOW)

    @pytest.mark.parametrize("url", ["http://sari:secret@mail.example", "smtp:", "mail.example"])
    def test_another_url_is_refused_without_repeating_it(self, url: str) -> None:
        """It is refused at the start, not at the first message."""
        with pytest.raises(ValueError, match="smtp:// or smtps://") as caught:
            by_smtp(url)
        assert "secret" not in str(caught.value)


class FakeServer(socketserver.TCPServer):
    """A mail server that takes one message and says what it was told."""

    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.told: list[str] = []
        self.farewell = b"221 bye\r\n"
        self.text = b""
        self._thread = Thread(target=self.handle_request)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(timeout=10)
        self.server_close()


class _Conversation(socketserver.StreamRequestHandler):
    server: FakeServer

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        while line := self.rfile.readline().decode().strip():
            command = line[:4].lower()
            if command in {"mail", "rcpt"}:
                self.server.told.append(line.partition(" size=")[0])
            if command == "data":
                self.wfile.write(b"354 go on\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.text = b"".join(lines)
            self.wfile.write(self.server.farewell if command == "quit" else b"250 fine\r\n")
            if command == "quit":
                return
