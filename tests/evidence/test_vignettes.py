"""
The default playbook against the verdicts of career experts; ``pytest -q -s tests/evidence`` shows figures.
"""

import sys
from typing import Final

import pytest

from interview_followup import (
    Answer,
    Interview,
    Outcome,
    OutcomeStatus,
    PromiseKind,
    StepKind,
    decide,
)

from .adapter import A_MONDAY, expert_action_of, interview_of
from .report import (
    LENIENT_BAR,
    MISSES,
    STRICT_LENIENT_BAR,
    Verdict,
    agreement,
    judge,
    lines,
    strict_only,
)
from .vignettes import Extra, VignetteFacts, load

UNWANTED: Final[Extra] = {"wants_job": False}
TAKEN: Final[Extra] = {"accepted_elsewhere": True}


@pytest.fixture(scope="module")
def verdicts() -> tuple[Verdict, ...]:
    """Every scenario, decided with the default playbook."""
    return judge(load())


def facts(**told: object) -> VignetteFacts:
    """Build the facts of a scenario: ten days after a thanked-for interview on a Monday."""
    plain: dict[str, object] = {
        "held_weekday": "Mon",
        "promised_reply_offset_days": None,
        "today_offset_days": 10,
        "thank_you_state": "sent",
        "thank_you_sent_offset": 0,
        "checkins_sent_offsets": [],
        "employer_replies": [],
        "self_assessment": "unknown",
    }
    return {**plain, **told}  # type: ignore[typeddict-item]


def told(extra: Extra | None = None, **about: object) -> Interview:
    """Build the interview that a scenario makes."""
    return interview_of(facts(**about), extra or {})[0]


def day(offset: int) -> int:
    """Give the ordinal of a day, counted from the interview."""
    return A_MONDAY.toordinal() + offset


def answered(interview: Interview, offset: int) -> str:
    """Name the decision some days after the interview, in the experts' words."""
    today = A_MONDAY.fromordinal(day(offset))
    return expert_action_of(decide(interview, today), interview)


class TestAgreement:
    """How far the policy's defaults stand by what experts say."""

    def test_most_scenarios_agree(self, verdicts: tuple[Verdict, ...]) -> None:
        """At least 85 % of all scenarios are decided as the expert does, or as the page also allows."""
        sys.stdout.writelines(f"{line}\n" for line in ("", *lines()))
        assert agreement(verdicts).lenient_share >= LENIENT_BAR

    def test_scenarios_without_guesswork_agree_more(self, verdicts: tuple[Verdict, ...]) -> None:
        """At least 90 % of those in which nothing had to be inferred agree."""
        assert agreement(strict_only(verdicts)).lenient_share >= STRICT_LENIENT_BAR

    def test_every_miss_is_explained(self, verdicts: tuple[Verdict, ...]) -> None:
        """The misses are those that are written down with a reason: a change of rules shows here."""
        assert {verdict.vignette.id for verdict in verdicts if not verdict.lenient} == MISSES.keys()

    def test_the_report_names_every_miss(self) -> None:
        """The printed table has a line for each miss, and the figures of all and of strict scenarios."""
        printed = list(lines())
        assert {line.split()[0] for line in printed if line[:1] == "v"} == MISSES.keys()
        assert [line.split()[:2] for line in printed[1:3]] == [["all", "85"], ["strict", "35"]]


class TestFile:
    """What the file of scenarios holds."""

    def test_every_scenario_is_there_once(self) -> None:
        """There are 85 scenarios, each with its own id and the address of its source."""
        rows = load()
        assert len({row.id for row in rows}) == len(rows) == 85
        assert all(row.url.startswith(("http://", "https://")) for row in rows)

    def test_no_scenario_tells_more_than_the_adapter_knows(self) -> None:
        """Every fact and flag is one that is declared, so that none is passed over for a typo."""
        for row in load():
            assert row.facts.keys() == VignetteFacts.__annotations__.keys()
            assert row.extra.keys() <= Extra.__annotations__.keys()

    def test_only_the_scoring_says_what_is_strict(self) -> None:
        """A scenario is strict or loose."""
        assert {row.scoring: row.strict for row in load()} == {"strict": True, "loose": False}

    def test_the_verdict_does_not_reach_the_adapter(self) -> None:
        """The same facts make the same interview whatever the expert says."""
        row = load()[0]
        swapped = row._replace(id="v999", url="https://example.com", expert_action="move_on", also_ok=[])
        assert judge([swapped])[0][1:] == judge([row])[0][1:]


class TestAdapter:
    """How a scenario becomes an interview; the assumptions are the same for all."""

    def test_a_new_date_comes_with_the_delay(self) -> None:
        """A promised day after a delay was given with the delay."""
        delayed = told(promised_reply_offset_days=15, employer_replies=[{"offset": 8, "kind": "delay"}])
        assert delayed.promise is not None
        assert delayed.promise.given_on == A_MONDAY.fromordinal(day(8))
        assert delayed.heard_on == delayed.promise.given_on

    def test_a_word_after_the_promised_day_gave_no_promise(self) -> None:
        """A reply later than the promised day leaves the promise to the interview, and spends it."""
        spent = told(promised_reply_offset_days=4, employer_replies=[{"offset": 8, "kind": "delay"}])
        assert spent.promise is not None
        assert spent.promise.given_on == A_MONDAY
        assert spent.standing.promise is None

    def test_a_vague_day_is_a_vague_promise(self) -> None:
        """A flag tells a vague day; a vague phrase without a day is no promise."""
        vague = told({"promise_is_vague": True}, promised_reply_offset_days=7)
        assert vague.promise is not None
        assert vague.promise.kind is PromiseKind.VAGUE
        assert told({"promise_is_vague": True}).promise is None

    def test_thanks_not_told_went_out_on_the_next_day(self) -> None:
        """A thank-you is missing only where that is said."""
        untold = told(thank_you_state="not_stated", thank_you_sent_offset=None)
        assert [(step.kind, step.on.toordinal()) for step in untold.steps] == [(StepKind.THANK_YOU, day(1))]
        assert told(thank_you_state="not_sent", thank_you_sent_offset=None).steps == ()

    def test_the_last_word_that_settles_something_is_the_outcome(self) -> None:
        """Of several replies the latest that settles something counts, in whatever order they are told."""
        replies = [{"offset": 9, "kind": "rejection"}, {"offset": 3, "kind": "advance"}]
        rejected = Outcome(status=OutcomeStatus.REJECTED, known_on=A_MONDAY.fromordinal(day(9)))
        assert told(employer_replies=replies).outcome == rejected

    @pytest.mark.parametrize("extra", [UNWANTED, TAKEN], ids=["unwanted", "taken"])
    def test_who_wants_no_job_withdraws(self, extra: Extra) -> None:
        """Before a decision the candidate withdraws today; an offer is declined."""
        offered = told(extra, employer_replies=[{"offset": 9, "kind": "offer"}])
        assert told(extra).outcome.status is OutcomeStatus.WITHDRAWN
        assert offered.outcome.answer is Answer.DECLINE
        assert answered(offered, 10) == "reply_to_offer"

    def test_nothing_to_send_is_to_skip_where_nothing_may_be_sent(self) -> None:
        """``wait`` is ``skip`` after an instruction not to write."""
        assert answered(told({"no_contact_instruction": True}), 10) == "skip"
        assert answered(told(), 1) == "wait"

    def test_thanks_are_late_by_the_rule_that_sends_them(self) -> None:
        """The two rules for thanks are two words of the experts."""
        unthanked = told(thank_you_state="not_sent", thank_you_sent_offset=None)
        assert (answered(unthanked, 1), answered(unthanked, 2)) == ("send_thank_you", "send_late_thank_you")
