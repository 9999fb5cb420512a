"""
A message as an e-mail, and as a link that opens one in the candidate's own mail program.

Nothing is sent here, and no clock is read. What a header is made from is looked at once more, whoever made it: a
candidate may have edited the subject, and an address or a Message-ID may come from anybody's mail.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from typing import Final
from urllib.parse import quote

from ..errors import WrongTypeError, raise_faults
from ..interview import Person
from ..interview.checks import Faults
from ..interview.interview import is_tag
from ..templates import Message
from ..text import Address, Line, clean_line, email_limit, is_blank, plain_subject
from .given import domain_limit, look_at_moment

EMAIL_POLICY: Final = policy.SMTP.clone(max_line_length=998)
"""
The policy by which an e-mail is written out, with CRLF and lines as long as RFC 5322 allows (2.1.1).

At Python's own 78 a long In-Reply-To becomes an encoded word, which Outlook takes for no Message-ID (cpython 79986).
"""

# RFC 2045 (6.7) allows quoted-printable no longer lines, and Python fills whatever the policy allows.
_BODY_POLICY: Final = policy.SMTP.clone(max_line_length=76)

MAX_SUBJECT: Final = 200
MAX_MESSAGE_ID: Final = 500
MAX_REFERENCES: Final = 100

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_KEY: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*")
# Looser than RFC 5322 (3.6.4) inside the brackets, since mail programs are: no space, no bracket, an @.
_MESSAGE_ID: Final = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")
_NOT_IN_A_LINE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NOT_IN_A_BODY: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n|\r|\n")
_WORD_BEGINS: Final = "=?"
"""Where mail libraries begin to decode, in a name and in a Message-ID as well."""


def to_email(
    message: Message,
    *,
    sender: Address,
    domain: str,
    to: Address | None = None,
    sender_name: Line | None = None,
    references: Sequence[str] = (),
    sent_at: datetime | None = None,
) -> EmailMessage:
    """
    Make an e-mail of a message: headers, and the body as plain text in UTF-8.

    The same message gives the same Message-ID. The body goes out as quoted-printable, which no server on the way
    rewrites; read again it is the same, but that it ends with a line break. Add what else you need, such as a
    ``Reply-To``, to what comes back.

    Args:
        message: With a subject, which texts for chat, SMS and the telephone lack: for those ask again with the
            interview's channel ``email``. And with a key, for the Message-ID: give the interview a ``ref``. Its body
            and subject may have been edited since.
        sender: Whose address stands under From.
        domain: A domain of your own, for the Message-ID.
        to: Whom it goes to; ``None``: the address of ``message.to``. The name of ``message.to`` stands beside it
            unless that has another address.
        sender_name: The name beside *sender*; ``None``: none.
        references: The Message-IDs, with their angle brackets, of what was sent and received before in this
            conversation, the oldest first, at most 100. All of them stand under References, and the last one under
            In-Reply-To.
        sent_at: When it is sent, with a time zone; written in UTC. ``None``: no Date, which the server then adds.

    Returns:
        An e-mail on `EMAIL_POLICY`, ready for ``smtplib``'s ``send_message``.

    Raises:
        InterviewError: If something cannot stand where it would; all faults at once.
        WrongTypeError: If an argument has the wrong type.

    Example:
        >>> from datetime import date
        >>> from interview_followup import Person, next_action
        >>> from interview_followup.testing import an_interview
        >>> ratna = Person(name="Ratna Wijaya", email="ratna@acme.example")
        >>> action = next_action(an_interview(ref="17", interviewers=[ratna]), date(2026, 11, 19))
        >>> email = to_email(action.message, sender="sari@example.com", domain="board.example")
        >>> print(email["To"], email["Message-ID"] == message_id(action.message.key, "board.example"))
        Ratna Wijaya <ratna@acme.example> True
    """
    _check_message(message)
    faults = Faults()
    subject = _subject(message, faults)
    _look_at_what_an_email_needs(message, faults)
    faults.text("sender", sender, email_limit)
    address = _recipient(message, to, faults)
    if address is None:
        faults.note("to", "missing", "must be given where message.to has no address")
    name = clean_line(sender_name) if type(sender_name) is str else sender_name
    faults.optional_text("sender_name", name)
    faults.text("domain", domain, domain_limit)
    _look_at_references(references, faults)
    if sent_at is not None:
        look_at_moment("sent_at", sent_at, faults)
    raise_faults(faults)
    email = EmailMessage(policy=EMAIL_POLICY)
    email["From"] = _mailbox(name or "", sender)
    email["To"] = _mailbox(_name_beside(message, str(address)), str(address))
    email["Subject"] = subject
    if sent_at is not None:
        email["Date"] = sent_at.astimezone(UTC)
    email["Message-ID"] = f"<{message.key}@{domain}>"
    if references:
        email["In-Reply-To"] = references[-1]
        email["References"] = " ".join(references)
    _put_body(email, message)
    return email


def message_id(key: str, domain: str) -> str:
    """
    Make the Message-ID under which `to_email` sends a message, for ``references`` of a later one.

    Args:
        key: The message's key.
        domain: The same domain of your own as for `to_email`.

    Returns:
        ``<key@domain>``, with the angle brackets.

    Raises:
        InterviewError: If one of them cannot stand in a Message-ID.
        WrongTypeError: If one of them is not a string.

    Example:
        >>> message_id("7d1c5a20", "board.example")
        '<7d1c5a20@board.example>'
    """
    faults = Faults()
    faults.text("key", key, _key_limit)
    faults.text("domain", domain, domain_limit)
    raise_faults(faults)
    return f"<{key}@{domain}>"


def mailto(message: Message, *, to: Address | None = None) -> str:
    """
    Make a link that opens the candidate's mail program with the message in it (RFC 6068).

    Some programs cut a long link, from about 2,000 characters on, so offer the text for copying as well. Escape the
    link where you put it into HTML, as you do any other: it holds an ``&``.

    Args:
        message: One without a subject gives a link with the body alone. Both may have been edited since.
        to: Whom it goes to; ``None``: the address of ``message.to``, and if there is none the link leaves it open.

    Returns:
        Such as ``mailto:hr@example.com?subject=Thank%20you&body=Dear%20Ms%20Lee%2C%0D%0A…``, in ASCII.

    Raises:
        InterviewError: If *to* is no address, or the subject or the body holds what no e-mail may hold.
        WrongTypeError: If *message* is not a `Message`, or a text is not a string.

    Example:
        >>> from datetime import date
        >>> from interview_followup import next_action
        >>> from interview_followup.testing import an_interview
        >>> action = next_action(an_interview(), date(2026, 11, 19))
        >>> mailto(action.message, to="hr@example.com")[:60]
        'mailto:hr@example.com?subject=Thank%20you%20%E2%80%93%20Data'
    """
    _check_message(message)
    faults = Faults()
    subject = _subject(message, faults)
    _look_at_body(message, faults)
    address = _recipient(message, to, faults)
    raise_faults(faults)
    fields = [] if subject is None else [f"subject={quote(subject, safe='')}"]
    fields.append(f"body={quote(_LINE_END.sub(chr(13) + chr(10), message.body), safe='')}")
    return f"mailto:{quote(address or '', safe='@')}?{'&'.join(fields)}"


def _check_message(message: Message) -> None:
    if type(message) is not Message:
        raise WrongTypeError(f"message must be a Message, got {type(message).__name__}")
    if message.to is not None and type(message.to) is not Person:
        raise WrongTypeError(f"message.to must be a Person, got {type(message.to).__name__}")


def _look_at_what_an_email_needs(message: Message, faults: Faults) -> None:
    """Look at all of a message that a link can do without, and at its body."""
    if message.subject is None:
        limit = f"must be there, and a text for {message.channel} has none: ask with the channel email"
        faults.note("message.subject", "missing", limit)
    if message.key is None:
        faults.note("message.key", "missing", "must be there, for the Message-ID: the interview needs a ref")
    else:
        faults.text("message.key", message.key, _key_limit)
    if type(message.locale) is not str or not is_tag(message.locale):
        faults.note("message.locale", "bad_text", "must be a language tag (BCP 47)")
    _look_at_body(message, faults)


def _subject(message: Message, faults: Faults) -> str | None:
    """Give the subject as it goes out, or note what is wrong with it; ``None``: there is none."""
    if type(message.subject) is not str:
        faults.optional_text("message.subject", message.subject)
        return None
    subject = message.subject.strip()
    faults.text("message.subject", subject, _subject_limit)
    return plain_subject(subject)


def _subject_limit(subject: str) -> str | None:
    if not 1 <= len(subject) <= MAX_SUBJECT:
        return f"must be 1 to {MAX_SUBJECT} characters, got {len(subject)}"
    if _NOT_IN_A_LINE.search(subject):
        return "must be one line without control characters"
    return "must hold something visible" if is_blank(subject) else None


def _look_at_body(message: Message, faults: Faults) -> None:
    faults.text("message.body", message.body, _body_limit)


def _body_limit(body: str) -> str | None:
    return "must be text without control characters" if _NOT_IN_A_BODY.search(body) else None


def _recipient(message: Message, to: Address | None, faults: Faults) -> Address | None:
    """Find whom it goes to, and note what is wrong with that address; ``None``: nobody is known."""
    if to is None:
        return None if message.to is None else message.to.email
    faults.text("to", to, email_limit)
    return to


def _name_beside(message: Message, address: Address) -> str:
    """Name whom a message addresses, unless the address is somebody else's."""
    person = message.to
    return "" if person is None or person.email not in {None, address} else person.name


def _mailbox(name: str, address: Address) -> Mailbox:
    # Half an encoded word passes as a name, and the address may hold the other half.
    name = name.replace(_WORD_BEGINS, "=\u2060?")
    local, _, domain = address.rpartition("@")
    return Mailbox(display_name=name, username=local, domain=domain)


def _put_body(email: EmailMessage, message: Message) -> None:
    email.policy = _BODY_POLICY
    email.set_content(message.body, cte="quoted-printable")
    email.policy = EMAIL_POLICY
    # Only now: a new content drops every header that describes one.
    email["Content-Language"] = message.locale


def _key_limit(key: str) -> str | None:
    if len(key) <= MAX_MESSAGE_ID // 2 and _KEY.fullmatch(key) and _WORD_BEGINS not in key:
        return None
    return f"must be at most {MAX_MESSAGE_ID // 2} characters that can stand in a Message-ID (RFC 5322)"


def _look_at_references(references: Sequence[str], faults: Faults) -> None:
    if type(references) not in {tuple, list}:
        faults.note("references", "wrong_type", f"must be a tuple or list, got {type(references).__name__}")
    elif len(references) > MAX_REFERENCES:
        limit = f"must have at most {MAX_REFERENCES} entries, got {len(references)}"
        faults.note("references", "too_many", limit)
    else:
        for index, each in enumerate(references):
            faults.text(f"references[{index}]", each, _message_id_limit)


def _message_id_limit(value: str) -> str | None:
    if len(value) <= MAX_MESSAGE_ID and _MESSAGE_ID.fullmatch(value) and _WORD_BEGINS not in value:
        return None
    return f"must be a Message-ID such as <key@board.example>, in ASCII, of at most {MAX_MESSAGE_ID} characters"
