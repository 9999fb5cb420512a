"""
What a language brings besides its texts: how it writes dates and lists, greets, addresses and signs.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

import attrs

from ..errors import Fault, TemplateError, raise_faults
from ..interview import Candidate, Channel, Honorific, Person
from ..interview.interview import as_locale
from ..making import keeping, kept
from ..text import isolated


def plain_mention(person: Person, channel: Channel) -> str | None:  # noqa: ARG001 - as every locale's own
    """Name a person by the name alone; ``None`` where it is not known."""
    return isolated(person.name) or None


_PATTERNS: Final = (
    "pressure", "attachment", "harmless", "greetings", "role_slots", "subject_slots", "company_slots",
)  # fmt: skip
_OF_PAIRS: Final = ("misspelt", "advised", "findings")


@attrs.frozen(kw_only=True)
class WordLists:
    """
    What `review` looks for in a text of the locale; an empty list looks for nothing.

    Patterns are regular expressions, searched for without regard to case unless they say otherwise, nor to which
    apostrophe is typed.

    Attributes:
        weekdays: The names of the days, Monday first; they are read in short as well, from three letters on.
        months: The names of the months; likewise.
        pressure: Patterns of words that press, blame or reproach.
        attachment: Patterns of words that announce an attachment.
        harmless: Patterns of clauses in which such a word, or what looks like a date, is no slip: "I can start as soon
            as possible", "the attached agenda", "room 3/5".
        greetings: Patterns of the line that greets; a text has one.
        role_slots: Patterns in which a role stands, as the group ``role``; matched with regard to case.
        subject_slots: More of them, for a subject that does not name the role.
        company_slots: Patterns in which a company of one word stands, as the group ``company``, so that it is seen in
            lower case too.
        misspelt: Patterns of what is misspelt, stale or of another variant, each with what to write: it replaces what
            was found, and brings the pattern's groups where it names their numbers, each after a backslash.
        advised: Patterns of what has no one correction, each with a sentence for the candidate, with ``$found``.
        findings: What to tell the candidate: pairs of a finding's code and a sentence, with ``$found`` and ``$limit``.

    Raises:
        WrongTypeError: If a list is not a tuple of strings, or of pairs of them.
        TemplateError: If a pattern is none, one for a role or a company lacks its group, or what to write brings a
            group that its pattern lacks; all faults at once.
    """

    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    pressure: tuple[str, ...] = ()
    attachment: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    greetings: tuple[str, ...] = ()
    role_slots: tuple[str, ...] = ()
    subject_slots: tuple[str, ...] = ()
    company_slots: tuple[str, ...] = ()
    misspelt: tuple[tuple[str, str], ...] = ()
    advised: tuple[tuple[str, str], ...] = ()
    findings: tuple[tuple[str, str], ...] = ()

    def __attrs_post_init__(self) -> None:
        groups = {"role_slots": "role", "subject_slots": "role", "company_slots": "company"}
        raise_faults(self._shape_faults(), TemplateError)
        fields = {name: getattr(self, name) for name in _PATTERNS}
        fields |= {name: tuple(pattern for pattern, _ in getattr(self, name)) for name in ("misspelt", "advised")}
        faults = [
            fault
            for field, patterns in fields.items()
            for index, pattern in enumerate(patterns)
            for fault in _pattern_faults(f"{field}[{index}]", pattern, groups.get(field))
        ]
        if not faults:
            faults = [
                Fault(f"misspelt[{index}]", "bad_pattern", "must bring only groups that its pattern has")
                for index, (pattern, right) in enumerate(self.misspelt)
                if not _replaces(pattern, right)
            ]
        raise_faults(faults, TemplateError)

    def _shape_faults(self) -> list[Fault]:
        sizes = {field.name: 2 if field.name in _OF_PAIRS else 1 for field in attrs.fields(WordLists)}
        return [fault for name, size in sizes.items() for fault in _strings_faults(name, getattr(self, name), size)]


def _strings_faults(field: str, value: object, size: int) -> list[Fault]:
    """Refuse anything but a tuple of strings, or of tuples of so many."""
    each = "strings" if size == 1 else f"tuples of {size} strings"
    if type(value) is tuple and all(_is_row(row, size) for row in value):
        return []
    return [Fault(field, "wrong_type", f"must be a tuple of {each}")]


def _is_row(row: object, size: int) -> bool:
    cells = (row,) if size == 1 else row
    return type(cells) is tuple and len(cells) == size and all(type(cell) is str for cell in cells)


def _pattern_faults(field: str, pattern: str, group: str | None) -> list[Fault]:
    """Refuse what is no pattern, and one that lacks the group that it must have."""
    try:
        groups = re.compile(pattern).groupindex
    except (re.error, OverflowError, RecursionError):
        return [Fault(field, "bad_pattern", "must be a regular expression")]
    if group is None or group in groups:
        return []
    return [Fault(field, "no_group", f"must have the group (?P<{group}>...)")]


def _replaces(pattern: str, right: str) -> bool:
    try:
        re.sub(pattern, right, "")
    except (re.error, IndexError):
        return False
    return True


_FUNCTIONS: Final = ("format_day", "format_date", "format_long", "format_list", "salute", "mention", "pronoun", "close")


class _Kept:
    __slots__ = keeping("words_by_name")


@attrs.frozen(kw_only=True)
class Locale(_Kept):
    """
    The conventions of one locale, as functions of its own. Pass importable ones, and a playbook pickles.

    Attributes:
        tag: BCP 47 tag, such as ``en-GB``.
        format_day: A date inside a message's sentence, by channel: ``Monday, November 23``; in a text message
            ``November 23``.
        format_date: A date with weekday and year, for days far away and for the candidate's screen.
        format_long: A date with its year alone, for the head of a letter; left out: as ``format_date``.
        format_list: Several items in one sentence: ``A, B, and C``.
        salute: The opening line, for a person (``None``: nobody in particular) at a company, by channel.
        mention: How that person is named in an address or in speech, by channel: ``Ms. Smith``; ``None``: no name is
            known. Left out: the name alone.
        pronoun: How the text addresses that person: ``you``, ``Bapak/Ibu``.
        close: The closing and the signature, by channel.
        numbers: The numbers from one on, in words; beyond them digits are written.
        honorifics: Those that the locale has; others are ignored, with a hint.
        words: Further facts, always present: pairs of a name and a text.
        hints: What to ask the candidate for where a text names a fact that is absent, or a switch that is present: its
            name, the question about a person (``$name``), and the question where the person's name is not known.
        alike: What to say from the fourth message to a panel on, whose opening repeats an earlier one's.
        unused_honorific: What to say where a person's honorific is not one that the locale has.
        other_channel: What to say where the text is one for another channel: there is none for the one that was asked
            for, or none that fits.
        shortened: What to say where paragraphs were left out for the channel's sake.
        lists: What `review` looks for.

    Raises:
        TemplateError: If the tag is not a language tag.
        WrongTypeError: If another field has the wrong type.

    Example:
        >>> from datetime import date
        >>> from interview_followup import DEFAULT_TEMPLATES, Channel
        >>> DEFAULT_TEMPLATES.locale("id").format_day(date(2026, 3, 5), Channel.EMAIL)
        'Kamis, 5 Maret 2026'
    """

    tag: str = attrs.field(converter=as_locale)
    format_day: Callable[[date, Channel], str]
    format_date: Callable[[date], str]
    format_long: Callable[[date], str] = attrs.field(
        default=attrs.Factory(lambda self: self.format_date, takes_self=True)
    )
    format_list: Callable[[Sequence[str]], str]
    salute: Callable[[Person | None, str, Channel], str]
    mention: Callable[[Person, Channel], str | None] = plain_mention
    pronoun: Callable[[Person | None], str]
    close: Callable[[Candidate, Channel], str]
    numbers: tuple[str, ...] = ()
    honorifics: frozenset[Honorific] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    hints: tuple[tuple[str, str, str], ...] = ()
    unused_honorific: str = ""
    alike: str = ""
    other_channel: str = ""
    shortened: str = ""
    lists: WordLists = WordLists()

    @kept
    def words_by_name(self) -> Mapping[str, str]:
        """The ``words``, to look up; a view that cannot be written to, since every text is made from it."""
        return MappingProxyType(dict(self.words))

    def __attrs_post_init__(self) -> None:
        check_tag("tag", self.tag)
        raise_faults(list(self._faults()), TemplateError)

    def _faults(self) -> Iterator[Fault]:
        for name in _FUNCTIONS:
            if not callable(getattr(self, name)):
                yield Fault(name, "wrong_type", "must be a function")
        for name in ("unused_honorific", "alike", "other_channel", "shortened"):
            if type(getattr(self, name)) is not str:
                yield Fault(name, "wrong_type", "must be a string")
        yield from _strings_faults("numbers", self.numbers, 1)
        yield from _strings_faults("words", self.words, 2)
        yield from _strings_faults("hints", self.hints, 3)
        if type(self.honorifics) is not frozenset or any(type(each) is not Honorific for each in self.honorifics):
            yield Fault("honorifics", "wrong_type", "must be a frozenset of Honorific")
        if type(self.lists) is not WordLists:
            yield Fault("lists", "wrong_type", "must be WordLists")


def check_tag(field: str, tag: str) -> None:
    """Refuse what is not a language tag in its usual case."""
    if type(tag) is not str or not tag_chain(tag):
        limit = "must be a language tag such as 'id' or 'en-GB' (BCP 47)"
        likely = tag_chain(tag.replace("_", "-")) if type(tag) is str else ()
        limit += f"; did you mean {likely[0]!r}?" if likely else ""
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
