"""
JSON text as plain data, by the standard library's parser, with what it passes over in silence made plain.
"""

import json
import re
from typing import Final

from ..errors import Fault, InterviewError, raise_faults

MAX_TEXT: Final = 16 * 1024 * 1024
"""Characters of a JSON text, or bytes; an interview with 100,000 steps has a third of it."""


MAX_DEPTH: Final = 32
"""Of arrays and objects in each other. Ours are five deep; in a thread with a small stack, Python's parser takes the
process with it long before it would raise a `RecursionError`."""

_TOO_DEEP: Final = f"must be JSON that is nested at most {MAX_DEPTH} deep"
_STRING: Final = re.compile(
    r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL
)  # possessive: a long string leaves nothing to go back to
_BRACKET: Final = re.compile(r"[][{}]")


class Repeated(dict[str, object]):
    """A JSON object that names a key twice: the last one would win, and flip an outcome."""

    repeated: str


def parsed(text: str | bytes) -> object:
    """Parse JSON, by the standard library's parser, which repeats what it met in its errors."""
    if type(text) is not str and type(text) is not bytes:
        raise_faults([Fault("$", "wrong_type", f"must be JSON as a string or bytes, got {type(text).__name__}")])
    if len(text) > MAX_TEXT:
        raise_faults([Fault("$", "too_long", f"must be at most {MAX_TEXT} characters, got {len(text)}")])
    try:
        read = text.decode("utf-8") if isinstance(text, bytes) else text
        if not _is_deep(read):
            return json.loads(read, object_pairs_hook=_object)
        limit = _TOO_DEEP
    except UnicodeDecodeError:
        limit = "must be UTF-8"
    except json.JSONDecodeError as error:
        limit = f"must be JSON; it breaks at line {error.lineno}, column {error.colno}"
    except ValueError:  # Python reads no number of thousands of digits
        limit = "must be JSON whose numbers have fewer than 4,300 digits"
    except RecursionError:  # whoever called stands deep already
        limit = _TOO_DEEP
    # Not from within a handler: the parser's errors hold the text.
    raise InterviewError(f"$ {limit}", [Fault("$", "bad_json", limit)])


def _is_deep(text: str) -> bool:
    """Tell whether a text is nested deeper than `MAX_DEPTH`."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in _BRACKET.findall(_STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object's dict; one that names a key twice is marked, to be refused where it stands."""
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    marked, seen = Repeated(made), set[str]()
    marked.repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return marked
