"""
What a language brings besides its texts: how it writes dates and lists, greets, addresses and signs.
"""

from collections.abc import Callable, Sequence
from datetime import date

import attrs

from ..errors import Fault, TemplateError, raise_faults
from ..interview import Candidate, Honorific, Person
from ..interview.interview import as_locale


@attrs.frozen(kw_only=True)
class Locale:
    """
    The conventions of one locale, as functions of its own. Pass importable ones, and a playbook pickles.

    Attributes:
        tag: BCP 47 tag, such as ``en-GB``.
        format_day: A date inside a message's sentence: ``Monday, November 23``.
        format_date: A date with its year, for the sentences on the candidate's screen.
        format_list: Several items in one sentence: ``A, B, and C``.
        salute: The opening line, for a person (``None``: nobody in particular) at a company.
        pronoun: How the text addresses that person: ``you``, ``Bapak/Ibu``.
        close: The closing and the signature.
        honorifics: Those that the locale has; others are ignored, with a hint.
        words: Further facts, always present: pairs of a name and a text.
        hints: What to ask the candidate for: a fact's name, the question about a person (``$name``), and the question
            where the person's name is not known.
        alike: What to say from the fourth message to a panel on, whose opening repeats an earlier one's.
        unused_honorific: What to say where a person's honorific is not one that the locale has.

    Raises:
        TemplateError: If the tag is not a language tag.

    Example:
        >>> from datetime import date
        >>> from interview_followup import DEFAULT_TEMPLATES
        >>> DEFAULT_TEMPLATES.locale("id").format_day(date(2026, 3, 5))
        'Kamis, 5 Maret 2026'
    """

    tag: str = attrs.field(converter=as_locale)
    format_day: Callable[[date], str]
    format_date: Callable[[date], str]
    format_list: Callable[[Sequence[str]], str]
    salute: Callable[[Person | None, str], str]
    pronoun: Callable[[Person | None], str]
    close: Callable[[Candidate], str]
    honorifics: frozenset[Honorific] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    hints: tuple[tuple[str, str, str], ...] = ()
    unused_honorific: str = ""
    alike: str = ""

    def __attrs_post_init__(self) -> None:
        check_tag("tag", self.tag)


def check_tag(field: str, tag: str) -> None:
    """Refuse what is not a language tag in its usual case."""
    if type(tag) is not str or not tag_chain(tag):
        limit = "must be a language tag such as 'id' or 'en-GB' (BCP 47)"
        raise_faults([Fault(field, "bad_text", limit)], TemplateError)


def tag_chain(tag: str) -> tuple[str, ...]:
    """
    List a tag and its parents, the nearest first.

    Returns:
        ``("en-GB", "en")`` for ``en-GB``; empty for what is not a tag. Never another language.
    """
    if type(tag) is not str:
        return ()
    tag = as_locale(tag)
    # as_locale leaves alone what is no tag; a tag survives lower-casing as a tag.
    parts = tag.split("-")
    if not parts[0].isascii() or not parts[0].isalpha() or not 2 <= len(parts[0]) <= 3 or len(parts) > 5:  # noqa: PLR2004
        return ()
    if any(not (part.isascii() and part.isalnum() and 2 <= len(part) <= 8) for part in parts[1:]):  # noqa: PLR2004
        return ()
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))
