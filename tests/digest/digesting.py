"""
One digest over all answers, and a small one for each rule and kind of text, which tells where a difference lies.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from .facts import CASES, facts_of
from .lines import Answer, answers, canonical_facts, line

FEWER: Final = 10_000
"""How many of the cases the normal suite answers: the first ones."""

WORDED: Final = frozenset({"told", "hints", "messages"})
"""What of an answer is text."""

_PART: Final = 16
"""How many digits tell a part's digest; nothing rests on these but a sentence."""

_FACTS_EVERY: Final = 7
"""Of so many cases one tells whether the questions are the same; seven, so that worded ones are among them."""

_ALL: Final = "all"
_FACTS: Final = "facts"


class Part(NamedTuple):
    """How many answers belong to a part, and their digest."""

    answers: int
    digest: str


Parts = dict[str, Part]
"""The parts by name: ``all``, ``facts`` (the questions), ``rule thank_you``, ``text check_in``, ``reason id`` …"""


class Digester:
    """Takes the answers one by one."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._hashes = {_ALL: sha256(), _FACTS: sha256()}

    def take(self, answer: Answer) -> str:
        """Take the next answer; returns its line."""
        if answer["n"] % _FACTS_EVERY == 0:
            self._add(_FACTS, canonical_facts(facts_of(answer["n"])))
        for name, text in _parts_of(answer):
            self._add(name, text)
        text = line(answer)
        self._add(_ALL, text)
        return text

    def _add(self, name: str, text: str) -> None:
        self._counts[name] = self._counts.get(name, 0) + 1
        self._hashes.setdefault(name, sha256()).update(f"{text}\n".encode())

    @property
    def parts(self) -> Parts:
        """The digests as they stand; that of everything whole, the others shortened."""
        return {
            name: Part(self._counts.get(name, 0), found.hexdigest()[: None if name == _ALL else _PART])
            for name, found in self._hashes.items()
        }


def _parts_of(answer: Answer) -> Iterator[tuple[str, str]]:
    """Say to which parts an answer belongs, with what of it counts there."""
    if "refused" in answer:
        yield "refused", line(answer)
        return
    decision = {name: value for name, value in answer.items() if name not in WORDED}
    yield f"rule {answer['rule'] or 'wait'}", line(decision)
    if "told" in answer:
        yield f"reason {answer['told'][0]}", line({"n": answer["n"], "told": answer["told"][1]})
        if answer["messages"]:
            words = {name: answer[name] for name in ("hints", "messages")}
            yield f"text {answer['kind']}", line({"n": answer["n"], **words})


def digest_of(count: int = CASES) -> Parts:
    """Answer the first *count* cases, and digest them."""
    return digest_answers(answers(range(count)))


def digest_answers(given: Iterable[Answer]) -> Parts:
    """Digest answers that are there."""
    digester = Digester()
    for answer in given:
        digester.take(answer)
    return digester.parts


def moved(pinned: Parts, found: Parts) -> list[str]:
    """Say in words which parts differ; empty where none does."""
    if pinned.get(_FACTS) != found.get(_FACTS):
        return ["the cases themselves are others: tests/digest/facts.py was changed, and the digest not refreshed"]
    if pinned.get(_ALL) == found.get(_ALL):
        return []
    nothing = Part(0, "")
    names = sorted({*pinned, *found} - {_ALL, _FACTS})
    told = [
        _told(name, pinned.get(name, nothing), found.get(name, nothing))
        for name in names
        if pinned.get(name) != found.get(name)
    ]
    return told or ["the digest is another, and no part is: the pinned file was changed by hand"]


def _told(name: str, before: Part, after: Part) -> str:
    if before.answers == after.answers:
        return f"{name}: {after.answers} answers, some of them otherwise"
    return f"{name}: {before.answers} answers before, {after.answers} now"
