"""
The policy's numbers, where each comes from, and the market presets.

Every number of ``policy.md`` section 6 is a field here and nowhere else. What the numbers are used for is the
rules' business.
"""

from enum import StrEnum
from typing import Any, Final

import attrs

from .errors import Fault, PlaybookError, UnknownNameError, number_shown, raise_faults, unknown_name


class Grade(StrEnum):
    """What kind of support a default has, the strongest first."""

    ARTICLE = "article"
    SURVEY = "survey"
    CONSENSUS = "consensus"
    JUDGEMENT = "judgement"


@attrs.frozen(kw_only=True)
class Provenance:
    """
    Where a default number comes from.

    Attributes:
        grade: The kind of support.
        sources: How many publishers were counted, one vote each; 0 where none gives a number.
        found: The range that they give, in words; empty where none does.
        caveat: What to know before relying on it.
        minimum: The lowest value that is accepted, inclusive.
        maximum: The highest value that is accepted, inclusive.
    """

    grade: Grade
    sources: int
    found: str
    caveat: str
    minimum: int
    maximum: int


def _number(
    default: int, grade: Grade, caveat: str, *, sources: int = 0, found: str = "", least: int = 0, most: int = 365
) -> Any:  # noqa: ANN401 - what attrs.field returns, so that the class body type-checks
    """Declare one number with its range and provenance."""
    provenance = Provenance(grade=grade, sources=sources, found=found, caveat=caveat, minimum=least, maximum=most)
    return attrs.field(default=default, metadata={"provenance": provenance})


_ARTICLE, _SURVEY = Grade.ARTICLE, Grade.SURVEY
_CONSENSUS, _JUDGEMENT = Grade.CONSENSUS, Grade.JUDGEMENT


@attrs.frozen(kw_only=True)
class Timing:
    """
    Every number of the policy, each with its range and its `Provenance`.

    ``_days`` are calendar days, ``_working_days`` working days of the playbook's calendar. Where a field says
    "due", it is the day by which the step should be done; "closes" is the last day on which it is recommended.
    Meanings and evidence: ``policy.md``, sections 3 and 6.

    Attributes:
        thank_you_due_days: The thank-you is due, and at its best, this many days after the interview.
        late_thank_you_days: A late one is still recommended until this many days after the interview.
        promise_grace_working_days: Check in on this working day after the promised day.
        vague_promise_extra_working_days: And this many later where the promise was vague.
        no_promise_wait_working_days: Without a promise, check in on this working day after the interview.
        quiet_days: A check-in after a promised day keeps this distance from the last message.
        unpromised_quiet_days: A check-in without a promise keeps this distance from the last message.
        check_in_due_working_days: A first check-in is due this many working days after it opens.
        later_check_in_due_working_days: The same for later ones, and for one without a promise.
        check_in_spacing_days: From one check-in to the next.
        max_check_ins: How many are recommended; the last of several is the final one.
        check_in_stale_days: How long after its opening a check-in is still recommended.
        move_on_after_days: Treat the matter as over this many days after the last check-in.
        repair_opens_days: Supporting material or a reference, days after the thank-you.
        repair_due_days: Due this many days after it opens.
        repair_closes_days: Recommended until this many days after the interview.
        rejection_reply_due_days: Due this many days after the rejection.
        rejection_reply_closes_days: Recommended until this many days after the rejection.
        feedback_thanks_due_days: Due this many days after the feedback.
        feedback_thanks_closes_days: Recommended until this many days after the feedback.
        keep_in_touch_opens_days: Days after a rejection.
        keep_in_touch_due_days: Days after a rejection.
        keep_in_touch_closes_days: Days after a rejection; the matter is over on the day after.
        offer_reply_due_days: Acknowledge the offer within this many days.
        offer_reply_closes_days: Recommended until this many days after the offer.
        offer_answer_working_days: Answer an offer without a last day within this many working days.
        offer_open_days: How long an offer without a last day counts as open.
        next_round_reply_due_days: Days after the news.
        next_round_reply_closes_days: Days after the news, where the next interview's day is not known.
        hold_reply_due_days: Days after the news of a hold.
        hold_reply_closes_days: Days after the news of a hold.
        hold_touch_days: Keep in touch this many days after the news of a hold.
        hold_touch_due_days: Due this many days after it opens.
        hold_over_days: Treat a hold as over after this many days.
        withdrawal_closes_days: Days after the candidate's decision.
        no_contact_move_on_days: Where contact is not wanted, days until the matter counts as over.

    Raises:
        WrongTypeError: If a number is not an integer (a bool is not one).
        PlaybookError: If a number is out of its range; all faults at once.

    Example:
        >>> Timing(max_check_ins=0)
        Traceback (most recent call last):
            ...
        interview_followup.errors.PlaybookError: max_check_ins must be from 1 to 10, got 0
    """

    thank_you_due_days: int = _number(
        1, _ARTICLE, "the article says at once; experts split between 24 and 48 hours",
        sources=65, found="6 to 168 hours, mode 24 h (30), then 48 h (17)",
    )  # fmt: skip
    late_thank_you_days: int = _number(
        8, _CONSENSUS, "experts still send one up to day 7 or 8, and split beyond that", found="up to day 7 or 8"
    )
    promise_grace_working_days: int = _number(
        1, _ARTICLE, "the next day is the article's choice and a minority's (26 %)",
        sources=39, found="1 to 7 days after, median 2", least=1, most=60,
    )  # fmt: skip
    vague_promise_extra_working_days: int = _number(2, _CONSENSUS, "a vague phrase is not a date", most=60)
    no_promise_wait_working_days: int = _number(
        5, _SURVEY, "academia waits 28 days", sources=40, found="3 to 28 days, mode 7", least=1, most=120
    )
    quiet_days: int = _number(
        2, _JUDGEMENT, "a check-in does not follow on the day after another message; binds check-ins only", most=60
    )
    unpromised_quiet_days: int = _number(
        5, _JUDGEMENT, "nobody chases days after a thank-you; binds check-ins only", most=60
    )
    check_in_due_working_days: int = _number(
        1, _JUDGEMENT, "with the grace, two working days, which most experts accept", most=60
    )
    later_check_in_due_working_days: int = _number(
        2, _JUDGEMENT, "within the working days that most experts accept", most=60
    )
    check_in_spacing_days: int = _number(
        7, _SURVEY, "outliers call weekly without end, or never", sources=22, found="2 to 14 days, mode 7", least=1
    )
    max_check_ins: int = _number(
        2, _SURVEY, "thank-you not counted", sources=19, found="0 to 3, mode 2", least=1, most=10
    )
    check_in_stale_days: int = _number(60, _JUDGEMENT, "a question asked months later finds nobody")
    move_on_after_days: int = _number(7, _CONSENSUS, "a week after the last unanswered check-in")
    repair_opens_days: int = _number(
        1, _ARTICLE, "14 pages for a repair, 2 against", sources=16, found="1 to 3 days", most=60
    )
    repair_due_days: int = _number(2, _ARTICLE, "14 pages for a repair, 2 against", sources=16, most=60)
    repair_closes_days: int = _number(10, _ARTICLE, "14 pages for a repair, 2 against", sources=16)
    rejection_reply_due_days: int = _number(
        2, _SURVEY, "few publishers give a number", sources=3, found="24 to 48 hours, median 48 h"
    )
    rejection_reply_closes_days: int = _number(
        14, _SURVEY, "two weeks is the latest day on which anybody asks for feedback",
        sources=3, found="24 to 48 hours, median 48 h",
    )  # fmt: skip
    feedback_thanks_due_days: int = _number(2, _JUDGEMENT, "as quickly as the reply to a rejection")
    feedback_thanks_closes_days: int = _number(14, _JUDGEMENT, "as long as the reply to a rejection")
    keep_in_touch_opens_days: int = _number(
        30, _SURVEY, "few publishers give a number", sources=6, found="30 to 120 days"
    )
    keep_in_touch_due_days: int = _number(
        60, _SURVEY, "few publishers give a number", sources=6, found="30 to 120 days"
    )
    keep_in_touch_closes_days: int = _number(
        180, _SURVEY, "few publishers give a number", sources=6, found="30 to 120 days", most=1825
    )
    offer_reply_due_days: int = _number(1, _CONSENSUS, "acknowledge within 24 hours")
    offer_reply_closes_days: int = _number(7, _CONSENSUS, "acknowledge within 24 hours")
    offer_answer_working_days: int = _number(
        5,
        _SURVEY,
        "employers give three to five working days, seniors longer",
        sources=8,
        found="1 to 14 days",
        most=260,
    )
    offer_open_days: int = _number(
        30, _SURVEY, "an offer without a day stays open, overdue", sources=8, found="1 to 14 days"
    )
    next_round_reply_due_days: int = _number(1, _CONSENSUS, "confirm within a day")
    next_round_reply_closes_days: int = _number(7, _CONSENSUS, "confirm within a day")
    hold_reply_due_days: int = _number(2, _JUDGEMENT, "thin: 9 claims in all about holds")
    hold_reply_closes_days: int = _number(14, _JUDGEMENT, "thin: 9 claims in all about holds")
    hold_touch_days: int = _number(30, _JUDGEMENT, "thin: 9 claims in all about holds")
    hold_touch_due_days: int = _number(7, _JUDGEMENT, "thin: 9 claims in all about holds")
    hold_over_days: int = _number(90, _JUDGEMENT, "thin: 9 claims in all about holds", least=1, most=1825)
    withdrawal_closes_days: int = _number(7, _CONSENSUS, "at once, once it is certain")
    no_contact_move_on_days: int = _number(30, _JUDGEMENT, "the employer's word is all there is to go by")

    def __attrs_post_init__(self) -> None:
        raise_faults(list(self._faults()), PlaybookError)

    def _faults(self) -> list[Fault]:
        faults = []
        for field in attrs.fields(Timing):
            number, limits = getattr(self, field.name), field.metadata["provenance"]
            if type(number) is not int:
                limit = f"must be an integer, got {type(number).__name__}"
                faults.append(Fault(field.name, "wrong_type", limit))
            elif not limits.minimum <= number <= limits.maximum:
                limit = f"must be from {limits.minimum} to {limits.maximum}, got {number_shown(number)}"
                faults.append(Fault(field.name, "out_of_range", limit))
        return faults

    @staticmethod
    def provenance(field: str) -> Provenance:
        """
        Tell where the default of a number comes from.

        Args:
            field: Name of a field of this class.

        Raises:
            UnknownNameError: If there is no such number; the nearest name is suggested.

        Example:
            >>> Timing.provenance("promise_grace_working_days").caveat
            "the next day is the article's choice and a minority's (26 %)"
        """
        fields = attrs.fields_dict(Timing)
        if type(field) is not str or field not in fields:
            raise UnknownNameError(unknown_name("number", field, fields))
        provenance: Provenance = fields[field].metadata["provenance"]
        return provenance

    @classmethod
    def for_market(cls, market: str) -> "Timing":
        """
        Give the numbers of a market (``policy.md`` section 6, Markets; grade: consensus).

        Custom differs by country. A market is the host's choice, never guessed from a language, and brings no
        holidays.

        Args:
            market: ``US``, ``GB``, ``AU``, ``IN`` or ``ID``.

        Raises:
            UnknownNameError: If there is no preset for that market.

        Example:
            >>> Timing.for_market("GB").promise_grace_working_days
            3
        """
        if type(market) is not str or market not in MARKETS:
            raise UnknownNameError(unknown_name("market", market, MARKETS))
        due, grace, wait = MARKETS[market]
        return cls(thank_you_due_days=due, promise_grace_working_days=grace, no_promise_wait_working_days=wait)


MARKETS: Final[dict[str, tuple[int, int, int]]] = {
    "US": (1, 2, 5),
    "GB": (2, 3, 7),
    "AU": (2, 2, 7),
    "IN": (1, 3, 7),
    "ID": (2, 2, 7),
}
"""For each market: thank_you_due_days, promise_grace_working_days, no_promise_wait_working_days."""
