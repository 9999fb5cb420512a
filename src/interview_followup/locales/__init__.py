"""
The texts that come with the library: English and Indonesian, put together as `DEFAULT_TEMPLATES`.

They are proved in the project's tests, so that importing them costs nothing.
"""

from collections.abc import Iterator
from typing import Final

from ..interview import Channel, StepKind
from ..templates import Audience, MessageTemplate, Paragraph, TemplateKey, TemplateSet
from . import en, id  # noqa: A004 - the language's tag
from .catalogue import UNSUITED


def _texts(
    tag: str, texts: dict[Channel, dict[StepKind, MessageTemplate]], to_referee: dict[Channel, MessageTemplate]
) -> Iterator[tuple[TemplateKey, MessageTemplate]]:
    for channel, templates in texts.items():
        for kind, template in templates.items():
            yield TemplateKey(kind, channel, tag), template
    for channel, template in to_referee.items():
        yield TemplateKey(StepKind.REFERENCE, channel, tag, Audience.REFEREE), template


def _reasons(tag: str, reasons: dict[str, Paragraph]) -> Iterator[tuple[tuple[str, str], Paragraph]]:
    for rule, reason in reasons.items():
        yield (rule, tag), reason


DEFAULT_TEMPLATES: Final = TemplateSet(
    locales=(*en.LOCALES, *id.LOCALES),
    texts=(*_texts("en", en.TEXTS, en.TO_REFEREE), *_texts("id", id.TEXTS, id.TO_REFEREE)),
    reasons=(*_reasons("en", en.REASONS), *_reasons("id", id.REASONS)),
)
"""Every text of the default playbook, in ``en`` and its variants and in ``id``."""

__all__ = ["DEFAULT_TEMPLATES", "UNSUITED"]
