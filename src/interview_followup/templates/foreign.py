"""
Texts that another engine renders, such as Jinja2's sandbox or Fluent.

The engine is the host's: nothing of it is imported here. It gets flat strings alone, and is proved by rendering every
combination of the facts that can be absent.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, Protocol

import attrs

from ..errors import Fault, unknown_name
from .facts import FACTS_BY_NAME
from .proof import EXAMPLES, MAX_SUBJECT, MAX_TEXT, SPACING

MAX_OPTIONAL: Final = 8
"""At most 256 renderings prove a text."""

_SWITCHED_ON: Final = "true"
_LEFTOVER: Final = re.compile(r"\$\w|\$\{|\{\{|\}\}|\{%|%\}|\{ ?\$|%\(\w|<%|\bNone\b|\b[Uu]ndefined\b")
_NO_GREETING: Final = re.compile(r"\W*|(?:dear|yth\.?|kepada|estimad[oa]|chère?|sehr geehrter?)\s*[,:]?", re.IGNORECASE)


class Renderer(Protocol):
    """What an engine's text must be able to do."""

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """
        Word a message.

        Args:
            facts: The facts that are there, by name, as flat strings; an absent one is not in it. A switch that is
                present is ``"true"``.

        Returns:
            The subject, ``None`` where the channel has none, and the body, its paragraphs parted by an empty line.
        """
        ...


@attrs.frozen(kw_only=True)
class ForeignTemplate:
    """
    The text of one kind of message that another engine renders; stands wherever a `MessageTemplate` does.

    Values are facts of the interview, never template text: keep it so, and use the engine's sandbox.

    Attributes:
        renderer: Renders it. Make it importable and picklable where playbooks are pickled.
        names: Every fact that it may use; at most eight of them may be such that can be absent.
    """

    renderer: Renderer = attrs.field(repr=False)
    names: tuple[str, ...] = attrs.field(converter=tuple)

    @property
    def drop(self) -> tuple[int, ...]:
        """No paragraphs to leave out: only the engine knows them."""
        return ()

    def render(
        self,
        facts: Mapping[str, str],
        *,
        dropped: int = 0,  # noqa: ARG002 - it has no paragraphs that we know
        joint: str = "",  # noqa: ARG002
    ) -> tuple[str | None, str]:
        """Word the subject and the body; how paragraphs are joined is the engine's affair."""
        shown = {name: _shown(name, facts[name]) for name in self.names if name in facts}
        return self.renderer.render(shown)


def _shown(name: str, value: str) -> str:
    return _SWITCHED_ON if name.startswith("when_") else value


def foreign_faults(template: ForeignTemplate, words: Mapping[str, str], *, subject: bool) -> list[Fault]:
    """
    Prove another engine's text.

    Args:
        template: What to prove.
        words: The locale's own facts.
        subject: Whether the channel has a subject.

    Returns:
        All that is wrong, each once, with the fewest absent facts that show it.
    """
    known = {*words, *FACTS_BY_NAME}
    faults = [
        Fault("names", "unknown_fact", f"names an {unknown_name('fact', name, known)}")
        for name in template.names
        if name not in known
    ]
    optional = [
        name
        for name in template.names
        if name in FACTS_BY_NAME and name not in words and not FACTS_BY_NAME[name].always
    ]
    if len(optional) > MAX_OPTIONAL:
        limit = f"must name at most {MAX_OPTIONAL} facts that can be absent, got {len(optional)}"
        faults.append(Fault("names", "too_many_names", limit))
    if faults:
        return faults
    full = {name: words.get(name, EXAMPLES.get(name, "")) for name in template.names}
    return _rendered_faults(template, full, optional, subject=subject)


def _rendered_faults(
    template: ForeignTemplate, full: dict[str, str], optional: list[str], *, subject: bool
) -> list[Fault]:
    """Render every combination, the fullest first; report each kind of fault once."""
    found: dict[tuple[str, str], Fault] = {}
    whole: str | None = None
    for count in range(len(optional) + 1):
        for absent in combinations(optional, count):
            facts = {name: value for name, value in full.items() if name not in absent}
            faults, body = _one(template, facts, whole, subject=subject)
            whole = body if whole is None else whole
            without = f" (without {', '.join(absent)})" if absent else ""
            for fault in faults:
                found.setdefault((fault.field, fault.code), attrs.evolve(fault, limit=fault.limit + without))
    return list(found.values())


def _one(
    template: ForeignTemplate, facts: dict[str, str], whole: str | None, *, subject: bool
) -> tuple[list[Fault], str | None]:
    """Render one combination, and look at what came out."""
    try:
        rendered = template.render(facts)
        head, body = rendered
    except Exception as error:  # noqa: BLE001 - whatever the engine raises, the text is no good
        return [Fault("body", "raised", f"must render, but raised {type(error).__name__}")], None
    faults = []
    if type(body) is not str or not body.strip():
        return [Fault("body", "blank", "must be a text")], None
    if subject and type(head) is not str:
        faults.append(Fault("subject", "missing", "must be given for this channel"))
    if not subject and head is not None:
        faults.append(Fault("subject", "not_carried", "must be None: this channel carries none"))
    for field, text in (("subject", head), ("body", body)):
        if type(text) is str:
            faults += _text_faults(field, text)
    return [*faults, *_frame_faults(facts, body, body if whole is None else whole)], body


def _text_faults(field: str, text: str) -> Iterator[Fault]:
    if _LEFTOVER.search(text):
        yield Fault(field, "leftover", "must not hold what is left of a placeholder")
    if SPACING.search(text) or "\n\n\n" in text:
        yield Fault(field, "spacing", "must not double spaces, empty lines or stops, nor put a space before a stop")
    limit = MAX_SUBJECT if field == "subject" else MAX_TEXT
    if len(text) > limit:
        yield Fault(field, "too_long", f"must be at most {limit} characters with the examples, got {len(text)}")
    if field == "subject" and ("\n" in text or not text.strip()):
        yield Fault(field, "several_lines", "must be one line")


def _frame_faults(facts: dict[str, str], body: str, whole: str) -> Iterator[Fault]:
    """Look at the first and the last paragraph: nothing else may step into their place."""
    opening, closing = body.split("\n\n", maxsplit=1)[0], body.rsplit("\n\n", maxsplit=1)[-1]
    if _NO_GREETING.fullmatch(opening.strip()):
        yield Fault("body", "empty_greeting", "must greet somebody")
    kept = facts["salutation"] in opening if "salutation" in facts else opening.split()[:1] == whole.split()[:1]
    if not kept:
        yield Fault("body", "may_vanish", "must not lose its opening")
    kept = facts["closing"] in closing if "closing" in facts else closing.split()[-1:] == whole.split()[-1:]
    if not kept:
        yield Fault("body", "closing_may_vanish", "must not lose its closing")
