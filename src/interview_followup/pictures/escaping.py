"""
How a text is put into Mermaid and into SVG, so that nothing in it is read as more than text.
"""

import re
from typing import Final

_XML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
# XML 1.0 cannot hold these, not even escaped.
_NOT_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What Mermaid shows as it is. Everything else could be syntax in one of its grammars: quotes, brackets, backticks,
# colons, semicolons, ``%%`` and ``#`` itself.
_NOT_PLAIN: Final = re.compile(r"[^\w ,.()/’–·-]")
# A Gantt line that begins so is read as a command, whatever follows.
_COMMAND: Final = re.compile(
    r"(?:acctitle|accdescr|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusiveenddates|section|tickinterval|title"
    r"|todaymarker|topaxis|vert|weekday|weekend|\d{4}-)",
    re.IGNORECASE | re.ASCII,
)


def xml(text: str) -> str:
    """Escape a text for an XML text node or attribute; what XML cannot hold becomes U+FFFD."""
    return _NOT_XML.sub("\ufffd", text).translate(_XML)


def mermaid(text: str) -> str:
    """
    Escape a text for a Mermaid label, quoted or not, with Mermaid's own entities (``#58;`` for a colon).

    White space becomes single spaces, and a text without anything else a dash. A first word that Mermaid could take
    for a command loses its first letter to an entity.
    """
    line = " ".join(text.split()) or "–"
    safe = _NOT_PLAIN.sub(_entity, line)
    return f"#{ord(line[0])};{safe[1:]}" if _COMMAND.match(line) else safe


def _entity(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"
