"""What a channel carries: parts of text messages, one bubble, one page, a minute and a half."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import Channel
from interview_followup.templates import joint, over_limit, plain, sms_parts

GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà"
EXTENDED = "^{}\\[~]|€\f"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("a" * 160, 1, id="full"),
        pytest.param("a" * 161, 2, id="one-over"),
        pytest.param("a" * 306, 2, id="two-full"),
        pytest.param("a" * 307, 3, id="two-and-one"),
        pytest.param("€" * 80, 1, id="extended-full"),
        pytest.param("€" * 81, 2, id="extended-over"),
        pytest.param("a" * 152 + "€" * 5, 2, id="an-escape-is-not-split"),
        pytest.param("ć" * 70, 1, id="other-full"),
        pytest.param("ć" * 71, 2, id="other-over"),
        pytest.param("ć" * 134, 2, id="other-two-full"),
        pytest.param("ć" * 135, 3, id="other-two-and-one"),
        pytest.param("😀" * 35, 1, id="beyond-the-first-plane"),
        pytest.param("😀" * 36, 2, id="pairs"),
        pytest.param("a" * 69 + "’", 1, id="a-curly-quote-costs"),
        pytest.param("a" * 70 + "’", 2, id="and-doubles-the-price"),
    ],
)
def test_parts_of_a_text_message(text: str, parts: int) -> None:
    """160 and 153 septets, or 70 and 67 units."""
    assert sms_parts(text) == parts


@given(st.text(st.one_of(st.sampled_from(GSM + EXTENDED), st.sampled_from("ć’😀א")), min_size=1, max_size=500))
def test_parts_hold_the_text_and_are_filled(text: str) -> None:
    """As many as are needed, and none that would be empty; a character at the edge may leave one unit free."""
    plain_text = all(char in GSM + EXTENDED for char in text)
    units = len(text) + sum(char in EXTENDED for char in text) if plain_text else len(text.encode("utf-16-le")) // 2
    single, several = (160, 153) if plain_text else (70, 67)
    parts = sms_parts(text)
    assert (parts == 1) is (units <= single)
    if parts > 1:
        assert (parts - 1) * (several - 1) < units <= parts * several


@pytest.mark.parametrize("char", GSM + EXTENDED)
def test_the_alphabet_is_complete(char: str) -> None:
    """A character that were taken for a foreign one would halve what fits."""
    assert sms_parts(char * 80) == 1


@pytest.mark.parametrize(
    ("written", "fancy"),
    [
        ("'", "\u2018\u2019\u201a\u2032\u02bc"),
        ('"', "\u201c\u201d\u201e\u2033"),
        ("-", "\u2010\u2011\u2012\u2013\u2014\u2212"),
        ("...", "\u2026"),
        (" ", "\u00a0\u2009\u202f"),
    ],
)
def test_each_typographic_character_has_its_plain_one(written: str, fancy: str) -> None:
    """Phones write them by themselves, and one of them doubles the price."""
    for char in fancy:
        assert plain(Channel.SMS, f"a{char}b") == f"a{written}b", ascii(char)


def test_a_line_of_a_page_is_84_characters() -> None:
    """52 of them fill it, and one character more begins another."""
    page = "\n".join(["a" * 84] * 52)
    assert over_limit(Channel.LETTER, page) is None
    assert over_limit(Channel.LETTER, f"{page}a") is not None


def test_typographic_characters_are_written_plainly_where_they_cost() -> None:
    """In a text message; elsewhere they stay as they are given."""
    fancy = "“O’Brien” – 5…\u00a0‘x’"
    assert plain(Channel.SMS, fancy) == "\"O'Brien\" - 5... 'x'"
    assert plain(Channel.CHAT, fancy) == fancy
    assert plain(Channel.SMS, "Björk Guðmundsdóttir") == "Björk Guðmundsdóttir"


def test_paragraphs_stand_apart_but_in_a_text_message() -> None:
    """It is one running text."""
    assert [joint(channel) for channel in Channel] == ["\n\n", "\n\n", "\n\n", " ", "\n\n"]


@pytest.mark.parametrize(
    ("channel", "body", "limit"),
    [
        pytest.param(Channel.SMS, "a" * 306, None, id="sms"),
        pytest.param(Channel.SMS, "a" * 307, "must take at most 2 parts, got 3", id="sms-over"),
        pytest.param(Channel.CHAT, "a" * 600, None, id="chat"),
        pytest.param(Channel.CHAT, "😀" * 301, "must be at most 600 characters, got 602", id="chat-over"),
        pytest.param(Channel.LETTER, "a\n" * 51 + "a", None, id="letter"),
        pytest.param(Channel.LETTER, "a\n" * 52, "must fit on one page of 52 lines, got 53", id="letter-over"),
        pytest.param(Channel.LETTER, "a" * 84 * 53, "must fit on one page of 52 lines, got 53", id="letter-wide"),
        pytest.param(Channel.PHONE, "a " * 280, None, id="phone"),
        pytest.param(Channel.PHONE, "a " * 281, "must be at most 280 words, got 281", id="phone-over"),
        pytest.param(Channel.EMAIL, "a " * 100_000, None, id="email"),
    ],
)
def test_a_limit_says_how_much_too_much(channel: Channel, body: str, limit: str | None) -> None:
    """Each channel has its own; an e-mail has none."""
    over = over_limit(channel, body)
    assert (None if over is None else over.limit) == limit
    assert over is None or over.size > over.most
