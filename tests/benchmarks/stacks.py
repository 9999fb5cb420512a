"""
Whole calls as a host might put them together: a rule engine decides, and a template engine words the answer.

The rule engine is given flat facts, the template engine those that the kind's text names, both worked out by hand for
speed. Subject and body are one template and one rendering, with the subject as its first line. Where a host would use
Babel, it writes the days and the lists.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final, TypeAlias

from interview_followup import Interview, Person, StepKind
from interview_followup.templates import Audience
from interview_followup.text import plain_subject

from .flat import flat
from .hand_days import CHECK_IN, FINAL, FROM, MOVE_ON, REFERENCE, THANKS, WAIT
from .hand_words import Written, addressee, day_of, listed, phrase, referee_of
from .peers import PEERS
from .stack_facts import Facts, Text, Words, of_person, text_for

Answer: TypeAlias = tuple[str, str | None, tuple[Written, ...]]
"""Kind, rule, and the messages."""

Render: TypeAlias = Callable[[Facts], str]
_QUESTIONS: Final = frozenset({CHECK_IN, FINAL})
BY_HAND: Final = Words(day_of, listed)


def _jinja2(name: str, source: str) -> Render:
    from jinja2 import Environment  # noqa: PLC0415 - peers are not there in every environment

    return Environment(autoescape=False).from_string(source).render  # noqa: S701 - plain text


def _minijinja(name: str, source: str) -> Render:
    from minijinja import Environment  # noqa: PLC0415

    render = partial(Environment(templates={name: source}).render_template, name)
    return lambda facts: render(**facts)


def _babel() -> Words:
    """Let Babel write days and lists; how far away a day needs its year is the text's affair."""
    from babel import Locale  # noqa: PLC0415
    from babel.dates import format_date  # noqa: PLC0415
    from babel.lists import format_list  # noqa: PLC0415

    locale = Locale.parse("en")

    def day(day: date, sent: date) -> str:
        apart = day.toordinal() - sent.toordinal()
        near = 180 if day.year == sent.year else 30
        return format_date(day, "EEEE, MMMM d" if -near < apart < near else "full", locale=locale)

    return Words(day, lambda items: format_list([phrase(item) for item in items], locale=locale))


def _worded(
    text: Text, render: Render, words: Words, interview: Interview, sent: date, people: tuple[Person | None, ...]
) -> list[Written]:
    """Word a kind's messages: the facts of the interview once, those of a person for each."""
    facts: Facts = {}
    for provide in text.providers:
        provide(facts, interview, sent, words)
    messages = []
    for position, to in enumerate(people):
        of_person(facts, text, interview, to, position)
        subject, _, body = render(facts).partition("\n")
        messages.append((plain_subject(subject) if "=?" in subject else subject, body))
    return messages


def stack(decider: str, engine: Callable[[str, str], Render], words: Words) -> Callable[[Interview, date], Answer]:
    """Put a rule engine and a template engine together, with every text made ready."""
    decide = PEERS[decider]()
    texts = {str(kind): text_for(kind) for kind in StepKind if kind not in {WAIT, MOVE_ON}}
    ready = {kind: (text, engine(kind, text.source)) for kind, text in texts.items()}
    to_referee = text_for(REFERENCE, Audience.REFEREE)
    to_referee_render = engine("referee", to_referee.source)

    def whole(interview: Interview, today: date) -> Answer:
        kind, rule = decide(flat(interview, today))
        found = ready.get(kind)
        if found is None:
            return kind, rule, ()
        people: tuple[Person | None, ...] = (addressee(interview),)
        if kind == THANKS and interview.agency is None and interview.interviewers:
            people = interview.interviewers
        sent = today + FROM[today.weekday()] if kind in _QUESTIONS else today
        messages = _worded(*found, words, interview, sent, people)
        if kind == REFERENCE:
            referee = Person(name=referee_of(interview).name)
            messages += _worded(to_referee, to_referee_render, words, interview, sent, (referee,))
        return kind, rule, tuple(messages)

    return whole


STACKS: Final[dict[str, Callable[[], Callable[[Interview, date], Answer]]]] = {
    "evalidate + minijinja": lambda: stack("evalidate", _minijinja, BY_HAND),
    "zen-engine + Jinja2": lambda: stack("zen-engine, expressions", _jinja2, BY_HAND),
    "rule-engine + Jinja2 + Babel": lambda: stack("rule-engine", _jinja2, _babel()),
}
