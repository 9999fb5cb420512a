"""
Reading texts from what TOML or JSON parses to, so that product people can keep them in files that the host reads.

The shape alone is checked here; the set that the texts are added to proves them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from ..errors import Fault, unknown_name
from .message import Audience

_SECTIONS: Final[dict[str, Audience | None]] = {
    "messages": Audience.EMPLOYER,
    "referee": Audience.REFEREE,
    "reasons": None,
}


@attrs.frozen(kw_only=True)
class Entry:
    """
    One text of a mapping.

    Attributes:
        place: Where it stands, such as ``en.messages.check_in.email``.
        tag: The locale's tag.
        name: The step's kind, or the rule's name.
        value: ``subject``, ``body`` and ``drop`` of a message, or a reason's sentence.
        channel: The channel; empty for a reason.
        audience: Whom a message is for; ``None`` for a reason.
    """

    place: str
    tag: str
    name: str
    value: Any
    channel: str = ""
    audience: Audience | None = None


def read_mapping(mapping: object) -> tuple[list[Entry], list[Fault]]:
    """Take a mapping apart; returns what it adds, and what is wrong with its shape."""
    faults: list[Fault] = []
    entries = [
        entry
        for tag, sections in _table("mapping", mapping, faults)
        for section, table in _table(tag, sections, faults)
        for entry in _section(tag, section, table, faults)
    ]
    return entries, faults


def _table(place: str, value: object, faults: list[Fault]) -> list[tuple[str, Any]]:
    """List a table's entries; note a fault where it is none."""
    if isinstance(value, Mapping) and all(type(key) is str for key in value):
        return list(value.items())
    faults.append(Fault(place, "wrong_type", f"must be a table with names, got {type(value).__name__}"))
    return []


def _section(tag: str, section: str, table: object, faults: list[Fault]) -> Iterator[Entry]:
    place = f"{tag}.{section}"
    if section not in _SECTIONS:
        faults.append(Fault(place, "unknown_name", f"is an {unknown_name('section', section, _SECTIONS)}"))
        return
    audience = _SECTIONS[section]
    for name, value in _table(place, table, faults):
        if audience is None:
            yield Entry(place=f"{place}.{name}", tag=tag, name=name, value=value)
            continue
        for channel, text in _table(f"{place}.{name}", value, faults):
            spot = f"{place}.{name}.{channel}"
            fields = dict(_table(spot, text, faults))
            if "body" in fields and fields.keys() <= {"subject", "body", "drop"}:
                yield Entry(place=spot, tag=tag, name=name, value=fields, channel=channel, audience=audience)
            elif isinstance(text, Mapping):
                limit = "must have a body, may have a subject and drop, and nothing else"
                faults.append(Fault(spot, "wrong_keys", limit))
