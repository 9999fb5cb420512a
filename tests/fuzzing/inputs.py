"""
The inputs that are replayed: what the fuzzers kept, and as many as one likes from a seed.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Final

from .targets import decide, interview, templates

CHECKS: Final[dict[str, Callable[[bytes], None]]] = {
    "interview": interview.check,
    "templates": templates.check,
    "decide": decide.check,
}
CORPUS: Final = Path(__file__).parent / "corpus"
MOST_BYTES: Final = 512


def kept(target: str) -> list[Path]:
    """List what the fuzzers kept for a target."""
    return sorted((CORPUS / target).iterdir())


def made_up(count: int, seed: int = 0) -> Iterator[bytes]:
    """Make inputs up, the same each time: every second one with many plain choices among the odd ones."""
    random = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    for index in range(count):
        data = random.randbytes(random.randrange(MOST_BYTES))
        yield data if index % 2 else bytes(byte if random.random() < 0.5 else 0 for byte in data)
