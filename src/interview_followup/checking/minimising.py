"""
Making a counter-example small: facts are dropped as long as what is left still shows what is wrong.
"""

from collections.abc import Sequence
from datetime import date

from ..engine import decide, window_of
from ..errors import FollowUpError
from ..explaining.facts import keeping, needed, paths_of
from ..interview import Interview
from ..playbook import Playbook
from ..rules import Window
from .findings import PlaybookFinding
from .judging import Breach, judge, opens_on_a_day_off
from .lives import WAYS, Moment, live


def smallest(breach: Breach, interview: Interview, day: date, playbook: Playbook) -> PlaybookFinding:
    """
    Tell what is wrong with the fewest facts that show it.

    The facts are tried as the beginning of a life without any step but the advice that is taken, since that is what
    happens to candidates; else with the steps that were found.
    """
    without_steps = [path for path in paths_of(interview) if not path.startswith("steps")]
    for start in (keeping(interview, without_steps), interview):
        found = _shrunk(breach, start, day, playbook)
        if found is not None:
            return _finding(found)
    return _finding(Moment(breach, interview, day))


def _shrunk(breach: Breach, interview: Interview, day: date, playbook: Playbook) -> Moment | None:
    """Drop facts while the same is wrong; ``None`` where it is not wrong even with all of them."""

    def moment(paths: Sequence[str]) -> Moment | None:
        try:
            return _moment(breach, keeping(interview, paths), day, playbook)
        except FollowUpError:
            return None  # one fact cannot be without another, or a rule fails without it

    def wrong(paths: Sequence[str]) -> bool:
        return moment(paths) is not None

    paths = paths_of(interview)
    return moment(needed(paths, wrong)) if wrong(paths) else None


def _finding(moment: Moment) -> PlaybookFinding:
    code, subject, text = moment.breach
    return PlaybookFinding(code=code, subject=subject, text=text, interview=moment.interview, day=moment.day)


def _moment(breach: Breach, interview: Interview, day: date, playbook: Playbook) -> Moment | None:
    """Find the same thing wrong on the day, or in a life that begins with these facts."""
    rule = decide(interview, day, playbook=playbook).rule
    judged = judge(None if rule is None else playbook.rule(rule), interview, day, playbook)
    for each in (*judged, *_days_off(interview, playbook)):
        if each[:2] == breach[:2]:
            return Moment(each, interview, day)
    for way in WAYS:
        for moment in live(interview, way, playbook).wrong:
            if moment.breach[:2] == breach[:2]:
                return moment
    return None


def _days_off(interview: Interview, playbook: Playbook) -> Sequence[Breach]:
    found = []
    for rule in playbook.rules_for(interview.outcome.status):
        window = window_of(rule, interview, playbook)
        if isinstance(window, Window):
            found.append(opens_on_a_day_off(rule, window.opens_on, playbook))
    return [each for each in found if each is not None]
