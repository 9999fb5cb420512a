"""
Reading texts from what TOML or JSON parses to, so that product people can keep them in files that the host reads.

The shape alone is checked here; the set that the texts are added to proves them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from ..errors import Fault, shown_key, unknown_name
from .facts import FACTS_BY_NAME
from .locale import tag_chain
from .message import Audience
from .parse import MessageTemplate

_SECTIONS: Final[dict[str, Audience | None]] = {
    "messages": Audience.EMPLOYER,
    "referee": Audience.REFEREE,
    "reasons": None,
}


# How a language greets, signs and addresses is its own affair; what a text tells of the interview is not.
_CUSTOM: Final = frozenset({"salutation", "closing", "you", "candidate_name", "letter_date", "addressee", "company"})


_FIELDS: Final = frozenset({"subject", "body", "drop"})


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
        for section, table in _table(shown_key(tag), sections, faults)
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
    place = f"{shown_key(tag)}.{shown_key(section)}"
    if section not in _SECTIONS:
        faults.append(Fault(place, "unknown_name", f"is an {unknown_name('section', section, _SECTIONS)}"))
        return
    audience = _SECTIONS[section]
    for name, value in _table(place, table, faults):
        if audience is None:
            yield Entry(place=f"{place}.{shown_key(name)}", tag=tag, name=name, value=_trimmed(value))
            continue
        for channel, text in _table(f"{place}.{shown_key(name)}", value, faults):
            spot = f"{place}.{shown_key(name)}.{shown_key(channel)}"
            if channel in _FIELDS:
                faults.append(Fault(spot, "wrong_keys", "must stand under a channel, such as email"))
                continue
            fields = dict(_table(spot, text, faults))
            if "body" in fields and fields.keys() <= _FIELDS:
                trimmed = {field: _trimmed(each) for field, each in fields.items()}
                yield Entry(place=spot, tag=tag, name=name, value=trimmed, channel=channel, audience=audience)
            elif isinstance(text, Mapping):
                faults += _key_faults(spot, fields)


def _key_faults(place: str, fields: Mapping[str, Any]) -> Iterator[Fault]:
    """Name each key that there is none of, with the nearest, and a body that is missing."""
    unknown = [key for key in fields if key not in _FIELDS]
    for key in unknown:
        yield Fault(f"{place}.{shown_key(key)}", "wrong_keys", f"is an {unknown_name('key', key, _FIELDS)}")
    if "body" not in fields and not unknown:
        yield Fault(place, "wrong_keys", "must have a body")


def _trimmed(value: Any, levels: int = 2) -> Any:  # noqa: ANN401 - whatever the file holds is proved later
    """Take the line feeds off the ends of all texts in a list: they come with TOML's strings of several lines."""
    if isinstance(value, list | tuple) and levels:
        return tuple(_trimmed(each, levels - 1) for each in value)
    return value.strip("\r\n") if type(value) is str else value


def repeated(entries: list[Entry]) -> list[Fault]:
    """Refuse one locale in two spellings: which text should win?"""
    spellings: dict[str, dict[str, None]] = {}
    for entry in entries:
        spellings.setdefault(next(iter(tag_chain(entry.tag)), entry.tag), {})[entry.tag] = None
    return [
        Fault(shown_key(tag), "repeated", f"is the same locale as {shown_key(first)}")
        for first, *others in (list(tags) for tags in spellings.values())
        for tag in others
    ]


def unlike(entries: list[Entry]) -> list[Fault]:
    """Compare the facts that one message names in several locales."""
    faults = []
    first: dict[tuple[str, str, Audience], tuple[Entry, frozenset[str]]] = {}
    for entry in entries:
        if entry.audience is None:
            continue
        named = {name for name in MessageTemplate(**entry.value).names if name in FACTS_BY_NAME}
        told = frozenset(name for name in named - _CUSTOM if not name.startswith("when_"))
        model, wanted = first.setdefault((entry.name, entry.channel, entry.audience), (entry, told))
        if wanted - told:
            limit = f"must name {', '.join(sorted(wanted - told))}, as {model.place} does"
            faults.append(Fault(entry.place, "unlike", limit))
        if told - wanted:
            limit = f"must not name {', '.join(sorted(told - wanted))}: {model.place} does not"
            faults.append(Fault(entry.place, "unlike", limit))
    return faults
