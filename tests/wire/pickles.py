"""
Pickles of the samples, as each release wrote them: base64 in a text file, which later releases must read.

Pickles are for crossing processes; a queue may still hold one while a new version is rolled out.
"""

import pickle
import textwrap
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent / "pickles"
PROTOCOLS: Final = (2, 4, 5)


class Kept(NamedTuple):
    """One pickle of a release."""

    release: str
    name: str
    protocol: int
    data: bytes


def write(values: Mapping[str, object]) -> str:
    """Write every value by every protocol."""
    blocks = []
    for name, value in values.items():
        for protocol in PROTOCOLS:
            code = b64encode(pickle.dumps(value, protocol)).decode("ascii")
            blocks.append("\n".join([f"# {protocol} {name}", *textwrap.wrap(code, 116)]))
    return "\n".join(blocks) + "\n"


def read(release: str, text: str) -> Iterator[Kept]:
    """Read what `write` wrote."""
    for block in text.split("# ")[1:]:
        head, *rows = block.splitlines()
        protocol, _, name = head.partition(" ")
        yield Kept(release, name, int(protocol), b64decode("".join(rows)))


def kept() -> list[Kept]:
    """Give the pickles of all releases."""
    paths = sorted(FOLDER.glob("*.txt"))
    return [each for path in paths for each in read(path.stem, path.read_text(encoding="ascii"))]
