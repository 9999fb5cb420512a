"""Fixed occasions, whose keys must never change: a host that stored one would send twice."""

from datetime import date
from typing import Final, NamedTuple

from interview_followup import Evidence, Interview, Outcome, Person, Referee, RivalOffer
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

HELD_ON: Final = date(2026, 11, 19)
KNOWN_ON: Final = date(2026, 11, 30)


class Occasion(NamedTuple):
    """An interview with a ``ref``, and the day on which it is asked about."""

    interview: Interview
    today: date


def _decided(status: str, day: date = KNOWN_ON, **facts: date) -> Occasion:
    return Occasion(an_interview(ref="application-17", outcome=an_outcome(status, KNOWN_ON, **facts)), day)


_THANKED: Final = a_step("thank_you", HELD_ON)
_ASKED: Final = a_step("check_in", date(2026, 11, 26))
_PANEL: Final = (Person(name="Ratna Wijaya", email="ratna@example.com"), Person(name="John Smith"), Person())
_TWINS: Final = (Person(name="Kim Lee"), Person(name="Kim Lee"))

OCCASIONS: Final[dict[str, Occasion]] = {
    "before the interview": Occasion(an_interview(ref="application-17"), date(2026, 11, 18)),
    "after the interview": Occasion(an_interview(ref="application-17"), HELD_ON),
    "after the interview, another ref": Occasion(an_interview(ref="application-18"), HELD_ON),
    "after the interview, a ref of another script": Occasion(an_interview(ref="заявка 17 ✓"), HELD_ON),
    "after the interview, without a ref": Occasion(an_interview(), HELD_ON),
    "after a panel": Occasion(an_interview(ref="application-17", interviewers=_PANEL), HELD_ON),
    "after two of one name": Occasion(an_interview(ref="application-17", interviewers=_TWINS), HELD_ON),
    "late": Occasion(an_interview(ref="application-17"), date(2026, 11, 23)),
    "promised Monday, silent Tuesday": Occasion(
        an_interview(ref="application-17", promise=a_promise(date(2026, 11, 23))), date(2026, 11, 24)
    ),
    "a newer promise": Occasion(
        an_interview(
            ref="application-17", promise=a_promise(date(2026, 12, 4), given_on=date(2026, 11, 27)), steps=(_ASKED,)
        ),
        date(2026, 12, 7),
    ),
    "asked once": Occasion(an_interview(ref="application-17", steps=(_THANKED, _ASKED)), date(2026, 12, 3)),
    "asked twice": Occasion(
        an_interview(ref="application-17", steps=(_THANKED, _ASKED, a_step("final_check_in", date(2026, 12, 3)))),
        date(2026, 12, 20),
    ),
    "it went poorly, evidence": Occasion(
        an_interview(
            ref="application-17", went="poorly", steps=(_THANKED,), evidence=(Evidence(title="Sales dashboard"),)
        ),
        date(2026, 11, 21),
    ),
    "it went poorly, a referee": Occasion(
        an_interview(
            ref="application-17", went="poorly", steps=(_THANKED,), referees=(Referee(name="Budi", consented=True),)
        ),
        date(2026, 11, 21),
    ),
    "a rival offer": Occasion(
        an_interview(
            ref="application-17", rival_offer=RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 12, 4))
        ),
        date(2026, 11, 25),
    ),
    "rejected": _decided("rejected"),
    "rejected, feedback": _decided("rejected", date(2026, 12, 20), feedback_on=date(2026, 12, 18)),
    "rejected, a month later": _decided("rejected", date(2027, 1, 5)),
    "offered": _decided("offered"),
    "offered, to be answered": _decided("offered", date(2026, 12, 9)),
    "offered, closed": _decided("offered", date(2027, 2, 1)),
    "advanced": _decided("advanced"),
    "advanced, silent": _decided("advanced", date(2026, 12, 8)),
    "on hold": _decided("on_hold"),
    "on hold for a month": _decided("on_hold", date(2026, 12, 30)),
    "withdrawn": _decided("withdrawn"),
    "accepted": _decided("accepted"),
    "pending again": Occasion(an_interview(ref="application-17", outcome=Outcome()), date(2026, 12, 1)),
}
