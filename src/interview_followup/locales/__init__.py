"""
The texts that come with the library: English and Indonesian, put together as `DEFAULT_TEMPLATES`.

They are proved in the project's tests, so that importing them costs nothing.
"""

from collections.abc import Iterator
from typing import Final

from ..interview import Channel, StepKind
from ..templates import Audience, MessageTemplate, Paragraph, TemplateKey, TemplateSet
from . import en, id  # noqa: A004 - the language's tag


def _texts(
    tag: str, emails: dict[StepKind, MessageTemplate], to_referee: MessageTemplate
) -> Iterator[tuple[TemplateKey, MessageTemplate]]:
    for kind, template in emails.items():
        yield TemplateKey(kind, Channel.EMAIL, tag), template
    yield TemplateKey(StepKind.REFERENCE, Channel.EMAIL, tag, Audience.REFEREE), to_referee


def _reasons(tag: str, reasons: dict[str, Paragraph]) -> Iterator[tuple[tuple[str, str], Paragraph]]:
    for rule, reason in reasons.items():
        yield (rule, tag), reason


DEFAULT_TEMPLATES: Final = TemplateSet(
    locales=(*en.LOCALES, *id.LOCALES),
    texts=(*_texts("en", en.EMAILS, en.TO_REFEREE), *_texts("id", id.EMAILS, id.TO_REFEREE)),
    reasons=(*_reasons("en", en.REASONS), *_reasons("id", id.REASONS)),
)
"""Every text of the default playbook, in ``en`` and its variants and in ``id``."""
