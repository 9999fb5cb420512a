"""
What a text asks of an interview: its facts, the locale's words, and the locale's questions for what is missing.
"""

from typing import Final, NamedTuple

from ..errors import PlaybookError
from .facts import FACTS_BY_NAME, Fact, Occasion
from .locale import Locale

SHORT_NAME: Final = "salutation_name"
"""No fact of a text, but a locale may have a question for it."""


class Asked(NamedTuple):
    """
    What a text asks for, whatever the interview.

    Attributes:
        words: The locale's own words among its names, as pairs.
        facts: The facts among its names.
        hints: The locale's questions for one of them, or for a name to put an honorific before.
    """

    words: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    hints: tuple[tuple[str, str, str], ...]


def asked_of(names: tuple[str, ...], locale: Locale) -> Asked:
    """Sort what a text names into the locale's words and facts, and choose the locale's questions for it."""
    words = locale.words_by_name
    return Asked(
        tuple((name, words[name]) for name in names if name in words),
        tuple(FACTS_BY_NAME[name] for name in names if name not in words),
        tuple(hint for hint in locale.hints if hint[0] in names or hint[0] == SHORT_NAME),
    )


def facts_for(asked: Asked, occasion: Occasion) -> dict[str, str]:
    """
    Work out the facts that a text names.

    Args:
        asked: What the text asks for.
        occasion: What the message is made from.

    Returns:
        The text of each fact that is there; an absent one is left out.

    Raises:
        PlaybookError: If the locale gives no text for a fact that is always there.
    """
    found = dict(asked.words)
    for fact in asked.facts:
        text = fact.value(occasion)
        if text is not None:
            found[fact.name] = text
        elif fact.always:
            raise PlaybookError(f"locale {occasion.locale.tag!r} must give a text for ${fact.name}")
    return found
