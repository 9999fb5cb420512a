"""The text types: what is refused, what is kept, and in which form. Ids ``hdr-…`` are rows of the threat model."""

import re
from collections.abc import Callable
from email.header import decode_header
from string import ascii_lowercase
from unicodedata import bidirectional, category, is_normalized, normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_followup.text import (
    MAX_LINE,
    MAX_LINK,
    MAX_MARKS,
    address_limit,
    clean_line,
    email_limit,
    folded,
    isolated,
    line_limit,
    link_limit,
    phone_limit,
    plain_subject,
    turns,
)
from tests.interview import seconds

ONE_LINE = "must be one line without control, private-use or direction-changing characters"
VISIBLE = "must hold something visible"
WORD = "must not hold an encoded word (RFC 2047)"
LINK = "must not hold a link"
MARKS = "must not put more than 8 combining marks on one character"


def length(count: int) -> str:
    """Say that a line has the wrong length."""
    return f"must be 1 to 200 characters, got {count}"


def stored_limit(value: str) -> str | None:
    """Say what is wrong with a value, as a field would: cleaned, then looked at."""
    return line_limit(clean_line(value))


class TestRefusedLines:
    """Rows of the threat model that must not become a line."""

    @pytest.mark.parametrize(
        ("value", "limit"),
        [
            pytest.param("Engineer\nBcc: list@evil.example", ONE_LINE, id="hdr-02"),
            pytest.param("Engineer\r\n\r\n<html>forged body", ONE_LINE, id="hdr-04"),
            pytest.param("Engineer\n", ONE_LINE, id="hdr-05"),
            pytest.param("Engineer\fX: y", ONE_LINE, id="hdr-07"),
            pytest.param("Engineer\x1cX: y", ONE_LINE, id="hdr-08"),
            pytest.param("Engineer\x85X: y", ONE_LINE, id="hdr-11"),
            pytest.param("Engineer\u2028X: y", ONE_LINE, id="hdr-12"),
            pytest.param("Engineer\u2029X: y", ONE_LINE, id="hdr-13"),
            pytest.param("Engineer\x00", ONE_LINE, id="hdr-14"),
            pytest.param("Engineer\x7f", ONE_LINE, id="hdr-15"),
            pytest.param("Engineer\x1b[2J\x1b]0;pwned\x07", ONE_LINE, id="hdr-16"),
            pytest.param("=?utf-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=", WORD, id="hdr-18"),
            pytest.param("Acme =?utf-8?q?=0D=0ABcc:_x?= Ltd", WORD, id="quoted-printable-word"),
            pytest.param("=?utf-8?q?a=0d=0aBcc:_x@y.z?b?=", WORD, id="question-mark-inside"),
            pytest.param("=?utf-8?q??=", WORD, id="empty-word"),
            pytest.param("Acme \u202eten.live\u202c", ONE_LINE, id="bidi-01"),
            pytest.param("Acme\u2067", ONE_LINE, id="bidi-02"),
            pytest.param("Acme\u061c", ONE_LINE, id="arabic-letter-mark"),
            pytest.param("", length(0), id="empty"),
            pytest.param("   ", length(0), id="spaces"),
            pytest.param("\u200b\u2060\ufeff\u00ad", length(0), id="nothing-but-padding"),
            pytest.param("\t", ONE_LINE, id="tab"),
            pytest.param("\u3164", VISIBLE, id="invis-03"),
            pytest.param("\u2800", VISIBLE, id="invis-04"),
            pytest.param("\u00a0\u2003\u3000", VISIBLE, id="invis-05"),
            pytest.param("Ann\U000e0041\U000e0042", ONE_LINE, id="invis-08"),
            pytest.param("Ann\U000f0000", ONE_LINE, id="invis-10"),
            pytest.param("Ann\ud800", ONE_LINE, id="invis-12"),
            pytest.param("\u200d \u200c", VISIBLE, id="joiners-alone"),
            pytest.param("\ufdfa" * 20_000, length(20_000), id="norm-02"),
            pytest.param("a" + "\u0315\u0300" * 50_000, length(100_001), id="norm-03"),
            pytest.param("Z" + "\u0301" * 500, length(501), id="norm-04"),
            pytest.param("Z" + "\u0301" * 100, MARKS, id="norm-04-short"),
            pytest.param("A" * 1_000_000, length(1_000_000), id="size-01"),
            pytest.param("\u0958" * 150, length(300), id="longer-in-form-c"),
            pytest.param("https://evil.example/login Acme", LINK, id="html-05"),
            # The rows html-02 and csv-01 would let these pass; the text policy (section 3) refuses any link.
            pytest.param("<img src=https://evil.example/p.gif>", LINK, id="html-02"),
            pytest.param('=HYPERLINK("https://evil.example","x")', LINK, id="csv-01"),
            pytest.param("Acme hxxp+x.y-1://z", LINK, id="any-scheme"),
        ],
    )
    def test_a_dangerous_line_is_refused_quickly(self, value: str, limit: str) -> None:
        """The limit is named, the value is not, and looking takes no time whatever came."""
        assert stored_limit(value) == limit
        assert seconds(lambda: stored_limit(value)) < 0.05

    def test_no_control_separator_surrogate_or_private_character_passes(self) -> None:
        """Whole categories are refused, anywhere in a line."""
        passed = [
            hex(code)
            for code in range(0x110000)
            if category(chr(code)) in {"Cc", "Cs", "Co", "Zl", "Zp"} and line_limit(f"a{chr(code)}b") != ONE_LINE
        ]
        assert passed == []

    def test_no_noncharacter_bidi_control_or_tag_passes(self) -> None:
        """Code points of no use in text, or of use against the reader."""
        ends = [plane << 16 | end for plane in range(17) for end in (0xFFFE, 0xFFFF)]
        bidi = [0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
        codes = [*ends, *range(0xFDD0, 0xFDF0), *bidi, *range(0xE0000, 0xE0080)]
        assert [hex(code) for code in codes if line_limit(f"a{chr(code)}") != ONE_LINE] == []

    def test_nothing_that_splits_a_line_passes(self) -> None:
        """Whatever ``str.splitlines`` takes for the end of a line is refused."""
        ends = [chr(code) for code in range(0x110000) if len(f"a{chr(code)}b".splitlines()) > 1]
        assert len(ends) == 10
        assert {line_limit(f"a{end}b") for end in ends} == {ONE_LINE}

    @pytest.mark.parametrize(
        "value",
        ["\u034f", "\u115f", "\u17b4", "\u180b", "\u180f", "\u200e", "\u2061", "\u2065", "\u206a", "\u206f",
         "\ufe0e", "\uffa0", "\ufff0", "\U0001bca0", "\U0001d173", "\U000e0100", "\U000e01ef"],
        ids=ascii,
    )  # fmt: skip
    def test_what_nobody_can_see_is_not_a_name(self, value: str) -> None:
        """threat-A10: a name of default-ignorable characters alone looks blank, and is refused."""
        assert stored_limit(value * 2) in {VISIBLE, length(0)}


class TestKeptLines:
    """Real people, companies and roles pass, letter by letter."""

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param("=?utf-8?q?ok", id="hdr-19"),
            pytest.param("\u05d3\u05d5\u05d3 \u05dc\u05d5\u05d9 (\u05e8\u05d5\u05f4\u05d7)", id="bidi-07"),
            pytest.param("C++ \u0645\u0647\u0646\u062f\u0633 3D", id="bidi-08"),
            pytest.param("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", id="invis-13"),
            pytest.param("\u0936\u094d\u0930\u0940 \u0915\u094d\u200d\u0937", id="invis-14"),
            pytest.param("\u0410pple", id="homo-01"),
            pytest.param("\uff21\uff23\uff2d\uff25", id="homo-02"),
            pytest.param("\ufb01nanz AG", id="homo-03"),
            pytest.param("\u0130stanbul \u0131s\u0131", id="norm-05"),
            pytest.param("Stra\u00dfe \u1e9e", id="norm-06"),
            pytest.param("<script>alert(1)</script>", id="html-01"),
            pytest.param("<img src=x onerror=alert(1)>", id="html-02-without-its-link"),
            pytest.param("AT&amp;T", id="html-03"),
            pytest.param("[click](javascript:alert(1))", id="html-04"),
            pytest.param("@everyone", id="html-06"),
            pytest.param("'; DROP TABLE candidates; --", id="csv-03"),
            pytest.param("$(reboot) `id`", id="csv-04"),
            pytest.param("=1+1", id="csv-formula"),
            pytest.param("../../../etc/shadow", id="path-01"),
            pytest.param("Jean-Luc Picard-\u00d3 D\u00e1laigh", id="ok-02"),
            pytest.param("Bj\u00f6rk Gu\u00f0mundsd\u00f3ttir", id="ok-03"),
            pytest.param("Nguy\u1ec5n Th\u1ecb \u00c1nh", id="ok-04"),
            pytest.param("\u6bdb\u6cfd\u4e1c", id="ok-05"),
            pytest.param("\uae40 \uc624", id="ok-06"),
            pytest.param("Suharto", id="ok-08"),
            pytest.param("Jennifer 8. Lee", id="ok-09"),
            pytest.param("N/A Kumar", id="ok-11"),
            pytest.param("True", id="ok-12"),
            pytest.param("van der Berg", id="ok-13"),
            pytest.param("Mar\u00eda Jos\u00e9 Carre\u00f1o Qui\u00f1ones", id="ok-14"),
            pytest.param("X \u00c6 A-12", id="ok-18"),
            pytest.param("AT&T", id="ok-19"),
            pytest.param("Yahoo!", id="ok-20"),
            pytest.param("{Bracket} Labs", id="ok-21"),
            pytest.param("100% GmbH", id="ok-22"),
            pytest.param("Toys \u201cR\u201d Us", id="ok-23"),
            pytest.param("C&A <Mode> AG", id="ok-24"),
            pytest.param("E*TRADE", id="ok-25"),
            pytest.param("Booking.com", id="ok-26"),
            pytest.param("\u682a\u5f0f\u4f1a\u793e\u30ea\u30b3\u30fc", id="ok-28"),
            pytest.param("\u0634\u0631\u0643\u0629 \u0627\u0644\u0645\u0631\u0627\u0639\u064a", id="ok-29"),
            pytest.param("Love \u2764\ufe0f Ltd", id="emoji-presentation"),
            pytest.param(":// Labs", id="no-scheme"),
            pytest.param("U", id="one-letter"),
            pytest.param("A  B", id="spacing-inside"),
            pytest.param("A" * MAX_LINE, id="200-characters"),
        ],
    )
    def test_a_real_line_is_kept_as_it_came(self, value: str) -> None:
        """Nothing is wrong with it, and not one character changes."""
        assert clean_line(value) == value
        assert line_limit(value) is None
        assert seconds(lambda: stored_limit(value)) < 0.05

    def test_a_character_of_any_script_passes(self) -> None:
        """Letters, marks, numbers, punctuation and symbols are text, in whatever script."""
        refused = [
            hex(code)
            for code in range(0x110000)
            if category(chr(code))[0] in "LMNPS" and line_limit(f"a{chr(code)}") is not None
        ]
        assert refused == []

    def test_the_length_is_counted_in_characters(self) -> None:
        """200 pass and 201 do not, whatever their size in bytes."""
        assert line_limit("\u6bdb" * MAX_LINE) is None
        assert line_limit("\u6bdb" * (MAX_LINE + 1)) == length(201)

    def test_eight_marks_on_a_letter_pass(self) -> None:
        """Eight are legitimate, the ninth is not, and every letter starts anew."""
        stack = "\u0331" * MAX_MARKS
        assert line_limit(f"{stack}a{stack}b{stack}") is None
        assert line_limit(f"a{stack}\u0331b") == MARKS
        assert line_limit(f"a{chr(0x20DD) * 9}") == MARKS

    def test_a_joiner_starts_no_new_letter(self) -> None:
        """Marks parted by joiners bury the same letter."""
        assert line_limit("a" + ("\u0331" * MAX_MARKS + "\u200d") * 3) == MARKS


class TestStoredForm:
    """Equal to the eye, equal in the store."""

    @pytest.mark.parametrize(
        ("value", "stored"),
        [
            pytest.param("Ann\u200bSmith", "AnnSmith", id="invis-01"),
            pytest.param("Ann\u00adSmith", "AnnSmith", id="invis-07"),
            pytest.param("Ann\ufe0f\ufe0f\ufe0f", "Ann", id="invis-09"),
            pytest.param("\ufeffAnn\u2060", "Ann", id="byte-order-mark"),
            pytest.param("Zo\u00eb / Zoe\u0308", "Zo\u00eb / Zo\u00eb", id="norm-01"),
            pytest.param("\u3000 Ann\u00a0", "Ann", id="outer-spaces"),
            pytest.param(" Ann ", "Ann", id="outer-ascii-spaces"),
            pytest.param("A" * 199 + " ", "A" * 199, id="at-the-length"),
            pytest.param("\ufe0fAnn", "Ann", id="selector-at-the-start"),
            pytest.param("Ann\u200b\ufe0f", "Ann", id="selector-behind-padding"),
            pytest.param("Zoe\u200b\u0308", "Zo\u00eb", id="padding-under-a-mark"),
        ],
    )
    def test_padding_goes_and_form_c_stays(self, value: str, stored: str) -> None:
        """What nobody sees is taken away; what is left is in normal form C."""
        assert clean_line(value) == stored
        assert line_limit(stored) is None

    def test_a_line_over_the_length_is_not_touched(self) -> None:
        """Normalising it could take minutes, so it is left to be refused."""
        value = " " + "e\u0308" * 100
        assert clean_line(value) is value

    def test_only_spaces_are_stripped(self) -> None:
        """A line feed at the end is refused, not forgiven."""
        assert clean_line("Ann\n") == "Ann\n"

    @settings(deadline=None)
    @example("e\u200b\u0308")
    @example("A\u00ad\ufe0f")
    @given(st.text(st.sampled_from("aZ 1\u00e9\u0301\u0308\u00ad\u200b\u200d\ufe0f\ufeff\u00a0\u2764\u1100\u1161")))
    def test_the_stored_form_is_final(self, value: str) -> None:
        """Cleaning a stored line again changes nothing, so `attrs.evolve` does not either."""
        stored = clean_line(value)
        assert clean_line(stored) == stored
        assert is_normalized("NFC", stored)

    @settings(deadline=None)
    @given(st.text(max_size=40))
    def test_two_spellings_have_one_stored_form(self, value: str) -> None:
        """Composed and decomposed text is the same text."""
        assert clean_line(normalize("NFD", value)) == clean_line(normalize("NFC", value))


class TestAddresses:
    """One e-mail address or one phone number, in ASCII."""

    EMAIL = "must be one e-mail address in ASCII of at most 200 characters"
    PHONE = "must be one phone number (digits, spaces and + ( ) - . / # * x) of at most 200 characters"
    EITHER = "must be one e-mail address or phone number in ASCII of at most 200 characters"

    @pytest.mark.parametrize(
        "value",
        ["a@b.example", "sari.dewi+jobs@mail.pt-maju.co.id", "o'neil_1@x-y.io", "A@B.EXAMPLE", f"{'a' * 64}@b.c",
         f"a@{'b' * 190}.example"],
    )  # fmt: skip
    def test_an_email_address_passes(self, value: str) -> None:
        """Ordinary addresses are taken as they are."""
        assert email_limit(value) is None
        assert address_limit(value) is None
        assert phone_limit(value) == self.PHONE

    @pytest.mark.parametrize(
        "value",
        ["+62 812 0000 1234", "(021) 555-0100 x12", "0812/3456.78#1*2", "110", "1" * 200],
    )
    def test_a_phone_number_passes(self, value: str) -> None:
        """Any usual way to write one is taken as it is."""
        assert phone_limit(value) is None
        assert address_limit(value) is None
        assert email_limit(value) == self.EMAIL

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param("a@b.example, victim@c.example", id="hdr-20"),
            pytest.param('"x" <a@b.example>\r\nCc: v@c.example', id="hdr-21"),
            pytest.param("a@b.example?bcc=v@c.example&body=x", id="hdr-22"),
            pytest.param("m\u0430il@ex\u0430mple.com", id="hdr-23"),
            pytest.param("a" * 50_000 + "!", id="redos-01"),
            pytest.param("a@" + "a." * 25_000 + "!", id="redos-domain"),
            pytest.param("a@" + "a." * 90 + "!", id="redos-within-the-length"),
            pytest.param("a@b.example\n", id="trailing-newline"),
            pytest.param("a@b", id="no-dot"),
            pytest.param("a@b..c", id="empty-label"),
            pytest.param("@b.example", id="no-user"),
            pytest.param("a@b@c.example", id="two-at"),
            pytest.param("a" * 65 + "@b.example", id="long-user"),
            pytest.param("a@" + "b" * 191 + ".example", id="long-domain"),
            pytest.param("", id="empty"),
            pytest.param("12", id="two-digits"),
            pytest.param("call me", id="words"),
            pytest.param("tel:+62812", id="tel"),
            pytest.param("+62 812\n", id="phone-newline"),
            pytest.param("\uff10\uff18\uff11\uff12", id="full-width-digits"),
            pytest.param("\u0660\u0661\u0662\u0663", id="arabic-digits"),
            pytest.param("1" * 201, id="long-phone"),
            pytest.param("+--", id="no-digit"),
        ],
    )
    def test_anything_else_is_refused_quickly(self, value: str) -> None:
        """Two recipients, parameters, look-alikes and floods are no address."""
        assert email_limit(value) == self.EMAIL
        assert phone_limit(value) == self.PHONE
        assert address_limit(value) == self.EITHER
        assert seconds(lambda: address_limit(value)) < 0.05


class TestLinks:
    """One http or https address, in ASCII, without a user name."""

    LIMIT = "must be one http or https address in ASCII of at most 500 characters, without a user name"

    @pytest.mark.parametrize(
        "value",
        [
            "https://example.org",
            "http://localhost:8000/a/b?c=d&e=f#g",
            "https://example.org/~sari/(cv)?q=a+b%20c",
            "https://example.org?x@y",
            "https://example.org/" + "a" * (MAX_LINK - 20),
        ],
    )
    def test_a_web_address_passes(self, value: str) -> None:
        """With port, path, query and fragment, to the last of 500 characters."""
        assert link_limit(value) is None

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param("https://user:pass@evil.example\\@good.example/", id="path-03"),
            pytest.param("https://good.example@evil.example/", id="user-name"),
            pytest.param("https://good.example\\evil", id="backslash"),
            pytest.param("javascript:alert(1)", id="javascript"),
            pytest.param("ftp://example.org", id="ftp"),
            pytest.param("//example.org", id="no-scheme"),
            pytest.param("https://", id="no-host"),
            pytest.param("https://example.org:123456/", id="port"),
            pytest.param("https://example..org", id="empty-label"),
            pytest.param("https://example.org/a b", id="space"),
            pytest.param("https://example.org/\n", id="trailing-newline"),
            pytest.param('https://example.org/"><x', id="quote"),
            pytest.param("https://ex\u0430mple.org", id="look-alike"),
            pytest.param("https://example.org/" + "a" * (MAX_LINK - 19), id="501-characters"),
            pytest.param("https://" + "a." * 240 + "!", id="redos-host"),
            pytest.param("https://a/" + "a" * 1_000_000, id="size-link"),
            pytest.param("", id="empty"),
        ],
    )
    def test_anything_else_is_refused_quickly(self, value: str) -> None:
        """Other schemes, credentials, tricks and floods are no link."""
        assert link_limit(value) == self.LIMIT
        assert seconds(lambda: link_limit(value)) < 0.05


@pytest.mark.parametrize("subject", ["=?utf-8?q?a?=", "x =?utf-8?q?a=0d=0aBcc:_x@y.z?b?= y"])
def test_no_encoded_word_is_left_in_a_subject(subject: str) -> None:
    """Not for Python's older decoder either, which takes question marks inside one."""
    plain = plain_subject(subject)
    assert decode_header(subject) != [(subject, None)]
    assert decode_header(plain) == [(plain, None)]
    assert plain.replace("\u2060", "") == subject


class TestIsolation:
    """Right-to-left text cannot reorder the sentence around it."""

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param("\u05d3\u05d5\u05d3 \u05dc\u05d5\u05d9 (\u05e8\u05d5\u05f4\u05d7)", id="bidi-07"),
            pytest.param("C++ \u0645\u0647\u0646\u062f\u0633 3D", id="bidi-08"),
            pytest.param("\u0634\u0631\u0643\u0629 \u0627\u0644\u0645\u0631\u0627\u0639\u064a", id="ok-29"),
            pytest.param("\u0661\u0662", id="arabic-digits"),
        ],
    )
    def test_right_to_left_text_is_wrapped(self, value: str) -> None:
        """First strong isolate before, pop after, nothing else."""
        assert isolated(value) == f"\u2068{value}\u2069"

    @pytest.mark.parametrize("value", ["Acme", "Nguy\u1ec5n", "\u6bdb\u6cfd\u4e1c", ""], ids=ascii)
    def test_other_text_is_left_alone(self, value: str) -> None:
        """No character is added that nobody needs."""
        assert isolated(value) is value

    def test_every_character_that_turns_is_found(self) -> None:
        """The pattern that is asked first leaves none out, whatever Unicode this Python has; marks and digits too."""
        turning = {chr(code) for code in range(0x110000) if bidirectional(chr(code)) in {"R", "AL", "AN"}}
        assert {character for character in turning if not turns(f"a{character}")} == set()
        assert not any(turns(chr(code)) for code in range(0x3000) if chr(code) not in turning)


def test_case_is_folded_as_a_pattern_folds_it() -> None:
    """Every character that a pattern without regard to case takes for an English letter is one when it is folded."""
    assert folded("M\u0130ster, M\u0131\u017f\u017f, \u212aim") == "mister, miss, kim"
    letters = re.compile("[a-z]", re.IGNORECASE)
    assert all(folded(chr(code)) in ascii_lowercase for code in range(0x110000) if letters.fullmatch(chr(code)))


@pytest.mark.parametrize("limit", [line_limit, email_limit, phone_limit, address_limit, link_limit])
def test_no_limit_repeats_the_value(limit: Callable[[str], str | None]) -> None:
    """Limits end up in errors, and errors in logs."""
    for value in ("SENTINEL\n", "SENTINEL" * 99, "SENTINEL =?a?b?c?=", "SENTINEL://x", "<SENTINEL\u202e>"):
        assert "SENTINEL" not in str(limit(value))
