"""
Proving a text before anybody gets it: what it names, how it is built, and what is left when facts are missing.

The work is linear: each alternative by itself, then the document on which of its paragraphs may vanish.
"""

import re
from collections.abc import Iterable, Mapping
from string import Template
from typing import Final

from ..errors import Fault, number_shown
from ..text import is_blank, is_forbidden
from .facts import FACTS, FACTS_BY_NAME
from .naming import listed_once, unknown_fact
from .parse import FOREIGN, Compiled, MessageTemplate, Paragraph, alternatives, compile_text
from .reasons import REASON_FACTS

MAX_NAMES: Final = 64
MAX_TEXT: Final = 8000
MAX_PARAGRAPHS: Final = 64
MAX_ALTERNATIVES: Final = 64
"""What one message can take of a template is held to the first two, its paragraphs and alternatives to the others."""

MAX_SOURCE: Final = 16 * MAX_TEXT
"""A whole template with all its alternatives: proving one of megabytes would take seconds."""

MAX_SUBJECT: Final = 78
"""RFC 5322's recommended length of a line."""

CONTROL: Final = "must not hold control, private-use or direction-changing characters"
LEFT_OVER: Final = "must not hold what is left of a placeholder"
SPACING: Final = re.compile(r"  | $|^ | [,;:!?]| \.(?!\w)|(?<!\.)\.\.(?!\.)|[!?,]{2}", re.MULTILINE)
_EMPTY_LINES: Final = re.compile(r"\A\n|\n\Z|\n{3}")

_SPACES: Final = "must not double spaces or stops, nor put a space before a stop"
_SWITCH_INSIDE: Final = "must have its switches at its head, where they leave no gap"

LEFTOVER: Final = re.compile(
    r"\$[A-Za-z_]\w*|\$\{[^}\n]{0,80}\}?|\{[^{}\n]{0,80}\}|\[[^\[\]]{0,80}\]|<(?!x+>)[A-Za-z_][^<>@\n]{0,80}>"
    r"|%\(\w+\)s?|<%|%>|%\w+%|(?<!\d)%s\b|«[^»\n]{0,40}»|@@\w+@@|\((?:insert|isi) [^)\n]{0,40}\)|(?i:lorem ipsum)"
    r"|\bNone\b(?! of)|\b(?:null|undefined|TODO|TBD|XX+)\b|_{3,}",
    re.MULTILINE,
)
"""What is left of a placeholder, of ours or of another kind, once the values are masked."""

MARKUP: Final = re.compile(
    r"</?(?:p|br|hr|div|span|[abiu]|em|strong|ul|ol|li|h[1-6]|table|t[rdh]|html|body|img)(?: [^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)

EXAMPLES: Final[Mapping[str, str]] = {fact.name: fact.example for fact in FACTS}
_SWITCHES: Final[Mapping[str, str]] = {name: "" for name, meaning in REASON_FACTS.items() if "switch:" in meaning}


def text_faults(field: str, text: object, words: Iterable[str], facts: Iterable[str]) -> list[Fault]:
    """
    Prove one text by itself.

    Args:
        field: Where it stands, such as ``body[2][0]``.
        text: What was given.
        words: The locale's own facts.
        facts: The other names that it may use.
    """
    if type(text) is not str:
        return [Fault(field, "wrong_type", f"must be a string, got {type(text).__name__}")]
    if len(text) > MAX_TEXT:
        return [Fault(field, "too_long", f"must be at most {MAX_TEXT} characters, got {len(text)}")]
    faults = []
    if is_blank(text):
        faults.append(Fault(field, "blank", "must not be blank"))
    if is_forbidden(text):
        faults.append(Fault(field, "control", CONTROL))
    compiled = compile_text(text)
    if compiled.invalid:
        faults.append(Fault(field, "lone_dollar", "must write $$ for a dollar sign"))
    if FOREIGN.search(Template.pattern.sub("", text)):
        faults.append(Fault(field, "foreign_syntax", "must use $name, not the syntax of another template language"))
    if len(compiled.slots) > MAX_NAMES:
        faults.append(Fault(field, "too_many_names", f"must name at most {MAX_NAMES} facts"))
    known = {*words, *facts}
    faults += [unknown_fact(field, name, known) for name in compiled.names if name not in known]
    return faults + _rendered_faults(field, compiled, whole=not faults)


def _rendered_faults(field: str, compiled: Compiled, *, whole: bool) -> list[Fault]:
    """
    Look at what a text gives with the examples.

    Args:
        field: Where it stands.
        compiled: The text.
        whole: Whether its source is sound; where it is not, only its spacing is told besides.
    """
    rendered = compiled.render(lambda name: EXAMPLES.get(name, _SWITCHES.get(name, "example"))) or ""
    faults = []
    if whole and is_blank(rendered):
        return [Fault(field, "blank", "must not render as nothing: a switch is no text")]
    if whole:
        faults += leftover_faults(field, rendered)
    if SPACING.search(rendered):
        faults.append(Fault(field, "spacing", _SWITCH_INSIDE if _switches_inside(compiled) else _SPACES))
    if whole and _EMPTY_LINES.search(rendered):
        faults.append(Fault(field, "empty_lines", "must not begin or end with a new line, nor hold two empty ones"))
    return faults


def leftover_faults(field: str, rendered: str) -> list[Fault]:
    """Look for markup, which no channel shows, and for what is left of a placeholder."""
    plain = MARKUP.sub("", rendered)
    faults = [] if plain == rendered else [Fault(field, "markup", "must be plain text, without markup")]
    return [*faults, Fault(field, "leftover", LEFT_OVER)] if LEFTOVER.search(plain) else faults


def _switches_inside(compiled: Compiled) -> bool:
    """Whether a switch stands behind anything but another one."""
    before = compiled.head
    for name, tail in compiled.slots:
        switch = EXAMPLES.get(name, _SWITCHES.get(name)) == ""
        if switch and before:
            return True
        before += tail if switch else "x"
    return False


def _optional(text: str, words: Iterable[str]) -> set[str]:
    """Give the names in the text whose facts can be absent."""
    return {name for name in compile_text(text).names if name not in words and not FACTS_BY_NAME[name].always}


def _unreachable(field: str, texts: tuple[str, ...], words: Iterable[str]) -> list[Fault]:
    """Find alternatives that an earlier one always forestalls."""
    faults: list[Fault] = []
    seen: list[set[str]] = []
    for index, text in enumerate(texts):
        optional = _optional(text, words)
        if any(earlier <= optional for earlier in seen):
            faults.append(
                Fault(f"{field}[{index}]", "unreachable", "is never used: an earlier alternative needs no more facts")
            )
        seen.append(optional)
    return faults


def shape_fault(field: str, paragraph: object) -> list[Fault]:
    """Refuse what is neither a text nor a tuple of alternatives."""
    if isinstance(paragraph, tuple) and len(paragraph) > MAX_ALTERNATIVES:
        limit = f"must have at most {MAX_ALTERNATIVES} alternatives, got {len(paragraph)}"
        return [Fault(field, "too_many_alternatives", limit)]
    if isinstance(paragraph, str) or (isinstance(paragraph, tuple) and paragraph):
        return []
    return [Fault(field, "wrong_type", "must be a text, or one or more alternatives")]


def _paragraph_faults(field: str, paragraph: Paragraph, words: tuple[str, ...]) -> list[Fault]:
    """Prove one paragraph by itself."""
    misshapen = shape_fault(field, paragraph)
    if misshapen:
        return misshapen
    texts = alternatives(paragraph)
    single = isinstance(paragraph, str)
    faults = [
        fault
        for index, text in enumerate(texts)
        for fault in text_faults(field if single else f"{field}[{index}]", text, words, FACTS_BY_NAME)
    ]
    return faults or _unreachable(field, texts, words)


def _may_vanish(paragraph: Paragraph, words: tuple[str, ...]) -> bool:
    return all(_optional(text, words) for text in alternatives(paragraph))


def template_faults(template: MessageTemplate, words: tuple[str, ...], *, subject: bool) -> list[Fault]:
    """
    Prove a whole template.

    Args:
        template: What to prove.
        words: The locale's own facts.
        subject: Whether the channel has a subject.

    Returns:
        All that is wrong, each with its place; empty where it will always render well.
    """
    faults: list[Fault] = []
    body: object = template.body
    if not isinstance(body, tuple) or not body:
        if isinstance(body, tuple):
            return [Fault("body", "blank", "must be one or more paragraphs")]
        return [Fault("body", "wrong_type", f"must be a list of paragraphs, got {type(body).__name__}")]
    if len(body) > MAX_PARAGRAPHS:
        limit = f"must be at most {MAX_PARAGRAPHS} paragraphs, got {len(body)}"
        return [Fault("body", "too_many_paragraphs", limit)]
    # One text that is too long by itself is told with its place below, and costs nothing.
    length = sum(len(text) for each in body for text in _texts_in(each) if len(text) <= MAX_TEXT)
    if length > MAX_SOURCE:
        limit = f"must be at most {MAX_SOURCE} characters with all alternatives, got {length}"
        return [Fault("body", "too_long", limit)]
    if subject and template.subject is None:
        faults.append(Fault("subject", "missing", "must be given for this channel"))
    elif template.subject is not None and not subject:
        faults.append(Fault("subject", "not_carried", "must be left out: this channel carries none"))
    elif template.subject is not None:
        faults += _subject_faults(template.subject, words)
    for index, paragraph in enumerate(template.body):
        faults += _paragraph_faults(f"body[{index}]", paragraph, words)
    faults += _drop_faults(template.drop, len(template.body))
    faults = listed_once(faults) or _size_faults(template)
    return faults or _document_faults(template, words)


def _texts_in(paragraph: object) -> list[str]:
    """List the texts of what may not be a paragraph."""
    given = paragraph if isinstance(paragraph, tuple) else (paragraph,)
    return [text for text in given[: MAX_ALTERNATIVES + 1] if type(text) is str]


def _size_faults(template: MessageTemplate) -> list[Fault]:
    """Add up the longest alternatives, and those that name the most."""
    texts = [[*map(compile_text, alternatives(paragraph))] for paragraph in template.body]
    length = sum(max(map(len, alternatives(paragraph))) for paragraph in template.body)
    names = sum(max(len(compiled.slots) for compiled in each) for each in texts)
    faults = []
    if length > MAX_TEXT:
        faults.append(Fault("body", "too_long", f"must be at most {MAX_TEXT} characters, got {length}"))
    if names > MAX_NAMES:
        faults.append(Fault("body", "too_many_names", f"must name at most {MAX_NAMES} facts, got {names}"))
    return faults


def _drop_faults(drop: object, length: int) -> list[Fault]:
    """Refuse to drop the opening, the closing, or what is not there."""
    if not isinstance(drop, tuple) or any(type(index) is not int for index in drop):
        return [Fault("drop", "wrong_type", "must be numbers of paragraphs")]
    faults = [
        Fault(
            "drop", "out_of_range", f"must be numbers of paragraphs from 1 to {length - 2}, got {number_shown(index)}"
        )
        for index in drop
        if not 1 <= index <= length - 2
    ]
    if len(set(drop)) < len(drop):
        faults.append(Fault("drop", "repeated", "must name each paragraph once"))
    return faults


def _subject_faults(subject: Paragraph, words: tuple[str, ...]) -> list[Fault]:
    faults = _paragraph_faults("subject", subject, words)
    if faults:
        return faults
    for text in alternatives(subject):
        if "\n" in text or any("\n" in EXAMPLES.get(name, "") for name in compile_text(text).names):
            faults.append(Fault("subject", "several_lines", "must be one line"))
        length = len(compile_text(text).render(lambda name: EXAMPLES.get(name, "example")) or "")
        if length > MAX_SUBJECT:
            limit = f"must be at most {MAX_SUBJECT} characters with the examples, got {length}"
            faults.append(Fault("subject", "too_long", limit))
    if _may_vanish(subject, words):
        faults.append(Fault("subject", "may_vanish", "must have an alternative whose facts are always there"))
    return faults


def _document_faults(template: MessageTemplate, words: tuple[str, ...]) -> list[Fault]:
    """Look at the document on which of its paragraphs may vanish."""
    last = len(template.body) - 1
    faults = [
        Fault(f"body[{index}]", "may_vanish", f"must not vanish: it is the {place}")
        for index, place in ((0, "opening"), (last, "closing"))
        if _may_vanish(template.body[index], words)
    ]
    middle = template.body[1:-1]
    goes = [index in template.drop or _may_vanish(each, words) for index, each in enumerate(middle, 1)]
    # Where paragraphs can be dropped, an opening that says more than the salutation can stand for them.
    if middle and all(goes) and (not template.drop or template.body[0] == "$salutation"):
        faults.append(Fault("body", "may_vanish", "must keep a paragraph between opening and closing"))
    return faults
