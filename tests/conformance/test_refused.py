"""
Facts, possible or not, drawn as plain data: library and oracle refuse the same, and answer the rest the same.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from interview_followup import OutcomeStatus
from tests.conformance import adapter, oracle, oracle_refusal
from tests.conformance.test_cases import ask_library, ask_oracle

HELD_ON: Final = date(2026, 11, 19)

# Close together, and some before the interview: so that days meet, and contradict each other.
DAYS: Final = st.integers(-2, 25).map(lambda days: HELD_ON + timedelta(days))
LATER_DAYS: Final = st.integers(0, 70).map(lambda days: HELD_ON + timedelta(days))

STEPS: Final = st.fixed_dictionaries(
    {"kind": st.sampled_from(oracle_refusal.RECORDABLE), "on": DAYS},
    optional={"status": st.sampled_from(["done", "skipped"])},
)
FACTS: Final = st.fixed_dictionaries(
    {"held_on": st.just(HELD_ON)},
    optional={
        "promise": st.fixed_dictionaries(
            {"by": DAYS}, optional={"given_on": DAYS, "kind": st.sampled_from(["exact", "vague", "invitation"])}
        ),
        "heard_on": DAYS,
        "went": st.sampled_from(["well", "poorly", "unknown"]),
        "evidence": st.integers(0, 2),
        "referees": st.integers(0, 2),
        "agency": st.booleans(),
        "no_contact": st.booleans(),
        "snoozed_until": DAYS,
        "rival_offer": st.fixed_dictionaries({"received_on": DAYS}, optional={"decide_by": DAYS}),
        "outcome": st.fixed_dictionaries(
            {"status": st.sampled_from([str(status) for status in OutcomeStatus]), "known_on": DAYS},
            optional={"respond_by": DAYS, "next_interview_on": DAYS, "feedback_on": DAYS},
        ),
        "steps": st.lists(STEPS, max_size=5),
    },
)


@given(FACTS, LATER_DAYS)
def test_library_and_oracle_refuse_the_same_facts_by_the_same_names(facts: Mapping[str, Any], day: date) -> None:
    """Impossible facts are refused by both with the same list of faults; possible ones get the same answer."""
    other = ask_oracle(facts, day, {}, {})
    event("refused" if isinstance(other, list) else "answered")
    library = ask_library(facts, day, {}, {})
    assert (sorted(library) if isinstance(library, list) else library) == (
        sorted(other) if isinstance(other, list) else other
    )


@given(FACTS, LATER_DAYS)
def test_without_what_is_at_fault_the_rest_is_answered_the_same(facts: Mapping[str, Any], day: date) -> None:
    """Leaving out only what the oracle calls impossible makes the facts possible to the library as well."""
    faults = oracle.refusal(facts)
    rest = {name: told for name, told in facts.items() if not any(fault.startswith(name) for fault in faults)}
    assert ask_library(rest, day, {}, {}) == ask_oracle(rest, day, {}, {})


def test_a_limit_that_the_oracle_does_not_know_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one of the two forgets that a step cannot lie before the interview, they refuse different things."""
    facts = {"held_on": HELD_ON, "steps": [{"kind": "check_in", "on": HELD_ON - timedelta(1)}]}
    assert ask_library(facts, HELD_ON, {}, {}) == ask_oracle(facts, HELD_ON, {}, {})
    monkeypatch.setattr(oracle_refusal, "_order_faults", lambda flat: [])
    assert oracle.refusal(facts) == []
    assert ask_library(facts, HELD_ON, {}, {}) == ["steps[0].on before held_on"]


def test_a_code_that_is_translated_wrongly_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the adapter mistakes one fault for another, the cases' words show it."""
    facts = {"held_on": HELD_ON, "outcome": {"status": "rejected"}}
    monkeypatch.setattr(adapter, "WORDS", {**adapter.WORDS, "missing": "with pending"})
    assert ask_library(facts, HELD_ON, {}, {}) != ask_oracle(facts, HELD_ON, {}, {})
