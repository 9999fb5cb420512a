"""
A hand-made collection of interviews, at least one for every rule, for the sentences that hold of any interview.

All were held on Thursday, 19 November 2026, and nothing in them happens after February 2027.
"""

from datetime import date
from typing import Final

from interview_followup import Evidence, Interview, Outcome, Person, Referee, RivalOffer, StepStatus
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

_FOLDER: Final = (Evidence(title="Sales dashboard"),)
_MANAGER: Final = (Referee(name="Budi Santoso", consented=True),)
_RIVAL: Final = RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 12, 4))
_MONDAY: Final = a_promise(date(2026, 11, 23))
_NEW_DATE: Final = a_promise(date(2026, 12, 11), given_on=date(2026, 11, 30))
_THANKED: Final = a_step("thank_you", date(2026, 11, 19))
_ASKED: Final = a_step("check_in", date(2026, 11, 26))
_ASKED_LAST: Final = a_step("final_check_in", date(2026, 12, 3))


def _pending() -> dict[str, Interview]:
    return {
        "plain": an_interview(),
        "thanked": an_interview(steps=(_THANKED,)),
        "thanks skipped": an_interview(steps=(a_step("thank_you", date(2026, 11, 20), StepStatus.SKIPPED),)),
        "promised": an_interview(promise=_MONDAY),
        "promised, thanked": an_interview(promise=_MONDAY, steps=(_THANKED,)),
        "promised, asked": an_interview(promise=_MONDAY, steps=(_THANKED, _ASKED)),
        "promised far away, asked": an_interview(promise=a_promise(date(2027, 1, 4)), steps=(_ASKED,)),
        "promised a Sunday": an_interview(promise=a_promise(date(2026, 11, 29))),
        "vague": an_interview(promise=a_promise(date(2026, 11, 27), kind="vague")),
        "invited": an_interview(promise=a_promise(date(2026, 11, 28), kind="invitation"), steps=(_THANKED,)),
        "invited at once": an_interview(promise=a_promise(date(2026, 11, 19), kind="invitation")),
        "spent": an_interview(promise=_MONDAY, heard_on=date(2026, 11, 27)),
        "heard": an_interview(heard_on=date(2026, 12, 5), steps=(_THANKED, _ASKED)),
        "new date after asking": an_interview(promise=_NEW_DATE, steps=(_THANKED, _ASKED)),
        "asked finally": an_interview(steps=(_THANKED, _ASKED, _ASKED_LAST)),
        "asked ahead of time": an_interview(steps=(a_step("check_in", date(2027, 2, 1)),)),
        "poorly, evidence": an_interview(went="poorly", evidence=_FOLDER),
        "poorly, referee": an_interview(went="poorly", referees=_MANAGER, promise=_MONDAY, steps=(_THANKED,)),
        "poorly, agency": an_interview(went="poorly", referees=_MANAGER, agency=Person(name="Kim Lee")),
        "rival": an_interview(rival_offer=_RIVAL, steps=(_THANKED,)),
        "no contact": an_interview(no_contact=True),
        "no contact, promised": an_interview(no_contact=True, promise=_MONDAY, rival_offer=_RIVAL),
        "no contact, asked finally": an_interview(no_contact=True, steps=(_ASKED, _ASKED_LAST)),
        "snoozed": an_interview(promise=_MONDAY, snoozed_until=date(2026, 12, 5)),
        "snoozed for ever": an_interview(promise=_MONDAY, snoozed_until=date(9999, 12, 31)),
        "own step": an_interview(steps=(a_step("acme:call", date(2026, 11, 26)),)),
    }


def _decided() -> dict[str, Interview]:
    k = date(2026, 11, 30)
    rejected = an_outcome("rejected", k)
    heard_why = an_outcome("rejected", k, feedback_on=date(2026, 12, 4))
    offered = an_outcome("offered", k)
    advanced = an_outcome("advanced", k)
    on_hold = an_outcome("on_hold", k)
    replied = a_step("rejection_reply", date(2026, 12, 1))
    kept_in_touch = a_step("keep_in_touch", date(2027, 1, 5))
    return {
        "rejected": an_interview(outcome=rejected),
        "rejected, replied": an_interview(outcome=rejected, steps=(replied, kept_in_touch)),
        "rejected, feedback": an_interview(outcome=heard_why, steps=(replied,)),
        "rejected, feedback, silent": an_interview(outcome=heard_why),
        "rejected, no contact": an_interview(outcome=rejected, no_contact=True),
        "rejected, snoozed": an_interview(outcome=rejected, snoozed_until=date(2026, 12, 12)),
        "offered": an_interview(outcome=offered),
        "offered, with a day": an_interview(outcome=an_outcome("offered", k, respond_by=date(2026, 12, 11))),
        "offered, answer at once": an_interview(outcome=an_outcome("offered", k, respond_by=k)),
        "offered, replied": an_interview(outcome=offered, steps=(a_step("offer_reply", k),)),
        "offered, answered": an_interview(outcome=offered, steps=(a_step("offer_answer", date(2026, 12, 2)),)),
        "advanced": an_interview(outcome=advanced),
        "advanced, replied": an_interview(outcome=advanced, steps=(a_step("next_round_reply", k), _ASKED)),
        "advanced, promised": an_interview(outcome=advanced, promise=_NEW_DATE, rival_offer=_RIVAL),
        "advanced, old promise": an_interview(outcome=advanced, promise=_MONDAY),
        "advanced, no contact": an_interview(outcome=advanced, no_contact=True),
        "advanced, with a day": an_interview(
            outcome=an_outcome("advanced", k, next_interview_on=date(2026, 12, 10)), rival_offer=_RIVAL
        ),
        "on hold": an_interview(outcome=on_hold),
        "on hold, replied": an_interview(outcome=on_hold, steps=(a_step("hold_reply", k), kept_in_touch)),
        "on hold, promised": an_interview(outcome=on_hold, promise=_NEW_DATE),
        "on hold, no contact": an_interview(outcome=on_hold, no_contact=True, rival_offer=_RIVAL),
        "on hold, snoozed": an_interview(outcome=on_hold, snoozed_until=date(2027, 1, 9)),
        "withdrawn": an_interview(outcome=an_outcome("withdrawn", k)),
        "withdrawn, told": an_interview(outcome=an_outcome("withdrawn", k), steps=(a_step("withdrawal", k),)),
        "accepted": an_interview(outcome=an_outcome("accepted", k)),
        "declined": an_interview(outcome=an_outcome("declined", k)),
        "still pending": an_interview(outcome=Outcome()),
    }


CASES: Final[dict[str, Interview]] = {**_pending(), **_decided()}
