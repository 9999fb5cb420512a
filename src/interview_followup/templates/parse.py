"""
Templates: their shape, their syntax, and putting facts into them.

The syntax is that of ``string.Template``, and nothing else: names, no attributes, no formats, no nesting. A value is
put in once and never looked at again. What the names mean is not known here.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from string import Template
from typing import Final, NamedTuple, TypeAlias

import attrs

from ..making import keeping, kept

Paragraph: TypeAlias = str | tuple[str, ...]
"""A text, or alternatives of which the first whose facts are all present is used."""

Key: TypeAlias = tuple[str | int, ...]
"""Which facts are there, with what stands between two paragraphs and how many of them go, where that is not usual."""

Lookup: TypeAlias = Callable[[str], str | None]
"""Gives a fact's text by name; ``None`` where the fact is absent."""

FOREIGN: Final = re.compile(r"[{}]|%\(|<%|%>")
"""Signs of another template language, looked for in what is left without ``$name`` and ``${name}``."""


@attrs.frozen
class Compiled:
    """
    One text, taken apart.

    Attributes:
        head: What comes before the first name.
        slots: Pairs of a name and the text after it.
        names: The names, each once, in order.
        invalid: Whether a ``$`` stands for nothing.
    """

    head: str
    slots: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    invalid: bool = False

    def render(self, lookup: Lookup) -> str | None:
        """
        Put the facts in.

        Returns:
            The text; ``None`` where a fact that it names is absent.
        """
        pieces = [self.head]
        for name, tail in self.slots:
            value = lookup(name)
            if value is None:
                return None
            pieces.append(value)
            # "PT Maju Terus Tbk." or "Yahoo!" at the end of a sentence brings its own stop, inside its isolate too.
            brings_stop = tail[:1] == "." and value.rstrip("\u2069")[-1:] in {".", "!", "?"}
            pieces.append(tail[1:] if brings_stop else tail)
        return "".join(pieces)


@lru_cache(maxsize=2048)
def compile_text(text: str) -> Compiled:
    """Take one text apart; whatever is wrong with it is for the proof to say."""
    literals, names, invalid = [""], [], False
    position = 0
    for match in Template.pattern.finditer(text):
        literals[-1] += text[position : match.start()]
        position = match.end()
        name = match["named"] or match["braced"]
        if name is not None:
            names.append(name)
            literals.append("")
        elif match["escaped"] is not None:
            literals[-1] += "$"
        else:
            invalid = True
    literals[-1] += text[position:]
    return Compiled(literals[0], tuple(zip(names, literals[1:], strict=True)), tuple(dict.fromkeys(names)), invalid)


def alternatives(paragraph: Paragraph) -> tuple[str, ...]:
    """Give a paragraph's alternatives; a plain text is its own only one."""
    return (paragraph,) if isinstance(paragraph, str) else paragraph


def render_paragraph(paragraph: Paragraph, lookup: Lookup) -> str | None:
    """
    Word a paragraph with the first alternative whose facts are all present.

    Returns:
        The text; ``None`` where every alternative names an absent fact.
    """
    for text in alternatives(paragraph):
        rendered = compile_text(text).render(lookup)
        if rendered is not None:
            return rendered
    return None


def as_paragraph(value: Paragraph | list[str]) -> Paragraph:
    """Copy a list of alternatives to a tuple; leave the rest for the proof to refuse."""
    return tuple(value) if isinstance(value, list) else value


def _as_body(value: Sequence[Paragraph | list[str]]) -> tuple[Paragraph, ...]:
    """Copy lists to tuples, one level down as well; leave the rest for the proof to refuse."""
    if isinstance(value, list | tuple):
        return tuple(as_paragraph(paragraph) for paragraph in value)
    return value  # type: ignore[return-value]


def _as_drop(value: Sequence[int]) -> tuple[int, ...]:
    """Copy a list to a tuple; leave the rest for the proof to refuse."""
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


def _usable(paragraph: Paragraph, facts: Mapping[str, str]) -> Compiled | None:
    """Find the first alternative whose facts are all present."""
    for text in alternatives(paragraph):
        compiled = compile_text(text)
        if all(name in facts for name in compiled.names):
            return compiled
    return None


def _as_subject(value: Paragraph | list[str] | None) -> Paragraph | None:
    return None if value is None else as_paragraph(value)


_LAST: Final = ".!?\u2069"
_STOPS: Final = (".", "!", "?")
_PLANS: Final = 256
"""How many patterns of absent facts one template keeps its plan for; beyond that it starts anew."""


def _getter(names: Sequence[str]) -> Callable[[Mapping[str, str]], tuple[str, ...]]:
    """Look several names up at once; always a tuple, which ``itemgetter`` gives for two or more alone."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda facts: tuple(facts[name] for name in names)


class _Plan(NamedTuple):
    """
    A subject and a body taken apart into literals and slots, so that the facts go in with one operation.

    Attributes:
        subject: The subject's literals, with an empty place between each two; none where there is no subject.
        body: The body's, likewise.
        values: Looks up what comes into these places.
        stopped: Which of these values a stop follows.
        split: How many of the values are the subject's.
        names: What comes into these places.
    """

    subject: list[str]
    body: list[str]
    values: Callable[[Mapping[str, str]], tuple[str, ...]]
    stopped: tuple[int, ...]
    split: int
    names: frozenset[str]

    @classmethod
    def of(cls, subject: Compiled | None, paragraphs: Sequence[Compiled], joint: str) -> "_Plan":
        """Run the paragraphs together, with *joint* between them."""
        head = _in_turn([subject], "") if subject is not None else ([], [])
        body = _in_turn(paragraphs, joint)
        tails = [*head[0][2::2], *body[0][2::2]]
        stopped = tuple(index for index, tail in enumerate(tails) if tail.startswith("."))
        names = [*head[1], *body[1]]
        return cls(head[0], body[0], _getter(names), stopped, len(head[1]), frozenset(names))


def _in_turn(texts: Sequence[Compiled], joint: str) -> tuple[list[str], list[str]]:
    """Give the literals of several texts with an empty place between each two, and the names of what comes there."""
    literals, names = [""], []
    for index, text in enumerate(texts):
        literals[-1] += joint + text.head if index else text.head
        literals += [tail for _, tail in text.slots]
        names += [name for name, _ in text.slots]
    pieces = [""] * (2 * len(literals) - 1)
    pieces[::2] = literals
    return pieces, names


class _Kept:
    __slots__ = keeping("names", "plans")


@attrs.frozen(kw_only=True)
class MessageTemplate(_Kept):
    """
    The text of one kind of message on one channel in one locale.

    A paragraph is a text, or alternatives of which the first whose facts are all present is used. One that names an
    absent fact is left out whole: no text is better than odd text. `TemplateSet.with_template` proves it.

    Attributes:
        subject: One line, or alternatives; ``None`` for channels that have none.
        body: The paragraphs, in order. The first and the last must never vanish.
        drop: Which paragraphs can go where the text is over its channel's limit, from 0, the first to go first.

    Example:
        >>> template = MessageTemplate(subject="$role interview", body=("$salutation", "Thank you.", "$closing"))
        >>> template.names
        ('role', 'salutation', 'closing')
    """

    subject: Paragraph | None = attrs.field(default=None, converter=_as_subject)
    body: tuple[Paragraph, ...] = attrs.field(converter=_as_body)
    drop: tuple[int, ...] = attrs.field(default=(), converter=_as_drop)

    @kept
    def names(self) -> tuple[str, ...]:
        """Every fact that the text names, once, in order."""
        paragraphs = self.body if self.subject is None else (self.subject, *self.body)
        found = [
            name for paragraph in paragraphs for text in alternatives(paragraph) for name in compile_text(text).names
        ]
        return tuple(dict.fromkeys(found))

    @kept
    def _plans(self) -> dict[Key, _Plan]:
        """Which alternatives go in, for each set of facts met so far: a cache, and no part of the value."""
        return {}

    def render(self, facts: Mapping[str, str], *, dropped: int = 0, joint: str = "\n\n") -> tuple[str | None, str]:
        """
        Word the subject and the body.

        Args:
            facts: The facts that are there, by name; more than the text names do no harm.
            dropped: How many paragraphs of ``drop`` to leave out.
            joint: What stands between two paragraphs.

        Returns:
            The subject, ``None`` where there is none, and the body. Nothing in a fact's text is looked at again.
        """
        key: Key = tuple(facts) if joint == "\n\n" and not dropped else (joint, dropped, *facts)
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plan(key, facts, dropped, joint)
        head, pieces, values_of, stopped, split, _ = plan
        values = values_of(facts)
        subject, body = head.copy(), pieces.copy()
        subject[1::2] = values[:split]
        body[1::2] = values[split:]
        for index in stopped:
            # "PT Maju Terus Tbk." or "Yahoo!" brings its own stop, inside its isolate too: ours goes.
            value = values[index]
            if value[-1:] in _LAST and value.rstrip("\u2069").endswith(_STOPS):
                part, place = (subject, index) if index < split else (body, index - split)
                part[2 * place + 2] = part[2 * place + 2][1:]
        return "".join(subject) if head else None, "".join(body)

    def would_use(self, fact: str, facts: Mapping[str, str]) -> bool:
        """Tell whether a fact that is not among *facts* would be put in if it were, where no paragraph is left out."""
        more = {**facts, fact: ""}
        key = tuple(more)
        plan = self._plans.get(key)
        return fact in (self._plan(key, more, 0, "\n\n") if plan is None else plan).names

    def _kept(self, dropped: int) -> Iterator[Paragraph]:
        left_out = self.drop[:dropped]
        return (paragraph for index, paragraph in enumerate(self.body) if index not in left_out)

    def _plan(self, key: Key, facts: Mapping[str, str], dropped: int, joint: str) -> _Plan:
        """Choose the alternatives for one set of facts, and keep the choice."""
        if len(self._plans) >= _PLANS:
            self._plans.clear()
        subject = None if self.subject is None else _usable(self.subject, facts)
        parts = (_usable(paragraph, facts) for paragraph in self._kept(dropped))
        plan = self._plans[key] = _Plan.of(subject, [part for part in parts if part is not None], joint)
        return plan
