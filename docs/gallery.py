"""
The gallery: every message as a candidate gets it, for reading aloud; a test fails where a page is stale.

Run ``python -m docs.gallery`` after a change to texts, facts or locales, and read the diff.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from interview_followup import DEFAULT_TEMPLATES, Audience, Channel, Interview, Message, StepKind, next_action
from interview_followup.locales import UNSUITED
from tests.locales.cases import cases, full, minimal

NOTE: Final = "<!-- Made by docs/gallery.py from the texts; do not edit. -->"
NAMES: Final = {
    "en": "English, as in the US",
    "en-GB": "British English",
    "id": "Indonesian",
}
CHANNELS: Final = {
    Channel.EMAIL: "e-mail",
    Channel.LETTER: "letter",
    Channel.CHAT: "chat",
    Channel.SMS: "text message",
    Channel.PHONE: "phone",
}
SIZES: Final = {"full": full, "minimal": minimal}


def shown(interview: Interview, channel: Channel) -> Iterator[tuple[str, str, Message]]:
    """Word every case for a channel; those that fall back to e-mail are left out."""
    for case, each, today in cases(attrs.evolve(interview, channel=channel)):
        action = next_action(each, today)
        for message in action.messages:
            if message.channel is channel:
                yield str(action.kind), case, message


def entry(title: str, message: Message) -> str:
    """Show one message."""
    to = "to the referee" if message.audience is Audience.REFEREE else ""
    who = to or ("" if message.to is None or not message.to.name else f"to {message.to.name}")
    head = f"**{title}**" + (f", {who}" if who else "")
    subject = "" if message.subject is None else f"Subject: {message.subject}\n\n"
    return f"{head}\n\n```text\n{subject}{message.body}\n```"


def page(tag: str, channel: Channel) -> str:
    """Show every text of a locale on a channel: with full facts in every case, with minimal ones once a kind."""
    kinds: dict[str, list[str]] = {}
    seen: set[tuple[str | None, str]] = set()
    for size, build in SIZES.items():
        done: set[tuple[str, Audience]] = set()
        for kind, case, message in shown(build(tag), channel):
            once = (kind, message.audience)
            new = (message.subject, message.body) not in seen and (size == "full" or once not in done)
            if new:
                kinds.setdefault(kind, []).append(entry(f"{case}, {size} facts", message))
            seen.add((message.subject, message.body))
            done.add(once)
    parts = [NOTE, f"# {NAMES[tag]}: {CHANNELS[channel]}"]
    for kind in StepKind:
        if kind.value in kinds:
            parts += [f"## `{kind}`", *kinds[kind.value]]
    return "\n\n".join(parts)


def same_as(tag: str) -> str:
    """Find the locale with a page of its own that words every case in the same way."""

    def worded(name: str) -> list[tuple[str | None, str]]:
        found = [message for build in SIZES.values() for each in Channel for _, _, message in shown(build(name), each)]
        return [(message.subject, message.body) for message in found]

    mine = worded(tag)
    return next(name for name in NAMES if worded(name) == mine)


def index() -> str:
    """Tell what the gallery is, and what is not in it."""
    links = "\n".join(
        f"- {name} (`{tag}`): " + ", ".join(f"[{CHANNELS[each]}]({tag}-{each}.md)" for each in Channel)
        for tag, name in NAMES.items()
    )
    others = "\n".join(
        f"- `{tag}` words them as `{same_as(tag)}` does." for tag in DEFAULT_TEMPLATES.tags if tag not in NAMES
    )
    missing = "\n".join(
        f"- `{kind}`{' (to the referee)' if audience is Audience.REFEREE else ''}, {CHANNELS[channel]}: {why}."
        for (kind, channel, audience), why in UNSUITED.items()
    )
    pages = "\n".join(f"{tag}-{each}" for tag in NAMES for each in Channel)
    return (
        f"{NOTE}\n\n# Gallery\n\n"
        "Every message as a candidate gets it: each kind on each channel, in every case with full facts, and with "
        "minimal ones.\n"
        "The people and companies are made up.\n"
        "How the texts were judged stands in [the scores](scores.md).\n\n"
        f"{links}\n\nThe other locales:\n\n{others}\n\n"
        "## Where there is no text\n\n"
        "Some kinds make no sense on some channels. The text for e-mail is given instead, and the message says so in "
        "`channel` and `template`.\n\n"
        f"{missing}\n\n```{{toctree}}\n:hidden:\n\nscores\n{pages}\n```"
    )


def pages() -> dict[str, str]:
    """Make every page, by its name below ``docs/reference/gallery``."""
    found = {f"{tag}-{channel}.md": page(tag, channel) for tag in NAMES for channel in Channel}
    return {"index.md": index(), **found}


def main() -> None:
    """Write the pages."""
    folder = Path(__file__).parent / "reference" / "gallery"
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
