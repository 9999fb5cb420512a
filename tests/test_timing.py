"""The numbers: their ranges, where they come from, and the markets."""

import inspect
import pickle
import re

import attrs
import pytest

from interview_followup.errors import PlaybookError, UnknownNameError, WrongTypeError
from interview_followup.timing import MARKETS, Grade, Provenance, Timing
from tests.interview import OwnString, faults_of, refusal

NUMBERS = {
    "thank_you_due_days": (1, 0, 365, "article", 65),
    "late_thank_you_days": (8, 0, 365, "consensus", 0),
    "promise_grace_working_days": (1, 1, 60, "article", 39),
    "vague_promise_extra_working_days": (2, 0, 60, "consensus", 0),
    "no_promise_wait_working_days": (5, 1, 120, "survey", 40),
    "quiet_days": (2, 0, 60, "judgement", 0),
    "unpromised_quiet_days": (5, 0, 60, "judgement", 0),
    "check_in_due_working_days": (1, 0, 60, "judgement", 0),
    "later_check_in_due_working_days": (2, 0, 60, "judgement", 0),
    "check_in_spacing_days": (7, 1, 365, "survey", 22),
    "max_check_ins": (2, 1, 10, "survey", 19),
    "check_in_stale_days": (60, 0, 365, "judgement", 0),
    "move_on_after_days": (7, 0, 365, "consensus", 0),
    "repair_opens_days": (1, 0, 60, "article", 16),
    "repair_due_days": (2, 0, 60, "article", 16),
    "repair_closes_days": (10, 0, 365, "article", 16),
    "rejection_reply_due_days": (2, 0, 365, "survey", 3),
    "rejection_reply_closes_days": (14, 0, 365, "survey", 3),
    "feedback_thanks_due_days": (2, 0, 365, "judgement", 0),
    "feedback_thanks_closes_days": (14, 0, 365, "judgement", 0),
    "keep_in_touch_opens_days": (30, 0, 365, "survey", 6),
    "keep_in_touch_due_days": (60, 0, 365, "survey", 6),
    "keep_in_touch_closes_days": (180, 0, 1825, "survey", 6),
    "offer_reply_due_days": (1, 0, 365, "consensus", 0),
    "offer_reply_closes_days": (7, 0, 365, "consensus", 0),
    "offer_answer_working_days": (5, 0, 260, "survey", 8),
    "offer_open_days": (30, 0, 365, "survey", 8),
    "next_round_reply_due_days": (1, 0, 365, "consensus", 0),
    "next_round_reply_closes_days": (7, 0, 365, "consensus", 0),
    "hold_reply_due_days": (2, 0, 365, "judgement", 0),
    "hold_reply_closes_days": (14, 0, 365, "judgement", 0),
    "hold_touch_days": (30, 0, 365, "judgement", 0),
    "hold_touch_due_days": (7, 0, 365, "judgement", 0),
    "hold_over_days": (90, 1, 1825, "judgement", 0),
    "withdrawal_closes_days": (7, 0, 365, "consensus", 0),
    "no_contact_move_on_days": (30, 0, 365, "judgement", 0),
}
"""The policy's section 6, number by number: default, least, most, grade, sources."""

DEFAULTS = {field: number[0] for field, number in NUMBERS.items()}
FIELDS = [field.name for field in attrs.fields(Timing)]
each_field = pytest.mark.parametrize("field", FIELDS)


class OwnInt(int):
    """An integer of somebody's own."""


class TestNumbers:
    """Every number has a default, a range, and nothing but integers."""

    def test_the_defaults_are_the_policys(self) -> None:
        """Number by number, and no number more."""
        assert attrs.asdict(Timing()) == DEFAULTS

    @each_field
    def test_a_number_may_be_at_either_end_of_its_range(self, field: str) -> None:
        """The ends are inclusive, and the default lies between them."""
        limits = Timing.provenance(field)
        assert 0 <= limits.minimum <= DEFAULTS[field] <= limits.maximum
        for number in (limits.minimum, limits.maximum):
            assert getattr(Timing(**{field: number}), field) == number

    @each_field
    @pytest.mark.parametrize("beyond", [-1, 1], ids=["below", "above"])
    def test_a_number_beyond_its_range_is_refused(self, field: str, beyond: int) -> None:
        """date-17: the text names the field, the range and the number."""
        limits = Timing.provenance(field)
        number = limits.minimum - 1 if beyond < 0 else limits.maximum + 1
        error = refusal(PlaybookError, lambda: Timing(**{field: number}))
        assert str(error) == f"{field} must be from {limits.minimum} to {limits.maximum}, got {number}"
        assert faults_of(error) == [(field, "out_of_range")]

    @each_field
    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (True, "bool"),
            (1.5, "float"),
            (float("nan"), "float"),
            ("2", "str"),
            (None, "NoneType"),
            (OwnInt(2), "OwnInt"),
        ],
        ids=["bool", "float", "nan", "str", "none", "int-subclass"],
    )
    def test_only_an_integer_is_a_number(self, field: str, value: int, name: str) -> None:
        """date-19: a bool, a float or a text is refused by name."""
        error = refusal(WrongTypeError, lambda: Timing(**{field: value}))
        assert str(error) == f"{field} must be an integer, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    def test_all_numbers_out_of_range_come_in_one_error(self) -> None:
        """One error names every field, in the order of their declaration."""
        error = refusal(PlaybookError, lambda: Timing(**dict.fromkeys(FIELDS, -5)))
        assert faults_of(error) == [(field, "out_of_range") for field in FIELDS]

    def test_a_wrong_type_among_ranges_makes_it_a_type_error(self) -> None:
        """Faults of both kinds are reported together."""
        error = refusal(WrongTypeError, lambda: Timing(max_check_ins=0, quiet_days=True))
        assert str(error) == "quiet_days must be an integer, got bool; max_check_ins must be from 1 to 10, got 0"

    def test_a_huge_number_is_refused(self) -> None:
        """No number is so large that it passes."""
        error = refusal(PlaybookError, lambda: Timing(quiet_days=10**30))
        assert str(error) == f"quiet_days must be from 0 to 60, got {10**30}"

    def test_numbers_are_named(self) -> None:
        """There are too many to be told apart by their place."""
        with pytest.raises(TypeError, match="positional argument"):
            Timing(1)  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="positional argument"):
            Provenance(Grade.SURVEY, 1, "", "", 0, 1)  # type: ignore[call-arg]

    def test_timing_is_a_frozen_value(self) -> None:
        """It hashes, pickles and evolves, and is checked again when it does."""
        timing = Timing(max_check_ins=3)
        assert hash(timing) == hash(attrs.evolve(Timing(), max_check_ins=3))
        assert pickle.loads(pickle.dumps(timing)) == timing  # noqa: S301 - our own bytes
        assert timing != Timing()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            timing.max_check_ins = 1  # type: ignore[misc]
        refusal(PlaybookError, lambda: attrs.evolve(timing, max_check_ins=11))
        assert timing.max_check_ins == 3

    def test_every_number_is_explained(self) -> None:
        """The class's docstring has a line for each field, in order, and for no other."""
        assert Timing.__doc__ is not None
        assert re.findall(r"^    ([a-z_]+): \S", inspect.cleandoc(Timing.__doc__), re.MULTILINE) == FIELDS


class TestProvenance:
    """Every default says where it comes from."""

    @each_field
    def test_every_number_has_its_provenance(self, field: str) -> None:
        """Grade, sources and a caveat; a range found only where somebody gives one."""
        provenance = Timing.provenance(field)
        assert type(provenance) is Provenance
        assert (provenance.minimum, provenance.maximum, provenance.grade, provenance.sources) == NUMBERS[field][1:]
        assert type(provenance.grade) is Grade
        assert provenance.caveat.strip()
        assert not provenance.caveat.endswith(".")
        assert provenance.sources >= 0
        if provenance.grade is Grade.SURVEY:
            assert provenance.sources > 0
        if provenance.grade is Grade.JUDGEMENT:
            assert (provenance.sources, provenance.found) == (0, "")

    def test_the_grades_are_the_policys(self) -> None:
        """A stored contract, the strongest first."""
        assert [grade.value for grade in Grade] == ["article", "survey", "consensus", "judgement"]

    def test_a_known_provenance(self) -> None:
        """The article's one day of grace, in full."""
        assert Timing.provenance("promise_grace_working_days") == Provenance(
            grade=Grade.ARTICLE,
            sources=39,
            found="1 to 7 days after, median 2",
            caveat="the next day is the article's choice and a minority's (26 %)",
            minimum=1,
            maximum=60,
        )

    def test_a_mistyped_number_is_suggested(self) -> None:
        """The nearest name is named."""
        error = refusal(UnknownNameError, lambda: Timing.provenance("max_checkins"))
        assert str(error) == "unknown number 'max_checkins'; did you mean 'max_check_ins'?"

    @pytest.mark.parametrize(
        ("field", "name"), [(None, "NoneType"), (["quiet_days"], "list")], ids=["none", "unhashable"]
    )
    def test_what_is_no_name_is_no_number(self, field: str, name: str) -> None:
        """All numbers are listed, in the order of the alphabet."""
        error = refusal(UnknownNameError, lambda: Timing.provenance(field))
        assert str(error) == f"unknown number, got {name}; there are {', '.join(sorted(FIELDS))}"


class TestMarkets:
    """A market differs from the default in three numbers."""

    @pytest.mark.parametrize(
        ("market", "due", "grace", "wait"),
        [("US", 1, 2, 5), ("GB", 2, 3, 7), ("AU", 2, 2, 7), ("IN", 1, 3, 7), ("ID", 2, 2, 7)],
    )
    def test_a_market_has_its_numbers(self, market: str, due: int, grace: int, wait: int) -> None:
        """The policy's table of markets; every other number is the default."""
        numbers = {
            "thank_you_due_days": due,
            "promise_grace_working_days": grace,
            "no_promise_wait_working_days": wait,
        }
        assert attrs.asdict(Timing.for_market(market)) == DEFAULTS | numbers

    def test_there_are_five_markets(self) -> None:
        """No more are promised."""
        assert list(MARKETS) == ["US", "GB", "AU", "IN", "ID"]

    @pytest.mark.parametrize(
        ("market", "text"),
        [
            ("USA", "unknown market 'USA'; did you mean 'US'?"),
            ("gb", "unknown market 'gb'; there are AU, GB, ID, IN, US"),
            ("", "unknown market; there are AU, GB, ID, IN, US"),
            (None, "unknown market, got NoneType; there are AU, GB, ID, IN, US"),
            (["US"], "unknown market, got list; there are AU, GB, ID, IN, US"),
            (OwnString("SENTINEL"), "unknown market, got OwnString; there are AU, GB, ID, IN, US"),
        ],
        ids=["near", "case", "empty", "none", "unhashable", "str-subclass"],
    )
    def test_an_unknown_market_is_refused(self, market: str, text: str) -> None:
        """A market is exactly one of those, and is never guessed."""
        assert str(refusal(UnknownNameError, lambda: Timing.for_market(market))) == text
