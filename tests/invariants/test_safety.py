"""S1 to S12 of the catalogue of invariants: what must never be recommended, missed, given away or guessed."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    FollowUpStep,
    Interview,
    InterviewError,
    Outcome,
    OutcomeStatus,
    Playbook,
    Reason,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    Timing,
    Window,
    WorkCalendar,
    decide,
    next_action,
)
from interview_followup.testing import an_interview, an_outcome
from tests.invariants.st_cases import FRIDAY, HELD_ON, STORIES
from tests.invariants.st_draws import HALF, ONE_DAY, PLAYBOOKS, decided, pending, playbooks, telling_days
from tests.invariants.st_planted import BROKEN_RULES, BROKEN_TEXTS
from tests.invariants.st_safety import PRESSING, SAFETY, Check, s1, s2, s3, s4, s5, s6, s7, s8
from tests.invariants.st_story import ANSWERS, Story
from tests.invariants.st_texts import LOCALES, SAYS, TextCheck, s9, s10, s11, s13, worded

DECIDED: Final = [str(status) for status in OutcomeStatus if status is not OutcomeStatus.PENDING]
OPEN_NEWS: Final = ("advanced", "on_hold")


def wrong(
    check: Check, interview: Interview, playbook: Playbook = DEFAULT_PLAYBOOK, answering: Playbook | None = None
) -> Iterator[tuple[date, str]]:
    """Ask on every telling day, and give what the check finds; *answering* is the playbook asked, if another."""
    story = Story(interview, playbook)
    for today in telling_days(interview, playbook):
        for fault in check(story, today, decide(interview, today, playbook=answering or playbook)):
            yield today, fault


def assert_holds(check: Check, interview: Interview, playbook: str) -> None:
    """Ask on every telling day, of this playbook and the default; nothing is wrong."""
    for name in {playbook, "default"}:
        assert list(wrong(check, interview, PLAYBOOKS[name])) == [], name


@HALF
@given(st.one_of(pending(), decided(*OPEN_NEWS)), playbooks())
def test_inv_s1_nobody_asks_before_the_promised_day_is_over(interview: Interview, playbook: str) -> None:
    """A question comes after the promised day, in exactly its days, and is not forgotten."""
    assert_holds(s1, interview, playbook)


@HALF
@given(decided(*DECIDED), playbooks())
def test_inv_s2_an_outcome_ends_the_asking(interview: Interview, playbook: str) -> None:
    """Each outcome leaves its own steps, and a rejection one reply, thanks for feedback and one later word."""
    assert_holds(s2, interview, playbook)


@HALF
@given(st.one_of(pending(), decided(*OPEN_NEWS)), playbooks())
def test_inv_s3_questions_are_few_and_far_apart(interview: Interview, playbook: str) -> None:
    """Whatever the candidate did alone, the next question keeps the number and the distance."""
    assert_holds(s3, interview, playbook)


@HALF
@given(st.one_of(pending(), decided(*DECIDED)), playbooks())
def test_inv_s4_what_is_settled_is_not_recommended_again(interview: Interview, playbook: str) -> None:
    """Done or skipped, a step is over for its occasion."""
    assert_holds(s4, interview, playbook)


@HALF
@given(decided("withdrawn", "accepted", "declined"), playbooks())
def test_inv_s5_after_the_end_there_is_silence(interview: Interview, playbook: str) -> None:
    """After a withdrawal the word that tells of it; after an answer nothing."""
    assert_holds(s5, interview, playbook)


@HALF
@given(st.one_of(pending(), decided(*DECIDED)), playbooks())
def test_inv_s5_only_what_presses_reaches_who_wants_no_contact(interview: Interview, playbook: str) -> None:
    """G6: where contact is not wanted, the employer or a deadline must wait for the candidate."""
    assert_holds(s5, attrs.evolve(interview, no_contact=True), playbook)


@st.composite
def appended(draw: st.DrawFn, interview: Interview) -> Interview:
    """Append what may still come in after a withdrawal: a promise, a word, another offer, steps of any kind."""
    day = interview.held_on + draw(st.integers(0, 60)) * ONE_DAY
    kinds = st.sampled_from([kind for kind in StepKind if kind not in ANSWERS and kind is not StepKind.WITHDRAWAL])
    changes = [
        interview.with_promise(ReplyPromise(by=day + 3 * ONE_DAY, given_on=day)),
        attrs.evolve(interview, heard_on=day),
        attrs.evolve(interview, rival_offer=RivalOffer(received_on=day, decide_by=day + 9 * ONE_DAY)),
        interview.record(FollowUpStep(kind=draw(kinds), on=day)),
    ]
    return draw(st.sampled_from(changes))


@HALF
@given(st.data(), decided("withdrawn"))
def test_inv_s5_nothing_that_follows_a_withdrawal_breaks_the_silence(data: st.DataObject, interview: Interview) -> None:
    """Whatever is appended, the answer is the same on every day."""
    later = data.draw(appended(data.draw(appended(interview))))
    for today in telling_days(later, DEFAULT_PLAYBOOK):
        before, after = decide(interview, today), decide(later, today)
        assert (after.kind, after.rule, after.next_change) == (before.kind, before.rule, before.next_change)


@HALF
@given(st.one_of(decided("offered"), pending(), decided(*OPEN_NEWS)), playbooks())
def test_inv_s6_an_open_offer_is_never_missed(interview: Interview, playbook: str) -> None:
    """From the day it comes to its last, every answer is to reply or to answer, whatever else is owed."""
    assert_holds(s6, interview, playbook)


@HALF
@given(decided("offered"), st.integers(-5, 30), playbooks())
def test_inv_s6_who_wakes_by_date_meets_the_offer_in_time(interview: Interview, start: int, playbook: str) -> None:
    """Waking only on next_change, and doing what is said, the candidate answers by the last day."""
    interview = attrs.evolve(interview, steps=())
    known_on, by = interview.outcome.known_on, interview.outcome.respond_by
    assert known_on is not None
    wake: date | None = known_on + start * ONE_DAY
    if by is not None and wake is not None and wake > by:
        return
    while wake is not None:
        action = decide(interview, wake, playbook=PLAYBOOKS[playbook])
        if action.send_on is None:
            wake = action.next_change if action.kind is StepKind.WAIT else None
            continue
        interview = interview.record(action.as_step(action.send_on))
    answers = [step.on for step in interview.steps if step.kind is StepKind.OFFER_ANSWER]
    assert len(answers) == 1
    assert answers[0] <= (by or known_on + PLAYBOOKS[playbook].timing.offer_open_days * ONE_DAY)


def test_inv_s6_only_a_rule_that_the_host_ranks_first_comes_before_an_offer() -> None:
    """G3, G13: the order of the rules is the host's; last, the same rule does not mask the offer."""

    def always(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
        return Window(opens_on=HELD_ON, due_on=HELD_ON, reason=Reason("own"))

    own = Rule(name="acme:own", step=StepKind.THANK_YOU, outcomes=(OutcomeStatus.OFFERED,), window=always)
    templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:own", "en", "Our own idea.")
    playbook = DEFAULT_PLAYBOOK.with_templates(templates)
    assert decide(STORIES["offered"], FRIDAY, playbook=playbook.with_rule(own)).kind is StepKind.OFFER_REPLY
    first = playbook.with_rule(own, before="rival_offer")
    assert decide(STORIES["offered"], FRIDAY, playbook=first).rule == "acme:own"
    assert list(wrong(s6, STORIES["offered"], answering=first)) != []


@HALF
@given(decided("offered", *OPEN_NEWS), playbooks())
def test_inv_s7_nobody_who_waits_for_the_candidate_is_asked(interview: Interview, playbook: str) -> None:
    """After an offer, an advance or a hold the reply comes before any question."""
    assert_holds(s7, interview, playbook)


@HALF
@given(st.one_of(pending(), decided(*DECIDED)), playbooks())
def test_inv_s8_thanks_are_in_time_and_not_forgotten(interview: Interview, playbook: str) -> None:
    """A thank-you in its days, once, and in these days always, unless what the policy ranks above carries it."""
    assert_holds(s8, interview, playbook)


@pytest.mark.parametrize("playbook", PLAYBOOKS.values(), ids=PLAYBOOKS)
def test_inv_s1_to_s8_hold_of_the_stories_told_by_hand(playbook: Playbook) -> None:
    """Every check, of every story, on every telling day."""
    for name, interview in STORIES.items():
        story = Story(interview, playbook)
        for today in telling_days(interview, playbook):
            action = decide(interview, today, playbook=playbook)
            faults = [fault for check in SAFETY.values() for fault in check(story, today, action)]
            assert faults == [], (name, today)


def test_every_rule_decides_in_a_story_told_by_hand() -> None:
    """What is held against the stories is held against every rule of the policy, a third question included."""
    found = {
        decide(interview, today, playbook=playbook).rule
        for interview in STORIES.values()
        for playbook in (DEFAULT_PLAYBOOK, PLAYBOOKS["slow"])
        for today in telling_days(interview, playbook)
    }
    assert found == {None, *(rule.name for rule in DEFAULT_PLAYBOOK.rules)}


@pytest.mark.parametrize(("check", "answering"), BROKEN_RULES.values(), ids=BROKEN_RULES)
def test_inv_s1_to_s8_find_a_broken_rule(check: Check, answering: Playbook) -> None:
    """A playbook with one fault is caught by the check named for it, in the stories told by hand."""
    caught = [name for name, interview in STORIES.items() if list(wrong(check, interview, answering=answering))]
    assert caught


def test_inv_s5_pressing_is_what_the_policy_says() -> None:
    """The steps that may reach somebody who wants no contact are those of the rules that press."""
    assert {rule.step for rule in DEFAULT_PLAYBOOK.rules if rule.pressing} == PRESSING


def wrong_texts(
    check: TextCheck, interview: Interview, playbook: Playbook = DEFAULT_PLAYBOOK
) -> list[tuple[date, str]]:
    """Word the answer on the first and the last day of each stretch, and give what the check finds."""
    found: list[tuple[date, str]] = []
    wake: date | None = interview.held_on - ONE_DAY
    while wake is not None:
        change = decide(interview, wake, playbook=playbook).next_change
        last = wake if change is None else change - ONE_DAY
        found += [(today, fault) for today in sorted({wake, last}) for fault in check(interview, today, playbook)]
        wake = change
    return found


@HALF
@given(worded(pending() | decided(*DECIDED)))
def test_inv_s9_what_is_private_changes_no_text(interview: Interview) -> None:
    """The host's id, the impression, the snooze, another offer, a referee who was not asked: not a byte differs."""
    assert wrong_texts(s9, interview) == []


@HALF
@given(worded(pending()))
def test_inv_s10_nothing_is_promised_that_is_not_there(interview: Interview) -> None:
    """A referee is named with consent alone, a document if it is listed."""
    weak = attrs.evolve(interview, went="poorly", agency=None)
    assert wrong_texts(s10, interview) + wrong_texts(s10, weak) == []


@HALF
@given(worded(pending() | decided(*DECIDED)))
def test_inv_s11_no_text_contradicts_the_facts(interview: Interview) -> None:
    """Every day in a text is the day of a fact in force, and every claim has its fact."""
    assert wrong_texts(s11, interview) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("channel", Channel)
def test_inv_s11_every_text_of_every_story_keeps_to_its_facts(channel: Channel, locale: str) -> None:
    """Each rule's text on each channel, at the edges of its window."""
    for name, interview in STORIES.items():
        told = attrs.evolve(interview, channel=channel, locale=locale)
        assert (name, wrong_texts(s10, told) + wrong_texts(s11, told) + wrong_texts(s13, told)) == (name, [])


def test_inv_s11_every_claim_is_made_in_some_text_and_not_in_all() -> None:
    """What may be said only with its fact is said somewhere: the check looks for words that there are."""
    texts = [
        message.body
        for interview in STORIES.values()
        for today in telling_days(interview, DEFAULT_PLAYBOOK)
        for message in next_action(interview, today).messages
    ]
    for words in SAYS:
        assert 0 < sum(re.search(words, text, re.IGNORECASE) is not None for text in texts) < len(texts), words


@pytest.mark.parametrize(("check", "playbook"), BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_inv_s9_to_s11_find_a_broken_text(check: TextCheck, playbook: Playbook) -> None:
    """A template that says too much is caught by the check named for it."""
    stories = [*STORIES.values(), an_interview(rival_offer=RivalOffer(received_on=HELD_ON))]
    assert any(wrong_texts(check, interview, playbook) for interview in stories)


BEFORE, AFTER = HELD_ON - ONE_DAY, HELD_ON + ONE_DAY
CONTRADICTIONS: Final[dict[str, Callable[[], object]]] = {
    "a step before the interview": lambda: an_interview().record(FollowUpStep(kind="thank_you", on=BEFORE)),
    "an outcome before the interview": lambda: an_interview().with_outcome(an_outcome("rejected", BEFORE)),
    "an offer to answer before it came": lambda: an_outcome("offered", FRIDAY, respond_by=FRIDAY - ONE_DAY),
    "the next interview before the news": lambda: an_outcome("advanced", FRIDAY, next_interview_on=AFTER),
    "feedback before the news": lambda: an_outcome("rejected", FRIDAY, feedback_on=AFTER),
    "an outcome without its day": lambda: Outcome(status="offered"),
    "a pending outcome with a day": lambda: Outcome(known_on=FRIDAY),
    "a promise for before it was given": lambda: ReplyPromise(by=HELD_ON, given_on=AFTER),
    "a promise for before the interview it was given at": lambda: an_interview(promise=ReplyPromise(by=BEFORE)),
    "a newer promise without its day": lambda: an_interview().with_promise(ReplyPromise(by=FRIDAY)),
    "another offer to decide before it came": lambda: RivalOffer(received_on=FRIDAY, decide_by=AFTER),
    "waiting as a step": lambda: FollowUpStep(kind="wait", on=AFTER),
    "moving on as a step": lambda: FollowUpStep(kind="move_on", on=AFTER),
}


@pytest.mark.parametrize("told", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_inv_s12_a_contradiction_is_refused_and_never_worded(told: Callable[[], object]) -> None:
    """What cannot be is a documented error that says which field is wrong, before any answer."""
    with pytest.raises(InterviewError) as refused:
        told()
    assert all(fault.field and fault.code for fault in refused.value.faults)


def test_inv_s12_all_contradictions_are_told_at_once() -> None:
    """Several in one interview are one error."""
    with pytest.raises(InterviewError) as refused:
        an_interview(
            outcome=an_outcome("rejected", BEFORE),
            promise=ReplyPromise(by=BEFORE),
            steps=(FollowUpStep(kind="thank_you", on=BEFORE),),
        )
    assert {fault.field for fault in refused.value.faults} == {"outcome.known_on", "promise.by", "steps[0].on"}


@pytest.mark.parametrize(("first", "second"), [("offered", "rejected"), ("rejected", "offered")])
def test_inv_s12_one_outcome_is_in_force(first: str, second: str) -> None:
    """An offer and a rejection on one day cannot both stand: the one that is told last replaces the other whole."""
    both = an_interview().with_outcome(an_outcome(first, FRIDAY)).with_outcome(an_outcome(second, FRIDAY))
    assert both == an_interview(outcome=an_outcome(second, FRIDAY))
    assert next_action(both, FRIDAY).kind == {"rejected": "rejection_reply", "offered": "offer_reply"}[second]
