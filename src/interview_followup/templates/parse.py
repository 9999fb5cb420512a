"""
Templates: their shape, their syntax, and putting facts into them.

The syntax is that of ``string.Template``, and nothing else: names, no attributes, no formats, no nesting. A value is
put in once and never looked at again. What the names mean is not known here.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from string import Template
from typing import Final, TypeAlias

import attrs

Paragraph: TypeAlias = str | tuple[str, ...]
"""A text, or alternatives of which the first whose facts are all present is used."""

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


def _as_subject(value: Paragraph | list[str] | None) -> Paragraph | None:
    return None if value is None else as_paragraph(value)


@attrs.frozen(kw_only=True)
class MessageTemplate:
    """
    The text of one kind of message on one channel in one locale.

    A paragraph is a text, or alternatives of which the first whose facts are all present is used. One that names an
    absent fact is left out whole: no text is better than odd text. `TemplateSet.with_template` proves it.

    Attributes:
        subject: One line, or alternatives; ``None`` for channels that have none.
        body: The paragraphs, in order. The first and the last must never vanish.

    Example:
        >>> template = MessageTemplate(subject="$role interview", body=("$salutation", "Thank you.", "$closing"))
        >>> template.names
        ('role', 'salutation', 'closing')
    """

    subject: Paragraph | None = attrs.field(default=None, converter=_as_subject)
    body: tuple[Paragraph, ...] = attrs.field(converter=_as_body)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every fact that the text names, once, in order."""
        paragraphs = self.body if self.subject is None else (self.subject, *self.body)
        found = [
            name for paragraph in paragraphs for text in alternatives(paragraph) for name in compile_text(text).names
        ]
        return tuple(dict.fromkeys(found))

    def render(self, lookup: Lookup) -> tuple[str | None, str]:
        """Word the subject and the body."""
        subject = None if self.subject is None else render_paragraph(self.subject, lookup)
        paragraphs = (render_paragraph(paragraph, lookup) for paragraph in self.body)
        return subject, "\n\n".join(paragraph for paragraph in paragraphs if paragraph is not None)
