"""
All texts of a playbook: messages, reasons and locales, found by a documented order.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

import attrs

from ..errors import Fault, FollowUpError, TemplateError, UnknownNameError, WrongTypeError, raise_faults, unknown_name
from ..interview import OWN_KIND, Channel, StepKind
from ..interview.kinds import as_step_kind
from ..making import keeping, kept
from ..rules.base import RULE_NAME
from .asked import Asked, asked_of
from .channels import SUBJECT_CHANNELS, known_channel
from .fitting import limit_faults, unused_faults
from .foreign import AnyTemplate, ForeignTemplate, foreign_faults
from .locale import Locale, check_tag, tag_chain
from .mapping import read_mapping, repeated, unlike
from .message import Audience, TemplateKey
from .naming import listed_once
from .parse import MessageTemplate, Paragraph, alternatives, as_paragraph
from .proof import shape_fault, template_faults, text_faults
from .reasons import REASON_FACTS


def _show_tags(locales: tuple[Locale, ...]) -> str:
    return f"<{', '.join(locale.tag for locale in locales)}>"


Found: TypeAlias = tuple[tuple[TemplateKey, AnyTemplate], ...]
_KEPT: Final = 1024
"""How much of what was looked up one set keeps; beyond that it starts anew."""


class _Kept:
    __slots__ = keeping("locales", "texts", "found", "asked", "reasons")


@attrs.frozen(kw_only=True)
class TemplateSet(_Kept):
    """
    Texts, reasons and locales. Changes return a new set; nothing is registered anywhere.

    Attributes:
        locales: The locales that are served.
        texts: Pairs of a `TemplateKey` and its `MessageTemplate`.
        reasons: Pairs of a rule's name with a locale's tag, and the sentence or its alternatives.
    """

    locales: tuple[Locale, ...] = attrs.field(default=(), repr=_show_tags)
    texts: tuple[tuple[TemplateKey, AnyTemplate], ...] = attrs.field(default=(), repr=False)
    reasons: tuple[tuple[tuple[str, str], Paragraph], ...] = attrs.field(default=(), repr=False)

    @kept
    def _locales(self) -> dict[str, Locale]:
        return {locale.tag: locale for locale in self.locales}

    @kept
    def _texts(self) -> dict[TemplateKey, AnyTemplate]:
        return dict(self.texts)

    @kept
    def _found(self) -> dict[TemplateKey, Found]:
        """What was looked up so far: a cache, and no part of the value."""
        return {}

    @kept
    def _asked(self) -> dict[tuple[tuple[str, ...], str], Asked]:
        """What texts ask for, by the names in them and the locale: likewise a cache."""
        return {}

    @kept
    def _reasons(self) -> dict[tuple[str, str], Paragraph]:
        return dict(self.reasons)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the locales that are served."""
        return tuple(self._locales)

    def locale(self, tag: str) -> Locale:
        """
        Find the locale for a tag: itself, or the nearest parent; never another language.

        Raises:
            UnknownNameError: If none is served; the error names those that are.
        """
        if type(tag) is str and tag in self._locales:
            return self._locales[tag]
        for name in tag_chain(tag):
            if name in self._locales:
                return self._locales[name]
        raise UnknownNameError(unknown_name("locale", tag, self.tags))

    @staticmethod
    def lookup_order(
        kind: StepKind | str, channel: Channel, tag: str, audience: Audience = Audience.EMPLOYER
    ) -> tuple[TemplateKey, ...]:
        """
        List where a text is looked for, in order.

        First the channel asked for, then e-mail, then any other, so that a kind with one text has it on every channel;
        within each the locale, then its parents; never another language.

        Example:
            >>> [str(key) for key in TemplateSet.lookup_order("thank_you", Channel.CHAT, "en-GB")][:4]
            ['en-GB/thank_you/chat', 'en/thank_you/chat', 'en-GB/thank_you/email', 'en/thank_you/email']
        """
        channels = dict.fromkeys((channel, Channel.EMAIL, *Channel))
        return tuple(TemplateKey(kind, each, name, audience) for each in channels for name in tag_chain(tag))

    def find(
        self, kind: StepKind | str, channel: Channel, tag: str, audience: Audience = Audience.EMPLOYER
    ) -> tuple[TemplateKey, AnyTemplate] | None:
        """
        Find the first text in `lookup_order`; ``None`` where there is none.

        Raises:
            UnknownNameError: If there is no such channel.
        """
        found = self._look_up(TemplateKey(kind, known_channel(channel), tag, audience))
        return found[0] if found else None

    def found(self, kind: StepKind | str, channel: Channel, tag: str, audience: Audience = Audience.EMPLOYER) -> Found:
        """
        List the first text in `lookup_order` for each channel: the one to use, and those to fall back on.

        Raises:
            UnknownNameError: If there is none, or no such channel.
        """
        found = self._look_up(TemplateKey(kind, known_channel(channel), tag, audience))
        if not found:
            raise UnknownNameError(f"no text for {kind!s} in locale {tag!r}")
        return found

    def _look_up(self, asked: TemplateKey) -> Found:
        if type(asked.locale) is not str:
            return ()
        found = self._found.get(asked)
        if found is None:
            # The keys are those of the texts and not of whoever asks first, perhaps with words for members.
            own = {key: key for key in self._texts}
            first: dict[Channel, tuple[TemplateKey, AnyTemplate]] = {}
            for key in self.lookup_order(*asked):
                if key in own:
                    first.setdefault(key.channel, (own[key], self._texts[key]))
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[asked] = tuple(first.values())
        return found

    def asked(self, names: tuple[str, ...], tag: str) -> Asked:
        """Give what a text with these names asks for, whatever the interview, in a locale that is served."""
        found = self._asked.get((names, tag))
        if found is None:
            if len(self._asked) >= _KEPT:
                self._asked.clear()
            found = self._asked[names, tag] = asked_of(names, self._locales[tag])
        return found

    def text_for(
        self, kind: StepKind | str, channel: Channel, tag: str, audience: Audience = Audience.EMPLOYER
    ) -> tuple[TemplateKey, AnyTemplate]:
        """
        Find the first text in `lookup_order`.

        Raises:
            UnknownNameError: If there is none, or no such channel.
        """
        return self.found(kind, channel, tag, audience)[0]

    def find_reason(self, rule: str, tag: str) -> Paragraph | None:
        """Find a rule's sentence, in the locale or its nearest parent; ``None`` where there is none."""
        known = self._reasons
        return next((known[rule, name] for name in tag_chain(tag) if (rule, name) in known), None)

    def with_template(
        self,
        kind: StepKind | str,
        channel: Channel | str,
        locale: str,
        template: AnyTemplate,
        *,
        audience: Audience = Audience.EMPLOYER,
    ) -> "TemplateSet":
        """
        Add or replace a text, proving it first.

        Args:
            kind: A `StepKind`, or a host's own ``prefix:name``.
            channel: The channel that it is written for.
            locale: The tag of a locale that is served, or of one of its parents.
            template: The text, or a `ForeignTemplate` where another engine renders it.
            audience: The employer's side, or the referee.

        Returns:
            A new set; this one is left as it is.

        Raises:
            TemplateError: If the text could render badly; all faults at once, each with its place.
            UnknownNameError: If the kind, channel or locale is unknown; the nearest name is suggested.
            WrongTypeError: If it is neither a `MessageTemplate` nor a `ForeignTemplate`.
        """
        key = self._proved(kind, channel, locale, template, audience)
        return attrs.evolve(self, texts=tuple({**self._texts, key: template}.items()))

    def _proved(
        self, kind: StepKind | str, channel: Channel | str, locale: str, template: AnyTemplate, audience: Audience
    ) -> TemplateKey:
        """Prove a text; returns what it is for."""
        kind = as_step_kind(kind)
        if type(kind) is not StepKind and not (type(kind) is str and OWN_KIND.fullmatch(kind)):
            raise UnknownNameError(unknown_name("step kind", kind, list(StepKind)))
        used = known_channel(channel)
        if type(audience) not in {str, Audience} or audience not in Audience._value2member_map_:
            raise UnknownNameError(unknown_name("audience", audience, list(Audience)))
        tag = self._own_tag(locale)
        key = TemplateKey(kind, used, tag, Audience(audience))
        raise_faults(unused_faults(kind, key.audience), TemplateError, str(key))
        subject, words = used in SUBJECT_CHANNELS, self._words(tag)
        causes: list[BaseException] = []
        if type(template) is MessageTemplate:
            faults = template_faults(template, tuple(words), subject=subject) or limit_faults(template, used, words)
        elif type(template) is ForeignTemplate:
            faults = foreign_faults(template, words, subject=subject, tag=tag, causes=causes)
            faults = faults or limit_faults(template, used, words)
        else:
            limit = f"must be a MessageTemplate or a ForeignTemplate, got {type(template).__name__}"
            faults = [Fault("template", "wrong_type", limit)]
        try:
            raise_faults(faults, TemplateError, str(key))
        except FollowUpError as error:
            raise error from next(iter(causes), None)
        return key

    def with_reason(self, rule: str, locale: str, text: Paragraph | list[str]) -> "TemplateSet":
        """
        Add or replace the sentence that says why a rule decided.

        Args:
            rule: The rule's name, or ``wait``.
            locale: The tag of a locale that is served, or of one of its parents.
            text: The sentence, or alternatives of which the first whose facts are all present is used. The playbook
                checks which facts the rule brings.

        Returns:
            A new set; this one is left as it is.

        Raises:
            TemplateError: If *rule* is not what a rule can be named, or the text is no good; all faults at once, each
                with its place.
            UnknownNameError: If the locale is not served.
            WrongTypeError: If *rule* or the text has the wrong type.
        """
        key, paragraph = self._proved_reason(rule, locale, text)
        return attrs.evolve(self, reasons=tuple({**self._reasons, key: paragraph}.items()))

    def _proved_reason(self, rule: str, locale: str, text: Paragraph | list[str]) -> tuple[tuple[str, str], Paragraph]:
        """Prove a reason; returns what it is for, and its sentence."""
        if type(rule) is not str:
            raise_faults([Fault("rule", "wrong_type", f"must be a rule's name, got {type(rule).__name__}")])
        if not RULE_NAME.fullmatch(rule):
            limit = "must be a rule's name: a-z, 0-9, _ and one prefix with a colon"
            raise_faults([Fault("rule", "bad_name", limit)], TemplateError)
        paragraph = as_paragraph(text)
        tag = self._own_tag(locale)
        raise_faults(shape_fault("text", paragraph), TemplateError, f"{tag}/{rule}")
        faults = [
            fault
            for index, each in enumerate(alternatives(paragraph))
            for fault in text_faults(f"text[{index}]", each, (), REASON_FACTS)
            if fault.code != "unknown_fact"
        ]
        raise_faults(faults, TemplateError, f"{tag}/{rule}")
        return (rule, tag), paragraph

    def with_locale(self, locale: Locale) -> "TemplateSet":
        """
        Add or replace a locale.

        Its texts come by `with_template` and `with_reason`, or from its parents; so do words that it does not bring.

        Returns:
            A new set; this one is left as it is.

        Raises:
            WrongTypeError: If *locale* is not a `Locale`.
        """
        if type(locale) is not Locale:
            raise WrongTypeError(f"locale must be a Locale, got {type(locale).__name__}")
        parents = [self._locales[tag] for tag in tag_chain(locale.tag)[1:] if tag in self._locales]
        words = {name: text for parent in reversed(parents) for name, text in parent.words}
        if not words.keys() <= locale.words_by_name.keys():
            locale = attrs.evolve(locale, words=tuple({**words, **locale.words_by_name}.items()))
        return attrs.evolve(self, locales=tuple({**self._locales, locale.tag: locale}.values()))

    def with_mapping(self, mapping: Mapping[str, Any]) -> "TemplateSet":
        """
        Add or replace texts and reasons from what TOML or JSON parses to, proving all of them.

        Args:
            mapping: For each locale's tag a table with ``messages`` (step kind, then channel, then ``subject``,
                ``body`` and ``drop``), ``referee`` (the same, for messages to the referee) and ``reasons`` (rule, then
                the sentence or its alternatives); each may be left out. A text that is given in several locales must
                name the same facts in each, those apart that are a language's own affair (salutation, closing, names,
                ``you``, switches and the locale's words): a translator who drops one is told.

        Returns:
            A new set; this one is left as it is.

        Raises:
            TemplateError: If a text could render badly or a table is not built so; all faults of all texts at once,
                each with its place.

        Example:
            >>> from interview_followup import DEFAULT_TEMPLATES
            >>> mine = DEFAULT_TEMPLATES.with_mapping({"en": {"reasons": {"closed": "Done on $known_on."}}})
            >>> mine.find_reason("closed", "en-GB")
            'Done on $known_on.'
        """
        entries, faults = read_mapping(mapping)
        faults += repeated(entries)
        texts, reasons = dict(self._texts), dict(self._reasons)
        sound = []
        for entry in entries:
            try:
                if entry.audience is None:
                    rule, reason = self._proved_reason(entry.name, entry.tag, entry.value)
                    reasons[rule] = reason
                else:
                    template = MessageTemplate(**entry.value)
                    texts[self._proved(entry.name, entry.channel, entry.tag, template, entry.audience)] = template
                sound.append(entry)
            except FollowUpError as error:
                found = error.faults or (Fault("", "bad_name", f"is an {error}"),)
                faults += [attrs.evolve(fault, field=f"{entry.place}.{fault.field}".rstrip(".")) for fault in found]
        faults = listed_once([*faults, *unlike(sound)])
        if faults:
            raise TemplateError("; ".join(str(fault) for fault in faults), faults)
        return attrs.evolve(self, texts=tuple(texts.items()), reasons=tuple(reasons.items()))

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any], *, locales: Iterable[Locale] = ()) -> "TemplateSet":
        """
        Build a set from what TOML or JSON parses to.

        Args:
            mapping: As `with_mapping` takes it.
            locales: Those that the set serves; at least one.

        Raises:
            TemplateError: As `with_mapping` does, and if there is no locale.
        """
        served = tuple(locales) if isinstance(locales, Iterable) else ()  # type: ignore[redundant-expr]
        if not served:
            limit = "must be given: the locales to serve, such as [DEFAULT_TEMPLATES.locale('en')]"
            raise_faults([Fault("locales", "missing", limit)], TemplateError)
        return cls(locales=served).with_mapping(mapping)

    def for_locales(self, *tags: str) -> "TemplateSet":
        """
        Serve fewer locales.

        Args:
            tags: The locales to keep; their parents' texts stay, their parents are served no more.

        Returns:
            A new set; this one is left as it is.

        Raises:
            UnknownNameError: If one of them is not served.
        """
        for tag in tags:
            if type(tag) is not str or tag not in self._locales:
                raise UnknownNameError(unknown_name("locale", tag, self.tags))
        kept = {name for tag in tags for name in tag_chain(tag)}
        return attrs.evolve(
            self,
            locales=tuple(locale for locale in self.locales if locale.tag in tags),
            texts=tuple(pair for pair in self.texts if pair[0].locale in kept),
            reasons=tuple(pair for pair in self.reasons if pair[0][1] in kept),
        )

    def _own_tag(self, tag: str) -> str:
        """Accept a served locale, or a parent of one: its texts are inherited."""
        check_tag("locale", tag)
        tag = tag_chain(tag)[0]
        inherited = {name for served in self.tags for name in tag_chain(served)}
        if tag not in inherited:
            raise UnknownNameError(unknown_name("locale", tag, inherited))
        return tag

    def _words(self, tag: str) -> dict[str, str]:
        """Give the words that every locale has which would use a text of this tag, as one of them has them."""
        using = [locale.words_by_name for locale in self.locales if tag in tag_chain(locale.tag)]
        shared = set.intersection(*(set(words) for words in using))
        return {name: using[0][name] for name in sorted(shared)}
