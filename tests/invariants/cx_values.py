"""
Values that look like something else, put wherever an interview takes a text.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from interview_followup import Channel, Evidence, FollowUpError, Interview, Person
from tests.locales.cases import cases, full

PIECES: Final = (
    "{", "}", "{{7*7}}", "$role", "${company}", "$$", "$", "%(role)s", "%s", "<%=", "%>", "#{x}", "=?utf-8?q?", "=?",
    "?=", "=?utf-8?b?QmNj", "=0ABcc: x@y.example", "<b>", "&amp;", "&", '"', "'", "\\1", "\\g<0>", "!", "?", "Jr.", "…",
    ".", "דוד", "محمد", "٣", "é", "e\u0301", "ñ", "\u0915\u094d\u200d\u0937", "山田", "ß", "İ", "🙂", "a", "Z",
    "Zoe", "7", " ", "-", ",", "\u200d", "\ufb01",
)  # fmt: skip
"""What the lines of these tests are put together from."""


def stored(value: str) -> str | None:
    """Give a line as it is stored; ``None`` where it is refused."""
    try:
        return Evidence(title=value).title
    except FollowUpError:
        return None


def lines(most: int = 8) -> st.SearchStrategy[str]:
    """Draw a line that is accepted, in the form in which it is stored, put together from `PIECES`."""
    joined = st.lists(st.sampled_from(PIECES), min_size=1, max_size=most).map("".join)
    return joined.map(stored).filter(lambda line: line is not None).map(str)


def _person(interview: Interview, **facts: Any) -> Interview:
    first, *others = interview.interviewers
    return attrs.evolve(interview, interviewers=(attrs.evolve(first, **facts), *others))


def _referee(interview: Interview, **facts: Any) -> Interview:
    return attrs.evolve(interview, referees=tuple(attrs.evolve(each, **facts) for each in interview.referees))


Put = Callable[[Interview, str], Interview]

PLACES: Final[dict[str, Put]] = {
    "candidate.name": lambda i, value: attrs.evolve(i, candidate=attrs.evolve(i.candidate, name=value)),
    "candidate.place": lambda i, value: attrs.evolve(i, candidate=attrs.evolve(i.candidate, place=value)),
    "company": lambda i, value: attrs.evolve(i, company=value),
    "role": lambda i, value: attrs.evolve(i, role=value),
    "interviewer.name": lambda i, value: _person(i, name=value, salutation_name=None, honorific=None),
    "interviewer.salutation_name": lambda i, value: _person(i, salutation_name=value, first_name_terms=False),
    "interviewer.topic": lambda i, value: _person(i, topic=value),
    "agency.name": lambda i, value: i if i.agency is None else attrs.evolve(i, agency=Person(name=value)),
    "strengths": lambda i, value: attrs.evolve(i, strengths=(value, *i.strengths[1:])),
    "addition": lambda i, value: attrs.evolve(i, addition=value),
    "evidence.title": lambda i, value: attrs.evolve(
        i, evidence=tuple(attrs.evolve(each, title=value) for each in i.evidence[:1]) + i.evidence[1:]
    ),
    "evidence.shows": lambda i, value: attrs.evolve(
        i, evidence=tuple(attrs.evolve(each, shows=value) for each in i.evidence)
    ),
    "referee.name": lambda i, value: _referee(i, name=value),
    "referee.relation": lambda i, value: _referee(i, relation=value),
}
"""Every place where a line enters a text."""

OCCASIONS: Final[list[tuple[Interview, date]]] = [
    (attrs.evolve(interview, channel=channel), today)
    for tag in ("en", "en-GB", "id")
    for channel in Channel
    for _, interview, today in cases(full(tag))
]
"""Every case of every language and channel, with all facts."""


def occasions(*channels: Channel) -> st.SearchStrategy[tuple[Interview, date]]:
    """Draw a case for one of some channels; of all where none is named."""
    return st.sampled_from([each for each in OCCASIONS if not channels or each[0].channel in channels])


@st.composite
def dressed(draw: st.DrawFn, most: int = 8) -> tuple[Interview, date]:
    """Draw a case with lines of `PIECES` in any of its places."""
    interview, today = draw(occasions())
    for place in draw(st.sets(st.sampled_from(sorted(PLACES)), min_size=1)):
        interview = PLACES[place](interview, draw(lines(most)))
    return interview, today
