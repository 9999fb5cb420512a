"""
Occasions: the same key for the same occasion and another for every other (design.md, section 3); and G15, addressees.

Over all cases, key and occasion must belong to each other one to one, and a key must be what it was in the first release:
hosts store it. The occasion is worked out here from the plain facts: the kind, how often it was settled before, and the
day its clock started.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import product
from typing import Final

from interview_followup import (
    Action,
    Channel,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Person,
    Reason,
    Referee,
    StepKind,
    StepStatus,
    decide,
    next_action,
)
from interview_followup.engine import addressees
from interview_followup.testing import an_interview

from .laws import ANSWERS, ASKING, Story, read
from .looking import NUMBERS
from .plain import interview_of
from .slices import everything, pending, restarted, settled
from .space import Facts, on

Occasion = tuple[str, int, date]


def occasion_of(story: Story, kind: str) -> Occasion:
    """Tell which occasion a step has."""
    outcome, rival = story.facts["outcome"], story.facts.get("rival_offer")
    if kind in ANSWERS or kind in ASKING:
        start = max(day for day in (story.clock, story.known_on) if day is not None)
        return kind, 1 + (len(story.asked) if kind in ASKING else 0), start
    start = story.known_on or story.held_on
    if kind == "rival_offer" and rival is not None:
        start = rival["received_on"]
    elif kind == "feedback_thanks" and outcome.get("feedback_on") is not None:
        start = outcome["feedback_on"]
    return kind, 1 + len({day for day in story.settled.get(kind, ()) if day >= start}), start


def written(occasion: Occasion, ref: str = "7") -> str:
    """Write a key out as the first release did: each part with its length, so that no two lists of parts meet."""
    kind, occurrence, start = occasion
    parts = (ref, kind, str(occurrence), start.isoformat())
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()[:32]


def violations() -> Iterator[str]:
    """Tell where a key and an occasion do not belong to each other, and where somebody else is addressed."""
    yield from _keys()
    yield from _addressed()
    yield from _actions()


def _keys() -> Iterator[str]:
    occasions: dict[str, Occasion] = {}
    keys: dict[Occasion, str] = {}
    for each in everything(pending, settled, restarted):
        for facts in each.cases():
            interview, story = interview_of(facts), read(facts, NUMBERS, {})
            for day in (on(-1), on(0), on(3), on(6), on(14), on(21), on(45), on(80), on(200)):
                action = decide(interview, day)
                occasion = occasion_of(story, str(action.kind))
                key = str(action.key)
                if key != written(occasion):
                    yield f"the key of {occasion} is not what it was: {facts}"
                if occasions.setdefault(key, occasion) != occasion or keys.setdefault(occasion, key) != key:
                    yield f"{occasion} and {occasions[key]} share a key, or one has two: {facts}"
    if not all(len(key) == _DIGITS and set(key) <= _HEX for key in occasions):
        yield "a key is not 32 hexadecimal digits"
    if decide(an_interview(), on(0)).key is not None or decide(an_interview(), on(-5)).key is not None:
        yield "an action without ref has a key"
    refs = ["7", "8", "1:", "", *("\ud800", "é")]
    found = {decide(an_interview(ref=ref), on(0)).key for ref in refs if ref}
    if len(found) != len(refs) - 1:
        yield "two refs share a key"


_DIGITS: Final = 32
_HEX: Final = frozenset("0123456789abcdef")

RATNA: Final = Person(name="Ratna", email="ratna@example.com")
NAMESAKE: Final = Person(name="Ratna", email="other@example.com")
MAYA: Final = Person(name="Maya")
BUDI: Final = Referee(name="Budi", consented=True)


def _addressed() -> Iterator[str]:
    """G15: the agency alone, else everybody to thank, else the first one, else the team; and a reference's referee."""
    panels: list[tuple[Person, ...]] = [(), (RATNA,), (RATNA, MAYA), (RATNA, RATNA, NAMESAKE)]
    for panel, agency, referees, kind in product(panels, (None, MAYA), ((), (BUDI,)), StepKind):
        interview = an_interview(interviewers=panel, agency=agency, referees=referees, ref="7")
        people: list[Person | None] = [agency] if agency is not None else [*panel] or [None]
        people = people if kind is StepKind.THANK_YOU else people[:1]
        expected = [("employer", person) for person in people]
        expected += [("referee", None)] if kind is StepKind.REFERENCE and referees else []
        if [(str(audience), person) for audience, person in addressees(interview, kind)] != expected:
            yield f"{kind} to {len(panel)} interviewers, agency {agency is not None}, referees {len(referees)}"
    yield from _message_keys(panels)


def _message_keys(panels: list[tuple[Person, ...]]) -> Iterator[str]:
    """Every message of an action has a key of its own, which what is learnt of its addressee later does not change."""
    for panel in panels:
        thanks = next_action(an_interview(interviewers=panel, ref="7"), on(0))
        if len({message.key for message in thanks.messages} - {thanks.key}) != max(1, len(panel)):
            yield f"messages to {len(panel)} interviewers share a key"
    weak: Facts = {"went": "poorly", "referees": (BUDI,), "ref": "7", "interviewers": (RATNA,)}
    asked = next_action(an_interview(**weak, steps=(FollowUpStep(kind="thank_you", on=on(0)),)), on(1))
    if len({message.key for message in asked.messages}) != len(asked.messages):
        yield "employer and referee share a key"
    one, two = (_first_key(an_interview(interviewers=(person,), ref="7")) for person in (RATNA, NAMESAKE))
    same = _first_key(an_interview(interviewers=(Person(name="Ratna", email="ratna@example.com", topic="x"),), ref="7"))
    if one == two or one != same:
        yield "an addressee is told apart by more or less than name and e-mail"
    if _first_key(an_interview()) is not None:
        yield "a message without ref has a key"


def _first_key(interview: Interview) -> str | None:
    message = next_action(interview, on(0)).message
    return None if message is None else message.key


def _actions() -> Iterator[str]:
    """What an action is where nothing is said, and the step that is made of it."""
    plain = Action(kind=StepKind.WAIT, reason=Reason("nothing_left"))
    told = (plain.rule, plain.opens_on, plain.due_on, plain.closes_on, plain.send_on, plain.next_change, plain.key)
    if told != (None,) * 7 or plain.messages != () or plain.hints != () or plain.message is not None:
        yield "an action's defaults"
    action = next_action(an_interview(interviewers=(RATNA, MAYA)), on(0))
    if action.message is not action.messages[0]:
        yield "the first message"
    if action.as_step(on(1)) != FollowUpStep(kind="thank_you", on=on(1), status=StepStatus.DONE, channel=None):
        yield "the step of an action"
    skipped = action.as_step(on(1), status=StepStatus.SKIPPED, channel=Channel.CHAT)
    if skipped != FollowUpStep(kind="thank_you", on=on(1), status="skipped", channel="chat"):
        yield "the skipped step of an action"
    if action.kind is not StepKind.THANK_YOU or OutcomeStatus.PENDING is not an_interview().outcome.status:
        yield "the first answer"
