"""
What tests of the pages share: a candidate with a browser that runs no script, and what reads a page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from threading import Thread
from time import sleep
from uuid import UUID

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from jobboard import forms, store
from jobboard.models import CandidateRow, InterviewRow
from jobboard.web import make_app
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import (
    Evidence,
    Interview,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
)
from interview_followup.testing import a_promise, a_step, an_interview

THURSDAY = date(2026, 11, 19)
TUESDAY = date(2026, 11, 24)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "</textarea><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "דוד לוי (רו״ח)",
    "شركة المراعي",
    "AT&amp;T & Söhne",
    "W" * 200,
)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the moment."""
        return self.now


class Reader(HTMLParser):
    """Reads a page: every element with its attributes and the text in it."""

    EMPTY = frozenset({"meta", "link", "input", "img", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self.open: list[tuple[str, list[str]]] = []
        self.feed(page)
        assert not self.open, "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and open it."""
        words: list[str] = []
        self.elements.append((tag, {name: value or "" for name, value in attrs}, words))
        if tag not in self.EMPTY:
            self.open.append((tag, words))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last, or fail."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Note a text for every element that it stands in."""
        for _, words in self.open:
            words.append(data)

    def all(self, tag: str, **wanted: str) -> list[tuple[dict[str, str], str]]:
        """Find elements, with their text in one line."""
        return [
            (attributes, " ".join("".join(words).split()))
            for name, attributes, words in self.elements
            if name == tag and all(attributes.get(key.rstrip("_")) == value for key, value in wanted.items())
        ]

    def text(self, tag: str, **wanted: str) -> str:
        """Give the text of the one element that fits."""
        [(_, found)] = self.all(tag, **wanted)
        return found

    def raw(self, tag: str, **wanted: str) -> str:
        """Give the text of the one element that fits, as it stands in the page."""
        [found] = [
            "".join(words)
            for name, attributes, words in self.elements
            if name == tag and all(attributes.get(key) == value for key, value in wanted.items())
        ]
        return found

    def fields(self) -> dict[str, str]:
        """Give what the page's forms would send, the buttons apart."""
        sent: dict[str, str] = {}
        select = ""
        for tag, attributes, words in self.elements:
            name = attributes.get("name", "")
            if tag == "select":
                select, sent[name] = name, ""
            elif tag == "option" and "selected" in attributes:
                sent[select] = attributes["value"]
            elif tag == "textarea":
                sent[name] = "".join(words).removeprefix("\n")
            elif tag == "input" and (attributes.get("type") not in {"radio", "checkbox"} or "checked" in attributes):
                sent[name] = attributes.get("value", "")
        return sent


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve the pages on a port of their own; gives where."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, ws="none", log_config=None))
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


class Visitor:
    """A candidate with a browser that runs no script."""

    def __init__(self, base: str, sessions: sessionmaker[Session], locale: str, name: str) -> None:
        self.sessions = sessions
        with sessions.begin() as session:
            row, token = store.add_candidate(
                session, name=name, email="sari@example.com", zone="Asia/Jakarta", locale=locale
            )
            self.id = row.id
        self.token = token
        self.http = httpx.Client(base_url=base, trust_env=False)

    def has(self, interview: Interview, today: date = TUESDAY) -> str:
        """Store an interview, and give the address of its page."""
        with self.sessions.begin() as session:
            candidate = session.get_one(CandidateRow, self.id)
            row = store.add(session, candidate, interview, today=today, now=datetime(2026, 11, 19, tzinfo=UTC))
            return f"/interviews/{row.id}"

    def read(self, path: str, status: int = 200) -> Reader:
        """Read a page."""
        answer = self.http.get(path)
        assert answer.status_code == status, answer.text
        return Reader(answer.text)

    def send(self, path: str, **sent: str) -> httpx.Response:
        """Send a form as the page at the path's beginning has it, with some fields filled in differently."""
        there = path if self.http.get(path).status_code == 200 else path.rpartition("/")[0]
        data = self.read(there).fields()
        return self.http.post(path, data={**data, **{name.replace("__", "."): value for name, value in sent.items()}})

    def based(self, headers: dict[str, str]) -> dict[str, str]:
        """Put the address of the pages into headers."""
        return {name: value.replace("{base}", str(self.http.base_url).rstrip("/")) for name, value in headers.items()}

    def facts(self, path: str) -> Interview:
        """Load an interview's facts."""
        with self.sessions() as session:
            return store.load(session.get_one(InterviewRow, UUID(path.rpartition("/")[2])))

    def row(self, path: str) -> InterviewRow:
        """Load an interview's row."""
        with self.sessions() as session:
            return session.get_one(InterviewRow, UUID(path.rpartition("/")[2]))


def promised(**facts: object) -> Interview:
    """An interview of which an answer was promised for yesterday."""
    thanked = (a_step("thank_you", THURSDAY),)
    return an_interview(**{"promise": a_promise(date(2026, 11, 23)), "steps": thanked, "company": "Acme", **facts})


def every_path(path: str) -> list[str]:
    """List every address of a page."""
    return ["/", "/interviews/new", path, *(f"{path}/facts/{name}" for name in forms.GROUPS)]


def full() -> Interview:
    """An interview of which everything is known that a form asks for."""
    return promised(
        interviewers=(
            Person(
                name="Ratna Wijaya", honorific="ibu", salutation_name="Ratna", email="ratna@acme.example", topic="data"
            ),
            Person(name="Sam Lee", title="Dr.", first_name_terms=True),
        ),
        promise=ReplyPromise(by=date(2026, 11, 23), given_on=date(2026, 11, 20), kind="vague"),
        heard_on=date(2026, 11, 20),
        went="poorly",
        strengths=("five years of retail analytics", "a degree in statistics"),
        addition="I led the migration myself.",
        evidence=(Evidence(title="Sales dashboard 2025", shows="weekly sales in 40 shops"),),
        referees=(Referee(name="Hendra", relation="my manager", contact="hendra@example.com", consented=True),),
        outcome=Outcome(status="offered", known_on=TUESDAY, respond_by=date(2026, 12, 4), answer="more_time"),
        no_contact=True,
        ask_feedback=False,
        channel="chat",
        locale="en-GB",
    )


def hostile(value: str) -> Interview:
    """An interview with one value wherever a candidate can write."""
    person = Person(name=value, topic=value)
    return an_interview(company=value, role=value, interviewers=(person,), strengths=(value,), held_on=TUESDAY)


class OnPages:
    """What a class of tests about the pages has: two candidates and a stranger, before an empty database."""

    @pytest.fixture
    def clock(self) -> Clock:
        """A Tuesday."""
        return Clock()

    @pytest.fixture
    def base(self, sessions: sessionmaker[Session], clock: Clock) -> Iterator[str]:
        """Where the pages are, on an empty database."""
        with served(make_app(sessions, now=clock)) as base:
            yield base

    @pytest.fixture
    def sari(self, base: str, sessions: sessionmaker[Session]) -> Iterator[Visitor]:
        """A candidate who reads English."""
        visitor = Visitor(base, sessions, "en", "Sari Dewi")
        with visitor.http:
            visitor.http.get(f"/enter/{visitor.token}")
            yield visitor

    @pytest.fixture
    def budi(self, base: str, sessions: sessionmaker[Session]) -> Iterator[Visitor]:
        """A candidate who reads Indonesian."""
        visitor = Visitor(base, sessions, "id", "Budi Santoso")
        with visitor.http:
            visitor.http.get(f"/enter/{visitor.token}")
            yield visitor

    @pytest.fixture
    def stranger(self, base: str) -> Iterator[httpx.Client]:
        """Somebody without a private link."""
        with httpx.Client(base_url=base, trust_env=False) as client:
            yield client
