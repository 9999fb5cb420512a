"""
What tests in a browser share: Debian's Chromium, driven by Playwright, and candidates who look through it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from jobboard import forms, store
from jobboard.models import CandidateRow
from jobboard.web import make_app
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import Interview, Outcome, Person
from interview_followup.testing import a_promise, a_step, an_interview

from .visitor import THURSDAY, TUESDAY, served

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


class Candidate:
    """
    A candidate, and the windows in which the pages are looked at.

    Attributes:
        base: Where the pages are.
        link: The private link.
        seen: What the browser complained about: errors, dialogs, violations of the policy.
    """

    def __init__(self, browser: Any, base: str, sessions: sessionmaker[Session], locale: str, name: str) -> None:
        self.browser, self.base, self.sessions = browser, base, sessions
        self.seen: list[str] = []
        with sessions.begin() as session:
            row, token = store.add_candidate(
                session, name=name, email="sari@example.com", zone="Asia/Jakarta", locale=locale
            )
            self.id = row.id
        self.link = f"{base}/enter/{token}"

    def has(self, *interviews: Interview) -> list[str]:
        """Store interviews, and give the addresses of their pages."""
        with self.sessions.begin() as session:
            candidate = session.get_one(CandidateRow, self.id)
            rows = [store.add(session, candidate, each, today=TUESDAY, now=NOW) for each in interviews]
            return [f"{self.base}/interviews/{row.id}" for row in rows]

    @contextmanager
    def looking(self, **how: Any) -> Iterator[Any]:
        """Open a window in which the candidate has come by the private link."""
        with self.browser.new_context(**{"viewport": DESKTOP, "locale": "en-US", **how}) as context:
            context.set_default_timeout(10_000)
            page = context.new_page()
            page.add_init_script(
                "addEventListener('securitypolicyviolation', each => console.error('policy: ' + each.blockedURI))"
            )
            page.on("console", lambda message: self.seen.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: self.seen.append(str(error)))
            page.on("dialog", lambda dialog: (self.seen.append("dialog"), dialog.dismiss()))
            page.goto(self.link)
            yield page

    def complaints(self) -> list[str]:
        """List complaints, but for the status of a form that was refused as it should be."""
        return [each for each in self.seen if "422" not in each and "404" not in each]


def to_ask(**facts: Any) -> Interview:
    """An interview of which an answer was promised for yesterday."""
    plain = {
        "company": "Acme",
        "promise": a_promise(date(2026, 11, 23)),
        "steps": (a_step("thank_you", THURSDAY),),
        "interviewers": (Person(name="Ratna Wijaya", email="ratna@acme.example"),),
    }
    return an_interview(**{**plain, **facts})


def to_thank() -> Interview:
    """An interview of today, with two people to thank."""
    people = (Person(name="Mei Lin", topic="how you measure a good dashboard"), Person(name="Tom Okafor"))
    return an_interview(company="Fernleaf Studio", role="Insights Lead", held_on=TUESDAY, interviewers=people)


def population() -> tuple[Interview, ...]:
    """One of each kind of page: to thank, to ask, held back, waiting, over."""
    return (
        to_thank(),
        to_ask(),
        to_ask(role="Data Engineer"),
        to_ask(company="Harbour & Sons", promise=a_promise(date(2026, 12, 4))),
        to_ask(company="PT Sinar Abadi", outcome=Outcome(status="accepted", known_on=TUESDAY)),
        an_interview(company="Later Inc", held_on=THURSDAY, snoozed_until=date(2026, 12, 1)),
    )


def everywhere(base: str, paths: list[str]) -> list[str]:
    """List the addresses of all pages."""
    return [f"{base}/", f"{base}/interviews/new", *paths, *(f"{paths[0]}/facts/{name}" for name in forms.GROUPS)]


@contextmanager
def launched() -> Iterator[Any]:
    """Start a browser."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def follow(target: Any) -> None:
    """Click a link or a button, and wait for the page to which it leads."""
    with target.page.expect_navigation():
        target.click()


def fits(page: Any) -> bool:
    """Whether nothing sticks out to the side."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.chromium
@pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium, chromium-browser or google-chrome on the PATH")
class InBrowser:
    """
    What a class of tests in a browser has: two candidates, before an empty database.

    The pictures that they take go to the folder that ``SCREENSHOTS`` names, else to pytest's temporary one.
    """

    @pytest.fixture
    def base(self, sessions: sessionmaker[Session]) -> Iterator[str]:
        """The pages, on a day that does not pass."""
        with served(make_app(sessions, now=lambda: NOW)) as base:
            yield base

    @pytest.fixture
    def sari(self, browser: Any, base: str, sessions: sessionmaker[Session]) -> Candidate:
        """A candidate who reads English."""
        return Candidate(browser, base, sessions, "en", "Sari Dewi")

    @pytest.fixture
    def budi(self, browser: Any, base: str, sessions: sessionmaker[Session]) -> Candidate:
        """A candidate who reads Indonesian."""
        return Candidate(browser, base, sessions, "id", "Budi Santoso")

    @pytest.fixture
    def pictures(self, tmp_path: Path) -> Path:
        """Where screenshots go."""
        folder = Path(os.environ.get("SCREENSHOTS") or tmp_path)
        folder.mkdir(parents=True, exist_ok=True)
        return folder
