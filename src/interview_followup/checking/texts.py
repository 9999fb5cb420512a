"""
Whether every step that reaches somebody has something to say, in every locale that is served.
"""

from datetime import date

import attrs

from ..engine import decide, describe, next_action
from ..errors import FollowUpError, PlaybookError
from ..interview import Channel, Interview, StepKind
from ..playbook import Playbook
from .findings import FindingCode
from .judging import Breach
from .notes import Notes
from .varying import evolved, values_of

_RICH = (
    "interviewers", "strengths", "addition", "evidence", "referees",
    "candidate.phone", "candidate.email", "candidate.link", "candidate.place",
)  # fmt: skip
"""Facts that texts are made of; a text is tried with none of them and with all."""


def look_at_texts(notes: Notes) -> None:
    """Word a few of the decisions of each rule, with few facts and with many, on every channel."""
    playbook = notes.playbook
    for rule in playbook.rules:
        if type(rule.step) is StepKind and rule.step is not StepKind.MOVE_ON and not rule.contact:
            text = f"{rule.step} reaches somebody, and the rule says that it does not: it has no text"
            notes.keep(Breach(FindingCode.WITHOUT_TEXT, rule.name, text))
        unspoken = _unspoken(rule.name, notes)
        if unspoken is not None:
            notes.keep(Breach(FindingCode.WITHOUT_TEXT, rule.name, unspoken[2]), *unspoken[:2])
        if not rule.contact:
            continue
        for interview, day in notes.examples.get(rule.name, ()):
            wrong = _wrong(rule.name, interview, day, playbook)
            if wrong is not None:
                notes.keep(Breach(FindingCode.WITHOUT_TEXT, rule.name, wrong[1]), wrong[0], day)
                break


def _unspoken(rule: str, notes: Notes) -> tuple[Interview, date, str] | None:
    """Find a decision whose reason cannot be told: its sentence names a fact that the rule does not bring."""
    playbook = notes.playbook
    for interview, day in notes.examples.get(rule, ()):
        for tag in playbook.templates.tags:
            try:
                describe(decide(interview, day, playbook=playbook), tag, playbook=playbook)
            except FollowUpError as error:
                return interview, day, f"its reason fails in {tag}: {type(error).__name__}"
    return None


def _wrong(rule: str, interview: Interview, day: date, playbook: Playbook) -> tuple[Interview, str] | None:
    """Find what cannot be worded, or comes out empty."""
    for tag in playbook.templates.tags:
        for channel in (None, *Channel):
            for told in (interview, _richer(interview)):
                asked = attrs.evolve(told, locale=tag, channel=channel)
                if not _decides(rule, asked, day, playbook):
                    continue
                try:
                    messages = next_action(asked, day, playbook=playbook).messages
                except FollowUpError as error:
                    return asked, f"its text fails in {tag}: {type(error).__name__}"
                if not messages or any(not message.body.strip() for message in messages):
                    return asked, f"its text is empty in {tag}"
    return None


def _decides(rule: str, interview: Interview, day: date, playbook: Playbook) -> bool:
    """With another channel or more facts, another rule may decide, or fail, which is told by itself."""
    try:
        return decide(interview, day, playbook=playbook).rule == rule
    except PlaybookError:
        return False


def _richer(interview: Interview) -> Interview:
    """Tell every fact that a text can name; those that decided stay as they are."""
    facts = {name: values_of(name, interview.held_on, ())[-1] for name in _RICH}
    decided = {"evidence": interview.evidence, "referees": interview.referees}
    return evolved(interview, {**facts, **{name: value for name, value in decided.items() if value}})
