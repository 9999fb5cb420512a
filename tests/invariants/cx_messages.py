"""
What is looked for in a finished message: each check gives a list of what is wrong, empty where nothing is.

The checks read the message and the interview as a mail program and a reader would; none asks the library how it made
the text.
"""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from string import Template
from typing import Any, Final
from unicodedata import bidirectional, category, is_normalized

import attrs
from babel.dates import format_date

from interview_followup import DEFAULT_TEMPLATES, ForeignTemplate, Interview, Message, TemplateKey
from interview_followup.templates import alternatives

FSI: Final = "\u2068"
PDI: Final = "\u2069"
JOINER: Final = "\u2060"
"""What may stand in a subject inside an encoded word's ``=?``, and nowhere else."""

_LEFT: Final = (
    ("a sign of a template", re.compile(r"[{}$]|%\(|<%|%>")),
    ("a word of the program", re.compile(r"\b(?:None|nan|null|True|False)\b")),
    ("a greeting of nobody", re.compile(r"^(?:Dear|Hi|Yth\.|Halo)(?: \w+\.)? ?,", re.MULTILINE)),
    ("two spaces", re.compile(r"  ")),
    ("a space before a stop", re.compile(r" [,.;:!?]")),
    ("a doubled stop", re.compile(r"[,;:]{2}|\.\.|[,;:]\.|[!?]\.")),
    ("an empty bracket", re.compile(r"\( *\)|\[ *\]|\"\"")),
    ("a space at a line's end", re.compile(r"^ | $", re.MULTILINE)),
    ("empty lines", re.compile(r"\A\n|\n\Z|\n{3}")),
)


def unrendered(text: str) -> list[str]:
    """Name what a vanished fact or an unread placeholder leaves behind, in a text whose values hold none of it."""
    found = [what for what, pattern in _LEFT if pattern.search(text)]
    return found + ["a paragraph without a word" for each in text.split("\n\n") if not re.search(r"\w", each)]


def misdirected(text: str) -> list[str]:
    """Name isolates that are not closed in their own line, and right-to-left letters that stand outside of any."""
    problems = []
    for line in text.split("\n"):
        depth = 0
        for char in line:
            depth += {FSI: 1, PDI: -1}.get(char, 0)
            if depth not in {0, 1}:
                problems.append("an isolate inside another, or closed twice")
                break
            if depth == 0 and bidirectional(char) in {"R", "AL", "AN"}:
                problems.append("a right-to-left letter outside of an isolate")
        if depth:
            problems.append("an isolate that is not closed in its line")
    return problems


def unasked_controls(text: str, given: str) -> set[str]:
    """List the invisible characters of a text that nobody gave, isolates and line feeds apart."""
    shown = {char for char in text if category(char) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}}
    return shown - set(given) - {FSI, PDI, "\n"}


def misnormalised(text: str) -> list[str]:
    """Say whether a text is not in Unicode's normal form C."""
    return [] if is_normalized("NFC", text) else ["not in normal form C"]


def mailed(subject: str, body: str, way: "policy.EmailPolicy[EmailMessage]") -> tuple[EmailMessage, EmailMessage]:
    """Put a message into a mail as a host would, and read it again from the bytes that go out."""
    mail = EmailMessage(policy=way)
    mail["From"] = "sam@example.com"
    mail["To"] = "reader@example.com"
    mail["Subject"] = subject
    mail.set_content(body)
    parsed = message_from_bytes(mail.as_bytes(), policy=way)
    assert isinstance(parsed, EmailMessage)
    return mail, parsed


def broken_in_the_mail(subject: str, body: str) -> list[str]:
    """Name what a mail library loses or adds on the way: headers, the subject but for its folding, the body."""
    if subject.splitlines() != [subject]:
        return ["a subject of several lines"]
    problems = []
    for way in (policy.default, policy.SMTP):
        mail, parsed = mailed(subject, body, way)
        if sorted(mail.keys()) != sorted(parsed.keys()) or len(parsed.keys()) != 6:
            problems.append(f"headers {sorted(parsed.keys())}")
        if "".join(str(parsed["Subject"]).split()) != "".join(subject.split()):
            problems.append("another subject")
        if parsed["To"] != "reader@example.com":
            problems.append("another reader")
        if parsed.get_content().splitlines() != body.splitlines():
            problems.append("another body")
    return problems


def fields_of(value: Any) -> Iterator[Any]:
    """Give what a value of the library is made of; nothing of anything else."""
    if attrs.has(type(value)):
        yield from (getattr(value, field.name) for field in attrs.fields(type(value)))


def texts_in(value: object) -> Iterator[str]:
    """Walk through a value of the library, and give every string in it."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    else:
        for each in fields_of(value):
            yield from texts_in(each)


def days_in(value: object) -> Iterator[date]:
    """Walk through a value of the library, and give every day in it."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from days_in(each)
    else:
        for each in fields_of(value):
            yield from days_in(each)


LITERALS: Final[dict[str, str]] = {}
"""For each shipped text, everything that it says without a fact, and its locales' own words."""

for _key, _template in DEFAULT_TEMPLATES.texts:
    assert not isinstance(_template, ForeignTemplate)
    _paragraphs = (*_template.body, *(() if _template.subject is None else (_template.subject,)))
    LITERALS[str(_key)] = " ".join(
        Template.pattern.sub(" ", text) for paragraph in _paragraphs for text in alternatives(paragraph)
    )

CONVENTIONS: Final = {
    "en": "Dear Hi Hello Hiring Team Best Kind Yours Sincerely Ms Mr Mx Dr Prof Professor",
    "id": "Yth Halo Kak Kakak Bapak Ibu Tim Rekrutmen Dengan Hormat",
}
"""The capitalised words with which a language greets, addresses and signs, whoever it is."""

_CLAIMS: Final = re.compile(r"https?://\S+|\w+", re.UNICODE)


def claims(text: str) -> set[str]:
    """List what in a text can be true or false of a person: links, capitalised words and runs of digits."""
    found = set()
    for token in _CLAIMS.findall(text):
        if token[:1].isupper() or "://" in token:
            found.add(token)
        found.update(re.findall(r"\d+", token))
    return found


def babel_tag(tag: str) -> str:
    """Write a tag as Babel does."""
    return tag.replace("-", "_")


def unentailed(message: Message, interview: Interview, send_on: date) -> set[str]:
    """List what a message claims and neither the interview, nor its days, nor the text without facts says."""
    given = [*texts_in(interview), LITERALS[message.template], CONVENTIONS[message.locale[:2]]]
    locale = DEFAULT_TEMPLATES.locale(message.locale)
    given += [text for _, text in locale.words]
    given += [format_date(day, "EEEE d MMMM y", locale=babel_tag(message.locale)) for day in days_in(interview)]
    given.append(format_date(send_on, "EEEE d MMMM y", locale=babel_tag(message.locale)))
    return claims(f"{message.subject}\n{message.body}".replace("None\n", "", 1)) - claims(" ".join(given))


def literal_length(key: str) -> int:
    """Give the length of everything that a text can say by itself."""
    return len(LITERALS[key])


def key_of(message: Message) -> TemplateKey:
    """Find the shipped text from which a message was made."""
    return next(key for key, _ in DEFAULT_TEMPLATES.texts if str(key) == message.template)
