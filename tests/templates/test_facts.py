"""The facts that a text can name, where no shipped text shows their ends."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Channel,
    Evidence,
    Interview,
    Person,
    Referee,
    RivalOffer,
    StepKind,
    StepStatus,
)
from interview_followup.templates import FACTS, Occasion, asked_of, facts_for
from interview_followup.testing import a_candidate, a_promise, a_step, an_interview, an_outcome

HELD_ON = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
ENGLISH = DEFAULT_TEMPLATES.locale("en")


def fact(name: str, interview: Interview, send_on: date = HELD_ON, **more: Any) -> str | None:
    """Tell one fact as an English text would; ``None`` where it is absent."""
    occasion = Occasion(interview=interview, send_on=send_on, **{"locale": ENGLISH, **more})
    return facts_for(asked_of((name,), occasion.locale), occasion).get(name)


def documents(*shown: str | None) -> Interview:
    """Build an interview with documents, and what each shows."""
    return an_interview(evidence=[Evidence(title=f"D{number}", shows=each) for number, each in enumerate(shown)])


class TestEvidence:
    """The documents by number, by name and with what they show."""

    @pytest.mark.parametrize(("count", "told"), [(0, None), (1, "one"), (2, "two"), (9, "nine")])
    def test_they_are_counted_in_words(self, count: int, told: str | None) -> None:
        """And where there are none, there is no fact."""
        assert fact("evidence_count", documents(*[None] * count)) == told

    def test_beyond_the_words_they_are_counted_in_figures(self) -> None:
        """A locale has words for the first few."""
        few = attrs.evolve(ENGLISH, numbers=("one", "two"))
        told = [fact("evidence_count", documents(*[None] * count), locale=few) for count in (1, 2, 3)]
        assert told == ["one", "two", "3"]

    def test_each_has_its_line(self) -> None:
        """With what it shows, where that is told."""
        assert fact("evidence", documents("sales", None)) == "- D0: sales\n- D1"
        assert fact("evidence_titles", documents("sales", None)) == "D0 and D1"
        assert fact("evidence", documents()) is None
        assert fact("evidence_titles", documents()) is None


class TestPhrases:
    """A phrase of the candidate's comes without the stop that the text brings."""

    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("the warehouse", "the warehouse"),
            ("the warehouse.", "the warehouse"),
            ("the warehouse?!", "the warehouse"),
            ("the warehouse …", "the warehouse"),
            ("...and so on", "...and so on"),
            ("generation X", "generation X"),
            ("?", "?"),
        ],
    )
    def test_a_stop_at_the_end_goes(self, said: str, told: str) -> None:
        """And nothing else, where anything would be left."""
        assert fact("topic", an_interview(), to=Person(name="Ratna", topic=said)) == told


class TestDays:
    """A day is told where it is known and still means what the fact says."""

    def test_a_promise_lies_ahead_until_its_day(self) -> None:
        """On the day itself the text would ask for news of a day that has come."""
        interview = an_interview(promise=a_promise(MONDAY))
        assert fact("promised_ahead", interview, MONDAY - timedelta(days=1)) == "Monday, November 23"
        assert fact("promised_ahead", interview, MONDAY) is None
        assert fact("promised_ahead", an_interview(promise=a_promise(MONDAY, kind="vague"))) is None
        assert fact("promised_ahead", an_interview()) is None

    def test_a_rival_offers_day_needs_a_rival_offer(self) -> None:
        """And its day."""
        assert fact("rival_decide_by", an_interview()) is None
        assert fact("rival_decide_by", an_interview(rival_offer=RivalOffer(received_on=HELD_ON))) is None
        rival = RivalOffer(received_on=HELD_ON, decide_by=MONDAY)
        assert fact("rival_decide_by", an_interview(rival_offer=rival)) is not None

    def test_a_letter_is_dated_from_the_candidates_place(self) -> None:
        """Where that is known."""
        assert fact("letter_date", an_interview()) == "November 19, 2026"
        assert fact("letter_date", an_interview(candidate=a_candidate(place="Jakarta"))) == "Jakarta, November 19, 2026"

    def test_thanks_are_late_from_the_third_day_on(self) -> None:
        """Not on the second."""
        assert fact("when_late", an_interview(), HELD_ON + timedelta(days=2)) is None
        assert fact("when_late", an_interview(), HELD_ON + timedelta(days=3)) == ""

    @pytest.mark.parametrize(
        ("asked_on", "days", "clear"),
        [
            (date(2026, 2, 2), 179, False),
            (date(2026, 2, 2), 180, True),
            (date(2026, 12, 7), 29, False),
            (date(2026, 12, 7), 30, True),
        ],
    )
    def test_a_day_is_told_with_its_year_where_it_could_be_another(
        self, asked_on: date, days: int, *, clear: bool
    ) -> None:
        """Half a year away, or a month away and in another year."""
        promised = asked_on + timedelta(days=days)
        interview = an_interview(held_on=asked_on, promise=a_promise(promised))
        told = fact("promised_on", interview, asked_on)
        assert told is not None
        assert (str(promised.year) in told) is clear


class TestSwitches:
    """A switch is on in the case that it names alone."""

    def test_an_offer_is_acknowledged_by_a_reply_to_this_one(self) -> None:
        """One to an offer before it does not count."""
        offered = an_outcome("offered", MONDAY)
        assert fact("when_acknowledged", an_interview(outcome=offered, steps=[a_step("offer_reply", MONDAY)])) == ""
        assert fact("when_acknowledged", an_interview(outcome=offered, steps=[a_step("offer_reply", HELD_ON)])) is None
        assert fact("when_acknowledged", an_interview(steps=[a_step("offer_reply", HELD_ON)])) is None

    @pytest.mark.parametrize(
        ("ask", "came", "told"), [(True, None, ""), (True, TUESDAY, None), (False, None, None), (False, TUESDAY, None)]
    )
    def test_feedback_is_asked_for_where_it_is_wanted_and_has_not_come(
        self, *, ask: bool, came: date | None, told: str | None
    ) -> None:
        """Both are needed."""
        outcome = an_outcome("rejected", MONDAY, feedback_on=came)
        assert fact("when_asking_feedback", an_interview(ask_feedback=ask, outcome=outcome)) == told

    def test_a_switch_has_no_example(self) -> None:
        """It renders as nothing; whatever else is no switch has one."""
        assert {each.name for each in FACTS if not each.example} == {
            each.name for each in FACTS if each.name.startswith("when_")
        }

    @pytest.mark.parametrize("kind", [kind for kind in StepKind if kind not in {"wait", "move_on"}])
    def test_thanks_are_owed_until_a_message_has_carried_them(self, kind: StepKind) -> None:
        """Only some do; and a skipped one does not."""
        carry = {"thank_you", "check_in", "final_check_in", "supporting_material", "reference", "rival_offer"}
        done, skipped = (an_interview(steps=[a_step(kind, HELD_ON, status=status)]) for status in StepStatus)
        assert fact("when_not_thanked", done) == (None if kind in carry else "")
        assert fact("when_not_thanked", skipped) == ""

    def test_messages_to_a_panel_take_turns(self) -> None:
        """The first, the second and the third are unlike, and then they begin anew."""
        turns = [
            [fact(f"when_{name}", an_interview(), position=place) for name in ("second", "third")] for place in range(7)
        ]
        assert turns == [[None, None], ["", None], [None, ""]] * 2 + [[None, None]]

    def test_a_referee_who_agreed_is_enough(self) -> None:
        """The one who did is named."""
        asked, agreed = Referee(name="Budi"), Referee(name="Dewi", consented=True)
        assert fact("when_consented", an_interview(referees=[asked, agreed])) == ""
        assert fact("when_consented", an_interview(referees=[asked])) is None
        assert fact("when_consented", an_interview()) is None

    def test_an_occasion_is_an_email_to_the_first_unless_said(self) -> None:
        """And its fields are given by name."""
        occasion = Occasion(interview=an_interview(), send_on=HELD_ON, locale=ENGLISH)
        assert (occasion.channel, occasion.position, occasion.to) == (Channel.EMAIL, 0, None)
        assert all(field.kw_only for field in attrs.fields(Occasion))


class TestNames:
    """Names of another script are isolated where a locale's function put them in as they are."""

    @pytest.mark.parametrize("channel", list(Channel))
    def test_a_name_is_isolated_once_in_the_salutation_and_in_an_address(self, channel: Channel) -> None:
        """The longer name first, so that none is isolated within another."""
        to = Person(name="שרה כהן", salutation_name="כהן")
        for name in ("salutation", "addressee"):
            told = fact(name, an_interview(), to=to, channel=channel)
            assert told is not None
            assert told.count("\u2068") == told.count("\u2069") == 1
            assert "\u2068שרה כהן\u2069" in told or "\u2068כהן\u2069" in told
