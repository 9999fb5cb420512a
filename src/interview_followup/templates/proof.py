"""
Proving a text before anybody gets it: what it names, how it is built, and what is left when facts are missing.

The work is linear: each alternative by itself, then the document on which of its paragraphs may vanish.
"""

import re
from collections.abc import Iterable, Mapping
from string import Template
from typing import Final

from ..errors import Fault, unknown_name
from .facts import FACTS, FACTS_BY_NAME
from .parse import FOREIGN, MessageTemplate, Paragraph, alternatives, compile_text

MAX_NAMES: Final = 64
MAX_TEXT: Final = 8000
MAX_SUBJECT: Final = 78
"""RFC 5322's recommended length of a line."""

CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
SPACING: Final = re.compile(r"  | $|^ | [,;:!?]| \.(?!\w)|(?<!\.)\.\.(?!\.)|[!?,]{2}", re.MULTILINE)

LEFTOVER: Final = re.compile(
    r"\$[A-Za-z_]\w*|\$\{[^}\n]{0,80}\}?|\{[^{}\n]{0,80}\}|\[[^\[\]]{0,80}\]|<(?!x+>)[A-Za-z_][^<>@\n]{0,80}>"
    r"|%\(\w+\)s?|<%|%>|%\w+%|(?<!\d)%s\b|«[^»\n]{0,40}»|@@\w+@@|\((?:insert|isi) [^)\n]{0,40}\)|lorem ipsum"
    r"|\bNone\b(?! of)|\b(?:null|undefined|TODO|TBD|XX+)\b|_{3,}",
    re.MULTILINE,
)
"""What is left of a placeholder, of ours or of another kind, once the values are masked."""

EXAMPLES: Final[Mapping[str, str]] = {fact.name: fact.example for fact in FACTS}


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
    if not text.strip():
        faults.append(Fault(field, "blank", "must not be blank"))
    if CONTROL.search(text):
        faults.append(Fault(field, "control", "must not hold control or direction-changing characters"))
    compiled = compile_text(text)
    if compiled.invalid:
        faults.append(Fault(field, "lone_dollar", "must write $$ for a dollar sign"))
    if FOREIGN.search(Template.pattern.sub("", text)):
        faults.append(Fault(field, "foreign_syntax", "must use $name, not the syntax of another template language"))
    if len(compiled.slots) > MAX_NAMES:
        faults.append(Fault(field, "too_many_names", f"must name at most {MAX_NAMES} facts"))
    known = {*words, *facts}
    faults += [
        Fault(field, "unknown_fact", f"names an {unknown_name('fact', name, known)}")
        for name in compiled.names
        if name not in known
    ]
    rendered = compiled.render(lambda name: EXAMPLES.get(name, "example"))
    if rendered is not None and SPACING.search(rendered):
        faults.append(Fault(field, "spacing", "must not double spaces or stops, nor put a space before a stop"))
    return faults


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
        return [Fault("body", "blank", "must be one or more paragraphs")]
    if subject and template.subject is None:
        faults.append(Fault("subject", "missing", "must be given for this channel"))
    elif template.subject is not None and not subject:
        faults.append(Fault("subject", "not_carried", "must be left out: this channel carries none"))
    elif template.subject is not None:
        faults += _subject_faults(template.subject, words)
    for index, paragraph in enumerate(template.body):
        faults += _paragraph_faults(f"body[{index}]", paragraph, words)
    faults += _drop_faults(template.drop, len(template.body))
    return faults or _document_faults(template, words)


def _drop_faults(drop: object, length: int) -> list[Fault]:
    """Refuse to drop the opening, the closing, or what is not there."""
    if not isinstance(drop, tuple) or any(type(index) is not int for index in drop):
        return [Fault("drop", "wrong_type", "must be numbers of paragraphs")]
    faults = [
        Fault("drop", "out_of_range", f"must be numbers of paragraphs from 1 to {length - 2}, got {index}")
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
