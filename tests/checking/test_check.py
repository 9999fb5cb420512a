"""The check of a playbook: clean where it should be, and every planted fault is found with a story."""

from datetime import date
from typing import Final

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Candidate,
    FindingCode,
    OutcomeStatus,
    Playbook,
    PlaybookFinding,
    Report,
    RivalOffer,
    WhyNot,
    WrongTypeError,
    check,
)
from interview_followup.checking.findings import OutcomeScope, story
from interview_followup.checking.judging import Breach
from interview_followup.checking.minimising import smallest
from interview_followup.checking.running import check_under
from interview_followup.checking.whole import how_it_fails
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

from .planted import GOOD, PLANTED, SMALL, Planted, own, span

pytestmark = pytest.mark.once

TICKS: Final[list[tuple[int, int]]] = []


@pytest.fixture(scope="module")
def report() -> Report:
    """Make the default playbook's report, once."""
    return check(DEFAULT_PLAYBOOK, progress=lambda done, total: TICKS.append((done, total)))


def test_the_default_playbook_has_no_finding(report: Report) -> None:
    """Zero."""
    assert report.findings == ()
    assert str(report).startswith("0 findings\nno findings\n\noutcome ")


def test_the_report_says_what_was_looked_at(report: Report) -> None:
    """Every outcome, with the scope's formula and its size, and how much was polled day by day."""
    assert [scope.outcome for scope in report.scopes] == [str(status) for status in OutcomeStatus]
    assert report.decisions == sum(scope.decisions for scope in report.scopes) > 300_000
    assert report.polled > 5_000
    assert report.unvaried == ()
    pending = report.scopes[0]
    assert pending.formula == (
        "outcome.known_on 1 × (rival_offer: 4, merged to 3) × (agency × evidence × referees × went: 54, merged to 3)"
        " × (heard_on × promise: 64, merged to 20) × no_contact 2 × snoozed_until 3; 0 to 2 steps: 6 kinds × done,"
        " skipped × days on which a window begins or ends, one before and one after; one pair of steps in 4"
    )
    assert pending.unmerged == 4 * 54 * 64 * 2 * 3
    assert pending.lives == (3 * 3 * 20 * 2 * 3 + 24 * 7) * 7
    last = str(report).splitlines()[-1]
    assert last == f"{report.decisions} decisions; {report.polled} days polled one by one"


def test_progress_is_told_to_the_end(report: Report) -> None:
    """Step by step, of a total that stays."""
    assert report is not None
    total = TICKS[0][1]
    assert [done for done, _ in TICKS] == [*range(1, total + 1)]
    assert {each for _, each in TICKS} == {total}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str) -> None:
    """With its code, the rule or number it is about, words that say what is wrong, and a story where there is one."""
    planted: Planted = PLANTED[name]
    found = check_under((planted.outcome,), planted.playbook).findings
    matching = [each for each in found if (each.code, each.subject) == (planted.code, planted.subject)]
    assert len(matching) == 1, found
    finding = matching[0]
    assert planted.words in finding.text
    if finding.interview is not None and finding.day is not None:
        assert finding.story.splitlines()[-1] == f"  {finding.day}  → {finding.subject}: {finding.text}"


@pytest.mark.parametrize("name", GOOD)
def test_a_good_rule_is_left_alone(name: str) -> None:
    """However particular what it asks for: nothing is found, and it is known to decide."""
    assert check_under((OutcomeStatus.PENDING,), GOOD[name]).findings == ()


def test_every_code_is_planted_and_there_are_more_than_twenty() -> None:
    """A kind of finding that nothing shows might find nothing."""
    assert {planted.code for planted in PLANTED.values()} == {*FindingCode}
    assert len(PLANTED) >= 20


def test_a_counter_example_is_as_small_as_it_can_be() -> None:
    """A promise, or a step, and nothing else."""
    planted = PLANTED["asks on the promised day"]
    (finding,) = [
        each
        for each in check_under((planted.outcome,), planted.playbook).findings
        if each.code is FindingCode.BEFORE_PROMISED_DAY
    ]
    assert str(finding) == (
        "before_promised_day: acme:on_the_promised_day: asks on 2026-11-20, and an answer is promised by 2026-11-20\n"
        "  2026-11-19  the interview\n"
        "  2026-11-19  an answer is promised by 2026-11-20 (exact)\n"
        "  2026-11-20  → acme:on_the_promised_day: asks on 2026-11-20, and an answer is promised by 2026-11-20"
    )


def test_a_rule_that_reads_a_name_is_told_of() -> None:
    """The scope has one company, and says so."""

    def reads_the_company(interview: object, timing: object, calendar: object) -> WhyNot:
        return WhyNot(str(len(getattr(interview, "company"))))  # noqa: B009 - the interview's type does not matter

    found = check_under((OutcomeStatus.PENDING,), own(reads_the_company, playbook=SMALL))
    assert found.unvaried == ("company",)
    assert str(found).endswith("not varied, though read: company")


def test_a_playbook_without_rules_is_dead() -> None:
    """Nothing is ever recommended, and the offer is missed."""
    found = check(Playbook(rules=()))
    assert {(each.code, each.subject) for each in found.findings} == {
        (FindingCode.DEAD_PATH, "wait"),
        (FindingCode.OFFER_MASKED, "wait"),
    }


def test_facts_that_are_read_together_in_great_number_are_tried_two_at_a_time() -> None:
    """A rule that reads everything does not make the check run for ever."""

    def reads_everything(interview: object, timing: object, calendar: object) -> object:
        read = [getattr(interview, name) for name in ("promise", "heard_on", "went", "evidence", "referees", "agency")]
        read += [getattr(interview, name) for name in ("strengths", "addition", "channel", "ask_feedback", "locale")]
        read += [getattr(getattr(interview, "candidate"), name) for name in ("phone", "email", "link", "place")]  # noqa: B009
        if getattr(interview, "standing").settled_on("acme:nudge") is not None:  # noqa: B009
            return WhyNot("settled", settled=True)
        return span(getattr(interview, "held_on")) if read[-1] is not None else WhyNot("no_place")  # noqa: B009

    found = check_under((OutcomeStatus.PENDING,), own(reads_everything, playbook=SMALL))  # type: ignore[arg-type]
    assert "merged to" in found.scopes[0].formula
    assert FindingCode.NEVER_DECIDES not in {each.code for each in found.findings}


def test_only_a_playbook_is_checked() -> None:
    """Anything else is refused."""
    with pytest.raises(WrongTypeError) as caught:
        check("playbook")  # type: ignore[arg-type]
    assert str(caught.value) == "playbook must be a Playbook, got str"


def test_a_story_tells_everything_that_happened() -> None:
    """Day by day, flags at the head."""
    interview = an_interview(
        promise=a_promise(date(2026, 11, 23)),
        heard_on=date(2026, 11, 24),
        went="poorly",
        no_contact=True,
        outcome=an_outcome("offered", date(2026, 11, 27), respond_by=date(2026, 12, 4)),
        steps=(a_step("thank_you", date(2026, 11, 20)),),
        ref="17",
    )
    assert story(interview, date(2026, 11, 28), "the end") == (
        "  (candidate.phone True, went poorly, no_contact True)\n"
        "  2026-11-19  the interview\n"
        "  2026-11-19  an answer is promised by 2026-11-23 (exact)\n"
        "  2026-11-20  thank_you is done\n"
        "  2026-11-24  the employer is in touch, and settles nothing\n"
        "  2026-11-27  outcome: offered, respond_by 2026-12-04\n"
        "  2026-11-28  → the end"
    )


def test_a_story_tells_of_another_offer_and_of_a_bare_outcome() -> None:
    """What is not known is not told."""
    interview = an_interview(
        candidate=Candidate(name="Sari Dewi"),
        rival_offer=RivalOffer(received_on=date(2026, 11, 20), decide_by=date(2026, 11, 25)),
        outcome=an_outcome("rejected", date(2026, 11, 27)),
    )
    assert story(interview, date(2026, 11, 28), "the end") == (
        "  2026-11-19  the interview\n"
        "  2026-11-20  another offer comes, to decide by 2026-11-25\n"
        "  2026-11-27  outcome: rejected\n"
        "  2026-11-28  → the end"
    )


def test_what_cannot_be_shown_again_is_told_as_it_was_found() -> None:
    """A rule that answers by chance may not do it twice."""
    breach = Breach(FindingCode.TWICE, "acme:chance", "recommends it again")
    interview = an_interview(no_contact=True)
    found = smallest(breach, interview, date(2026, 11, 20), SMALL)
    assert (found.code, found.subject, found.interview, found.day) == (*breach[:2], interview, date(2026, 11, 20))


def test_a_rule_that_fails_by_chance_is_told_so() -> None:
    """Asked again, it may answer."""
    assert how_it_fails("stale", an_interview(), SMALL) == "raises on one call and not on the next"


def test_a_rule_under_several_outcomes_is_dead_only_under_all_of_them() -> None:
    """And one that is asked under another outcome alone is not looked at there."""
    playbook = DEFAULT_PLAYBOOK.with_timing(withdrawal_closes_days=0, hold_touch_days=95)
    found = check_under((OutcomeStatus.WITHDRAWN, OutcomeStatus.ON_HOLD), playbook).findings
    assert [(each.code, each.subject) for each in found] == [(FindingCode.NEVER_DECIDES, "hold_touch")]


def test_a_finding_without_an_interview_has_no_story() -> None:
    """A rule that never decides has no day to show."""
    finding = PlaybookFinding(code=FindingCode.NEVER_DECIDES, subject="stale", text="it has no window")
    assert finding.story == ""
    assert str(finding) == "never_decides: stale: it has no window"


def test_a_report_prints_its_findings() -> None:
    """One after the other, before the table."""
    finding = PlaybookFinding(code=FindingCode.NEVER_DECIDES, subject="stale", text="it has no window")
    scope = OutcomeScope(outcome="pending", formula="x 1", unmerged=1, cases=2, lives=3, decisions=4)
    printed = str(Report(findings=(finding,), scopes=(scope,), unvaried=(), polled=5))
    assert printed == (
        "1 findings\nnever_decides: stale: it has no window\n\n"
        "outcome  cases  lives  decisions  facts varied\n"
        "pending  2      3      4          x 1\n"
        "4 decisions; 5 days polled one by one"
    )
