"""What the fuzzers found, each as the smallest call that shows it: all are refused with an error that is documented."""

from collections.abc import Callable
from datetime import date
from time import process_time
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    FollowUpError,
    Locale,
    MessageTemplate,
    OutcomeStatus,
    Person,
    Playbook,
    ReplyPromise,
    Rule,
    TemplateSet,
    Timing,
    WordLists,
    WorkCalendar,
    next_action,
)
from interview_followup.testing import an_interview

from .asking import ask, most_seconds
from .junk import Several
from .occasions import own_window

HUGE: Final = 10**5000
"""Of more digits than the interpreter writes out (CPython's limit is 4,300)."""

A_DAY: Final = date(2026, 11, 19)
ENGLISH: Final = DEFAULT_TEMPLATES.for_locales("en")
NUDGING: Final = ENGLISH.with_reason("acme:nudge", "en", "It is time.").with_template(
    "acme:nudge",
    "email",
    "en",
    MessageTemplate(subject="$role", body=("$salutation", "I thought of you.", "$closing")),
)


def building(build: Callable[..., object], *args: Any, **facts: Any) -> object:
    """Build something of anything, where that is not refused."""
    return ask(build, *args, **facts)


def deep() -> list[object]:
    """Make a list in a list, and so on, deeper than the interpreter recurses."""
    deepest: list[object] = []
    for _ in range(5000):
        deepest = [deepest]
    return deepest


def a_rule(**facts: Any) -> Rule | None:
    """Build a rule, where that is not refused."""
    plain = {"name": "acme:nudge", "step": "acme:nudge", "outcomes": tuple(OutcomeStatus), "window": own_window}
    return ask(Rule, **{**plain, **facts})


def a_playbook(**facts: Any) -> object:
    """Build a playbook of one rule, where neither is refused."""
    rule = a_rule(**facts)
    return rule and ask(Playbook, rules=(rule,), templates=NUDGING)


def a_text(audience: Any = "employer", **fields: Any) -> object:
    """Add a text, where that is not refused."""
    template = MessageTemplate(**{"subject": "$role", "body": ("$salutation", "Thank you.", "$closing"), **fields})
    return ask(ENGLISH.with_template, "thank_you", "email", "en", template, audience=audience)


def a_reason(rule: Any, text: Any = "Wait.") -> object:
    """Add a reason, where that is not refused."""
    return ask(ENGLISH.with_reason, rule, "en", text)


def a_locale(**fields: Any) -> TemplateSet | None:
    """Add a locale made from the English one, where neither it nor adding it is refused."""
    english = DEFAULT_TEMPLATES.locale("en")
    plain = {field.name: getattr(english, field.name) for field in attrs.fields(Locale)}
    locale = ask(Locale, **{**plain, **fields})
    return None if locale is None else ask(ENGLISH.with_locale, locale)


def worded(person: Person, **fields: Any) -> object:
    """Word a message to a person in such a locale, where that is not refused before."""
    templates = a_locale(**fields)
    if templates is None:
        return None
    interview = an_interview(held_on=A_DAY, interviewers=(person,))
    return ask(next_action, interview, A_DAY, playbook=Playbook(templates=templates))


RATNA: Final = Person(name="Ratna Wijaya", honorific="ibu")

FINDINGS: Final[dict[str, Callable[[], object]]] = {
    "a promise within more months than a float can hold": lambda: ask(
        ReplyPromise.within, said_on=A_DAY, months=10**400
    ),
    "an array for a person's name": lambda: building(Person, name=Several()),
    "a list for a holiday": lambda: building(WorkCalendar, holidays=[[]]),
    "a list for a weekday": lambda: building(WorkCalendar, weekend=[[]]),
    "a number of days that cannot be written out": lambda: building(Timing, max_check_ins=HUGE),
    "a paragraph's number that cannot be written out": lambda: a_text(drop=(HUGE,)),
    "a number for a rule's step that cannot be written out": lambda: a_rule(step=HUGE),
    "lists in lists for a rule's step": lambda: a_rule(step=deep()),
    "a list for the name of a rule's fact": lambda: a_playbook(facts=([],)),
    "a list for a text's audience": lambda: a_text(audience=[]),
    "a list for a locale to serve": lambda: building(ENGLISH.for_locales, []),
    "a list for a reason's rule": lambda: a_reason([]),
    "a number for a reason's rule that cannot be written out": lambda: a_reason(HUGE, "$"),
    "lists in lists for a reason's rule": lambda: a_reason(deep(), "$"),
    "a bad reason of a rule whose name would break a line of the log": lambda: a_reason("a\nb", "$"),
    "a number for a reason's sentence": lambda: a_reason("wait", 5),
    "a pattern that repeats too often": lambda: building(WordLists, pressure=("a{99999999999}",)),
    "a pattern that is too deep": lambda: building(WordLists, pressure=("(" * 5000,)),
    "a number for a pattern": lambda: building(WordLists, pressure=(5,)),
    "a number for patterns with what to write": lambda: building(WordLists, misspelt=5),
    "a number for a pattern with what to write": lambda: building(WordLists, misspelt=(5,)),
    "a pattern without what to write": lambda: building(WordLists, misspelt=(("a",),)),
    "a number for patterns": lambda: building(WordLists, pressure=5),
    "a number for a locale's words": lambda: a_locale(words=5),
    "a word without its text": lambda: a_locale(words=(("greetings",),)),
    "a number for a locale's honorifics": lambda: worded(attrs.evolve(RATNA, salutation_name="Ratna"), honorifics=5),
}
"""What is refused, and the smallest call that shows it; gives ``None`` where it is refused as documented."""


@pytest.mark.parametrize("what", FINDINGS)
def test_a_finding_is_refused_with_a_documented_error(what: str) -> None:
    """One that names no value, and that a log can take."""
    assert FINDINGS[what]() is None


def test_a_template_far_beyond_its_size_is_refused_at_once() -> None:
    """4 MB of alternatives, each within its own limit: what is over the limit together needs no further proof."""
    paragraph = tuple("Thank you. " * 700 + "Thanks." * index for index in range(8))
    template = MessageTemplate(subject="$role", body=("$salutation", *[paragraph] * 62, "$closing"))
    began = process_time()
    with pytest.raises(FollowUpError):
        ENGLISH.with_template("thank_you", "email", "en", template)
    assert process_time() - began < most_seconds() / 4


def test_a_rule_whose_version_cannot_be_written_out_is_refused() -> None:
    """It would fail later, where a host asks for the playbook's fingerprint."""
    rule = a_rule(version=HUGE)
    if rule is not None:
        playbook = Playbook(rules=(rule,), templates=NUDGING)
        assert ask(lambda: playbook.fingerprint)
