"""
Texts that a careless or hostile tenant might write; each ends in a clean text, or in an error with its place.
"""

from collections.abc import Iterator
from itertools import chain, combinations
from typing import Any, Final

from hypothesis import strategies as st

from interview_followup import DEFAULT_TEMPLATES, Channel, MessageTemplate, StepKind, TemplateSet
from interview_followup.templates import FACTS, FACTS_BY_NAME, alternatives

EXAMPLES: Final = {fact.name: fact.example for fact in FACTS} | dict(DEFAULT_TEMPLATES.locale("en").words)
SERVED: Final = DEFAULT_TEMPLATES.for_locales("en")
MOST_OPTIONAL: Final = 8
"""All subsets of that many facts are rendered; a text that names more is drawn seldom, and left out."""

_FACTS: Final = [fact.name for fact in FACTS if fact.example]
_SWITCHES: Final = [fact.name for fact in FACTS if not fact.example]
_WORDS: Final = (
    "Thank you",
    "for the talk",
    "about",
    "on",
    "I hope to hear from you",
    "We spoke",
    "at",
    "and",
    "with regards",
)
_ENDS: Final = (".", ".", ".", "?", "!", ",", ":", "", "...")
_HOSTILE: Final = (
    "{role}", "{}", "{{role}}", "{0.__class__}", "{role!r}", "{role:>99999999}", "%(role)s", "<%= role %>", "{% x %}",
    "$role.__class__", "${role.upper()}", "${role", "$", "$$", "$ role", "$1", "$Role", "$rôle", "$company_name", "${}",
    "$salutation", "$closing", "\x00", "\r\n", "\u2028", "\u202e", "\u2066", "\u200b", "  ", " ,", "..", "\n", "\n\n",
    "\n\n\n", "<b>", "</p>", "[name]", "<name>", "None", "TODO", "«x»", "_____", "=?utf-8?q?x?=", "https://x.example",
    "x" * 300, "\\g<0>",
)  # fmt: skip


def _sound(facts: list[str]) -> st.SearchStrategy[str]:
    """Draw a sentence as one would write it."""
    named = st.sampled_from(facts).map(lambda name: f"${name}")
    pieces = st.lists(st.one_of(st.sampled_from(_WORDS), named), min_size=1, max_size=5).map(" ".join)
    heads = st.sampled_from(["", "", "", *(f"${{{name}}}" for name in _SWITCHES)])
    return st.tuples(heads, pieces, st.sampled_from(_ENDS)).map("".join)


def _odd() -> st.SearchStrategy[str]:
    """Draw a text with something in it that may not be."""
    pieces = st.one_of(_sound(_FACTS), st.sampled_from(_HOSTILE), st.sampled_from(_HOSTILE), st.sampled_from(_WORDS))
    return st.tuples(st.lists(pieces, min_size=1, max_size=4), st.sampled_from(["", " "])).map(
        lambda drawn: drawn[1].join(drawn[0])
    )


def _paragraphs() -> st.SearchStrategy[Any]:
    texts = st.one_of(_sound(_FACTS), _sound(_FACTS), _sound(_FACTS), _odd())
    ladders = st.lists(texts, min_size=1, max_size=2).map(lambda drawn: (*drawn, "Thank you for your time."))
    return st.one_of(_sound(_FACTS), texts, ladders)


def _mostly(usual: Any, other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw what is usual five times out of six."""
    return st.integers(0, 5).flatmap(lambda number: st.just(usual) if number else other)


def templates() -> st.SearchStrategy[MessageTemplate]:
    """Draw a text: mostly with a greeting, a closing and a sentence that stays, and often with one odd piece."""
    middles = st.lists(_paragraphs(), min_size=0, max_size=2).map(lambda drawn: (*drawn, "I hope to hear from you."))
    return st.builds(
        lambda subject, first, middle, last, drop: MessageTemplate(
            subject=subject, body=(first, *middle, last), drop=drop
        ),
        _mostly("$role interview", st.one_of(_sound(["role", "company"]), _paragraphs(), st.none())),
        _mostly("$salutation", _paragraphs()),
        middles,
        _mostly("$closing", _paragraphs()),
        _mostly((), st.lists(st.integers(-1, 4), max_size=2).map(tuple)),
    )


def added(template: MessageTemplate, channel: Channel = Channel.EMAIL) -> TemplateSet:
    """Add a text, proving it."""
    return SERVED.with_template(StepKind.THANK_YOU, channel, "en", template)


def optional(template: MessageTemplate) -> list[str]:
    """List the facts of a text that can be absent."""
    words = dict(SERVED.locale("en").words)
    return [name for name in template.names if name not in words and not FACTS_BY_NAME[name].always]


def renderings(template: MessageTemplate) -> Iterator[tuple[str | None, str]]:
    """Render a text with every subset of the facts that can be absent, and with every number of paragraphs dropped."""
    may_go = optional(template)
    there = {name: EXAMPLES[name] for name in template.names if name not in may_go}
    subsets = chain.from_iterable(combinations(may_go, count) for count in range(len(may_go) + 1))
    for present in subsets:
        for dropped in range(len(template.drop) + 1):
            yield template.render(there | {name: EXAMPLES[name] for name in present}, dropped=dropped)


def longest(template: MessageTemplate) -> int:
    """Give the length that no rendering is over: the longest alternatives, and a fact as often as it is named."""
    paragraphs = (*template.body, *(() if template.subject is None else (template.subject,)))
    literal = sum(max(map(len, alternatives(paragraph))) for paragraph in paragraphs) + 2 * len(paragraphs)
    named = sum(len(EXAMPLES[name]) for paragraph in paragraphs for text in alternatives(paragraph)
                for name in template.names if name in text)  # fmt: skip
    return literal + named
