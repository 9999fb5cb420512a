"""Section 6 of the policy: the numbers, their evidence and ranges, and the markets."""

from datetime import date
from typing import Final

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Grade, Playbook, PlaybookError, Timing, UnknownNameError
from interview_followup.testing import a_promise, a_step, an_interview
from tests.policy.helpers import changes

DEFAULTS: Final = {
    "thank_you_due_days": 1,
    "late_thank_you_days": 8,
    "promise_grace_working_days": 1,
    "vague_promise_extra_working_days": 2,
    "no_promise_wait_working_days": 5,
    "quiet_days": 2,
    "unpromised_quiet_days": 5,
    "check_in_due_working_days": 1,
    "later_check_in_due_working_days": 2,
    "check_in_spacing_days": 7,
    "max_check_ins": 2,
    "check_in_stale_days": 60,
    "move_on_after_days": 7,
    "repair_opens_days": 1,
    "repair_due_days": 2,
    "repair_closes_days": 10,
    "rejection_reply_due_days": 2,
    "rejection_reply_closes_days": 14,
    "feedback_thanks_due_days": 2,
    "feedback_thanks_closes_days": 14,
    "keep_in_touch_opens_days": 30,
    "keep_in_touch_due_days": 60,
    "keep_in_touch_closes_days": 180,
    "offer_reply_due_days": 1,
    "offer_reply_closes_days": 7,
    "offer_answer_working_days": 5,
    "offer_open_days": 30,
    "next_round_reply_due_days": 1,
    "next_round_reply_closes_days": 7,
    "hold_reply_due_days": 2,
    "hold_reply_closes_days": 14,
    "hold_touch_days": 30,
    "hold_touch_due_days": 7,
    "hold_over_days": 90,
    "withdrawal_closes_days": 7,
    "no_contact_move_on_days": 30,
}
GRADES: Final = {
    "thank_you_due_days": "article",
    "promise_grace_working_days": "article",
    "vague_promise_extra_working_days": "consensus",
    "quiet_days": "judgement",
    "unpromised_quiet_days": "judgement",
    "check_in_due_working_days": "judgement",
    "later_check_in_due_working_days": "judgement",
    "check_in_stale_days": "judgement",
    "move_on_after_days": "consensus",
    "repair_opens_days": "article",
    "repair_due_days": "article",
    "repair_closes_days": "article",
    "feedback_thanks_due_days": "judgement",
    "feedback_thanks_closes_days": "judgement",
    "offer_reply_due_days": "consensus",
    "offer_reply_closes_days": "consensus",
    "next_round_reply_due_days": "consensus",
    "next_round_reply_closes_days": "consensus",
    "withdrawal_closes_days": "consensus",
    "no_contact_move_on_days": "judgement",
}
SOURCES: Final = {
    "thank_you_due_days": 65,
    "promise_grace_working_days": 39,
    "no_promise_wait_working_days": 40,
    "check_in_spacing_days": 22,
    "max_check_ins": 19,
    "rejection_reply_due_days": 3,
    "rejection_reply_closes_days": 3,
    "keep_in_touch_opens_days": 6,
    "keep_in_touch_due_days": 6,
    "keep_in_touch_closes_days": 6,
    "offer_answer_working_days": 8,
    "offer_open_days": 8,
}
MARKETS: Final = {
    "US": {"thank_you_due_days": 1, "promise_grace_working_days": 2, "no_promise_wait_working_days": 5},
    "GB": {"thank_you_due_days": 2, "promise_grace_working_days": 3, "no_promise_wait_working_days": 7},
    "AU": {"thank_you_due_days": 2, "promise_grace_working_days": 2, "no_promise_wait_working_days": 7},
    "IN": {"thank_you_due_days": 1, "promise_grace_working_days": 3, "no_promise_wait_working_days": 7},
    "ID": {"thank_you_due_days": 2, "promise_grace_working_days": 2, "no_promise_wait_working_days": 7},
}


class TestDefaults:
    """
    Section 6.

    `Timing` fields, default, and what supports it (n = publishers, one vote each; details and URLs in
    `evidence/`). Every default carries its provenance at run time: grade (`article`, `survey`,
    `consensus`, `judgement`), the number of sources, the range found, and a line of caveat.
    """

    def test_every_number_is_the_policys(self) -> None:
        """All fields, and no other."""
        assert attrs.asdict(Timing()) == DEFAULTS
        assert attrs.asdict(DEFAULT_PLAYBOOK.timing) == DEFAULTS

    @pytest.mark.parametrize("field", DEFAULTS)
    def test_every_number_carries_its_provenance(self, field: str) -> None:
        """A grade, a number of sources, and a caveat."""
        provenance = Timing.provenance(field)
        assert type(provenance.grade) is Grade
        assert provenance.sources >= 0
        assert provenance.caveat.strip()

    def test_there_are_four_grades(self) -> None:
        """The strongest first."""
        assert list(Grade) == ["article", "survey", "consensus", "judgement"]

    @pytest.mark.parametrize(("field", "grade"), GRADES.items(), ids=GRADES)
    def test_the_grade_is_the_policys(self, field: str, grade: str) -> None:
        """Where the table names one."""
        assert Timing.provenance(field).grade == grade

    @pytest.mark.parametrize(("field", "count"), SOURCES.items(), ids=SOURCES)
    def test_the_number_of_sources_is_the_policys(self, field: str, count: int) -> None:
        """Where the table gives n; there is a range found then."""
        provenance = Timing.provenance(field)
        assert provenance.sources == count
        assert provenance.found.strip()

    @pytest.mark.parametrize("field", [field for field in DEFAULTS if field not in SOURCES])
    def test_a_survey_has_its_sources(self, field: str) -> None:
        """What the table gives no n for is not graded as a survey."""
        assert Timing.provenance(field).grade != "survey"


class TestRanges:
    """
    Section 6.

    `max_check_ins` (at least 1)
    """

    @pytest.mark.parametrize("field", DEFAULTS)
    def test_the_ends_of_a_range_are_accepted(self, field: str) -> None:
        """Both belong to it, and the default lies between them."""
        limits = Timing.provenance(field)
        assert limits.minimum <= DEFAULTS[field] <= limits.maximum
        for number in (limits.minimum, limits.maximum):
            assert getattr(DEFAULT_PLAYBOOK.with_timing(**{field: number}).timing, field) == number

    @pytest.mark.parametrize("field", DEFAULTS)
    def test_beyond_its_ends_a_number_is_refused(self, field: str) -> None:
        """The error names the field."""
        limits = Timing.provenance(field)
        for number in (limits.minimum - 1, limits.maximum + 1):
            with pytest.raises(PlaybookError) as caught:
                DEFAULT_PLAYBOOK.with_timing(**{field: number})
            assert [fault.field for fault in caught.value.faults] == [field]

    def test_at_least_one_check_in_is_allowed(self) -> None:
        """None would leave nothing to follow up."""
        assert Timing.provenance("max_check_ins").minimum == 1
        with pytest.raises(PlaybookError):
            Timing(max_check_ins=0)

    @pytest.mark.parametrize("field", DEFAULTS)
    def test_no_number_is_negative(self, field: str) -> None:
        """Nothing happens before the day it counts from."""
        with pytest.raises(PlaybookError):
            DEFAULT_PLAYBOOK.with_timing(**{field: -1})


class TestMarkets:
    """
    Section 6.

    Custom differs by country (`messages/en.md`, `messages/id.md`): the library ships `Timing`
    presets beside the default. They differ from it in these fields only; a market is chosen by the host, never
    guessed from a language, and brings no holidays. Other sources' per-locale numbers do not bind.
    """

    @pytest.mark.parametrize("market", MARKETS)
    def test_a_market_differs_in_three_fields_only(self, market: str) -> None:
        """The rest is the default."""
        assert attrs.asdict(Timing.for_market(market)) == {**DEFAULTS, **MARKETS[market]}
        assert Playbook.for_market(market).timing == Timing.for_market(market)

    @pytest.mark.parametrize("market", MARKETS)
    def test_a_market_brings_no_holidays(self, market: str) -> None:
        """Nor other rules or texts."""
        playbook = Playbook.for_market(market)
        assert playbook.calendar == DEFAULT_PLAYBOOK.calendar
        assert not playbook.calendar.holidays
        assert playbook.rules == DEFAULT_PLAYBOOK.rules
        assert playbook.templates == DEFAULT_PLAYBOOK.templates

    @pytest.mark.parametrize("locale", ["id", "en-GB", "en-AU", "en-IN", "en-US"])
    def test_a_market_is_not_guessed_from_a_language(self, locale: str) -> None:
        """The locale words the text; the days are the default's."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), locale=locale)
        assert changes(interview, date(2026, 11, 19), date(2026, 11, 24)) == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 21), "late_thank_you"),
            (date(2026, 11, 24), "promised_check_in"),
        ]

    @pytest.mark.parametrize(
        ("market", "late", "promised", "unpromised"),
        [
            ("US", date(2026, 11, 21), date(2026, 11, 25), date(2026, 11, 26)),
            ("GB", date(2026, 11, 22), date(2026, 11, 26), date(2026, 11, 30)),
            ("AU", date(2026, 11, 22), date(2026, 11, 25), date(2026, 11, 30)),
            ("IN", date(2026, 11, 21), date(2026, 11, 26), date(2026, 11, 30)),
            ("ID", date(2026, 11, 22), date(2026, 11, 25), date(2026, 11, 30)),
        ],
    )
    def test_a_markets_numbers_decide(self, market: str, late: date, promised: date, unpromised: date) -> None:
        """The last day of thanks, the day after a promise, and the day to ask without one."""
        playbook = Playbook.for_market(market)
        with_promise = an_interview(promise=a_promise(date(2026, 11, 23)))
        thanked = an_interview(steps=(a_step("thank_you", date(2026, 11, 19)),))
        assert changes(with_promise, date(2026, 11, 19), promised, playbook) == [
            (date(2026, 11, 19), "thank_you"),
            (late, "late_thank_you"),
            (promised, "promised_check_in"),
        ]
        assert changes(thanked, date(2026, 11, 19), unpromised, playbook) == [
            (date(2026, 11, 19), "wait"),
            (unpromised, "unpromised_check_in"),
        ]

    def test_there_are_five_markets(self) -> None:
        """Any other is refused."""
        for market in ("DE", "us", "en-GB", ""):
            with pytest.raises(UnknownNameError):
                Playbook.for_market(market)
