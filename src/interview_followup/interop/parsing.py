"""
JSON text as plain data, by the standard library's parser, with what it passes over in silence made plain.
"""

import json
from typing import Final

from ..errors import Fault, InterviewError, raise_faults

MAX_TEXT: Final = 16 * 1024 * 1024
"""Characters of a JSON text, or bytes; an interview with 100,000 steps has a third of it."""


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
        return json.loads(text.decode("utf-8") if isinstance(text, bytes) else text, object_pairs_hook=_object)
    except UnicodeDecodeError:
        limit = "must be UTF-8"
    except json.JSONDecodeError as error:
        limit = f"must be JSON; it breaks at line {error.lineno}, column {error.colno}"
    except ValueError:  # Python reads no number of thousands of digits
        limit = "must be JSON whose numbers have fewer than 4,300 digits"
    except RecursionError:
        limit = "must be JSON that is not nested thousands deep"
    # Not from within a handler: the parser's errors hold the text.
    raise InterviewError(f"$ {limit}", [Fault("$", "bad_json", limit)])


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object's dict; one that names a key twice is marked, to be refused where it stands."""
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    marked, seen = Repeated(made), set[str]()
    marked.repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return marked
