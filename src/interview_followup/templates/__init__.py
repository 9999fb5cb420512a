"""
Texts: parsing them, proving them, finding them, and putting facts into them.

The texts themselves stand in ``locales``.
"""

from .asked import SHORT_NAME, Asked, asked_of, facts_for
from .channels import LIMITED_CHANNELS, SUBJECT_CHANNELS, joint, over_limit, plain, sms_parts
from .facts import FACTS, FACTS_BY_NAME, Fact, Occasion, first_referee
from .foreign import AnyTemplate, ForeignTemplate, Renderer
from .locale import Locale, WordLists, tag_chain
from .message import Audience, Hint, Message, TemplateKey
from .names import bare_name, brings_title, shown_name, title_of
from .parse import MessageTemplate, Paragraph, alternatives, compile_text, render_paragraph
from .proof import LEFTOVER, MAX_SUBJECT, SPACING, template_faults
from .reasons import REASON_FACTS
from .sets import TemplateSet
from .spoken import spoken_company, spoken_role

__all__ = [
    "FACTS",
    "FACTS_BY_NAME",
    "LEFTOVER",
    "LIMITED_CHANNELS",
    "MAX_SUBJECT",
    "REASON_FACTS",
    "SHORT_NAME",
    "SPACING",
    "SUBJECT_CHANNELS",
    "AnyTemplate",
    "Asked",
    "Audience",
    "Fact",
    "ForeignTemplate",
    "Hint",
    "Locale",
    "Message",
    "MessageTemplate",
    "Occasion",
    "Paragraph",
    "Renderer",
    "TemplateKey",
    "TemplateSet",
    "WordLists",
    "alternatives",
    "asked_of",
    "bare_name",
    "brings_title",
    "compile_text",
    "facts_for",
    "first_referee",
    "joint",
    "over_limit",
    "plain",
    "render_paragraph",
    "shown_name",
    "sms_parts",
    "spoken_company",
    "spoken_role",
    "tag_chain",
    "template_faults",
    "title_of",
]
