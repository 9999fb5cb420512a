"""
The words of a message as somebody would write them for speed alone: names, days, greetings, and what has passed.

Only what an English e-mail needs is worked out, each fact by a function of its own that looks at the interview
directly. What the library does to odd values is done here too: where one regular expression shows that nothing is to be
done, as for almost every name, role and company, the value is taken as it is; where it shows more (a right-to-left
script, titles and degrees inside a name, an advertisement's extras that are not the usual ones), the library's own
helper does the rest.
"""

import re
from datetime import date
from typing import Final, TypeAlias

from interview_followup import (
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Interview,
    OutcomeStatus,
    Person,
    Referee,
    ReplyPromise,
    StepKind,
)
from interview_followup.interview import Honorific
from interview_followup.templates import Occasion
from interview_followup.templates.facts import FACTS_BY_NAME
from interview_followup.templates.spoken import spoken_company, spoken_role
from interview_followup.text import isolated

from .hand_days import CHECK_IN, DONE, FINAL, MATERIAL, REFERENCE, RIVAL, THANKS

Written: TypeAlias = tuple[str, str]
"""Subject and body."""

_MONTHS: Final = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PENDING: Final = OutcomeStatus.PENDING
_NEWS: Final = frozenset({OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})
_CARRY_THANKS: Final = frozenset({THANKS, CHECK_IN, FINAL, MATERIAL, REFERENCE, RIVAL})

# Every letter that is written from right to left, with a few signs more: `isolated` looks at what is found.
_TURNS: Final = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ENDS: Final = frozenset(".!?\u2069")
_WORDS: Final = r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*"
_NAME: Final = re.compile(
    rf"(?!(?:ms|mr|mister|mrs|miss|mx|dr|doctor|prof|professor)(?: |$)){_WORDS}", re.IGNORECASE
).fullmatch
# A role by itself, and inside what an advertisement puts around it most often.
_ROLE: Final = re.compile(
    r"(?:the )?((?!(?:the|an?|posisi|lowongan|jabatan|role|position|job|levels?)\b)"
    r"[a-z0-9][a-z0-9&/+#'-]*(?: [a-z0-9&/+#'-]+)*?(?<=[a-z0-9])(?<! role)(?<! position)(?<! job))"
    r"(?: (?:role|position|job))?(?: \((?:m/[fw]|[fw]/m)(?:/[dx])?\))?",
    re.IGNORECASE | re.ASCII,
).fullmatch
_ODD_COMPANY: Final = re.compile(r"[.,]|\s\s|[^\S ]").search
_LISTED: Final = re.compile(r"(?:(PT|CV|UD)\. )?([^\s.,]+(?: [^\s.,]+)*?),? Tbk\.?").fullmatch

_HONORIFICS: Final[dict[Honorific | None, str]] = {
    Honorific.MS: "Ms.",
    Honorific.MR: "Mr.",
    Honorific.MX: "Mx.",
    Honorific.DR: "Dr.",
    Honorific.PROF: "Professor",
}
_TITLES: Final = {
    **dict.fromkeys(("Dr.", "Dr", "Doctor"), "Dr."),
    **dict.fromkeys(("Prof.", "Prof"), "Prof."),
    **dict.fromkeys(("Prof. Dr.", "Prof Dr"), "Prof. Dr."),
    "Professor": "Professor",
}
"""Learned ones, which stand before a full name too."""


def day_of(day: date, sent: date) -> str:
    """Write a day inside a message: with its year where it is far away."""
    apart = day.toordinal() - sent.toordinal()
    near = 180 if day.year == sent.year else 30
    if -near < apart < near:
        return f"{_WEEKDAYS[day.weekday()]}, {_MONTHS[day.month]} {day.day}"
    return f"{_WEEKDAYS[day.weekday()]}, {_MONTHS[day.month]} {day.day}, {day.year}"


def safe(value: str) -> str:
    """Keep a value from reordering the sentence around it."""
    return isolated(value) if not value.isascii() and _TURNS.search(value) else value


def stopped(value: str) -> str:
    """End a sentence with a value, which may bring its own stop."""
    if value[-1] in _ENDS and value.rstrip("\u2069")[-1:] in _ENDS:
        return value
    return value + "."


def phrase(value: str) -> str:
    """Take the stop off what the candidate wrote."""
    return safe(value.rstrip(".!?… ") or value)


def role_of(interview: Interview) -> str:
    """Name the role as a sentence does."""
    role = interview.role
    found = _ROLE(role)
    return found[1] if found else isolated(spoken_role(role))


def company_of(interview: Interview) -> str:
    """Name the employer as a sentence does."""
    company = interview.company
    if _ODD_COMPANY(company):
        found = _LISTED(company)
        if found:
            form, name = found.groups()
            company = f"{name} Tbk" if form is None else f"{form} {name} Tbk"
        else:
            company = spoken_company(company)
    return company if company.isascii() else safe(company)


def addressee(interview: Interview) -> Person | None:
    """Give whom a message goes to: the agency, or the first who asked."""
    if interview.agency is not None:
        return interview.agency
    return interview.interviewers[0] if interview.interviewers else None


def _greeted_by_the_library(interview: Interview, to: Person) -> str:
    locale = DEFAULT_TEMPLATES.locale("en")
    occasion = Occasion(interview=interview, send_on=interview.held_on, locale=locale, channel=Channel.EMAIL, to=to)
    return FACTS_BY_NAME["salutation"].value(occasion) or ""


def greeting(interview: Interview, to: Person | None) -> str:
    """Greet somebody, or a team without a name."""
    if to is None:
        return "Dear Hiring Team,"
    name, short, title = to.name, to.salutation_name, to.title
    if (name and not _NAME(name)) or (short is not None and not _NAME(short)):
        return _greeted_by_the_library(interview, to)
    if title is None:
        before = "" if to.honorific is None else _HONORIFICS.get(to.honorific, "")
    else:
        before = _TITLES.get(title, "")
        if not before:
            return _greeted_by_the_library(interview, to)
    if to.first_name_terms:
        if short is None:
            informal = "" if title is not None or " " in name else name
        else:
            informal = "" if before and name.endswith(f" {short}") else short
        if informal:
            return f"Hi {safe(informal)},"
    if short is not None and before:
        return f"Dear {before} {safe(short)},"
    if not name:
        return "Hello,"
    return f"Dear {safe(name)}," if title is None else f"Dear {before} {safe(name)},"


def closing(candidate: Candidate) -> str:
    """Sign, with whatever contacts there are."""
    text = f"Best regards,\n{safe(candidate.name)}"
    if candidate.phone is not None:
        text = f"{text}\n{candidate.phone}"
    if candidate.email is not None:
        text = f"{text}\n{candidate.email}"
    return text if candidate.link is None else f"{text}\n{candidate.link}"


def listed(items: tuple[str, ...]) -> str:
    """Put phrases of the candidate's into one; there is at least one."""
    if len(items) == 1:
        return phrase(items[0])
    words = [phrase(item) for item in items]
    return f"{words[0]} and {words[1]}" if len(words) == 2 else f"{', '.join(words[:-1])}, and {words[-1]}"


def documents(interview: Interview) -> str:
    """List the documents, one a line."""
    return "\n".join([
        f"- {safe(item.title)}" if item.shows is None else f"- {safe(item.title)}: {safe(item.shows)}"
        for item in interview.evidence
    ])  # fmt: skip


def referee_of(interview: Interview) -> Referee:
    """Choose the referee to turn to; there is at least one."""
    for referee in interview.referees:
        if referee.consented:
            return referee
    return interview.referees[0]


def unthanked(interview: Interview) -> bool:
    """Tell whether thanks are owed still."""
    if interview.outcome.status is not _PENDING:
        return False
    for step in interview.steps:  # noqa: SIM110 - a generator takes longer
        if step.status is DONE and step.kind in _CARRY_THANKS:
            return False
    return True


def promise_of(interview: Interview) -> ReplyPromise | None:
    """Give the promise in force."""
    promise = interview.promise
    if promise is None:
        return None
    held, heard, since = interview.held_on, interview.heard_on, interview.held_on
    if interview.outcome.status in _NEWS:
        since = interview.outcome.known_on or held
        if (held if promise.given_on is None else promise.given_on) < since:
            return None
    return None if promise.by < since or (heard is not None and heard > promise.by) else promise


def asked_on(interview: Interview) -> date | None:
    """Give the day of the last question that was sent since the clock started."""
    last: date | None = None
    for step in interview.steps:
        kind = step.kind
        if (kind is CHECK_IN or kind is FINAL) and step.status is DONE and (last is None or step.on > last):
            last = step.on
    if last is None:
        return None
    promise, heard, clock = interview.promise, interview.heard_on, interview.held_on
    if interview.outcome.status in _NEWS:
        clock = interview.outcome.known_on or clock
    if promise is not None and promise.given_on is not None and promise.given_on > clock:
        clock = promise.given_on
    return last if last > clock and (heard is None or last > heard) else None


def acknowledged(interview: Interview) -> bool:
    """Tell whether the offer was thanked for."""
    known = interview.outcome.known_on
    for step in interview.steps:
        if step.kind is StepKind.OFFER_REPLY and step.status is DONE and known is not None and step.on >= known:
            return True
    return False
