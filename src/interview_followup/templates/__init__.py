"""
Texts: parsing them, proving them, finding them, and putting facts into them.

The texts themselves stand in ``locales``.
"""

from .facts import FACTS, REASON_FACTS, Fact, Facts, Occasion
from .locale import Locale, tag_chain
from .message import Audience, Hint, Message
from .parse import MessageTemplate, Paragraph, alternatives, compile_text, render_paragraph
from .proof import template_faults
from .sets import TemplateKey, TemplateSet

__all__ = [
    "FACTS",
    "REASON_FACTS",
    "Audience",
    "Fact",
    "Facts",
    "Hint",
    "Locale",
    "Message",
    "MessageTemplate",
    "Occasion",
    "Paragraph",
    "TemplateKey",
    "TemplateSet",
    "alternatives",
    "compile_text",
    "render_paragraph",
    "tag_chain",
    "template_faults",
]
