"""The interviews that every rule is asked of: the policy's cases, and more for the ends of what a rule looks at."""

from datetime import date
from typing import Final

from interview_followup import Interview, Outcome, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.cases import CASES

_FOLDER: Final = CASES["poorly, evidence"].evidence
_MANAGER: Final = CASES["poorly, referee"].referees
_RIVAL: Final = CASES["rival"].rival_offer
_K: Final = date(2026, 11, 30)
_ASKED: Final = a_step("check_in", date(2026, 11, 26))
_AGAIN: Final = a_step("check_in", date(2026, 12, 4))
_FINALLY: Final = a_step("final_check_in", date(2026, 12, 14))
_THANKED_LATE: Final = a_step("thank_you", date(2026, 12, 1))
_END: Final = date(9999, 12, 31)


def _pending() -> dict[str, Interview]:
    """Asked, thanked and repaired at other times than in the policy's own cases."""
    return {
        "asked twice": an_interview(promise=a_promise(date(2026, 11, 27)), steps=(_ASKED, _AGAIN)),
        "asked three times": an_interview(steps=(_ASKED, _AGAIN, a_step("check_in", date(2026, 12, 11)))),
        "asked once and finally": an_interview(steps=(_ASKED, _FINALLY)),
        "asked finally at once": an_interview(steps=(_FINALLY,)),
        "check-in skipped": an_interview(steps=(a_step("check_in", date(2026, 11, 27), StepStatus.SKIPPED),)),
        "asked, then promised far away": an_interview(
            promise=a_promise(date(2027, 3, 1)), steps=(_ASKED, _AGAIN, _FINALLY)
        ),
        "invited, asked": an_interview(promise=a_promise(date(2026, 11, 25), kind="invitation"), steps=(_ASKED,)),
        "vague, thanked late": an_interview(
            promise=a_promise(date(2026, 11, 27), kind="vague"), steps=(_THANKED_LATE,)
        ),
        "thanked late": an_interview(steps=(_THANKED_LATE,)),
        "poorly, thanked": an_interview(
            went="poorly", evidence=_FOLDER, steps=(a_step("thank_you", date(2026, 11, 20)),)
        ),
        "poorly, thanked too late": an_interview(
            went="poorly", evidence=_FOLDER, steps=(a_step("thank_you", date(2026, 12, 20)),)
        ),
        "poorly, thanked too late, snoozed": an_interview(
            went="poorly",
            evidence=_FOLDER,
            snoozed_until=date(2027, 1, 9),
            steps=(a_step("thank_you", date(2026, 12, 20)),),
        ),
        "poorly, repaired": an_interview(
            went="poorly",
            evidence=_FOLDER,
            referees=_MANAGER,
            steps=(a_step("supporting_material", date(2026, 11, 23)),),
        ),
        "well, referee": an_interview(went="well", referees=_MANAGER),
        "rival, told": an_interview(rival_offer=_RIVAL, steps=(a_step("rival_offer", date(2026, 11, 24)),)),
        "undecided, wordless": an_interview(outcome=Outcome(), heard_on=date(2026, 11, 19)),
    }


def _over() -> dict[str, Interview]:
    """Rejected or offered, and what was settled before or after."""
    return {
        "rejected, thanked for feedback": an_interview(
            outcome=an_outcome("rejected", _K, feedback_on=date(2026, 12, 4)),
            steps=(a_step("feedback_thanks", date(2026, 12, 5)),),
        ),
        "offered, answer skipped": an_interview(
            outcome=an_outcome("offered", _K), steps=(a_step("offer_answer", date(2026, 12, 2), StepStatus.SKIPPED),)
        ),
        "offered, accepted": an_interview(
            outcome=an_outcome("offered", _K, answer="accept"), steps=(a_step("offer_answer", date(2026, 12, 2)),)
        ),
        "offered, declined": an_interview(
            outcome=an_outcome("offered", _K, answer="decline"), steps=(a_step("offer_answer", _K),)
        ),
        "offered, to be accepted": an_interview(outcome=an_outcome("offered", _K, answer="accept")),
        "offered, answer next day": an_interview(
            outcome=an_outcome("offered", _K, respond_by=date(2026, 12, 1), answer="decline")
        ),
        "offered, a month to answer": an_interview(outcome=an_outcome("offered", _K, respond_by=date(2026, 12, 31))),
        "offered again, the first answered": an_interview(
            outcome=an_outcome("offered", _K, answer="accept"), steps=(a_step("offer_answer", date(2026, 11, 26)),)
        ),
        "advanced again, the first replied to": an_interview(
            outcome=an_outcome("advanced", _K, next_interview_on=date(2026, 12, 10)),
            steps=(a_step("next_round_reply", date(2026, 11, 26)),),
        ),
        "kept in touch, then rejected": an_interview(
            outcome=an_outcome("rejected", _K), steps=(a_step("keep_in_touch", date(2026, 11, 26)),)
        ),
    }


def _open() -> dict[str, Interview]:
    """Advanced or on hold."""
    return {
        "advanced, asked": an_interview(outcome=an_outcome("advanced", _K), steps=(_AGAIN, _FINALLY)),
        "advanced, with a day, replied": an_interview(
            outcome=an_outcome("advanced", _K, next_interview_on=date(2026, 12, 10)),
            steps=(a_step("next_round_reply", date(2026, 12, 1)), _AGAIN),
        ),
        "advanced, with a day, no contact": an_interview(
            outcome=an_outcome("advanced", _K, next_interview_on=date(2026, 12, 10)), no_contact=True
        ),
        "advanced, promised, no contact": an_interview(
            promise=a_promise(date(2026, 12, 11), given_on=_K), outcome=an_outcome("advanced", _K), no_contact=True
        ),
        "on hold, promised, asked": an_interview(
            promise=a_promise(date(2026, 12, 11), given_on=_K), outcome=an_outcome("on_hold", _K), steps=(_FINALLY,)
        ),
        "on hold, asked": an_interview(outcome=an_outcome("on_hold", _K), steps=(_AGAIN, _FINALLY)),
    }


def _at_the_end() -> dict[str, Interview]:
    """Where days lie beyond the calendar."""
    return {
        "at the end": an_interview(held_on=_END),
        "at the end, asked": an_interview(
            held_on=date(9999, 12, 1), steps=(a_step("check_in", date(9999, 12, 28)), a_step("final_check_in", _END))
        ),
        "at the end, promised": an_interview(
            held_on=date(9999, 12, 1), promise=a_promise(_END), steps=(a_step("final_check_in", date(9999, 12, 20)),)
        ),
        "near the end": an_interview(held_on=date(9999, 11, 12)),
        "at the end, poorly": an_interview(held_on=_END, went="poorly", evidence=_FOLDER),
        "at the end, rejected": an_interview(held_on=_END, outcome=an_outcome("rejected", _END, feedback_on=_END)),
        "at the end, offered": an_interview(held_on=_END, outcome=an_outcome("offered", _END)),
        "at the end, offered with a day": an_interview(
            held_on=date(9999, 12, 1), outcome=an_outcome("offered", date(9999, 12, 30), respond_by=_END)
        ),
        "at the end, advanced": an_interview(
            held_on=_END, outcome=an_outcome("advanced", _END, next_interview_on=_END)
        ),
        "at the end, on hold": an_interview(held_on=_END, outcome=an_outcome("on_hold", _END)),
        "near the end, on hold": an_interview(
            held_on=date(9999, 11, 1), outcome=an_outcome("on_hold", date(9999, 11, 30))
        ),
        "at the end, withdrawn": an_interview(held_on=_END, outcome=an_outcome("withdrawn", _END)),
    }


INTERVIEWS: Final[dict[str, Interview]] = {**CASES, **_pending(), **_over(), **_open(), **_at_the_end()}
