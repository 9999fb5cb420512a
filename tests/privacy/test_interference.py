"""
A fact that a text does not name changes nothing of it: pairs of interviews that differ in one fact alone.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Action,
    Candidate,
    Channel,
    Impression,
    Interview,
    Locale,
    Message,
    MessageTemplate,
    Person,
    Playbook,
    ReplyPromise,
    RivalOffer,
    StepKind,
    next_action,
)
from interview_followup.templates import Occasion
from tests.locales.cases import HELD_ON, PROMISED_ON, cases, cast_of, full, minimal
from tests.privacy.marking import classes_of
from tests.privacy.reading import READS, covers, names_in_use, names_of, reads
from tests.privacy.varying import CHOOSES, VALUES, Variation, variations

PAIRS: Final = 10_000
Answering = Callable[[Interview, date, Playbook], Action]


def ask(interview: Interview, today: date, playbook: Playbook) -> Action:
    """Ask the library."""
    return next_action(interview, today, playbook=playbook)


@attrs.define
class Compared:
    """What was compared, and what should have been equal and was not."""

    pairs: Counter[str] = attrs.Factory(Counter)
    moved: int = 0
    complaints: list[str] = attrs.Factory(list)


def everything(tag: str) -> Interview:
    """Build an interview with every fact there can be, also those that the text of the day does not name."""
    cast = cast_of(tag)
    return attrs.evolve(
        full(tag),
        candidate=attrs.evolve(cast.candidate, link="https://example.com/me"),
        evidence=cast.evidence,
        referees=(cast.referee,),
        promise=ReplyPromise(by=PROMISED_ON, given_on=HELD_ON),
        # Without a last day it presses nobody.
        rival_offer=RivalOffer(received_on=HELD_ON),
    )


def compare_all(
    tag: str, channels: tuple[Channel, ...], playbook: Playbook = DEFAULT_PLAYBOOK, answer: Answering = ask
) -> Compared:
    """Hold every text against those of interviews that differ in one fact which it does not name."""
    compared = Compared()
    for channel in channels:
        for build in (everything, minimal):
            for name, interview, today in cases(attrs.evolve(build(tag), channel=channel)):
                action = answer(interview, today, playbook)
                may_read = [
                    _may_read(message, position, interview, action, playbook)
                    for position, message in enumerate(action.messages)
                ]
                for variation in variations(interview):
                    other = answer(variation.interview, today, playbook)
                    _compare(f"{name}, {channel}", variation, action, other, may_read, compared)
    return compared


Paths = tuple[frozenset[str], frozenset[str]]
"""The paths that a text may read: where a text only changes, and where a fact comes or goes."""


def _may_read(message: Message, position: int, interview: Interview, action: Action, playbook: Playbook) -> Paths:
    """Work out what a message may look at: through the alternatives in use, and through all that it names."""
    templates = playbook.templates
    key, template = next((key, template) for key, template in templates.texts if str(key) == message.template)
    every = names_of(message, interview, templates, used=key)
    used = every
    fitted = any(hint.field == "channel" for hint in action.hints)
    if not fitted and isinstance(template, MessageTemplate) and action.send_on is not None:
        occasion = Occasion(
            interview=interview,
            send_on=action.send_on,
            locale=templates.locale(interview.locale),
            channel=message.channel,
            to=message.to,
            audience=message.audience,
            position=position,
        )
        used = names_in_use(template, occasion)
    return reads(used, message, interview, position), reads(every, message, interview, position)


def _compare(
    name: str, variation: Variation, action: Action, other: Action, may_read: list[Paths], compared: Compared
) -> None:
    """Compare two answers, message by message, where the fact is none that the text may look at."""
    if variation.decides and (action.kind, action.rule) != (other.kind, other.rule):
        compared.moved += 1
        return
    where = f"{name}: {variation.path}"
    if not variation.decides and _decision(action) != _decision(other):
        compared.complaints.append(f"{where}: another decision")
    if action.send_on != other.send_on:
        compared.complaints.append(f"{where}: sent on another day")
    if len(other.messages) < len(action.messages) and not variation.decides:
        compared.complaints.append(f"{where}: a message less")
    for (used, named), message, twin in zip(may_read, action.messages, other.messages, strict=False):
        if covers(used if variation.stays else named, variation.path):
            continue
        compared.pairs[variation.path] += 1
        if (message.subject, message.body) != (twin.subject, twin.body):
            compared.complaints.append(f"{where}: another text by {message.template}")
        if _where(message, variation.path) != _where(twin, variation.path):
            compared.complaints.append(f"{where}: {message.template} goes elsewhere")


def _decision(action: Action) -> tuple[object, ...]:
    days = (action.opens_on, action.due_on, action.closes_on, action.send_on, action.next_change)
    return action.kind, action.rule, action.reason, days


def _where(message: Message, path: str) -> tuple[object, ...]:
    """Tell where a message goes; the person's own field that differs is left out."""
    to = message.to
    field = path.rpartition(".")[2]
    if to is not None and path.startswith(("interviewers[", "agency.")):
        cleared: dict[str, Any] = {field: attrs.fields_dict(Person)[field].default}
        to = attrs.evolve(to, **cleared)
    return to, message.audience, message.channel, message.template, message.locale


def leaf_paths() -> Iterator[str]:
    """List every fact of an interview, by the class that holds it and the field."""
    for owner in classes_of():
        for field in attrs.fields(owner):
            yield f"{owner.__name__}.{field.name}"


_NAME: Final = ("name", "salutation_name", "honorific", "title", "first_name_terms")
ALWAYS_READ: Final = {"candidate.name", "role", *(f"agency.{field}" for field in _NAME)}
"""Every text greets, signs, and says what it is about."""

HOLDERS: Final = {
    "Candidate": "candidate.",
    "Person": "interviewers[0].",
    "Evidence": "evidence[0].",
    "Referee": "referees[0].",
    "ReplyPromise": "promise.",
    "RivalOffer": "rival_offer.",
    "Outcome": "outcome.",
    "Interview": "",
}


def test_every_fact_is_varied_or_told_why_not() -> None:
    """A field that is added to any of the values is varied as well, or this fails."""
    told = {*VALUES, *CHOOSES}
    missing = []
    for leaf in leaf_paths():
        owner, _, field = leaf.partition(".")
        if owner != "FollowUpStep" and f"{HOLDERS[owner]}{field}" not in told:
            missing.append(leaf)
    assert missing == []


def test_every_name_in_a_text_is_read_somewhere() -> None:
    """The table knows each name that a shipped text uses, and no other but the reader's own."""
    used = {name for _, template in DEFAULT_TEMPLATES.texts for name in template.names}
    assert used <= READS.keys()


@pytest.mark.once
@pytest.mark.parametrize("tag", ["en", "id"])
def test_inv_s9_a_fact_that_a_text_does_not_name_changes_nothing_of_it(tag: str) -> None:
    """Byte for byte the same subject and body, to the same people, on the same days: at least ten thousand pairs."""
    compared = compare_all(tag, tuple(Channel))
    assert compared.complaints[:20] == []
    assert compared.pairs.total() >= PAIRS
    assert {path for path in VALUES if path not in compared.pairs} <= ALWAYS_READ
    counts = f"{compared.pairs.total()} pairs of texts over {len(compared.pairs)} facts"
    sys.stdout.write(f"\n{tag}: {counts}; {compared.moved} changed the step\n")


def test_inv_s9_how_it_went_may_change_the_step_and_never_the_words() -> None:
    """The same step says the same, whatever the candidate thinks; one of the repairs comes where it went poorly."""
    repaired = set()
    for tag in ("en", "en-GB", "id"):
        for channel in Channel:
            for _, interview, today in cases(attrs.evolve(full(tag), channel=channel)):
                said: dict[object, set[tuple[Message, ...]]] = {}
                for went in Impression:
                    action = next_action(attrs.evolve(interview, went=went), today)
                    said.setdefault(action.kind, set()).add(action.messages)
                    repaired |= {action.kind} if went is Impression.POORLY else set()
                assert all(len(texts) == 1 for texts in said.values())
    assert {StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE} <= repaired


FAILURE: Final = re.compile(
    r"poor|bad(?:ly)?\b|\bnot (?:at )?my best|could have (?:done|gone)|went wrong|nervous|weak|fail"
    r"|sorry|apolog|mistake"
    r"|buruk|gagal|gugup|lemah|maaf|kurang (?:baik|maksimal|lancar|memuaskan)|tidak (?:maksimal|lancar)|kesalahan",
    re.IGNORECASE,
)


@pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
def test_inv_s9_a_repair_never_says_that_it_went_poorly(tag: str) -> None:
    """Material and references complete a conversation; neither the employer nor the referee reads of a failure."""
    looked_at = 0
    for channel in Channel:
        for build in (full, minimal):
            for _, interview, today in cases(attrs.evolve(build(tag), channel=channel)):
                for message in next_action(interview, today).messages:
                    if "supporting_material" in message.template or "reference" in message.template:
                        text = f"{message.subject}\n{message.body}"
                        assert FAILURE.search(text) is None, text
                        looked_at += 1
    assert looked_at >= 50


def test_the_words_of_failure_are_known() -> None:
    """So that the search above would find them."""
    for text in ("It went badly.", "I was nervous, sorry.", "Mohon maaf, saya gugup.", "hasilnya kurang maksimal"):
        assert FAILURE.search(text)


def _with_locale(**functions: Any) -> Playbook:
    english: Locale = DEFAULT_TEMPLATES.locale("en")
    return Playbook(templates=DEFAULT_TEMPLATES.with_locale(attrs.evolve(english, **functions)))


def _signs_with_place(candidate: Candidate, channel: Channel) -> str:
    return f"Best regards,\n{candidate.name}" + ("" if candidate.place is None else f"\n{candidate.place}")


def _addresses_by_topic(person: Person | None) -> str:
    return "you" if person is None or person.topic is None else "you, my friend"


def _answers_of(change: Callable[[Message, Interview], Message]) -> Answering:
    def answer(interview: Interview, today: date, playbook: Playbook) -> Action:
        action = next_action(interview, today, playbook=playbook)
        return attrs.evolve(action, messages=tuple(change(message, interview) for message in action.messages))

    return answer


def _says_how_it_went(message: Message, interview: Interview) -> Message:
    return attrs.evolve(message, body=f"{message.body}\n(It went {interview.went}.)")


def _names_the_referee(message: Message, interview: Interview) -> Message:
    contacts = "".join(f"\n{each.contact}" for each in interview.referees)
    return attrs.evolve(message, body=message.body + contacts)


def _copies_to_another(message: Message, interview: Interview) -> Message:
    return attrs.evolve(message, to=interview.interviewers[-1]) if interview.interviewers else message


def _writes_less(interview: Interview, today: date, playbook: Playbook) -> Action:
    """Thank nobody whose place is not told."""
    action = next_action(interview, today, playbook=playbook)
    return attrs.evolve(action, messages=action.messages[: 1 if interview.candidate.place == "Bogor" else None])


def _hurries(interview: Interview, today: date, playbook: Playbook) -> Action:
    """Let a text decide a day, as none may."""
    action = next_action(interview, today, playbook=playbook)
    return attrs.evolve(action, due_on=today) if interview.addition is None else action


@pytest.mark.once
@pytest.mark.parametrize(
    ("playbook", "answer", "path"),
    [
        pytest.param(_with_locale(close=_signs_with_place), ask, "candidate.place", id="closing"),
        pytest.param(DEFAULT_PLAYBOOK, _answers_of(_says_how_it_went), "went", id="impression"),
        pytest.param(DEFAULT_PLAYBOOK, _answers_of(_names_the_referee), "referees[0].contact", id="referee"),
        pytest.param(DEFAULT_PLAYBOOK, _answers_of(_copies_to_another), "interviewers", id="addressee"),
        pytest.param(DEFAULT_PLAYBOOK, _hurries, "addition", id="day"),
        pytest.param(DEFAULT_PLAYBOOK, _writes_less, "candidate.place", id="message-less"),
    ],
)
def test_a_text_that_looks_at_what_it_does_not_name_is_found(playbook: Playbook, answer: Answering, path: str) -> None:
    """A locale, a text, an addressee or a day that hangs on a fact which nothing declares."""
    found = compare_all("en", (Channel.EMAIL,), playbook, answer).complaints
    assert any(f": {path}: " in complaint for complaint in found)


def test_a_pronoun_that_looks_at_a_topic_is_found() -> None:
    """The text may name the topic as well, in another alternative: the one in use is what counts."""
    texts = DEFAULT_TEMPLATES.with_template(
        StepKind.THANK_YOU,
        Channel.EMAIL,
        "en",
        MessageTemplate(subject="$role", body=("$salutation", "I thank $you.", "$closing")),
    )
    locale = attrs.evolve(DEFAULT_TEMPLATES.locale("en"), pronoun=_addresses_by_topic)
    playbook = Playbook(templates=texts.with_locale(locale))
    found = compare_all("en", (Channel.EMAIL,), playbook).complaints
    assert {complaint.partition(": ")[2] for complaint in found} >= {
        "interviewers[0].topic: another text by en/thank_you/email"
    }
