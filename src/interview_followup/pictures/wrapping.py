"""
How wide a text is, near enough, and where its lines break: no font is at hand, so widths are guessed, and high.
"""

from typing import Final
from unicodedata import bidirectional, category, east_asian_width

_NARROW: Final = frozenset(" ',.:;|!()[]’·ijlI")
_WIDE: Final = frozenset("mwMW@%–—&")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})


def wrapped(text: str, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """
    Break a text into lines, between words, and inside a word that is longer than a line.

    Args:
        text: Any white space in it counts as one space.
        width: Of a line, in the font's size.
        bold: Whether it is set in bold.

    Returns:
        The lines; at least one where there is anything but white space.

    Example:
        >>> wrapped("Thank you note", 6)
        ('Thank you', 'note')
    """
    room = int(width * 100 / (1.1 if bold else 1))
    lines: list[str] = []
    line = ""
    for word in text.split():
        for piece in _pieces(word, room):
            longer = f"{line} {piece}" if line else piece
            if line and (_width(longer) > room or piece is not word):
                lines.append(line)
                longer = piece
            line = longer
    return (*lines, line) if line else ()


def runs_right_to_left(text: str, *, otherwise: bool) -> bool:
    """
    Tell which way a text runs, by its first letter, as browsers do for ``dir="auto"``.

    Args:
        text: Any text.
        otherwise: The answer for a text without a letter.
    """
    for char in text:
        kind = bidirectional(char)
        if kind == "L" or kind in _RIGHT_TO_LEFT:
            return kind != "L"
    return otherwise


def _pieces(word: str, room: int) -> list[str]:
    """Cut a word that is longer than a line; a mark stays with its letter."""
    if _width(word) <= room:
        return [word]
    pieces = [""]
    used = 0
    for char in word:
        more = _char_width(char)
        if more and used + more > room and pieces[-1]:
            pieces.append("")
            used = 0
        pieces[-1] += char
        used += more
    return pieces


def _width(text: str) -> int:
    return sum(map(_char_width, text))


def _char_width(char: str) -> int:
    """Guess a character's width, in hundredths of the font's size; as in DejaVu Sans, which is a wide font."""
    kind = category(char)
    if kind in {"Mn", "Me", "Cf"}:
        return 0
    if char in _NARROW:
        return 36
    if char in _WIDE:
        return 98
    if char.isascii():
        return 75 if char.isupper() else 63
    if kind == "So":  # symbols and emoji
        return 135
    if bidirectional(char) in _RIGHT_TO_LEFT:
        return 62
    if east_asian_width(char) in {"W", "F"} or kind == "Lo":
        return 105  # Chinese, and the wide scripts of South Asia
    return 75
