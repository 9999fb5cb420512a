"""
The text types, and the one place where text is checked: where it enters.

What passes here is safe to put in a subject, a body or a page's text node without looking again: one line,
of bounded length, with nothing in it that hides, reorders or breaks text. Nothing here knows what a text means.
"""

import re
from typing import Final, TypeAlias
from unicodedata import bidirectional, category, normalize

Line: TypeAlias = str
"""One visible line of 1 to 200 characters in any script, in Unicode's normal form C."""

Address: TypeAlias = str
"""One e-mail address or one phone number, in ASCII, never taken apart."""

Link: TypeAlias = str
"""One ``http`` or ``https`` address of at most 500 characters, in ASCII, without a user's name in it."""

MAX_LINE: Final = 200
MAX_LINK: Final = 500
MAX_MARKS: Final = 8
"""Combining marks on one letter; more is a joke or an attack (Unicode's own limit for streams is 30)."""

_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(15) for end in (0xFFFE, 0xFFFF))
# Controls, line and paragraph separators, explicit bidi controls, surrogates, private use, noncharacters and
# tag characters. Unassigned code points pass: which they are depends on the interpreter's Unicode version.
_HARMFUL = (
    "\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff" + _PLANE_ENDS
)
_FORBIDDEN = re.compile(f"[\x00-\x1f{_HARMFUL}]")
_ALIKE: Final = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")
_MAY_TURN: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where Unicode keeps letters and digits that run from right to left; each is asked for, since not all of them do."""

# An RFC 2047 word is decoded by mail libraries on the way, and can carry a header with it (CVE-2024-6923). Python's
# older decoder takes question marks inside it as well.
_ENCODED_WORD = re.compile(r"=\?[^?]*\?[bBqQ]\?.*?\?=")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://")
# Invisible, and of no use in a name: zero-width space, soft hyphen, word joiner, byte-order mark, and variation
# selectors that have no base. The joiners ZWJ and ZWNJ stay: Persian and Indic spelling needs them.
_PADDING = re.compile("[\u00ad\u180e\u200b\u2060\ufeff]")
_BASELESS = re.compile("(?:^|(?<=[\x00-\x7f\u00a0\u3000]))[\ufe00-\ufe0f]+|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]+")
# White space, and what Unicode calls default ignorable, plus the blank Braille pattern.
_BLANK = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=_`{|}~^-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_PHONE = re.compile(r"(?=.*[0-9])[0-9+()][0-9+() ./#*x-]{2,}")
_LINK = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?([/?#][!#-;=?-\[\]^_a-z~|]*)?")


def clean_line(value: str) -> str:
    """
    Bring a line to its one stored form: normal form C, without invisible padding.

    Args:
        value: Any string. One over the length is returned as it is, to be refused by `line_limit`: normalising
            it could take minutes.

    Returns:
        The stored form; upper and lower case, and spacing inside, stay.
    """
    if len(value) > MAX_LINE:
        return value
    if not value.isascii():
        # Twice: taking a selector away can let two characters join, and joining can take a selector's base away.
        value = normalize("NFC", _PADDING.sub("", value))
        value = normalize("NFC", _BASELESS.sub("", value))
    return value.strip(" \u00a0\u3000")


def line_limit(value: str) -> str | None:
    """
    Say which rule for a `Line` a cleaned string breaks.

    Returns:
        The limit, such as ``must be 1 to 200 characters, got 0``; ``None`` where nothing is wrong.
    """
    if not 1 <= len(value) <= MAX_LINE:
        return f"must be 1 to {MAX_LINE} characters, got {len(value)}"
    if not (value.isascii() and value.isprintable()) and _FORBIDDEN.search(value):
        return "must be one line without control, private-use or direction-changing characters"
    if "=?" in value and _ENCODED_WORD.search(value):
        return "must not hold an encoded word (RFC 2047)"
    if "://" in value and _SCHEME.search(value):
        return "must not hold a link"
    if value.isascii():
        return None if value.strip() else "must hold something visible"
    if is_blank(value):
        return "must hold something visible"
    return _marks_limit(value)


def is_forbidden(text: str) -> bool:
    """Tell whether a text of several lines holds what a `Line` must not, line feeds apart."""
    return _FORBIDDEN.search(text.replace("\n", "")) is not None


def is_blank(value: str) -> bool:
    """Tell whether nothing of a text would be seen: white space and invisible characters alone, or nothing at all."""
    return not _BLANK.sub("", value)


def _marks_limit(value: str) -> str | None:
    """Refuse a letter buried under combining marks."""
    marks = 0
    for char in value:
        kind = category(char)
        if kind in {"Mn", "Me"}:
            marks += 1
        elif kind != "Cf":  # a joiner starts no new letter
            marks = 0
        if marks > MAX_MARKS:
            return f"must not put more than {MAX_MARKS} combining marks on one character"
    return None


def email_limit(value: str) -> str | None:
    """Say why *value* is not one plain ASCII e-mail address; ``None`` where it is."""
    if len(value) <= MAX_LINE and _EMAIL.fullmatch(value):
        return None
    return f"must be one e-mail address in ASCII of at most {MAX_LINE} characters"


def phone_limit(value: str) -> str | None:
    """Say why *value* is not one phone number; ``None`` where it is."""
    if len(value) <= MAX_LINE and _PHONE.fullmatch(value):
        return None
    return f"must be one phone number (digits, spaces and + ( ) - . / # * x) of at most {MAX_LINE} characters"


def address_limit(value: str) -> str | None:
    """Say why *value* is neither one e-mail address nor one phone number; ``None`` where it is."""
    if email_limit(value) is None or phone_limit(value) is None:
        return None
    return f"must be one e-mail address or phone number in ASCII of at most {MAX_LINE} characters"


def link_limit(value: str) -> str | None:
    """Say why *value* is not one http or https address; ``None`` where it is."""
    if len(value) <= MAX_LINK and _LINK.fullmatch(value):
        return None
    return f"must be one http or https address in ASCII of at most {MAX_LINK} characters, without a user name"


def plain_subject(subject: str) -> str:
    """
    Break an encoded word that two harmless values make together, each holding one half of it.

    Returns:
        The subject with an invisible joiner inside every ``=?``, where a mail library would decode what follows; else
        as it came.
    """
    start = subject.find("=?")
    if start < 0 or "?=" not in subject[start + 2 :]:
        return subject
    return subject.replace("=?", "=\u2060?")


def isolated(value: str) -> str:
    """
    Wrap a value that holds right-to-left letters, so that it cannot reorder the sentence around it.

    Returns:
        *value* between U+2068 and U+2069 where it needs them, else as it came.
    """
    return value if value.isascii() or not turns(value) else f"\u2068{value}\u2069"


def folded(text: str) -> str:
    """Fold case as a pattern without regard to case does, which takes two Turkish letters for an i, too."""
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()


def turns(value: str) -> bool:
    """Tell whether a text holds right-to-left letters or digits."""
    if value.isascii() or _MAY_TURN.search(value) is None:
        return False
    return any(bidirectional(char) in {"R", "AL", "AN"} for char in value)
