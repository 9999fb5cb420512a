"""
What a host adds, and what it cannot do by it: rules that say nothing, rules that break, order, settings, texts.

The guard under arbitrary rules is a machine of its own, in ``test_extension_machine``.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import permutations
from typing import Any, Final

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Channel,
    FollowUpError,
    FollowUpStep,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    PlaybookError,
    Reason,
    Rule,
    StepKind,
    TemplateError,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    agenda,
    decide,
    describe,
    explain,
    next_action,
    plan,
    why_not,
)
from interview_followup.templates import FACTS_BY_NAME, compile_text
from interview_followup.testing import A_THURSDAY, a_promise, an_interview, interviews
from tests.invariants.cx_messages import unrendered
from tests.invariants.cx_rules import ERRORS, JUNK, Fixed, Mutating, Raising, Relative, own_rules, playbook_with
from tests.invariants.cx_templates import MOST_OPTIONAL, added, longest, optional, renderings, templates
from tests.locales.cases import HELD_ON, cases, minimal

DAYS: Final = st.integers(-3, 200).map(lambda days: A_THURSDAY + timedelta(days=days))
ALL: Final = tuple(OutcomeStatus)


def a_rule(function: Any, name: str = "acme:own", step: StepKind | str = StepKind.CHECK_IN, **facts: Any) -> Rule:
    """Build a rule for every outcome."""
    return Rule(name=name, step=step, outcomes=facts.pop("outcomes", ALL), window=function, **facts)


NEVER: Final = (
    Fixed(WhyNot("own")),
    Relative(9, 9, 3),
    Relative(-20, -20, -3),
)
"""It says why not, closes before it opens, or is over before the interview."""


SILENT: Final = [
    playbook_with([a_rule(function, step=step, pressing=pressing)], first=first)
    for function in NEVER
    for step in (StepKind.THANK_YOU, StepKind.CHECK_IN, StepKind.OFFER_ANSWER, StepKind.MOVE_ON, "acme:nudge")
    for pressing in (False, True)
    for first in (False, True)
]


@given(interviews(), DAYS, st.sampled_from(SILENT))
def test_inv_x2_a_rule_that_never_applies_changes_nothing(
    interview: Interview, today: date, playbook: Playbook
) -> None:
    """Whatever its step, its flags and its place: the same action, to the day, as without it."""
    assert decide(interview, today, playbook=playbook) == decide(interview, today)


@settings(max_examples=100)
@given(st.lists(own_rules(), min_size=1, max_size=3, unique_by=lambda rule: rule.name), interviews(), DAYS)
def test_inv_x2_building_another_playbook_is_seen_nowhere_else(
    rules: list[Rule], interview: Interview, today: date
) -> None:
    """There is no registry: the default playbook and its answers are what they were."""
    before = (decide(interview, today), DEFAULT_PLAYBOOK.fingerprint, DEFAULT_PLAYBOOK.rules, DEFAULT_TEMPLATES.reasons)
    playbook_with(rules)
    assert before == (decide(interview, today), Playbook().fingerprint, DEFAULT_RULES, Playbook().templates.reasons)


LOOKS: Final[dict[str, Any]] = {
    "decide": decide,
    "next_action": next_action,
    "plan": plan,
    "agenda": lambda interview, today, *, playbook: agenda([interview], today, playbook=playbook),
    "explain": explain,
    "why_not": lambda interview, today, *, playbook: why_not(StepKind.MOVE_ON, interview, today, playbook=playbook),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("answer", JUNK, ids=[f"{number}-{type(each).__name__}" for number, each in enumerate(JUNK)])
def test_inv_x3_a_rule_that_answers_junk_is_named(look: str, answer: Any) -> None:
    """Never a silent default: one error of one class, with the rule's name and the type that came."""
    with pytest.raises(PlaybookError, match="^rule 'acme:own' must return a Window or a WhyNot, got ") as caught:
        LOOKS[look](an_interview(), A_THURSDAY, playbook=playbook_with([a_rule(Fixed(answer))]))
    assert str(caught.value).endswith(type(answer).__name__)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("error", ERRORS)
def test_inv_x3_a_rule_that_raises_is_named_with_its_cause(look: str, error: type[Exception]) -> None:
    """Whatever it raises, with what it said as the cause and not in the text."""
    with pytest.raises(PlaybookError, match=r"^rule 'acme:own' raised \w+$") as caught:
        LOOKS[look](an_interview(), A_THURSDAY, playbook=playbook_with([a_rule(Raising(error))]))
    assert isinstance(caught.value.__cause__, error if error is not ExceptionGroup else TypeError)
    assert "SENTINEL" not in str(caught.value)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_inv_x3_an_interrupt_is_nobodys_fault(error: Any) -> None:
    """What ends a program is not turned into an error of a rule."""
    with pytest.raises(error):
        decide(an_interview(), A_THURSDAY, playbook=playbook_with([a_rule(Raising(error))]))


def test_inv_x3_a_rule_that_sets_a_fact_is_refused() -> None:
    """The interview is what it was, and the error says which rule tried."""
    interview = an_interview(steps=(FollowUpStep(kind="thank_you", on=A_THURSDAY),))
    with pytest.raises(PlaybookError, match="^rule 'acme:own' raised FrozenInstanceError$"):
        decide(interview, A_THURSDAY, playbook=playbook_with([a_rule(Mutating())]))
    assert not interview.no_contact


@pytest.mark.parametrize("facts", [7, ("x",), (("x", 1, 2),), (([], 1),)], ids=repr)
def test_inv_x3_a_reason_that_is_junk_is_an_error_of_ours(facts: Any) -> None:
    """Where a reason's facts are no pairs, building or describing it says so with a documented error."""

    def told() -> str:
        window = Window(opens_on=A_THURSDAY, due_on=A_THURSDAY, reason=Reason("own", facts))
        playbook = playbook_with([a_rule(Fixed(window))])
        return describe(decide(an_interview(), A_THURSDAY, playbook=playbook), "en", playbook=playbook)

    with pytest.raises(FollowUpError):
        told()


@settings(max_examples=100)
@given(st.lists(own_rules(), min_size=1, max_size=4, unique_by=lambda rule: rule.name), st.data())
def test_inv_x4_taking_a_rule_out_restores_the_playbook(rules: list[Rule], data: st.DataObject) -> None:
    """Put in anywhere, in any order, and taken out in any order: the same value, so the same answers."""
    whole = playbook_with(rules)
    start = whole.without(*(rule.name for rule in rules))
    grown = start
    for rule in data.draw(st.permutations(rules)):
        grown = grown.with_rule(rule, before=data.draw(st.sampled_from([None, *(each.name for each in grown.rules)])))
    for rule in data.draw(st.permutations(rules)):
        grown = grown.without(rule.name)
    assert grown == start
    assert grown.fingerprint == start.fingerprint
    assert grown.rules == DEFAULT_RULES


def test_inv_x4_replacing_a_text_and_putting_it_back_restores_the_messages() -> None:
    """A set of texts has no memory."""
    key, template = DEFAULT_TEMPLATES.text_for(StepKind.THANK_YOU, Channel.EMAIL, "en")
    other = MessageTemplate(subject="$role", body=("$salutation", "Thank you for your time.", "$closing"))
    changed = DEFAULT_TEMPLATES.with_template(key.kind, key.channel, key.locale, other)
    restored = changed.with_template(key.kind, key.channel, key.locale, template)
    assert changed != restored == DEFAULT_TEMPLATES
    for _, interview, today in cases(minimal("en")):
        told, again = (
            next_action(interview, today, playbook=Playbook(templates=texts)) for texts in (changed, restored)
        )
        assert again == next_action(interview, today)
        assert (told == again) is (again.kind != StepKind.THANK_YOU)


OVERLAPPING: Final = {"acme:a": (0, 9), "acme:b": (3, 12), "acme:c": (6, 15), "acme:d": (1, 30)}
DISJOINT: Final = {"acme:a": (0, 3), "acme:b": (4, 6), "acme:c": (7, 9), "acme:d": (10, 12)}


def ordered(windows: dict[str, tuple[int, int]], order: tuple[str, ...]) -> Playbook:
    """Put host's rules with fixed windows before the policy's, in an order."""
    return playbook_with(
        [a_rule(Relative(windows[name][0], windows[name][0], windows[name][1]), name) for name in order]
    )


@pytest.mark.parametrize("order", list(permutations(OVERLAPPING)), ids="".join)
def test_inv_x5_the_first_open_rule_decides_in_every_order(order: tuple[str, ...]) -> None:
    """Order is the priority, and is said: nothing else, not the name nor when it was added, has a say."""
    playbook = ordered(OVERLAPPING, order)
    for after in range(31):
        action = decide(an_interview(), A_THURSDAY + timedelta(days=after), playbook=playbook)
        assert action.rule == next(name for name in order if OVERLAPPING[name][0] <= after <= OVERLAPPING[name][1])


def test_inv_x5_rules_that_never_meet_may_stand_in_any_order() -> None:
    """All orders give the same rule on every day."""
    answers = {
        tuple(
            decide(an_interview(), A_THURSDAY + timedelta(days=after), playbook=ordered(DISJOINT, order)).rule
            for after in range(40)
        )
        for order in permutations(DISJOINT)
    }
    assert len(answers) == 1


def test_inv_x5_the_same_order_built_in_another_way_is_the_same_playbook() -> None:
    """Only where the rules stand in the end counts; two of one name are refused."""
    whole = ordered(OVERLAPPING, tuple(OVERLAPPING))
    bare = whole.without(*OVERLAPPING)
    rules = whole.rules[:4]
    for chosen in permutations(range(4)):
        grown = bare
        for number in chosen:
            later = [rule.name for rule in rules[number + 1 :] if rule in grown.rules]
            grown = grown.with_rule(rules[number], before=later[0] if later else DEFAULT_RULES[0].name)
        assert grown == whole
    with pytest.raises(PlaybookError, match="must not hold two rules named"):
        whole.with_rule(rules[0])


@given(templates(), st.sampled_from([Channel.EMAIL, Channel.LETTER]))
def test_inv_x6_what_is_accepted_renders_and_what_is_not_says_where(
    template: MessageTemplate, channel: Channel
) -> None:
    """A text that passed the proof is clean and bounded for every subset of facts; one that did not has its places."""
    refused, texts = False, DEFAULT_TEMPLATES
    places: list[str] = []
    try:
        texts = added(template, channel)
    except TemplateError as error:
        refused, places = str(error).startswith(f"en/thank_you/{channel}: "), [fault.field for fault in error.faults]
    if texts is DEFAULT_TEMPLATES:
        assert refused
        assert places
        assert all(re.fullmatch(r"(body|subject|drop)(\[\d+\]){0,2}", place) for place in places)
        return
    assume(len(optional(template)) <= MOST_OPTIONAL)
    for subject, body in renderings(template):
        # The tenant's own "...", "$$" and ",:" are none of a vanished fact's doing.
        text = f"{subject}\n\n{body}".replace("...", "…").replace("$", "S")
        assert set(unrendered(text)) <= {"a doubled stop"}, text
        assert not re.search(r"\$\{?[A-Za-z]", f"{subject}{body}")
        assert len(f"{subject}{body}") <= longest(template)
    playbook = Playbook(rules=DEFAULT_RULES, templates=texts)
    for _, interview, today in list(cases(minimal("en")))[:4]:
        for message in next_action(interview, today, playbook=playbook).messages:
            assert message.subject is not None


def test_inv_x6_the_grammar_is_neither_tame_nor_hopeless() -> None:
    """Of the texts drawn at least a quarter is accepted and at least a quarter refused, for a dozen reasons."""
    met: dict[str, int] = {}

    @given(templates())
    def look(template: MessageTemplate) -> None:
        try:
            added(template)
            codes = {"accepted"}
        except TemplateError as error:
            codes = {"refused", *(fault.code for fault in error.faults)}
        for code in codes:
            met[code] = met.get(code, 0) + 1

    look()
    total = met["accepted"] + met["refused"]
    assert min(met["accepted"], met["refused"]) * 4 >= total
    assert len(met) >= 14, met


@given(st.text(alphabet="${}%()<>_.[]!:role \\", max_size=40).map(lambda text: f"Thank you {text}"))
def test_inv_x7_a_text_reaches_nothing_but_the_listed_facts(text: str) -> None:
    """Whatever it is made of, an accepted text names listed facts alone, and the rest of it stands as it is written."""
    try:
        added(MessageTemplate(subject="$role", body=("$salutation", text, "$closing")))
    except TemplateError:
        return
    compiled = compile_text(text)
    assert set(compiled.names) <= {*FACTS_BY_NAME, "favour", "a_referee"}
    marked = compiled.render(lambda name: f"<{name}>")
    assert marked == re.sub(r"\$(?:(\$)|\{?role\}?)", lambda sign: sign[1] or "<role>", text)


@pytest.mark.parametrize("text", ["$role.__class__", "$role[0]", "${role}!r", "${role}:>9", "$role.upper()"])
def test_inv_x7_what_follows_a_name_is_text(text: str) -> None:
    """No attribute, index, conversion or format is read: where such a text is accepted, it stands as it is written."""
    template = MessageTemplate(subject="$role", body=("$salutation", text, "$closing"))
    facts = {"role": "Analyst", "salutation": "Dear Ann,", "closing": "Sam"}
    assert template.render(facts)[1].split("\n\n")[1] == text.replace("${role}", "Analyst").replace("$role", "Analyst")


NUMBERS: Final = [field.name for field in attrs.fields(Timing)]
THANKED_LATE: Final = (FollowUpStep(kind="thank_you", on=date(2026, 11, 23)),)
ASKED_TWICE: Final = tuple(
    FollowUpStep(kind=kind, on=day)
    for kind, day in (("check_in", HELD_ON + timedelta(5)), ("final_check_in", HELD_ON + timedelta(13)))
)
LIVES: Final = [
    *(interview for _, interview, _ in cases(minimal("en"))),
    an_interview(promise=a_promise(date(2026, 11, 23)), no_contact=True),
    an_interview(promise=a_promise(date(2026, 11, 23)), steps=THANKED_LATE),
    an_interview(steps=ASKED_TWICE),
]
SPAN: Final = [HELD_ON + timedelta(days=after) for after in range(200)]


@lru_cache(maxsize=1)
def answers() -> dict[tuple[int, date], tuple[object, ...]]:
    """Decide every life on every day by the policy as it stands."""
    return {(number, day): days_of(decide(life, day)) for number, life in enumerate(LIVES) for day in SPAN}


def days_of(action: Action) -> tuple[object, ...]:
    """Give what an answer decides: its step and its days."""
    return (
        action.kind,
        action.rule,
        action.opens_on,
        action.due_on,
        action.closes_on,
        action.send_on,
        action.next_change,
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_inv_x8_every_number_of_the_policy_has_an_effect(number: str) -> None:
    """For each there is a life and a day whose answer is another when the number grows; its range is checked."""
    # A day more may end in the same weekend, which a check-in waits for.
    changed = [DEFAULT_PLAYBOOK.with_timing(**{number: getattr(Timing(), number) + more}) for more in (1, 3)]
    assert any(
        days_of(decide(LIVES[life], day, playbook=playbook)) != answer
        for playbook in changed
        for (life, day), answer in answers().items()
    )
    for beyond in (-1, 10**6):
        with pytest.raises(PlaybookError, match=number):
            DEFAULT_PLAYBOOK.with_timing(**{number: beyond})


def test_inv_x8_the_calendar_has_an_effect() -> None:
    """A holiday moves an answer."""
    free = DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(holidays={date(2026, 11, 24)}))
    interview = an_interview(promise=a_promise(date(2026, 11, 23)))
    assert decide(interview, date(2026, 11, 24)) != decide(interview, date(2026, 11, 24), playbook=free)


def decided(playbook: Playbook) -> list[Action]:
    """Decide every case on a few days."""
    days = [HELD_ON + timedelta(days=after) for after in (0, 1, 2, 5, 6, 9, 14, 15, 22, 40)]
    return [decide(life, day, playbook=playbook) for life in LIVES for day in days]


@settings(max_examples=100)
@given(st.lists(own_rules(), min_size=1, max_size=3, unique_by=lambda rule: rule.name))
def test_inv_x9_whatever_decides_differently_has_another_fingerprint(rules: list[Rule]) -> None:
    """A digest of rules, numbers, calendar and policy: other rules, another digest; the same rules, the same one."""
    playbook, twin = playbook_with(rules), playbook_with(rules)
    assert playbook.fingerprint == twin.fingerprint != DEFAULT_PLAYBOOK.fingerprint
    assert playbook.without(*(rule.name for rule in rules)).fingerprint == DEFAULT_PLAYBOOK.fingerprint


@given(st.dictionaries(st.sampled_from(NUMBERS), st.integers(0, 3), max_size=3))
def test_inv_x9_the_same_fingerprint_means_the_same_answers(more: dict[str, int]) -> None:
    """Two playbooks of one digest decide alike; no answer changes without the digest."""
    numbers = {name: getattr(Timing(), name) + extra for name, extra in more.items()}
    playbook = DEFAULT_PLAYBOOK.with_timing(**numbers)
    same = playbook.fingerprint == DEFAULT_PLAYBOOK.fingerprint
    assert same is all(extra == 0 for extra in more.values())
    assert not same or decided(playbook) == decided(DEFAULT_PLAYBOOK)
