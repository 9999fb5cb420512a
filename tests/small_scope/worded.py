"""
What is said, pinned: every message of every case in every channel, with its hints, addressee, key and the reason.

A text is right because people have read it (the gallery); that it is still the text they read is held here, as one
digest for each locale and channel. ``python -m tests.small_scope.worded`` writes the digests anew.
"""

import argparse
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

import attrs

from interview_followup import Action, Channel, describe, next_action
from tests.locales.cases import cases, full, minimal

LOCALES: Final = ("en", "en-GB", "id")
PINNED: Final = Path(__file__).with_name("worded.txt")


def told(action: Action) -> Iterator[str]:
    """Tell all that an action says."""
    yield f"{action.kind} {action.rule} {action.send_on}"
    for message in action.messages:
        to = None if message.to is None else message.to.name
        yield f"{message.channel} {message.locale} {message.audience} {to} {message.template} {message.key}"
        yield f"{message.subject}\n{message.body}"
    for hint in action.hints:
        yield f"{hint.field}: {hint.text}"


def digests() -> Iterator[str]:
    """Digest all that is said, for each locale and channel."""
    for locale in LOCALES:
        for channel in Channel:
            lines: list[str] = []
            for interview in (full(locale), minimal(locale)):
                for name, case, day in cases(attrs.evolve(interview, channel=channel)):
                    action = next_action(case, day)
                    lines += [name, *told(action), describe(action, locale)]
            said = sha256("\n".join(lines).encode()).hexdigest()
            yield f"{locale} {channel} {said}"


def violations() -> Iterator[str]:
    """Tell in which locale and channel something is said otherwise than what is pinned."""
    pinned = PINNED.read_text(encoding="utf-8").splitlines()
    for found, expected in zip(digests(), pinned, strict=True):
        if found != expected:
            yield f"texts differ from what was read: {found.rpartition(' ')[0]}"


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python -m tests.small_scope.worded", description=__doc__).parse_args()
    PINNED.write_text("\n".join(digests()) + "\n", encoding="utf-8")
