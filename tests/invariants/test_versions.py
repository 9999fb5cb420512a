"""
Versions (V1 to V4): what an update may not change by accident.

V1, which decisions changed between two versions, stands in ``tests/digest``; V3, what an older version stored, in
``tests/wire``; V4, that documents are true, in ``tests/test_docs.py`` and in every page's own examples.
"""

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Playbook

from .mp_golden import PAGE, codes_in_source, kept, page, told


def test_inv_v2_the_rules_kinds_and_codes_are_those_that_were_kept() -> None:
    """V2: after a change that is meant, ``python -m tests.invariants.mp_golden`` writes the page anew."""
    assert told(kept(), page()) == []


def test_inv_v2_the_page_is_written_as_it_is_read() -> None:
    """V2: its last line ends, and nothing but its lines is in it."""
    assert PAGE.read_text("utf-8") == "\n".join([*page(), ""])


def test_codes_are_read_off_the_source() -> None:
    """What is passed to a function by that name, as a function or a method."""
    assert "no_evidence" in codes_in_source("WhyNot", 0)
    assert {"out_of_range", "before_held_on"} <= codes_in_source("Fault", 1) | codes_in_source("note", 1)
    assert codes_in_source("no_such_function", 0) == set()


def _otherwise(name: str, **fields: object) -> Playbook:
    """Change one rule."""
    rules = tuple(attrs.evolve(rule, **fields) if rule.name == name else rule for rule in DEFAULT_PLAYBOOK.rules)  # type: ignore[arg-type]
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)


class TestTold:
    """An accidental edit is told in words."""

    def test_a_rule_that_is_gone(self) -> None:
        """Its whole line."""
        assert told(page(), page(DEFAULT_PLAYBOOK.without("reference"))) == [
            "rules, in order of priority: 'P8 reference -> reference; under pending; version 1; tells held_on' is gone"
        ]

    def test_a_rule_that_was_raised_to_a_new_version(self) -> None:
        """Before and after."""
        assert told(page(), page(_otherwise("reference", version=2))) == [
            "rules, in order of priority: 'P8 reference -> reference; under pending; version 1; tells held_on' is now "
            "'P8 reference -> reference; under pending; version 2; tells held_on'"
        ]

    @pytest.mark.parametrize("field", ["pressing", "contact"])
    def test_a_flag_that_was_turned(self, field: str) -> None:
        """Whether a rule presses, or reaches anybody, is on the page."""
        rule = DEFAULT_PLAYBOOK.rule("hold_reply")
        assert len(told(page(), page(_otherwise("hold_reply", **{field: not getattr(rule, field)})))) == 1

    def test_another_order(self) -> None:
        """A rule that moved is gone in one place and new in another."""
        rules = DEFAULT_PLAYBOOK.rules
        swapped = attrs.evolve(DEFAULT_PLAYBOOK, rules=(rules[1], rules[0], *rules[2:]))
        words = told(page(), page(swapped))
        assert [each.rsplit(" ", 1)[1] for each in words] == ["new", "gone"]

    def test_a_code_that_is_new(self) -> None:
        """With the section that it is in."""
        before = page()
        now = [
            line
            for each in before
            for line in ([each, "asked_too_soon"] if each == "asked_as_often_as_allowed" else [each])
        ]
        assert told(before, now) == ["reasons why not: 'asked_too_soon' is new"]
        assert told(now, before) == ["reasons why not: 'asked_too_soon' is gone"]
