"""
The template set: any text is refused when it is added, or renders for every interview.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from interview_followup import (
    DEFAULT_TEMPLATES,
    Channel,
    Interview,
    Message,
    MessageTemplate,
    Playbook,
    TemplateKey,
    TemplateSet,
    decide,
    describe,
    next_action,
)

from ..asking import ask, given, must
from ..data import Data
from ..junk import junk
from ..occasions import OCCASIONS, OWN_RULE, TIMING, Occasion
from ..playbooks import by_email
from ..texts import check_messages, is_harmless
from ..wordings import (
    RULES,
    a_foreign_template,
    a_locale,
    a_reason,
    a_template,
    a_tree,
    has_subject,
    what_for,
)

_GAPS: Final = re.compile("  | $|^ ", re.MULTILINE)
_WAIT: Final = "wait"
_LONGEST: Final = 8_000 + 64 * 500
"""A template's own cap, and as many facts as it may name, each longer than any of those that are told here."""

_WITH_OWN: Final = by_email(
    DEFAULT_TEMPLATES.with_reason(OWN_RULE.name, "en", "Nudge.").with_reason(OWN_RULE.name, "id", "Colek.")
)
_BASES: Final = (_WITH_OWN.for_locales("en"), _WITH_OWN.for_locales("id"), _WITH_OWN, TemplateSet())


def check(data: bytes) -> None:
    """
    Add texts, reasons and locales to a set, and word what came of them.

    Args:
        data: What they are taken from.

    Raises:
        FindingError: Where something is not as documented.
    """
    taken = Data(data)
    base = taken.one_of(_BASES)
    templates = base
    for _ in range(taken.number(1, 3)):
        templates = taken.one_of(_WAYS)(taken, templates) or templates
    texts, reasons = dict(base.texts), dict(base.reasons)
    for key, template in templates.texts:
        if texts.get(key) is not template:
            _check_text(taken, templates, key, template)
    for (rule, tag), reason in templates.reasons:
        if reasons.get((rule, tag)) is not reason:
            _check_reason(taken, templates, rule, tag)


def _with_own_text(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Add a text of our own syntax, or anything in its place."""
    named = what_for(data)
    template = a_template(data, subject=has_subject(named["channel"]))
    return ask(templates.with_template, **named, template=junk(data) if data.chance(32) else template)


def _with_foreign_text(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Add a text that another engine renders."""
    named = what_for(data)
    template = a_foreign_template(data, subject=has_subject(named["channel"]))
    return None if template is None else ask(templates.with_template, **named, template=template)


def _with_mapping(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Add a table of texts."""
    return ask(templates.with_mapping, a_tree(data))


def _with_reason(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Add a reason."""
    rule = junk(data) if data.chance(16) else data.one_of(RULES)
    return ask(templates.with_reason, rule, data.one_of(["en", "id", "en-GB", "EN", "fr"]), a_reason(data))


def _with_locale(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Add a locale."""
    locale = a_locale(data)
    return None if locale is None else ask(templates.with_locale, locale)


def _from_mapping(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Leave the set alone, and make one of a table and a locale."""
    locales = [a_locale(data)] if data.chance(4) else [DEFAULT_TEMPLATES.locale("en")]
    return ask(TemplateSet.from_mapping, a_tree(data), locales=[each for each in locales if each is not None])


def _for_locales(data: Data, templates: TemplateSet) -> TemplateSet | None:
    """Serve fewer locales, or one that there is none of."""
    tags = data.several([*templates.tags, "de", "id"], 3)
    return ask(templates.for_locales, *tags, *([junk(data)] if data.chance(8) else []))


_WAYS: Final = (
    *(_with_own_text, _with_own_text, _with_foreign_text, _with_mapping, _with_reason),
    *(_with_locale, _from_mapping, _for_locales),
)
"""How a set is changed."""


def _check_text(data: Data, templates: TemplateSet, key: TemplateKey, template: object) -> None:
    """Word a text that was let in: for a bare interview, a full one, and another."""
    for occasion in OCCASIONS:
        playbook = _playbook(templates, occasion) if occasion.rule.step == key.kind else None
        if playbook is None:
            continue
        for interview, day in _chosen(data, occasion):
            for tag in _using(templates, key.locale):
                _check_wording(playbook, key, template, attrs.evolve(interview, locale=tag, channel=key.channel), day)


def _check_wording(playbook: Playbook, key: TemplateKey, template: object, interview: Interview, day: date) -> None:
    """Word a text for one interview."""
    worded = ask(next_action, interview, day, playbook=playbook)
    must(worded is not None or type(template) is not MessageTemplate, "a text that was let in must render")
    if worded is not None:
        mailed = playbook.templates.find(key.kind, Channel.EMAIL, interview.locale, key.audience)
        check_messages(worded, short=mailed is not None and mailed[0].channel is Channel.EMAIL)
        for message in worded.messages:
            if message.template == str(key):
                _check_message(message, template)


def _using(templates: TemplateSet, tag: str) -> Iterator[str]:
    """Give the locales that a text of this tag is for."""
    return (served for served in templates.tags if served == tag or served.startswith(f"{tag}-"))


def _playbook(templates: TemplateSet, occasion: Occasion) -> Playbook | None:
    return ask(Playbook, rules=(occasion.rule,), timing=TIMING, templates=templates)


def _chosen(data: Data, occasion: Occasion) -> list[tuple[Interview, date]]:
    return [*occasion.asked[:2], data.one_of(occasion.asked)]


def _check_message(message: Message, template: object) -> None:
    """Hold a finished text to what the proof of its template promises."""
    text = message.body if message.subject is None else f"{message.subject}\n\n{message.body}"
    must(len(text) <= _LONGEST, "a text has grown beyond its template's cap and its facts")
    if type(template) is MessageTemplate:
        must("$" not in text or "$$" in str(attrs.astuple(template)), "a dollar sign is left over")
        must(not _GAPS.search(text), "a gap is left where something stood")
        # A letter's closing leaves room for the hand-written name.
        must("\n\n\n" not in text or message.channel is Channel.LETTER, "an empty paragraph is left")


def _check_reason(data: Data, templates: TemplateSet, rule: str, tag: str) -> None:
    """Tell a reason that was let in: where its rule decides, or where none does."""
    for occasion in OCCASIONS:
        told = occasion.rule.name == rule or (rule == _WAIT and occasion.rule is OWN_RULE)
        playbook = _playbook(templates, occasion) if told else None
        if playbook is None:
            continue
        for interview, day in _chosen(data, occasion):
            today = interview.held_on - timedelta(days=1) if rule == _WAIT else day
            action = given(ask(decide, interview, today, playbook=playbook), "the policy's own rules must decide")
            must((action.rule or _WAIT) == rule, "the rule must decide")
            for served in _using(templates, tag):
                sentence = ask(describe, action, served, playbook=playbook)
                _check_sentence(given(sentence, "a reason that was let in must be told"), templates, rule, served)


def _check_sentence(sentence: str, templates: TemplateSet, rule: str, tag: str) -> None:
    """Hold a finished reason to what its proof promises."""
    must(sentence.strip() and is_harmless(sentence, allowed=frozenset("\n")), "a reason is blank or holds a control")
    must("$" not in sentence or "$$" in str(templates.find_reason(rule, tag)), "a dollar sign is left over")
