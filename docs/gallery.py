"""
The gallery: every message as a candidate gets it, for reading aloud; a test fails where a page is stale.

Run ``python -m docs.gallery`` after a change to texts, facts or locales, and read the diff.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from interview_followup import DEFAULT_TEMPLATES, Audience, Channel, Interview, Message, StepKind, next_action
from interview_followup.locales import UNSUITED
from tests.locales.cases import cases, full, minimal

NOTE: Final = "<!-- Made by docs/gallery.py from the texts; do not edit. -->"
NAMES: Final = {
    "en": "English, as in the US",
    "en-GB": "British English",
    "en-AU": "Australian English",
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


SCORES: Final = Path(__file__).parent / "reference" / "gallery" / "scores.jsonl"
RUBRICS: Final = {
    "en": ("E", 16, 26, {1, 2, 3, 6, 11, 14}),
    "id": ("I", 17, 28, {1, 2, 3, 4, 6, 11, 15}),
}
"""By language: the letter of its points, how many there are, the total that passes, and those that must not be 0."""

POINTS: Final = {
    "E1": "salutation", "E2": "identification", "E3": "purpose", "E4": "specificity", "E5": "value line",
    "E6": "pressure", "E7": "tone", "E8": "brevity", "E9": "language", "E10": "variant", "E11": "dates",
    "E12": "subject", "E13": "closing", "E14": "truth", "E15": "decision", "E16": "originality",
    "I1": "salutation", "I2": "second person", "I3": "identification", "I4": "purpose", "I5": "specificity",
    "I6": "pressure", "I7": "softeners", "I8": "register", "I9": "naturalness", "I10": "spelling", "I11": "dates",
    "I12": "structure", "I13": "subject", "I14": "closing", "I15": "truth", "I16": "culture", "I17": "variety",
}  # fmt: skip


def scores() -> list[dict[str, Any]]:
    """Read the scores: one row a kind, channel and language."""
    return [json.loads(line) for line in SCORES.read_text(encoding="utf-8").splitlines()]


def _score(row: dict[str, Any]) -> str:
    """Tell one kind's score, why each point is not full, and the worst sentence."""
    referee = " (to the referee)" if row["audience"] == "referee" else ""
    _, count, _, _ = RUBRICS[row["locale"]]
    reasons = "".join(
        f"\n- {point}, {POINTS[point]}: {row['scores'][point]}. {why}" for point, why in row["reasons"].items()
    )
    worst = f"> {row['worst']}" + ("\n\nMended since." if row["mended"] else "")
    return f"### `{row['kind']}`{referee}: {row['total']} of {2 * count}\n\n{worst}\n{reasons}"


def scores_page() -> str:
    """Tell how the texts were judged."""
    parts = [
        NOTE,
        "# Scores",
        "Each kind was scored in e-mail and in chat by the rubric of its language: 16 points for English, 17 for "
        "Indonesian, 0 to 2 each.\n"
        "English passes with 26 of 32, Indonesian with 28 of 34, and some points must not be 0.\n"
        "The scorer was an AI session, one for each language, that had not written the texts and saw the pages of the "
        "gallery alone; several cases of a kind were judged together, each point by the weakest of them.\n"
        "No native speaker has reviewed the texts.\n"
        "Points that do not apply count as full.\n"
        "After the scoring, a few of the sentences that the scorer wanted changed most were changed, and not scored "
        "again; a worst sentence that is gone is marked.\n"
        "Under each kind stand its worst sentence and the reason for every point that is not full.",
    ]
    rows = scores()
    for tag, channel in dict.fromkeys((row["locale"], row["channel"]) for row in rows):
        mine = [row for row in rows if (row["locale"], row["channel"]) == (tag, channel)]
        totals = sorted(row["total"] for row in mine)
        full = 2 * RUBRICS[tag][1]
        parts.append(
            f"## {NAMES[tag].split(',')[0]}: {CHANNELS[Channel(channel)]}\n\n"
            f"{len(mine)} kinds, {totals[0]} to {totals[-1]} of {full}, median {totals[len(totals) // 2]}."
        )
        parts += [_score(row) for row in mine]
    return "\n\n".join(parts)


def pages() -> dict[str, str]:
    """Make every page, by its name below ``docs/reference/gallery``."""
    found = {f"{tag}-{channel}.md": page(tag, channel) for tag in NAMES for channel in Channel}
    return {"index.md": index(), "scores.md": scores_page(), **found}


def main() -> None:
    """Write the pages."""
    folder = Path(__file__).parent / "reference" / "gallery"
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
