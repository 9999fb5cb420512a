"""
The pages: which address shows what, and what a form changes. `make_app` is the whole application.

Everything that is checked, worded or worked out stands elsewhere: in the library, in `forms`, `shown` and `words`.
"""

import base64
import hashlib
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

import attrs
from fastapi import APIRouter, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from interview_followup import (
    Candidate,
    Fault,
    FollowUpError,
    Interview,
    Playbook,
    StepStatus,
    decide,
    plan,
    svg_timeline,
)

from . import clock, forms, store
from .fields import Field, Kind, read
from .forms import Filled
from .guard import Guard, content_security_policy, harden
from .models import LOCALES, InterviewRow
from .playbooks import PLAYBOOK
from .shown import lines, show, week_from
from .visits import COOKIE, Board, Sent, Visit, Visiting, say, see

_NINETY_DAYS: Final = 90 * 24 * 60 * 60
_OWN_PATH: Final = re.compile(r"/(interviews/[\w-]+(/[\w.-]+){0,2})?")
_SAYINGS: Final = {403: "closed", 404: "not_found", 405: "not_found"}
_STEP: Final = (Field("on", Kind.DATE, required=True, past=True),)
_SNOOZE: Final = (Field("snoozed_until", Kind.DATE, required=True),)

_LOG: Final = logging.getLogger(__name__)

pages: Final = APIRouter(default_response_class=HTMLResponse)


def make_app(
    sessions: sessionmaker[Session],
    *,
    now: Callable[[], datetime] = clock.now,
    playbook: Playbook = PLAYBOOK,
) -> FastAPI:
    """
    Make the application.

    Args:
        sessions: Makes sessions on a database that has the tables.
        now: Tells the moment; a test has its own.
        playbook: Which rules, numbers and texts.
    """
    # Without pages about itself: this is no interface for programs.
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.state.board = Board(sessions, now, playbook)
    app.include_router(pages)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    app.add_exception_handler(StarletteHTTPException, _excused)
    app.add_exception_handler(FollowUpError, _unreadable)
    app.add_exception_handler(DBAPIError, _database_failed)
    app.add_exception_handler(Exception, _broken)
    app.add_middleware(
        Guard, refused=_saying(app, "refused", 403), too_long=_saying(app, "too_much", 413), stored=("/static/",)
    )
    return app


@pages.get("/enter/{token}")
def enter(request: Request, token: str) -> RedirectResponse:
    """Let in who has a private link, and keep its secret out of every later address."""
    board: Board = request.app.state.board
    with board.sessions() as session:
        if store.candidate_by_token(session, token) is None:
            raise HTTPException(403)
    answer = see("/")
    answer.headers["Referrer-Policy"] = "no-referrer"
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, token, max_age=_NINETY_DAYS, httponly=True, samesite="lax", secure=secure)
    return answer


@pages.post("/language")
def choose_language(visit: Visiting, sent: Sent) -> RedirectResponse:
    """Change the language of the pages, and show the same one again."""
    locale, to = sent.get("locale", ""), sent.get("to", "")
    if locale in LOCALES:
        visit.candidate.locale = locale
        visit.session.commit()
    return see(to if _OWN_PATH.fullmatch(to) else "/")


@pages.get("/")
def list_interviews(visit: Visiting) -> HTMLResponse:
    """Show all interviews, those with something to do first."""
    rows = store.interviews_of(visit.session, visit.candidate)
    interviews = _readable(rows)
    listed = lines(interviews, visit.today, visit.words, visit.board.playbook)
    return visit.page("list.html", lists=listed, unreadable=len(interviews) < len(rows))


@pages.get("/interviews/new")
def ask_for_new(visit: Visiting) -> HTMLResponse:
    """Ask about a new interview."""
    raw = {"candidate.name": visit.candidate.name, "locale": visit.candidate.locale}
    raw |= {"candidate.phone": phone} if (phone := _signer(visit).phone) else {}
    return _form_for_new(visit, Filled(None, raw, {}))


@pages.post("/interviews/new")
def add(visit: Visiting, sent: Sent) -> Response:
    """Store a new interview, or say what is wrong with it."""
    filled = forms.fill_new(_signer(visit), sent, visit.today)
    if filled.interview is None:
        return _form_for_new(visit, filled)
    row = store.add(
        visit.session, visit.candidate, filled.interview,
        today=visit.today, now=visit.now, playbook=visit.board.playbook,
    )  # fmt: skip
    visit.session.commit()
    return see(f"/interviews/{row.id}?said=added")


@pages.get("/interviews/{ref}")
def show_interview(visit: Visiting, ref: str) -> HTMLResponse:
    """Show today's step, why, its texts, and what lies ahead."""
    return _interview_page(visit, visit.find(ref))


@pages.get("/interviews/{ref}/check")
@pages.get("/interviews/{ref}/step")
@pages.get("/interviews/{ref}/snooze")
def return_to_interview(visit: Visiting, ref: str) -> RedirectResponse:
    """Show the interview to who asks again for the answer to a form."""
    return see(f"/interviews/{visit.find(ref).id}")


@pages.post("/interviews/{ref}/check")
def check_text(visit: Visiting, ref: str, sent: Sent) -> HTMLResponse:
    """Show the interview with the candidate's own words, and what is wrong with them; nothing is stored."""
    return _interview_page(visit, visit.find(ref), sent=sent)


@pages.post("/interviews/{ref}/step")
def record_step(visit: Visiting, ref: str, sent: Sent) -> Response:
    """Record that the step was done or skipped, or take a recorded one back."""
    row = visit.find(ref)
    interview = store.load(row)
    status = sent.get("status", "")
    if status == "undone":
        index = sent.get("index", "")
        kept = tuple(step for at, step in enumerate(interview.steps) if str(at) != index)
        return visit.change(row, attrs.evolve(interview, steps=kept), sent, "undone")
    action = decide(interview, visit.today, playbook=visit.board.playbook)
    if status not in set(StepStatus) or sent.get("kind") != action.kind:
        return see(f"/interviews/{row.id}?said=outdated")
    _, values, faults = read(_STEP, sent, visit.today)
    skipped = status == StepStatus.SKIPPED
    if skipped or not faults:
        on = visit.today if skipped else values["on"]
        try:
            changed = interview.record(action.as_step(on, status=StepStatus(status)))
        except FollowUpError as error:
            faults = {"on": attrs.evolve(error.faults[0], field="on")}
        else:
            return visit.change(row, changed, sent, status)
    return _interview_page(visit, row, sent=sent, faults=faults)


@pages.post("/interviews/{ref}/snooze")
def snooze(visit: Visiting, ref: str, sent: Sent) -> Response:
    """Pause reminders for a week or until a day, or end the pause."""
    row = visit.find(ref)
    interview = store.load(row)
    until = {"week": week_from(visit.today), "wake": None}
    chosen = sent.get("for", "")
    if chosen in until:
        changed = attrs.evolve(interview, snoozed_until=until[chosen])
        return visit.change(row, changed, sent, "woken" if chosen == "wake" else "snoozed")
    _, values, faults = read(_SNOOZE, sent, visit.today)
    if not faults and values["snoozed_until"] <= visit.today:
        faults["snoozed_until"] = Fault("snoozed_until", "not_ahead", "")
    if faults:
        return _interview_page(visit, row, sent=sent, faults=faults)
    return visit.change(row, attrs.evolve(interview, snoozed_until=values["snoozed_until"]), sent, "snoozed")


@pages.get("/interviews/{ref}/facts/{name}")
def ask_for_facts(visit: Visiting, ref: str, name: str) -> HTMLResponse:
    """Show one form about an interview."""
    row, interview, group = _group(visit, ref, name)
    raw = forms.raw_of(interview, forms.fields_of(group, interview))
    raw["promise.kind"] = raw.get("promise.kind") or "exact"
    return _form(visit, name, row, interview, Filled(None, raw, {}))


@pages.post("/interviews/{ref}/facts/{name}")
def change_facts(visit: Visiting, ref: str, name: str, sent: Sent) -> Response:
    """Store changed facts, or say what is wrong with them."""
    row, interview, group = _group(visit, ref, name)
    filled = forms.fill(group, interview, sent, visit.today)
    if filled.interview is None:
        return _form(visit, name, row, interview, filled)
    return visit.change(row, filled.interview, sent, "saved")


@pages.get("/interviews/{ref}/calendar.ics")
def give_calendar(visit: Visiting, ref: str) -> Response:
    """Give the calendar file, as the board last wrote it."""
    name = {"Content-Disposition": 'attachment; filename="follow-up.ics"'}
    return Response(visit.find(ref).calendar, media_type="text/calendar; charset=utf-8", headers=name)


@pages.get("/interviews/{ref}/timeline.svg")
def draw_timeline(visit: Visiting, ref: str) -> Response:
    """Draw the plan; the picture's one style sheet is allowed by its digest."""
    playbook = visit.board.playbook
    ahead = plan(store.load(visit.find(ref)), visit.today, playbook=playbook)
    picture = svg_timeline(ahead, visit.words.tag, playbook=playbook)
    styles = picture.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
    policy = content_security_policy(style_src=f"'sha256-{digest}'")
    return Response(picture, media_type="image/svg+xml", headers={"Content-Security-Policy": policy})


def _readable(rows: Iterable[InterviewRow]) -> list[Interview]:
    """Load what can be loaded; the others wait for somebody to mend them."""
    interviews = []
    for row in rows:
        try:
            interviews.append(store.load(row))
        except FollowUpError:
            continue
    return interviews


def _signer(visit: Visit) -> Candidate:
    """Sign as the candidate did last, else by the profile."""
    last = next(iter(_readable(store.interviews_of(visit.session, visit.candidate))), None)
    return last.candidate if last else Candidate(name=visit.candidate.name, email=visit.candidate.email)


def _interview_page(
    visit: Visit, row: InterviewRow, *, sent: Mapping[str, str] | None = None, faults: Mapping[str, Fault] | None = None
) -> HTMLResponse:
    """Show an interview; *sent*: with the words and days that stood in its form, so that none is typed again."""
    others = [each for each in store.interviews_of(visit.session, visit.candidate) if each.id != row.id]
    shown = show(
        store.load(row), visit.today, visit.words,
        others=_readable(others), edited=sent, playbook=visit.board.playbook,
    )  # fmt: skip
    raw = {"on": visit.today.isoformat(), **(sent or {})}
    pause = shown.interview.snoozed_until
    return visit.page(
        "interview.html", status=422 if faults else 200, row=row, shown=shown, raw=raw, faults=faults or {},
        checked=sent is not None and not faults,
        fields=_STEP + _SNOOZE, paused=pause is not None and pause > visit.today,
    )  # fmt: skip


def _group(visit: Visit, ref: str, name: str) -> tuple[InterviewRow, Interview, forms.Group]:
    row = visit.find(ref)
    group = forms.GROUPS.get(name)
    if group is None:
        raise HTTPException(404)
    return row, store.load(row), group


def _form(visit: Visit, name: str, row: InterviewRow, interview: Interview, filled: Filled) -> HTMLResponse:
    group = forms.GROUPS[name]
    entries = [
        (each, index + 1, forms.entry_fields(each, index))
        for each in group.several
        for index in range(len(getattr(interview, each)) + 1)
    ]
    fields = forms.fields_of(group, interview)[: len(group.fields)]
    return _form_page(visit, name, filled, row=row, interview=interview, fields=fields, entries=entries)


def _form_for_new(visit: Visit, filled: Filled) -> HTMLResponse:
    entries = [("interviewers", 1, forms.entry_fields("interviewers", 0))]
    return _form_page(visit, "add", filled, row=None, interview=None, fields=forms.NEW, entries=entries)


def _form_page(visit: Visit, name: str, filled: Filled, **values: object) -> HTMLResponse:
    status = 422 if filled.faults else 200
    return visit.page("form.html", status=status, name=name, raw=filled.raw, faults=filled.faults, **values)


def _excused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, StarletteHTTPException) else 500
    return say(request, _SAYINGS.get(status, "broken"), status)


def _unreadable(request: Request, _: Exception) -> Response:
    """Answer where stored facts no longer load, or cannot be worded."""
    return say(request, "unreadable", 500)


def _database_failed(request: Request, error: Exception) -> Response:
    """Answer, and log the error's class alone: PostgreSQL's own words quote the row that it refused."""
    _LOG.error("the database did not do it: %s", store.told_without_values(error))
    return say(request, "broken", 500)


def _broken(request: Request, _: Exception) -> Response:
    """Answer outside of the guard, which an unforeseen error has passed already."""
    answer = say(request, "broken", 500)
    harden(answer.headers)
    return answer


def _saying(app: FastAPI, name: str, status: int) -> ASGIApp:
    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request({**scope, "app": app, "state": {}}, receive)
        await say(request, name, status)(scope, receive, send)

    return answer
