"""
Relations between two casts of one interview: other names, another order, one more person.

Each function gives what is broken, in words; nothing where the relation holds.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations
from typing import Final, TypeAlias

import attrs
from hypothesis import strategies as st

from interview_followup import (
    Audience,
    Candidate,
    Evidence,
    Interview,
    Message,
    Person,
    Playbook,
    Referee,
    StepKind,
    next_action,
)

from .mp_asking import gist

Names: TypeAlias = Mapping[str, str]

ROLES: Final = (
    "candidate", "company", "role", "first", "second", "agency", "referee", "relation", "title", "shows", "topic",
    "strength", "place",
)  # fmt: skip
_LETTERS: Final = "BDFGHJKLMNPRTVWZ"
_SIZE: Final = 9

NAMES_OF_ALL: Final[st.SearchStrategy[Names]] = st.lists(
    st.text(_LETTERS, min_size=_SIZE - 1, max_size=_SIZE - 1), min_size=len(ROLES), max_size=len(ROLES), unique=True
).map(lambda drawn: {role: f"Q{name.lower()}" for role, name in zip(ROLES, drawn, strict=True)})
"""A name for each role: of one length, so that a text that is short enough stays so, and in no text by itself."""


def cast(interview: Interview, names: Names) -> Interview:
    """Give everybody and everything that has a name the one of its role."""
    people = (Person(name=names["first"], topic=names["topic"]), Person(name=names["second"]))
    return attrs.evolve(
        interview,
        candidate=Candidate(name=names["candidate"], place=names["place"]),
        company=names["company"],
        role=names["role"],
        interviewers=people[: len(interview.interviewers)],
        agency=None if interview.agency is None else Person(name=names["agency"]),
        referees=tuple(
            Referee(name=names["referee"], relation=names["relation"], consented=True) for _ in interview.referees
        ),
        evidence=tuple(Evidence(title=names["title"], shows=names["shows"]) for _ in interview.evidence),
        strengths=(names["strength"],),
    )


def _renamed(text: str | None, before: Names, after: Names) -> str | None:
    """Put the new names for the old; all at once, since a new one may be another's old one."""
    if text is None:
        return None
    new = {name: after[role] for role, name in before.items()}
    words = text.split("Q")
    return words[0] + "".join(
        new.get(f"Q{word[: _SIZE - 1]}", f"Q{word[: _SIZE - 1]}") + word[_SIZE - 1 :] for word in words[1:]
    )


def not_renamed(interview: Interview, today: date, playbook: Playbook, before: Names, after: Names) -> list[str]:
    """M11: with other names the step, the days and the recipients are the same, and the text is the renamed text."""
    one = next_action(cast(interview, before), today, playbook=playbook)
    two = next_action(cast(interview, after), today, playbook=playbook)
    broken = [] if gist(one) == gist(two) else ["another step or day"]
    if len(one.messages) != len(two.messages):
        broken.append("another number of messages")
    for first, second in zip(one.messages, two.messages, strict=False):
        expected = [_renamed(text, before, after) for text in (first.subject, first.body, _name(first))]
        found = [second.subject, second.body, _name(second)]
        broken += [f"{old!r} became {new!r}" for old, new in zip(expected, found, strict=True) if old != new]
    return broken


def _name(message: Message) -> str | None:
    return None if message.to is None else message.to.name


def reordered_panel(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """
    M13: another order of the panel changes no step or day, and thank-yous go to the same people in the new order.

    Whatever else is written goes to the one who is first (G15), and that is all that the order decides.
    """
    broken = []
    for people in permutations(interview.interviewers):
        other = attrs.evolve(interview, interviewers=people)
        one, two = (next_action(each, today, playbook=playbook) for each in (interview, other))
        if gist(one) != gist(two):
            broken.append("another step or day")
        panel = _panel(other, two.kind)
        if [message.to for message in two.messages if message.audience is Audience.EMPLOYER] != panel[
            : len(two.messages)
        ]:
            broken.append("other recipients")
    return broken


def _panel(interview: Interview, kind: StepKind | str) -> list[Person | None]:
    """Say whom G15 names, in order."""
    if interview.agency is not None:
        return [interview.agency]
    people: Sequence[Person | None] = interview.interviewers or (None,)
    return [*people] if kind is StepKind.THANK_YOU else [people[0]]


def reordered_documents(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M13: another order of documents, strengths or referees changes no step, day or recipient."""
    other = attrs.evolve(
        interview,
        evidence=interview.evidence[::-1],
        strengths=interview.strengths[::-1],
        referees=interview.referees[::-1],
    )
    one, two = (next_action(each, today, playbook=playbook) for each in (interview, other))
    same = gist(one) == gist(two) and [each.to for each in one.messages] == [each.to for each in two.messages]
    return [] if same else ["another step, day or recipient"]


def one_more(interview: Interview, newcomer: Person, today: date, playbook: Playbook) -> list[str]:
    """M14: one more interviewer adds one thank-you at the most, and moves nothing; those who were there get theirs."""
    more = attrs.evolve(interview, interviewers=(*interview.interviewers, newcomer))
    one, two = (next_action(each, today, playbook=playbook) for each in (interview, more))
    broken = [] if gist(one) == gist(two) else ["another step or day"]
    added = len(two.messages) - len(one.messages)
    thanks_each = one.kind is StepKind.THANK_YOU and interview.agency is None and interview.interviewers
    if added != (1 if thanks_each else 0):
        broken.append(f"{added} more messages")
    before, after = ([each.to for each in action.messages] for action in (one, two))
    if interview.interviewers and after[: len(before)] != before:
        broken.append("others get what they got before")
    return broken
