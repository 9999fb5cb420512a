"""
How often the library agrees with the experts, and where it does not.

Agreement is *exact* where the decision is the expert's own, and *lenient* where it is that or another that
the page allows. A miss is a scenario that does not even agree leniently.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from interview_followup import decide

from .adapter import UNTOLD_WEEKDAY, WEEKDAYS, expert_action_of, interview_of
from .vignettes import Vignette, load

LENIENT_BAR: Final = 0.85
STRICT_LENIENT_BAR: Final = 0.90

MISSES: Final = {
    "v024": "P11: a week after the last question; the expert stops two days after the fourth (dates assumed)",
    "v038": "P4: +1 working day, the article's choice; Monday after a Friday is where experts split",
    "v050": "P4: +1 working day, the article's choice; v020 and v022 ask on that same day",
    "v067": 'P4: "a few weeks" is vague, so not before +3 working days; the expert takes it as elapsed',
    "v083": "P10: the manager's one line counts as being heard, and the clock starts anew",
    "v085": "P11: a week after the last question; the expert stops after six days (dates assumed)",
    "v099": "P10: a check of references is no fact of the policy's; the expert starts the clock there",
    "v100": "O1: no fact says that the offer was accepted, and no step asks for a missing letter",
    "v127": "P2: thank at once, however it went; the expert would send nothing",
    "v129": "P2 comes before P7: thanks on the first day, material from the next",
    "v137": "R1 asks for feedback; a minority never does, and a host sets ask_feedback=False",
    "v156": "W1: at once; that one sleeps on it is up to the candidate, who records the decision",
}
"""The misses of the default playbook, each with the rule of the policy that parts from the expert."""

ASSUMED: Final = {
    "notify_other_offer": "no fact says until when the other offer is open; the adapter says five days",
    "ask_offer_extension": "an offer counts as undecided, and its first reply as one that asks for time",
    "skip": "the library's wait, where nothing may be sent",
}
"""Words that a decision comes to by an assumption of the adapter's: agreement on them counts for less."""


class Verdict(NamedTuple):
    """What the library decided in a scenario."""

    vignette: Vignette
    action: str
    rule: str | None

    @property
    def exact(self) -> bool:
        """Whether it decided as the expert did."""
        return self.action == self.vignette.expert_action

    @property
    def lenient(self) -> bool:
        """Whether it decided as the expert did, or as the page also allows."""
        return self.exact or self.action in self.vignette.also_ok


class Agreement(NamedTuple):
    """Counts of scenarios."""

    scenarios: int
    exact: int
    lenient: int

    @property
    def exact_share(self) -> float:
        """Share that agrees exactly."""
        return self.exact / self.scenarios

    @property
    def lenient_share(self) -> float:
        """Share that agrees at least leniently."""
        return self.lenient / self.scenarios


def judge(vignettes: Iterable[Vignette], *, untold_weekday: str = UNTOLD_WEEKDAY) -> tuple[Verdict, ...]:
    """Decide every scenario with the default playbook."""
    verdicts = []
    for vignette in vignettes:
        interview, today = interview_of(vignette.facts, vignette.extra, untold_weekday=untold_weekday)
        action = decide(interview, today)
        verdicts.append(Verdict(vignette, expert_action_of(action, interview), action.rule))
    return tuple(verdicts)


def agreement(verdicts: Iterable[Verdict]) -> Agreement:
    """Count how often the library agrees."""
    counted = tuple(verdicts)
    return Agreement(
        scenarios=len(counted),
        exact=sum(verdict.exact for verdict in counted),
        lenient=sum(verdict.lenient for verdict in counted),
    )


def strict_only(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Keep the scenarios in which nothing had to be inferred."""
    return tuple(verdict for verdict in verdicts if verdict.vignette.strict)


def lines() -> Iterator[str]:
    """Give the report, line by line."""
    vignettes = load()
    verdicts = judge(vignettes)
    yield f"{'scenarios':<10}{'n':>4}{'exact':>14}{'lenient':>14}{'bar':>7}"
    yield _figures("all", agreement(verdicts), LENIENT_BAR)
    yield _figures("strict", agreement(strict_only(verdicts)), STRICT_LENIENT_BAR)
    yield ""
    yield f"{'miss':<6}{'scoring':<9}{'expert':<26}{'library':<24}why"
    for verdict in verdicts:
        if not verdict.lenient:
            row = verdict.vignette
            why = MISSES.get(row.id, f"NEW: rule {verdict.rule}")
            yield f"{row.id:<6}{row.scoring:<9}{row.expert_action:<26}{verdict.action:<24}{why}"
    yield ""
    yield "lenient agreement that rests on an assumption of the adapter's"
    for word, why in ASSUMED.items():
        agreeing = agreement(verdict for verdict in verdicts if verdict.action == word).lenient
        yield f"{word:<21}{agreeing:>3}  {why}"
    yield ""
    yield "lenient agreement, by the weekday that stands in for one that is not told"
    for weekday in WEEKDAYS[:5]:
        others = judge(vignettes, untold_weekday=weekday)
        shares = (agreement(others).lenient_share, agreement(strict_only(others)).lenient_share)
        used = "  (used)" if weekday == UNTOLD_WEEKDAY else ""
        yield f"{weekday}  all {shares[0]:6.1%}  strict {shares[1]:6.1%}{used}"


def _figures(name: str, counts: Agreement, bar: float) -> str:
    exact, lenient = (
        f"{counts.exact} {counts.exact_share:6.1%}",
        f"{counts.lenient} {counts.lenient_share:6.1%}",
    )
    return f"{name:<10}{counts.scenarios:>4}{exact:>14}{lenient:>14}{bar:>7.0%}"
