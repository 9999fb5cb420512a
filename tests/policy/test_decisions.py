"""Where the policy leaves a choice: what was decided, pinned."""

from datetime import date
from typing import Final

import pytest

from interview_followup import Evidence, InterviewError, RivalOffer, StepStatus, decide
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import changes, rule_on

THANKED: Final = a_step("thank_you", date(2026, 11, 19))


class TestBeforeTheInterview:
    """G2 says that the answer changes on h, G9 that `next_change` is exact: where nothing changes on h, G9 wins."""

    def test_where_the_answer_on_h_is_to_wait_the_change_is_later(self) -> None:
        """A choice: thanked in advance, the first change is the day to ask, not the day of the interview."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), steps=(THANKED,))
        assert decide(interview, date(2026, 11, 18)).next_change == date(2026, 11, 24)

    def test_where_something_opens_on_h_it_is_h(self) -> None:
        """The usual case, as G2 says."""
        assert decide(an_interview(), date(2026, 11, 18)).next_change == date(2026, 11, 19)

    def test_where_nothing_will_ever_change_it_is_empty(self) -> None:
        """A choice: a promise for the end of time, thanked in advance."""
        interview = an_interview(promise=a_promise(date.max), steps=(THANKED,))
        assert decide(interview, date(2026, 11, 18)).next_change is None


class TestAPromiseForADayBeforeTheInterview:
    """A promise is spent where the employer was in touch after its day; the interview itself was contact."""

    @pytest.mark.parametrize("kind", ["exact", "vague", "invitation"])
    def test_it_is_spent(self, kind: str) -> None:
        """A choice: given and due before the interview, it is as if there were none."""
        promise = a_promise(date(2026, 11, 18), given_on=date(2026, 11, 10), kind=kind)
        interview = an_interview(promise=promise, steps=(THANKED,))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 26)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 26), "unpromised_check_in"),
        ]

    def test_for_the_day_of_the_interview_it_is_in_force(self) -> None:
        """Heard on p itself spends nothing, and so the interview on p does not."""
        promise = a_promise(date(2026, 11, 19), given_on=date(2026, 11, 10))
        interview = an_interview(promise=promise, steps=(THANKED,))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 23)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 23), "promised_check_in"),
        ]


class TestTheFirstThankYou:
    """P7 opens on the day after the first thank-you; a skipped one is none."""

    @pytest.mark.parametrize(
        ("steps", "opens"),
        [
            ((a_step("thank_you", date(2026, 11, 23)),), date(2026, 11, 24)),
            ((a_step("thank_you", date(2026, 11, 23), StepStatus.SKIPPED),), date(2026, 11, 20)),
            (
                (
                    a_step("thank_you", date(2026, 11, 20), StepStatus.SKIPPED),
                    a_step("thank_you", date(2026, 11, 24)),
                ),
                date(2026, 11, 25),
            ),
        ],
        ids=["done", "skipped", "skipped, then done"],
    )
    def test_only_a_done_one_counts(self, steps: tuple[object, ...], opens: date) -> None:
        """A choice: with none done, the material opens on the day after the interview."""
        interview = an_interview(went="poorly", evidence=(Evidence(title="Report"),), steps=steps)
        assert changes(interview, date(2026, 11, 19), opens) == [
            (date(2026, 11, 19), "wait"),
            (opens, "supporting_material"),
        ]


class TestNewsOutOfOrder:
    """Section 1 says that a newer promise replaces the older one; an older one that arrives late does not."""

    def test_an_older_promise_changes_nothing(self) -> None:
        """A choice: given on the 20th, told after the one of the 24th."""
        interview = an_interview(promise=a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24)))
        assert interview.with_promise(a_promise(date(2026, 12, 18), given_on=date(2026, 11, 20))) == interview

    def test_one_of_the_day_of_the_interview_is_older_than_any_later(self) -> None:
        """Without a day of its own, the promise there was given on h."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)))
        assert interview.with_promise(a_promise(date(2026, 12, 18), given_on=date(2026, 11, 18))) == interview

    def test_one_of_the_same_day_replaces_it(self) -> None:
        """A choice: corrected on the day it was given, the later word counts."""
        interview = an_interview(promise=a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24)))
        corrected = a_promise(date(2026, 12, 11), given_on=date(2026, 11, 24))
        assert interview.with_promise(corrected).promise == corrected


class TestAPromiseWithoutADayOfItsOwn:
    """A promise's day before it was given is impossible; without `given_on` it was given on h."""

    def test_for_a_day_before_the_interview_it_is_refused(self) -> None:
        """A choice: it is the interview that refuses it, since the promise alone cannot know."""
        with pytest.raises(InterviewError) as caught:
            an_interview(promise=a_promise(date(2026, 11, 18)))
        assert [fault.field for fault in caught.value.faults] == ["promise.by"]
        assert an_interview(promise=a_promise(date(2026, 11, 19))).promise is not None


class TestARivalOfferWithoutADay:
    """P1 asks for a day to decide by."""

    def test_it_does_not_apply(self) -> None:
        """A choice: such an offer can be told of, and recommends nothing."""
        interview = an_interview(rival_offer=RivalOffer(received_on=date(2026, 11, 20)))
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 28)) == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 21), "late_thank_you"),
            (date(2026, 11, 28), "unpromised_check_in"),
        ]


class TestNoContactBeforeTheNextRound:
    """N1 speaks of an advance without a next interview."""

    def test_with_a_known_next_interview_it_does_not_apply(self) -> None:
        """A choice made by its words: the round is completed as always."""
        interview = an_interview(
            no_contact=True,
            outcome=an_outcome("advanced", date(2026, 11, 30), next_interview_on=date(2027, 2, 15)),
        )
        assert changes(interview, date(2026, 11, 19), date(2027, 12, 31)) == [
            (date(2026, 11, 19), "wait"),
            (date(2026, 11, 30), "next_round_reply"),
            (date(2027, 2, 16), "round_complete"),
        ]
        assert rule_on(interview, date(2026, 12, 30)) == "next_round_reply"
