"""A message as an e-mail and as a link: every header as it was meant, and none more, whatever comes."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import Channel, FollowUpError, InterviewError, Message, Person, WrongTypeError, next_action
from interview_followup.interop.mail import EMAIL_POLICY, MAX_MESSAGE_ID, MAX_SUBJECT, mailto, message_id, to_email
from interview_followup.testing import a_step, an_interview
from interview_followup.text import is_blank, plain_subject
from tests.locales.cases import cases, full, minimal, settled
from tests.payloads.rows import ROWS, Row, params, payload_of

TODAY: Final = date(2026, 11, 19)
RATNA: Final = Person(name="Ratna Wijaya", email="ratna@acme.example")
MESSAGE: Final = Message(
    subject="Data Analyst interview – timing",
    body="Dear Ratna,\n\nThank you – “truly”.\n\nSari",
    channel=Channel.EMAIL,
    locale="en-GB",
    to=RATNA,
    template="en/check_in/email",
    key="7d1c5a20",
)
EARLIER: Final = "<first@board.example>"
HEADERS: Final = [
    "From", "To", "Subject", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    "Content-Language",
]  # fmt: skip

RULES: Final = [policy.default, policy.SMTP, EMAIL_POLICY]


def an_email(message: Message = MESSAGE, **facts: Any) -> EmailMessage:
    """Make an e-mail with what a test is about."""
    return to_email(message, **{"sender": "sari@example.com", "domain": "board.example", **facts})


def read_again(email: EmailMessage, rules: Any = policy.default) -> EmailMessage:
    """Write an e-mail out, and read it as another program would."""
    read = message_from_bytes(email.as_bytes(), policy=rules)
    assert isinstance(read, EmailMessage)
    return read


def body_of(email: EmailMessage) -> str:
    """Give the text of an e-mail with our line breaks."""
    return str(email.get_content()).replace("\r\n", "\n")


def faults_of(call: Callable[[], object]) -> list[tuple[str, str]]:
    """Tell which fields were refused, and why."""
    with pytest.raises(FollowUpError) as caught:
        call()
    return [(fault.field, fault.code) for fault in caught.value.faults]


def test_an_email_carries_what_the_message_says() -> None:
    """Whom it is for, what it is about, in which language, and under which id."""
    read = read_again(an_email(sender_name="Sari Dewi", sent_at=datetime(2026, 11, 19, 9, tzinfo=UTC)))
    assert str(read["From"]) == "Sari Dewi <sari@example.com>"
    assert str(read["To"]) == "Ratna Wijaya <ratna@acme.example>"
    assert str(read["Subject"]) == MESSAGE.subject
    assert str(read["Message-ID"]) == message_id("7d1c5a20", "board.example") == "<7d1c5a20@board.example>"
    assert str(read["Date"]) == "Thu, 19 Nov 2026 09:00:00 +0000"
    assert str(read["Content-Language"]) == "en-GB"
    assert read.get_content_type() == "text/plain"
    assert read.get_content_charset() == "utf-8"
    assert body_of(read) == MESSAGE.body + "\n"


def test_an_email_carries_nothing_else() -> None:
    """No Date that nobody gave, and no thread where nothing came before."""
    email = an_email()
    assert email.keys() == HEADERS
    assert email.policy is EMAIL_POLICY
    assert str(email["From"]) == "sari@example.com"


def test_a_reply_stands_in_its_thread() -> None:
    """All that came before under References, the last of it under In-Reply-To, and none of it encoded."""
    theirs = f"<{'AM0PR05MB6834D2C88EE7DD0B43CC6B35E8A0A' * 3}@eurprd05.prod.outlook.com>"
    data = an_email(references=[EARLIER, theirs]).as_bytes()
    assert f"In-Reply-To: {theirs}\r\n".encode() in data
    assert f"References: {EARLIER} {theirs}\r\n".encode() in data


def test_a_long_thread_is_broken_between_its_ids() -> None:
    """Where the longest ids do not fit on a line, each is still whole on one."""
    ids = [f"<{number}{'a' * (MAX_MESSAGE_ID - 20)}@board.example>" for number in range(5)]
    data = an_email(references=tuple(ids)).as_bytes()
    assert str(message_from_bytes(data, policy=policy.default)["References"]).split() == ids
    assert f"In-Reply-To: {ids[-1]}\r\n".encode() in data
    assert max(len(line) for line in data.split(b"\r\n")) <= 998


def test_the_lines_of_a_body_are_as_long_as_mime_allows() -> None:
    """RFC 2045, 6.7: at most 76 characters, whatever the headers may take."""
    email = an_email(attrs.evolve(MESSAGE, body="é" * 400 + "\n" + "word " * 200))
    _, _, body = email.as_bytes().partition(b"\r\n\r\n")
    assert max(len(line) for line in body.split(b"\r\n")) <= 76


@pytest.mark.parametrize(
    ("to", "shown"),
    [
        pytest.param(None, "Ratna Wijaya <ratna@acme.example>", id="theirs"),
        pytest.param("ratna@acme.example", "Ratna Wijaya <ratna@acme.example>", id="theirs, said"),
        pytest.param("hr@acme.example", "hr@acme.example", id="another"),
    ],
)
def test_a_name_stands_beside_its_own_address(to: str | None, shown: str) -> None:
    """A mailbox that is another one than theirs is not called by their name."""
    assert str(an_email(to=to)["To"]) == shown


def test_an_address_that_only_the_host_knows_is_theirs() -> None:
    """A person without an address gets the one that is given; nobody has no name."""
    nameless = attrs.evolve(MESSAGE, to=attrs.evolve(RATNA, email=None))
    assert str(an_email(nameless, to="r@acme.example")["To"]) == "Ratna Wijaya <r@acme.example>"
    assert str(an_email(attrs.evolve(MESSAGE, to=None), to="r@acme.example")["To"]) == "r@acme.example"


def test_blanks_that_a_header_loses_are_not_sent() -> None:
    """Those around a subject."""
    email = an_email(attrs.evolve(MESSAGE, subject=" – timing "))
    for rules in RULES:
        assert str(read_again(email, rules)["Subject"]) == "– timing"


def test_a_message_to_nobody_needs_an_address() -> None:
    """The library makes none up."""
    for nobody in (None, attrs.evolve(RATNA, email=None)):
        message = attrs.evolve(MESSAGE, to=nobody)
        assert faults_of(lambda message=message: an_email(message)) == [("to", "missing")]  # type: ignore[misc]


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.SMS, Channel.PHONE])
def test_a_text_without_a_subject_is_refused_with_the_way_out(channel: Channel) -> None:
    """The error names the channel that it was written for, and the one to ask with."""
    thanked = an_interview(ref="17", channel=channel, steps=[a_step("thank_you", TODAY)])
    (message,) = next_action(thanked, date(2026, 11, 27)).messages
    with pytest.raises(InterviewError, match=f"a text for {channel} has none: ask with the channel email") as caught:
        an_email(message, to="hr@acme.example")
    assert [fault.field for fault in caught.value.faults] == ["message.subject"]


def test_a_message_without_a_key_is_refused_with_the_way_out() -> None:
    """Without one, the same message would go out under two ids."""
    (message,) = next_action(an_interview(), TODAY).messages
    with pytest.raises(InterviewError, match="for the Message-ID: the interview needs a ref"):
        an_email(message, to="hr@acme.example")


def test_the_moment_is_written_in_utc() -> None:
    """Nobody learns from the header where the candidate is, and an offset with seconds cannot spoil it."""
    zone = timezone(timedelta(hours=7, minutes=7, seconds=12))
    email = an_email(sent_at=datetime(2026, 11, 19, 9, 0, tzinfo=zone))
    assert str(email["Date"]) == "Thu, 19 Nov 2026 01:52:48 +0000"


REFUSED: Final[dict[str, tuple[dict[str, Any], str, str]]] = {
    "sender": ({"sender": "a@b.example, c@d.example"}, "sender", "bad_text"),
    "sender, none": ({"sender": None}, "sender", "wrong_type"),
    "sender, encoded": ({"sender": "=?utf-8?q?x=2C?=@b.example"}, "sender", "bad_text"),
    "sender name": ({"sender_name": "Sari\nBcc: x@y.example"}, "sender_name", "bad_text"),
    "sender name, encoded": ({"sender_name": "=?utf-8?q?x?="}, "sender_name", "bad_text"),
    "sender name, bytes": ({"sender_name": b"Sari"}, "sender_name", "wrong_type"),
    "to": ({"to": "a@b.example?bcc=v@c.example"}, "to", "bad_text"),
    "to, number": ({"to": 7}, "to", "wrong_type"),
    "domain": ({"domain": "board.example>"}, "domain", "bad_text"),
    "domain, line": ({"domain": "board.example\n"}, "domain", "bad_text"),
    "domain, unicode": ({"domain": "bücher.example"}, "domain", "bad_text"),
    "domain, long": ({"domain": ".".join(["a" * 63] * 4)}, "domain", "bad_text"),
    "domain, none": ({"domain": None}, "domain", "wrong_type"),
    "references, one string": ({"references": EARLIER}, "references", "wrong_type"),
    "references, many": ({"references": [EARLIER] * 101}, "references", "too_many"),
    "reference, bare": ({"references": [EARLIER, "a@b"]}, "references[1]", "bad_text"),
    "reference, two": ({"references": ["<a@b> <c@d>"]}, "references[0]", "bad_text"),
    "reference, line": ({"references": ["<a@b>\nBcc: x@y.example"]}, "references[0]", "bad_text"),
    "reference, encoded": ({"references": ["<=?utf-8?q?x=3E?=@b>"]}, "references[0]", "bad_text"),
    "reference, long": ({"references": [f"<{'a' * MAX_MESSAGE_ID}@b>"]}, "references[0]", "bad_text"),
    "reference, none": ({"references": [None]}, "references[0]", "wrong_type"),
    "moment, date": ({"sent_at": TODAY}, "sent_at", "wrong_type"),
    "moment, naive": ({"sent_at": datetime(2026, 11, 19)}, "sent_at", "no_zone"),  # noqa: DTZ001 - that is the point
    "moment, early": ({"sent_at": datetime(1899, 12, 31, tzinfo=UTC)}, "sent_at", "out_of_range"),
    "moment, late": (
        {"sent_at": datetime.max.replace(tzinfo=timezone(timedelta(hours=-1)))}, "sent_at", "out_of_range",
    ),
}  # fmt: skip
REFUSED_OF_MESSAGE: Final[dict[str, tuple[str, Any, str]]] = {
    "subject": ("subject", "Timing\r\nBcc: x@y.example", "bad_text"),
    "subject, separator": ("subject", "Timing\u2028x", "bad_text"),
    "subject, long": ("subject", "a" * 999, "bad_text"),
    "subject, empty": ("subject", "  ", "bad_text"),
    "subject, blank": ("subject", "\u2060", "bad_text"),
    "subject, bytes": ("subject", b"Timing", "wrong_type"),
    "body, control": ("body", "Dear\x00", "bad_text"),
    "body, surrogate": ("body", "Dear \ud800", "bad_text"),
    "body, none": ("body", None, "wrong_type"),
    "key, space": ("key", "a b", "bad_text"),
    "key, encoded": ("key", "=?utf-8?q?x?=", "bad_text"),
    "key, long": ("key", "a" * 251, "bad_text"),
    "key, number": ("key", 7, "wrong_type"),
    "locale": ("locale", "en\nBcc: x@y.example", "bad_text"),
    "locale, none": ("locale", None, "bad_text"),
}


@pytest.mark.parametrize(("facts", "field", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_stand_in_a_header_is_refused(facts: dict[str, Any], field: str, code: str) -> None:
    """Each by its field and a stable code."""
    assert faults_of(lambda: an_email(**facts)) == [(field, code)]


@pytest.mark.parametrize(("field", "value", "code"), REFUSED_OF_MESSAGE.values(), ids=REFUSED_OF_MESSAGE)
def test_what_a_message_cannot_send_is_refused(field: str, value: object, code: str) -> None:
    """A candidate may have edited it, and a host may have made it."""
    changed: dict[str, Any] = {field: value}
    message = attrs.evolve(MESSAGE, **changed)
    assert faults_of(lambda: an_email(message)) == [(f"message.{field}", code)]
    if field in {"subject", "body"}:
        assert faults_of(lambda: mailto(message)) == [(f"message.{field}", code)]


def test_everything_that_is_wrong_is_told_at_once_and_nothing_of_it_repeated() -> None:
    """A form shows all faults together, and a log shows no value."""
    message = attrs.evolve(MESSAGE, subject="Secret\nsubject", body="Secret\x00", key=None)
    with pytest.raises(InterviewError) as caught:
        an_email(message, sender="secret", domain="secret!", references=["secret"], sender_name="secret\n2")
    fields = [fault.field for fault in caught.value.faults]
    assert fields == [
        "message.subject", "message.key", "message.body", "sender", "sender_name", "domain", "references[0]",
    ]  # fmt: skip
    assert "secret" not in str(caught.value).lower()


@pytest.mark.parametrize("make", [an_email, mailto])
def test_only_a_message_is_sent(make: Callable[[Any], object]) -> None:
    """An action has messages, and is none."""
    for call in (an_email, mailto):
        with pytest.raises(WrongTypeError, match="message.to must be a Person, got str"):
            call(attrs.evolve(MESSAGE, to="ratna@acme.example"))  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="message must be a Message, got Action"):
        make(next_action(an_interview(), TODAY))


@pytest.mark.parametrize(
    ("key", "domain", "field"),
    [("a@b", "board.example", "key"), ("a", "-board.example", "domain"), (None, "board.example", "key")],
)
def test_an_id_is_made_of_what_can_stand_in_one(key: Any, domain: str, field: str) -> None:
    """The same limits as for the e-mail itself."""
    ((found, _),) = faults_of(lambda: message_id(key, domain))
    assert found == field


# Whatever comes: pieces out of which encoded words, addresses and folds are made, and any text at all.
PIECES: Final = st.sampled_from(
    ["=?", "?=", "=?utf-8?q?", "=?utf-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=", "=0D=0ABcc:_x=40evil.example", "?", "=",
     "_", " ", "  ", "\t", "\r\n", "\n", "\x0b", "\x85", "\u2028", "\u2060", "\u200d", "–", "é", "仕", "😀", "\u2068",
     "\u2069", "א", ",", '"', "\\", "<", ">", "(", ")", "@", ";", ":", "Bcc: x@evil.example", "x" * 90, "é" * 90,
     "仕事 " * 30, "word " * 40]
)  # fmt: skip
TEXTS: Final = st.lists(PIECES | st.characters(), min_size=1, max_size=12).map("".join)
LINES: Final = TEXTS.map(lambda text: re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).strip())
BODIES: Final = TEXTS.map(lambda text: re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", " ", text))
ATOMS: Final = st.text("ab.+-_=&%/'", min_size=1, max_size=12)
MESSAGE_IDS: Final = st.from_regex(r"<[!-;=?-~]{1,80}@[!-;=?-~]{1,20}>", fullmatch=True).filter(
    lambda text: "=?" not in text
)


def same_mail(email: EmailMessage, subject: str, body: str, names: list[str]) -> None:
    """Hold an e-mail that was written out and read again to what it was made from."""
    for rules in RULES:
        read = read_again(email, rules)
        assert read.keys() == email.keys()
        assert str(read["Subject"]) == plain_subject(subject.strip())
        assert body_of(read) == re.sub("\r\n?", "\n", body) + ("" if re.search("[\r\n]\\Z", body) else "\n")
        for header, name in zip(("From", "To"), names, strict=True):
            (mailbox,) = read[header].addresses
            assert mailbox.display_name.split() == name.replace("=?", "=\u2060?").split()
            assert mailbox.addr_spec == email[header].addresses[0].addr_spec
        assert not read.defects
        assert not read["Subject"].defects


@given(subject=LINES.filter(lambda text: not is_blank(text) and len(text) <= MAX_SUBJECT), body=BODIES)
def test_a_subject_and_a_body_come_out_as_they_went_in(subject: str, body: str) -> None:
    """Line breaks apart: no header more, none less, in every program's reading of it."""
    email = an_email(attrs.evolve(MESSAGE, subject=subject, body=body))
    assert email.keys() == HEADERS
    same_mail(email, subject, body, ["", "Ratna Wijaya"])


@given(name=LINES, sender_name=LINES, local=ATOMS)
def test_a_name_comes_out_as_it_went_in(name: str, sender_name: str, local: str) -> None:
    """In any script, with whatever stands in it, beside any address that passes."""
    try:
        person = Person(name=name, email=f"{local}@acme.example")
        email = an_email(attrs.evolve(MESSAGE, to=person), sender_name=sender_name)
    except InterviewError:
        return
    assert email.keys() == HEADERS
    cleaned = attrs.evolve(RATNA, name=sender_name).name
    same_mail(email, str(MESSAGE.subject), MESSAGE.body, [cleaned, person.name])


@given(TEXTS, TEXTS, TEXTS | MESSAGE_IDS, TEXTS, TEXTS)
def test_whatever_comes_no_header_is_added(
    subject: str, address: str, reference: str, domain: str, locale: str
) -> None:
    """It is refused, or it stands where it belongs."""
    for facts in ({"sender": address}, {"to": address}, {"references": (reference,)}, {"domain": domain}, {}):
        message = attrs.evolve(MESSAGE, subject=subject, locale=locale if facts else "en")
        try:
            email = an_email(message, **facts)
        except InterviewError:
            continue
        read = read_again(email)
        assert read.keys() == email.keys()
        assert {*read.keys()} - {*HEADERS} <= {"In-Reply-To", "References"}


@given(st.lists(MESSAGE_IDS, max_size=30))
def test_a_thread_comes_out_as_it_went_in(references: list[str]) -> None:
    """Every id is whole when the mail is read, and in its place."""
    read = read_again(an_email(references=references))
    assert str(read["References"] or "").split() == references
    assert [str(read["In-Reply-To"])] == (references[-1:] or ["None"])


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(9999, 12, 30)),  # noqa: DTZ001 - the zone is drawn
    st.timedeltas(timedelta(hours=-23), timedelta(hours=23)),
)
def test_a_moment_comes_out_as_it_went_in(moment: datetime, offset: timedelta) -> None:
    """To the second, whatever the zone."""
    sent_at = moment.replace(tzinfo=timezone(offset))
    read = read_again(an_email(sent_at=sent_at))
    assert parsedate_to_datetime(str(read["Date"])) == sent_at.astimezone(UTC).replace(microsecond=0)


def is_text(row: Row) -> bool:
    """Tell whether a row brings a string."""
    return type(payload_of(row)) is str


def made_or_refused(make: Callable[[], EmailMessage]) -> EmailMessage | InterviewError:
    """Make an e-mail, or give the error."""
    try:
        return make()
    except InterviewError as error:
        return error


@pytest.mark.parametrize("row", params(is_text, ROWS))
def test_a_hostile_row_adds_no_header(row: Row) -> None:
    """Wherever it is put, it is refused without being repeated, or comes out as it went in."""
    value = payload_of(row)
    places: dict[str, Callable[[], EmailMessage]] = {
        "subject": lambda: an_email(attrs.evolve(MESSAGE, subject=value)),
        "body": lambda: an_email(attrs.evolve(MESSAGE, body=value)),
        "key": lambda: an_email(attrs.evolve(MESSAGE, key=value)),
        "locale": lambda: an_email(attrs.evolve(MESSAGE, locale=value)),
        **{
            field: (lambda field=field: an_email(**{field: value}))  # type: ignore[misc]
            for field in ("sender", "sender_name", "to", "domain")
        },
        "references": lambda: an_email(references=[value]),
    }
    for place, make in places.items():
        email = made_or_refused(make)
        if isinstance(email, InterviewError):
            assert len(value) < 6 or value not in str(email)
            continue
        subject, body = (value if place == field else getattr(MESSAGE, field) for field in ("subject", "body"))
        read = read_again(email)
        assert read.keys() == email.keys()
        assert "Bcc" not in read
        assert str(read["Subject"]) == plain_subject(subject.strip())
        assert body_of(read).rstrip("\n") == re.sub("\r\n?", "\n", body).rstrip("\n")


def opened(link: str) -> tuple[str, dict[str, str]]:
    """Take a link apart by the grammar of RFC 6068, section 2: the address, and each field once."""
    character = r"[A-Za-z0-9._~-]|%[0-9A-F]{2}"
    match = re.fullmatch(rf"mailto:((?:{character}|@)*)\?((?:{character}|[=&])*)", link)
    assert match is not None
    assert match[1].count("@") <= 1

    def decoded(text: str) -> str:
        octets = re.sub(rb"%([0-9A-F]{2})", lambda found: bytes([int(found[1], 16)]), text.encode("ascii"))
        return octets.decode("utf-8")

    fields = [field.split("=") for field in match[2].split("&")]
    assert all(len(field) == 2 for field in fields)
    read = {decoded(name): decoded(value) for name, value in fields}
    assert len(read) == len(fields)
    return decoded(match[1]), read


def test_a_link_opens_the_message() -> None:
    """The address, the subject, and the body with CRLF for its line breaks (RFC 6068, 5)."""
    link = mailto(MESSAGE)
    assert opened(link) == (
        "ratna@acme.example",
        {"subject": "Data Analyst interview – timing", "body": MESSAGE.body.replace("\n", "\r\n")},
    )
    assert link.startswith("mailto:ratna@acme.example?subject=Data%20Analyst%20interview%20%E2%80%93%20timing&body=")
    assert "%0D%0A%0D%0A" in link


def test_a_link_can_leave_the_address_open() -> None:
    """The candidate fills it in; a text for chat has no subject to bring."""
    message = attrs.evolve(MESSAGE, to=None, subject=None, body="Tom & Jerry + 1?")
    assert mailto(message) == "mailto:?body=Tom%20%26%20Jerry%20%2B%201%3F"


def test_a_link_goes_where_it_is_told() -> None:
    """RFC 6068, 2: what has a meaning in a URI is encoded in an address."""
    assert mailto(MESSAGE, to="o'hara+jobs/100%&a=b@acme.example").startswith(
        "mailto:o%27hara%2Bjobs%2F100%25%26a%3Db@acme.example?subject="
    )
    assert faults_of(lambda: mailto(MESSAGE, to="a@b.example?bcc=v@c.example")) == [("to", "bad_text")]


@given(subject=LINES.filter(lambda text: not is_blank(text) and len(text) <= MAX_SUBJECT), body=BODIES, local=ATOMS)
def test_a_link_comes_out_as_it_went_in(subject: str, body: str, local: str) -> None:
    """Read by the grammar: one address, one subject, one body, and nothing else."""
    message = attrs.evolve(MESSAGE, subject=subject, body=body)
    to = f"{local}@acme.example"
    link = mailto(message, to=to)
    lines = re.split("\r\n|\r|\n", body)
    assert opened(link) == (to, {"subject": plain_subject(subject.strip()), "body": "\r\n".join(lines)})


@pytest.mark.parametrize("locale", ["en", "en-GB", "id"])
def test_our_own_messages_are_sent_as_they_are(locale: str) -> None:
    """Nothing that the engine words is altered or refused."""
    for channel in (Channel.EMAIL, Channel.LETTER):
        interview = an_interview(ref="17", interviewers=[RATNA], locale=locale, channel=channel)
        for message in next_action(interview, TODAY).messages:
            same_mail(an_email(message), str(message.subject), message.body, ["", "Ratna Wijaya"])


def test_the_links_of_our_own_texts_are_short_enough_for_every_program() -> None:
    """The longest is as long as the page on sending says: some programs cut at about 2,000 characters."""
    links = [
        mailto(message, to="hr@acme.example")
        for locale in ("en", "id")
        for interview in (minimal(locale), full(locale))
        for _, occasion, today in (*cases(interview), *settled(interview))
        for message in next_action(attrs.evolve(occasion, channel=Channel.EMAIL), today).messages
    ]
    assert 1200 < max(map(len, links)) < 1300
