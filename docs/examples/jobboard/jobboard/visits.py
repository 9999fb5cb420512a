"""
Who visits, and how an answer is made: the private link's cookie, the language, the day, and the page templates.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final, NamedTuple
from uuid import UUID

import jinja2
from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import Interview, Playbook

from . import clock, store
from .models import CandidateRow, InterviewRow
from .words import Words, preferred, words_for

COOKIE: Final = "candidate"
_PAGES: Final = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "pages"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Board(NamedTuple):
    """
    What all visits share.

    Attributes:
        sessions: Makes sessions.
        now: Tells the moment.
        playbook: Which rules, numbers and texts.
    """

    sessions: sessionmaker[Session]
    now: Callable[[], datetime]
    playbook: Playbook


class Visit(NamedTuple):
    """
    One request of a candidate who came by the private link.

    Attributes:
        request: It.
        board: What all visits share.
        session: Its transaction is committed by whoever changes something.
        candidate: Who it is.
        words: Of the candidate's language.
        now: The moment, the same throughout the visit.
        today: The candidate's calendar date.
    """

    request: Request
    board: Board
    session: Session
    candidate: CandidateRow
    words: Words
    now: datetime
    today: date

    def find(self, ref: str) -> InterviewRow:
        """
        Find one of the candidate's interviews.

        Raises:
            HTTPException: 404 where there is none, and in the same way where it is somebody else's.
        """
        try:
            row = (
                store.interview_of(self.session, self.candidate, UUID(ref))
                if len(ref) == len(str(UUID(int=0)))
                else None
            )
        except ValueError:
            row = None
        if row is None:
            raise HTTPException(404)
        return row

    def change(self, row: InterviewRow, interview: Interview, sent: Mapping[str, str], said: str) -> RedirectResponse:
        """Store changed facts and show the interview, or show it without a change where the form was out of date."""
        version = sent.get("version", "")
        try:
            store.change(
                self.session, row, interview, today=self.today, now=self.now, playbook=self.board.playbook,
                version=int(version) if version.isascii() and version.isdigit() else 0,
            )  # fmt: skip
            self.session.commit()
        except store.OutdatedError:
            said = "outdated"
        return see(f"/interviews/{row.id}?said={said}")

    def page(self, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
        """Fill in a page."""
        shared = {
            "words": self.words, "path": self.request.url.path, "candidate": self.candidate, "today": self.today,
            "said": self.words.said(self.request.query_params.get("said", "")),
        }  # fmt: skip
        return HTMLResponse(_PAGES.get_template(template).render({**shared, **values}), status)


def see(path: str) -> RedirectResponse:
    """Send the browser to a page, by GET."""
    return RedirectResponse(path, 303)


def say(request: Request, name: str, status: int) -> HTMLResponse:
    """Fill in the page that says one thing, to whoever it is."""
    words = getattr(request.state, "words", None)
    if words is None:
        board: Board = request.app.state.board
        words = words_for(preferred(request.headers.get("accept-language", "")), board.playbook)
    return HTMLResponse(_PAGES.get_template("message.html").render(words=words, name=name), status)


def _visit(request: Request) -> Iterator[Visit]:
    """
    Find out who visits.

    Raises:
        HTTPException: 403 where the private link's cookie is missing or nobody's.
    """
    board: Board = request.app.state.board
    with board.sessions() as session:
        candidate = store.candidate_by_token(session, request.cookies.get(COOKIE, ""))
        if candidate is None:
            raise HTTPException(403)
        request.state.words = words = words_for(candidate.locale, board.playbook)
        now = board.now()
        yield Visit(request, board, session, candidate, words, now, clock.today_for(candidate.zone, now))


async def _sent(request: Request) -> Mapping[str, str]:
    """Read a form; a file, which no form of ours has, is left out."""
    form = await request.form()
    return {name: value for name, value in form.items() if isinstance(value, str)}


Visiting = Annotated[Visit, Depends(_visit)]
Sent = Annotated[Mapping[str, str], Depends(_sent)]
