"""
What a scorer of the texts sees: for every case the facts, and the text that was made of them.

Run ``python -m docs.sheets id chat`` for the sheet of a language and a channel; it is printed, and kept nowhere.
"""

import sys
from collections.abc import Iterator

import attrs

from docs.gallery import NAMES, SIZES, entry
from interview_followup import Channel, next_action
from tests.locales.cases import cases


def told(value: object, name: str = "") -> Iterator[str]:
    """List what a host told, one fact a line; what is as it would be anyway is left out."""
    if isinstance(value, tuple):
        for index, each in enumerate(value, start=1):
            yield from told(each, f"{name} {index}")
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            if part != field.default:
                yield from told(part, f"{name} {field.name}".strip())
    else:
        yield f"- {name}: {value}"


def sheet(tag: str, channel: Channel) -> str:
    """Show the facts of every case, and under them its messages."""
    parts = [f"# {NAMES[tag]}: {channel}"]
    for size, build in SIZES.items():
        for case, interview, today in cases(attrs.evolve(build(tag), channel=channel)):
            action = next_action(interview, today)
            messages = [message for message in action.messages if message.channel is channel]
            if messages:
                facts = [f"- today: {today}", f"- the message goes out on: {action.send_on}", *told(interview)]
                parts += [f"## `{action.kind}`: {case}, {size} facts", "\n".join(facts)]
                parts += [entry("The message", message) for message in messages]
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(sheet(sys.argv[1], Channel(sys.argv[2])) + "\n")
