"""
What a channel carries: how a text is put together for it, and how long it may be.

Only lengths and characters are known here, not what a text says.
"""

from typing import Final, NamedTuple

from ..errors import UnknownNameError, unknown_name
from ..interview import Channel
from ..interview.kinds import as_channel

SUBJECT_CHANNELS: Final = frozenset({Channel.EMAIL, Channel.LETTER})
LIMITED_CHANNELS: Final = frozenset(Channel) - {Channel.EMAIL}
"""The channels on which `over_limit` may say that a body is too long."""

SMS_PARTS: Final = 2
"""How many parts a text message may take; more are split by some networks, and read badly on all."""

CHAT_UNITS: Final = 600
"""One bubble that is read without unfolding it, in UTF-16 units, as chat programs count."""

LETTER_LINES: Final = 52
LETTER_WIDTH: Final = 84
"""One page of A4 or US Letter with usual margins: that many lines of that many characters."""

PHONE_WORDS: Final = 280
"""90 seconds of a script and 25 of a voicemail, at 150 words a minute."""

# The default alphabet of 3GPP TS 23.038, and the characters that take two septets.
_GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_EXTENDED: Final = frozenset("^{}\\[~]|€\f")
# Quotes, dashes and spaces that phones write by themselves; one of them would double the price of the whole text.
_PLAIN: Final = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"',
    "\u201e": '"', "\u2033": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-",
    "\u2212": "-", "\u2026": "...", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
})  # fmt: skip


def known_channel(channel: Channel | str) -> Channel:
    """Give a channel that is named; an unknown one raises `UnknownNameError`."""
    used = as_channel(channel)
    if type(used) is not Channel:
        raise UnknownNameError(unknown_name("channel", channel, list(Channel)))
    return used


def joint(channel: Channel) -> str:
    """Give what stands between two paragraphs."""
    return " " if channel is Channel.SMS else "\n\n"


def plain(channel: Channel, text: str) -> str:
    """Write typographic quotes, dashes and spaces plainly where they would cost: in a text message."""
    return text.translate(_PLAIN) if channel is Channel.SMS and not text.isascii() else text


def sms_parts(text: str) -> int:
    """
    Count the parts that a text message takes.

    In the GSM alphabet 160 septets fit in one part, and 153 in each of several; with any other character, 70 and 67
    UTF-16 units. A character is never split over two parts.

    Example:
        >>> sms_parts("a" * 160), sms_parts("a" * 161), sms_parts("é" * 71), sms_parts("ć" * 71)
        (1, 2, 1, 2)
    """
    if all(char in _GSM or char in _GSM_EXTENDED for char in text):
        sizes = [2 if char in _GSM_EXTENDED else 1 for char in text]
        single, several = 160, 153
    else:
        sizes = [2 if ord(char) > 0xFFFF else 1 for char in text]  # noqa: PLR2004 - beyond the first plane
        single, several = 70, 67
    if sum(sizes) <= single:
        return 1
    parts, filled = 1, 0
    for size in sizes:
        if filled + size > several:
            parts, filled = parts + 1, 0
        filled += size
    return parts


class Over(NamedTuple):
    """
    How much too long a text is.

    Attributes:
        size: How much it is, in the channel's own measure.
        most: How much it may be.
        limit: The limit as a sentence, such as ``must take at most 2 parts, got 3``.
    """

    size: int
    most: int
    limit: str


def over_limit(channel: Channel, body: str) -> Over | None:
    """Say which limit of its channel a body breaks; ``None`` where it fits."""
    if channel is Channel.SMS:
        unit, most, size = "take at most {} parts", SMS_PARTS, sms_parts(body)
    elif channel is Channel.CHAT:
        unit, most, size = "be at most {} characters", CHAT_UNITS, len(body.encode("utf-16-le", "surrogatepass")) // 2
    elif channel is Channel.LETTER:
        size = sum(max(1, -(-len(line) // LETTER_WIDTH)) for line in body.split("\n"))
        unit, most = "fit on one page of {} lines", LETTER_LINES
    elif channel is Channel.PHONE:
        unit, most, size = "be at most {} words", PHONE_WORDS, len(body.split())
    else:
        return None
    return None if size <= most else Over(size, most, f"must {unit.format(most)}, got {size}")
