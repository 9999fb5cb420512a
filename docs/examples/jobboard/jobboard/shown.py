"""
What a page shows about an interview, worked out from its facts and the day. Nothing here reads a database or a request.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

import attrs

from interview_followup import (
    Action,
    Audience,
    Channel,
    Finding,
    FollowUpError,
    HeldItem,
    Interview,
    Message,
    Plan,
    Playbook,
    agenda,
    describe,
    next_action,
    plan,
    review,
)
from interview_followup.interop.mail import mailto

from .words import Words

LONGEST_TEXT: Final = 50_000
"""Characters of a field that `review` looks at."""

_GROUPS: Final = (
    ("interviewers", "people"), ("strengths", "notes"), ("evidence", "notes"), ("referees", "referees"),
    ("consented", "referees"), ("relation", "referees"), ("contact", "referees"), ("rival_offer", "rival"),
    ("outcome", "outcome"), ("candidate", "writing"), ("channel", "writing"),
)  # fmt: skip
"""On which form a hint's field is filled in, by how its path begins."""


class Written(NamedTuple):
    """
    One text, as it is to be edited.

    Attributes:
        message: With the candidate's words, where there are some.
        rows: How high its field is.
        findings: What to look at, each with the sentence to show.
        mailto: Opens it in a mail program; ``None`` where it is no mail, or none that can be sent.
        faults: Why it cannot be sent by mail.
        receiver: Whom it is for, in three pieces: the name is the middle one.
    """

    message: Message
    rows: int
    findings: tuple[tuple[Finding, str], ...]
    mailto: str | None
    faults: tuple[str, ...]
    receiver: tuple[str, str, str]


class Shown(NamedTuple):
    """
    One interview today.

    Attributes:
        interview: Its facts.
        action: The answer, with its texts.
        title: What to do.
        dates: By when, in words.
        why: The reason, in the page's language.
        again: When to look again, where there is nothing to do.
        held: Why it should rather wait, though it is right; empty where it need not.
        texts: The texts.
        hints: What would make them stronger: the form on which to say it, or ``None``, and the question.
        ahead: The plan.
    """

    interview: Interview
    action: Action
    title: str
    dates: tuple[str, ...]
    why: str
    again: str
    held: str
    texts: tuple[Written, ...]
    hints: tuple[tuple[str | None, str], ...]
    ahead: Plan


class Line(NamedTuple):
    """
    One interview in the list.

    Attributes:
        interview: Its facts.
        title: What to do; empty where there is nothing.
        note: By when, or why not today; empty where there is nothing to say.
    """

    interview: Interview
    title: str
    note: str


def show(
    interview: Interview,
    today: date,
    words: Words,
    *,
    others: Sequence[Interview],
    edited: Mapping[str, str] | None = None,
    playbook: Playbook,
) -> Shown:
    """
    Work out what one interview's page shows.

    Args:
        interview: Its facts.
        today: The candidate's calendar date.
        words: Of the page.
        others: The candidate's other interviews.
        edited: The texts as the candidate sent them, by name of the field; ``None``: as suggested.
        playbook: Which rules, numbers and texts.
    """
    action = next_action(interview, today, playbook=playbook)
    idle = action.due_on is None or action.kind == "move_on"
    held = next((item for item in agenda([interview, *others], today, playbook=playbook).held
                 if item.interview == interview), None)  # fmt: skip
    return Shown(
        interview=interview,
        action=action,
        title=words.step(str(action.kind)),
        dates=() if idle else dates(action, today, words),
        why=describe(action, words.tag, playbook=playbook),
        again=again(action, words) if idle else "",
        held=held_because(held, words) if held else "",
        texts=_texts(action, interview, words, others=others, edited=edited, playbook=playbook),
        hints=tuple((_group_of(hint.field), hint.text) for hint in action.hints),
        ahead=plan(interview, today, playbook=playbook),
    )


def lines(interviews: Sequence[Interview], today: date, words: Words, playbook: Playbook) -> dict[str, list[Line]]:
    """Sort a candidate's interviews into what is for today, held back, waiting and over, in the engine's order."""
    day = agenda(interviews, today, playbook=playbook)
    return {
        "today": [
            Line(item.interview, words.step(str(item.action.kind)), next(iter(dates(item.action, today, words)), ""))
            for item in day.items
        ],
        "held": [
            Line(item.interview, words.step(str(item.action.kind)), held_because(item, words)) for item in day.held
        ],
        "waiting": [Line(item.interview, "", again(item.action, words)) for item in day.waiting],
        "over": [Line(item.interview, "", "") for item in day.over],
    }


def dates(action: Action, today: date, words: Words) -> tuple[str, ...]:
    """Say by when a step is to be done, and until when it is right."""
    said = []
    if action.send_on is not None and action.send_on > today:
        said.append(words("send_on", day=words.day(action.send_on)))
    if action.due_on == today:
        said.append(words("due_today"))
    elif action.due_on is not None:
        said.append(words("due" if action.due_on > today else "was_due", day=words.day(action.due_on)))
    if action.closes_on is not None and action.closes_on != action.due_on:
        said.append(words("open_until", day=words.day(action.closes_on)))
    return tuple(said)


def again(action: Action, words: Words) -> str:
    """Say when to look again."""
    if action.next_change is None:
        return words("look_never")
    return words("look_again", day=words.day(action.next_change))


def held_because(item: HeldItem, words: Words) -> str:
    """Say why a step that is right should wait."""
    return "" if item.until is None else words(f"held_{item.because}", day=words.day(item.until))


def _texts(
    action: Action,
    interview: Interview,
    words: Words,
    *,
    others: Sequence[Interview],
    edited: Mapping[str, str] | None,
    playbook: Playbook,
) -> tuple[Written, ...]:
    not_named = tuple(dict.fromkeys(each.company for each in others))
    written = []
    for index, suggested in enumerate(action.messages):
        message = suggested if edited is None else _as_sent(suggested, index, edited)
        findings = review(message, interview, not_named=not_named, playbook=playbook)
        link, faults = _mailto(message, words)
        written.append(
            Written(
                message=message,
                rows=min(28, 3 + sum(1 + len(line) // 72 for line in message.body.splitlines())),
                findings=tuple(
                    (finding, finding.text or words("finding", found=finding.found)) for finding in findings
                ),
                mailto=link,
                faults=faults,
                receiver=_receiver(message, words),
            )
        )
    return tuple(written)


def _as_sent(message: Message, index: int, edited: Mapping[str, str]) -> Message:
    """Put the candidate's words into a message; a form's line ends are two characters."""
    body = edited.get(f"body-{index}", message.body).replace("\r\n", "\n").replace("\r", "\n")
    subject = message.subject
    if subject is not None:
        subject = " ".join(edited.get(f"subject-{index}", subject).split())
    return attrs.evolve(message, subject=subject, body=body[: LONGEST_TEXT + 1])


def _mailto(message: Message, words: Words) -> tuple[str | None, tuple[str, ...]]:
    """Make the link, or say why there is none; to a text that is no mail there is nothing to say."""
    if message.channel is not Channel.EMAIL:
        return None, ()
    try:
        return mailto(message), ()
    except FollowUpError as error:
        fields = {fault.field.rpartition("message.")[2].partition(".")[0] for fault in error.faults}
        return None, tuple(words(f"mail_{field}") for field in ("subject", "to", "body") if field in fields)


def _receiver(message: Message, words: Words) -> tuple[str, str, str]:
    if message.audience is Audience.REFEREE:
        return words("text_to_referee"), "", ""
    if message.to is None or not message.to.name:
        return words("text_to_team"), "", ""
    return words.around("text_to", message.to.name)


def _group_of(field: str) -> str | None:
    return next((group for beginning, group in _GROUPS if field.startswith(beginning)), None)


def week_from(today: date) -> date:
    """Give the day a week from today."""
    return today + timedelta(days=7)
