"""
A playbook: rules, numbers, calendar and texts, checked as a whole.

Extending means building another playbook and passing it in. Nothing is registered, and nothing is shared.
"""

from hashlib import sha256
from typing import Final

import attrs

from .calendar import WorkCalendar
from .errors import Fault, PlaybookError, UnknownNameError, raise_faults, unknown_name
from .interview import Channel, OutcomeStatus, StepKind
from .locales import DEFAULT_TEMPLATES
from .making import keeping, kept
from .rules import DEFAULT_RULES, POLICY_VERSION, Rule
from .templates import FACTS_BY_NAME, REASON_FACTS, Audience, TemplateSet, alternatives, compile_text, tag_chain
from .templates.naming import listed_once
from .timing import Timing

_WAIT: Final = "wait"
_ALWAYS: Final = frozenset({"opens_on", "due_on"})


def _as_rules(value: tuple[Rule, ...] | list[Rule]) -> tuple[Rule, ...]:
    return tuple(value) if type(value) is list else value  # type: ignore[return-value]


def _show_names(rules: tuple[Rule, ...]) -> str:
    return f"<{', '.join(rule.name for rule in rules)}>"


class _Kept:
    __slots__ = keeping("by_outcome", "fingerprint")
    _kept_by_outcome: dict[OutcomeStatus, tuple[Rule, ...]]


@attrs.frozen
class Playbook(_Kept):
    """
    Everything that decides, and everything that words the answer.

    It is complete, or it cannot be built: every rule whose step reaches somebody has a text, and every rule and the
    answer ``wait`` has a reason's sentence, in every locale that its templates serve.

    Attributes:
        rules: In order of priority; the first one whose window is open decides.
        timing: The policy's numbers.
        calendar: Which days are working days. `WorkCalendar.freeze` makes one from a holiday package's object.
        templates: Texts, reasons and locales.

    Raises:
        PlaybookError: If two rules share a name, or a text or reason is missing; all gaps at once.
        WrongTypeError: If a part has the wrong type.

    Example:
        >>> DEFAULT_PLAYBOOK.with_timing(max_check_ins=1).timing.max_check_ins
        1
    """

    rules: tuple[Rule, ...] = attrs.field(default=DEFAULT_RULES, converter=_as_rules, repr=_show_names)
    timing: Timing = Timing()
    calendar: WorkCalendar = WorkCalendar()
    templates: TemplateSet = DEFAULT_TEMPLATES

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(field, "wrong_type", f"must be a {kind.__name__}, got {type(getattr(self, field)).__name__}")
            for field, kind in (
                ("rules", tuple), ("timing", Timing), ("calendar", WorkCalendar), ("templates", TemplateSet),
            )
            if type(getattr(self, field)) is not kind
        ]  # fmt: skip
        if type(self.rules) is tuple:
            faults += [
                Fault(f"rules[{index}]", "wrong_type", f"must be a Rule, got {type(rule).__name__}")
                for index, rule in enumerate(self.rules)
                if type(rule) is not Rule
            ]
        raise_faults(faults, PlaybookError)
        if self.rules is DEFAULT_RULES and self.templates is DEFAULT_TEMPLATES:
            return  # the tests look at the shipped ones, so that importing them costs nothing
        raise_faults(listed_once([*self._doubles(), *self._gaps()]), PlaybookError)

    def _doubles(self) -> list[Fault]:
        names = [rule.name for rule in self.rules]
        return [
            Fault("rules", "duplicate_name", f"must not hold two rules named {name!r}")
            for name in dict.fromkeys(names)
            if names.count(name) > 1 or name == _WAIT
        ]

    def _gaps(self) -> list[Fault]:
        """List the texts and reasons that are missing in a locale that is served."""
        faults: list[Fault] = []
        for tag in self.templates.tags:
            faults += self._word_gaps(tag)
            for rule in self.rules:
                audiences = (
                    (Audience.EMPLOYER, Audience.REFEREE) if rule.step is StepKind.REFERENCE else (Audience.EMPLOYER,)
                )
                for audience in audiences if rule.contact else ():
                    faults += self._text_gaps(rule, tag, audience)
                faults += self._reason_gaps(rule.name, tag, _ALWAYS | set(rule.facts))
            faults += self._reason_gaps(_WAIT, tag, frozenset())
        return faults

    def _word_gaps(self, tag: str) -> list[Fault]:
        """List the words that a text uses and the locale does not bring; the shipped set is proved in the tests."""
        if self.templates is DEFAULT_TEMPLATES:
            return []
        known = {*self.templates.locale(tag).words_by_name, *FACTS_BY_NAME}
        return [
            Fault("templates", "missing_word", f"must have the word {name!r} in locale {tag!r}: {key} uses it")
            for key, template in self.templates.texts
            if key.locale in tag_chain(tag)
            for name in template.names
            if name not in known
        ]

    def _text_gaps(self, rule: Rule, tag: str, audience: Audience) -> list[Fault]:
        parents = [name for name in tag_chain(tag)[1:] if name in self.templates.tags]
        if parents or self.templates.find(rule.step, Channel.EMAIL, tag, audience) is not None:
            return []  # a parent that is served is asked itself
        to = "" if audience is Audience.EMPLOYER else f" to the {audience}"
        limit = f"must have a text for {rule.step!s}{to} in locale {tag!r}: rule {rule.name!r} recommends it"
        return [Fault("templates", "missing_text", limit)]

    def _reason_gaps(self, rule: str, tag: str, always: frozenset[str]) -> list[Fault]:
        reason = self.templates.find_reason(rule, tag)
        parents = [name for name in tag_chain(tag)[1:] if name in self.templates.tags]
        if any(self.templates.find_reason(rule, name) is reason for name in parents):
            return []  # inherited, and reported where it stands
        if reason is None:
            limit = f"must have a reason for rule {rule!r} in locale {tag!r}"
            return [Fault("templates", "missing_reason", limit)]
        texts = alternatives(reason)
        known = always | REASON_FACTS.keys()
        faults = [
            Fault(f"reason of {rule} in {tag}", "unknown_fact", f"names an {unknown_name('fact', name, known)}")
            for text in texts
            for name in compile_text(text).names
            if name not in known
        ]
        if not faults and not set(compile_text(texts[-1]).names) <= always:
            limit = "must end with an alternative whose facts the rule always brings"
            faults.append(Fault(f"reason of {rule} in {tag}", "may_vanish", limit))
        return faults

    @kept
    def _by_outcome(self) -> dict[OutcomeStatus, tuple[Rule, ...]]:
        return {status: tuple(rule for rule in self.rules if status in rule.outcomes) for status in OutcomeStatus}

    def rules_for(self, status: OutcomeStatus) -> tuple[Rule, ...]:
        """
        Give the rules that are asked under an outcome, in order of priority.

        Raises:
            UnknownNameError: If there is no such outcome.
        """
        try:  # what is kept is read without a call: every decision asks
            by_outcome = self._kept_by_outcome
        except AttributeError:
            by_outcome = self._by_outcome
        try:
            return by_outcome[status]
        except (KeyError, TypeError):
            raise UnknownNameError(unknown_name("outcome", status, list(OutcomeStatus))) from None

    def rule(self, name: str) -> Rule:
        """
        Find a rule by name.

        Raises:
            UnknownNameError: If there is none; the nearest name is suggested.
        """
        # Another type's `==` may do anything, so only a string is held against the names.
        for rule in self.rules if type(name) is str else ():
            if rule.name == name:
                return rule
        raise UnknownNameError(unknown_name("rule", name, [rule.name for rule in self.rules]))

    def with_rule(self, rule: Rule, *, before: str | None = None) -> "Playbook":
        """
        Add a rule.

        Args:
            rule: Its texts and reason must be in the templates already: see `with_templates`.
            before: The name of the rule that it comes before; ``None``: last.

        Returns:
            A new playbook; this one is left as it is.

        Raises:
            PlaybookError: If its name is taken, or a text or reason is missing.
            UnknownNameError: If there is no rule *before*.
        """
        at = len(self.rules) if before is None else self.rules.index(self.rule(before))
        return attrs.evolve(self, rules=(*self.rules[:at], rule, *self.rules[at:]))

    def without(self, *names: str) -> "Playbook":
        """
        Take rules out.

        Returns:
            A new playbook; this one is left as it is.

        Raises:
            UnknownNameError: If there is no such rule.
        """
        gone = {self.rule(name).name for name in names}
        return attrs.evolve(self, rules=tuple(rule for rule in self.rules if rule.name not in gone))

    def with_timing(self, **numbers: int) -> "Playbook":
        """
        Change numbers of the policy.

        Args:
            numbers: Fields of `Timing` with their new values; the others stay.

        Returns:
            A new playbook; this one is left as it is.

        Raises:
            UnknownNameError: If there is no such number.
            PlaybookError: If a number is out of range.
        """
        for name in numbers:
            Timing.provenance(name)
        return attrs.evolve(self, timing=attrs.evolve(self.timing, **numbers))

    def with_calendar(self, calendar: WorkCalendar) -> "Playbook":
        """Change the calendar; returns a new playbook."""
        return attrs.evolve(self, calendar=calendar)

    def with_templates(self, templates: TemplateSet) -> "Playbook":
        """Change the texts; returns a new playbook."""
        return attrs.evolve(self, templates=templates)

    @classmethod
    def for_market(cls, market: str) -> "Playbook":
        """
        Give the default playbook with a market's numbers.

        Args:
            market: ``US``, ``GB``, ``AU``, ``IN`` or ``ID``. It brings no holidays and no language.

        Raises:
            UnknownNameError: If there is no preset for that market.
        """
        return cls(timing=Timing.for_market(market))

    @kept
    def fingerprint(self) -> str:
        """
        A digest of what decides, which is rules, numbers, calendar and the policy's version, and not the texts.

        Where it differs from the one stored with an answer, ask again. It is the same in every process.
        """
        calendar = self.calendar
        parts: list[object] = [POLICY_VERSION, attrs.astuple(self.timing), sorted(calendar.weekend)]
        parts += [sorted(calendar.holidays), sorted(calendar.extra_working_days)]
        for rule in self.rules:
            outcomes = [str(outcome) for outcome in rule.outcomes]
            parts.append((rule.name, rule.version, str(rule.step), outcomes, rule.pressing, rule.contact))
        return sha256(repr(parts).encode()).hexdigest()[:32]


DEFAULT_PLAYBOOK: Final = Playbook()
"""The policy as it stands: its rules, its default numbers, Monday to Friday, English and Indonesian."""
