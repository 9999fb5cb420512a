"""
The checks behind S13 and S15: what one candidate's day over many interviews owes the people who read.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from interview_followup import Agenda, Interview, Person, Playbook, PromiseKind, StepKind, StepStatus
from tests.invariants.st_story import ASKING, Story


def readers(interview: Interview, kind: StepKind | str) -> set[tuple[str, str]]:
    """Tell whom a step reaches, by company and name; the machine's people have no address."""
    people: Sequence[Person | None] = interview.interviewers or (None,)
    if interview.agency is not None:
        people = (interview.agency,)
    elif kind is not StepKind.THANK_YOU:
        people = people[:1]
    return {(interview.company, "" if person is None else person.name) for person in people}


def written_to(interviews: Sequence[Interview], reader: tuple[str, str]) -> Iterator[tuple[date, Interview]]:
    """Give the days on which somebody was written to, each with the interview it was about."""
    for interview in interviews:
        for step in interview.steps:
            if step.status is StepStatus.DONE and reader in readers(interview, step.kind):
                yield step.on, interview


def s13(agenda: Agenda) -> Iterator[str]:
    """S13: on one day, one person is asked about one role at most, and not beside another message."""
    questions = [item for item in agenda.items if item.action.kind in ASKING]
    others = [item for item in agenda.items if item.action.kind not in ASKING]
    asked = [reader for item in questions for reader in readers(item.interview, item.action.kind)]
    if len(asked) != len(set(asked)):
        yield "one person is asked twice on a day"
    if set(asked) & {reader for item in others for reader in readers(item.interview, item.action.kind)}:
        yield "one person is asked beside another message"


def s15(interviews: Sequence[Interview], agenda: Agenda, playbook: Playbook) -> Iterator[str]:
    """S15: nobody is asked within the quiet days of another message, about whichever interview; nothing is lost."""
    quiet = playbook.timing.quiet_days
    for item in agenda.items:
        if item.action.kind not in ASKING:
            continue
        story = Story(item.interview, playbook)
        invited = story.promise is not None and story.promise.kind is PromiseKind.INVITATION and not story.asked
        for reader in readers(item.interview, item.action.kind):
            for on, about in written_to(interviews, reader):
                own = invited and about == item.interview
                if not own and abs((agenda.today - on).days) < quiet:
                    yield "one person is asked within the quiet days"
    listed = [item.interview for part in (agenda.items, agenda.held, agenda.waiting, agenda.over) for item in part]
    if sorted(map(repr, listed)) != sorted(map(repr, dict.fromkeys(interviews))):
        yield "an interview is not on exactly one of the lists"
    pressing = {rule.name for rule in playbook.rules if rule.pressing}
    if any(item.action.rule in pressing for item in agenda.held):
        yield "what presses is held back"
