"""
Marked interviews in every situation that has a text, and all that the library gives for them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Action,
    Channel,
    Explanation,
    Interview,
    Message,
    StepKind,
    agenda,
    compare,
    decide,
    describe,
    explain,
    mermaid_gantt,
    next_action,
    plan,
    review,
    svg_timeline,
    why_not,
)
from tests.locales.cases import cases
from tests.privacy.marking import marked, shown

ASKED_WHY_NOT: Final = (StepKind.CHECK_IN, StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE)


def stories(tag: str, channel: Channel | None) -> Iterator[tuple[str, Interview, date]]:
    """Vary a marked interview until every rule that writes has written; whoever comes in is marked as well."""
    full, _ = marked()
    plain = attrs.evolve(full, agency=None, evidence=(), referees=(), locale=tag, channel=channel)
    for name, interview, today in cases(plain):
        facts: dict[str, Any] = {}
        if interview.agency is not None:
            facts["agency"] = full.agency
        if interview.evidence:
            facts["evidence"] = full.evidence
        if interview.referees:
            consented = interview.referees[0].consented
            facts["referees"] = tuple(attrs.evolve(each, consented=consented) for each in full.referees)
        yield name, attrs.evolve(interview, **facts), today


def told(interview: Interview, today: date) -> Iterator[tuple[str, str]]:
    """Give all that one interview's answers show, each under a name; the texts themselves are for the reader."""
    yield "repr of the interview", shown(interview)
    yield "repr of where matters stand", shown(interview.standing)
    action = next_action(interview, today)
    yield from told_by_action("decide", decide(interview, today))
    yield from told_by_action("next_action", action)
    for message in action.messages:
        yield "repr of a message", shown(message)
        yield "what else a message tells", shown(_beside_the_text(message))
        yield "repr of findings", shown(review(attrs.evolve(message, body=f"Hello $name,\n{message.body}"), interview))
    yield from told_by_explanation(explain(interview, today))
    for texts in (False, True):
        ahead = plan(interview, today, texts=texts)
        yield "repr of a plan", shown(ahead)
        yield "a plan's steps", "\n".join(shown(step) for step in ahead.steps)
    yield "a picture", svg_timeline(ahead, interview.locale)
    yield "a chart", mermaid_gantt(ahead, interview.locale)
    day = agenda([interview], today)
    yield "repr of an agenda", shown(day)
    yield "an agenda's items", shown((day.items, day.held, day.waiting, day.over))


def told_by_action(name: str, action: Action) -> Iterator[tuple[str, str]]:
    """Give what an action shows, and what it holds beside the texts."""
    yield f"repr of an action by {name}", shown(action)
    yield f"reason by {name}", f"{action.reason.code} {action.reason.facts!r}"
    yield (
        f"key and days by {name}",
        f"{action.key} {action.opens_on} {action.due_on} {action.send_on} {action.next_change}",
    )
    yield f"hints' fields by {name}", " ".join(hint.field for hint in action.hints)
    yield f"repr of hints by {name}", shown(action.hints)
    for tag in DEFAULT_TEMPLATES.tags:
        yield f"reason in {tag} by {name}", describe(action, tag)


def told_by_explanation(found: Explanation) -> Iterator[tuple[str, str]]:
    """Give what an explanation shows, rule by rule."""
    yield "repr of an explanation", shown(found)
    yield "an explanation's facts", repr(found.facts)
    for verdict in found.verdicts:
        yield "a verdict", f"{shown(verdict)} {verdict.detail} {verdict.facts!r}"


def told_by_changes(interview: Interview, today: date) -> Iterator[tuple[str, str]]:
    """Give what is shown of what could be otherwise."""
    for step in ASKED_WHY_NOT:
        found = why_not(step, interview, today)
        yield "repr of a why not", shown(found)
        if found.change is not None:
            yield "a change", f"{shown(found.change)} {found.change.facts!r}"


def told_by_many(interviews: list[Interview], today: date) -> Iterator[tuple[str, str]]:
    """Give what is shown of many interviews at once."""
    yield "repr of an agenda of all", shown(agenda(interviews, today, limit=3))
    compared = compare(DEFAULT_PLAYBOOK, DEFAULT_PLAYBOOK.with_timing(max_check_ins=1), interviews, today, weeks=2)
    yield "repr of a comparison", shown(compared)
    yield "a comparison's examples", shown([each.examples for each in compared.transitions])


def _beside_the_text(message: Message) -> tuple[object, ...]:
    return message.channel, message.locale, message.audience, message.template, message.key
