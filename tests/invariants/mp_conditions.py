"""
Every atomic condition of every default rule, each with two interviews that differ in nothing else.

The table is data: a rule, the condition in words, an interview for which it holds and one for which it does not, and
what the rule answers for each. A window is written ``opens / due / closes``, a reason why not by its code.
"""

from collections.abc import Iterator
from typing import Any, Final

from interview_followup import DEFAULT_PLAYBOOK, Evidence, Person, Referee

from .mp_pairs import KNOWN, Pair, at

THREE: Final = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)
"""With two questions at the most there is none between the first and the last."""

MONDAY: Final = (4, "exact", 0)
VAGUE: Final = (4, "vague", 0)
INVITED: Final = (4, "invitation", 0)
NEW: Final = (11, "exact", KNOWN)
"""A promise for Monday, November 30, that came with the news."""

NEW_INVITATION: Final = (11, "invitation", KNOWN)
POORLY: Final[dict[str, Any]] = {"went": "poorly"}
PAPERS: Final[dict[str, Any]] = {"evidence": (Evidence(title="Dashboard"),)}
FRIEND: Final[dict[str, Any]] = {"referees": (Referee(name="Budi", consented=True),)}


def _rival_offer() -> Iterator[Pair]:
    window, told = "11-20 / 11-20 / 12-01", "already_told"
    plain = at(rival=(1, 12))
    yield Pair("rival_offer", "the candidate holds another offer", plain, at(), window, "no_rival_offer")
    yield Pair("rival_offer", "it names a day to decide by", plain, at(rival=(1, None)), window, "no_day_to_decide_by")
    yield Pair("rival_offer", "they have not been told", plain, at("rival_offer 2", rival=(1, 12)), window, told)
    yield Pair("rival_offer", "nor was telling them skipped", plain, at("(rival_offer) 2", rival=(1, 12)), window, told)
    yield Pair(
        "rival_offer", "what they were told lies before it came",
        at("rival_offer 0", rival=(1, 12)), at("rival_offer 1", rival=(1, 12)), window, told,
    )  # fmt: skip


def _thanks() -> Iterator[Pair]:
    for rule, window in (("thank_you", "11-19 / 11-20 / 11-20"), ("late_thank_you", "11-21 / 11-21 / 11-27")):
        for kind in ("thank_you", "(thank_you)"):
            yield Pair(rule, f"no {kind} is settled", at(), at(f"{kind} 0"), window, "already_thanked")
        for kind in ("check_in", "final_check_in", "supporting_material", "reference"):
            yield Pair(rule, f"no {kind} was sent", at(), at(f"{kind} 1"), window, "already_wrote")
        yield Pair(
            rule, "a check-in was skipped, not done", at("(check_in) 1"), at("check_in 1"), window, "already_wrote"
        )


def _invited() -> Iterator[Pair]:
    rule, window = "invited_check_in", "11-23 / 11-24 / 01-22"
    plain = at(promise=INVITED)
    yield Pair(rule, "there is a promise", plain, at(), window, "no_promise_in_force")
    yield Pair(rule, "it is an invitation", plain, at(promise=MONDAY), window, "no_invitation")
    yield Pair(rule, "it is not spent", plain, at(promise=INVITED, heard_on=5), window, "no_promise_in_force")
    yield Pair(rule, "nobody asked", plain, at("check_in 4", promise=INVITED), window, "already_asked")
    yield Pair(
        rule, "a check-in lies on the day on which the clock starts",
        at("check_in 0", promise=INVITED), at("check_in 1", promise=INVITED), window, "already_asked",
    )  # fmt: skip
    yield Pair(
        rule, "the day lies after the one on which the clock starts",
        plain, at(promise=INVITED, heard_on=4), window, "11-24 / 11-25 / 01-22",
    )  # fmt: skip


def _promised() -> Iterator[Pair]:
    rule, window = "promised_check_in", "11-24 / 11-25 / 01-22"
    plain = at(promise=MONDAY)
    yield Pair(rule, "there is a promise", plain, at(), window, "no_promise_in_force")
    yield Pair(rule, "it is no invitation", plain, at(promise=INVITED), window, "invited_to_ask")
    yield Pair(rule, "it is not vague", plain, at(promise=VAGUE), window, "11-26 / 11-27 / 01-25")
    yield Pair(rule, "it is not spent", plain, at(promise=MONDAY, heard_on=5), window, "no_promise_in_force")
    yield Pair(rule, "nobody asked", plain, at("(check_in) 4", promise=MONDAY), window, "already_asked")
    yield Pair(
        rule, "no message was sent in the quiet days",
        plain, at("thank_you 4", promise=MONDAY), window, "11-25 / 11-26 / 01-22",
    )  # fmt: skip
    yield Pair(
        rule, "what was skipped is no message",
        at("(thank_you) 4", promise=MONDAY), at("thank_you 4", promise=MONDAY), window, "11-25 / 11-26 / 01-22",
    )  # fmt: skip


def _later_check_ins() -> Iterator[Pair]:
    window, enough = "11-27 / 12-01 / 01-26", "asked_as_often_as_allowed"
    after_promise = "12-01 / 12-03 / 01-29"
    far = (11, "exact", 0)
    one, two, three = at("check_in 1"), at("check_in 1", "check_in 2"), at("check_in 1", "check_in 2", "check_in 3")
    last = at("final_check_in 1")
    for rule, playbook in (("next_check_in", THREE), ("final_check_in", DEFAULT_PLAYBOOK)):
        yield Pair(rule, "it was asked", one, at(), window, "not_asked_yet", playbook)
        yield Pair(rule, "not for the last time", one, last, window, enough, playbook)
        yield Pair(
            rule, "no promise lets one ask only later",
            one, at("check_in 1", promise=far), window, after_promise, playbook,
        )  # fmt: skip
        yield Pair(
            rule, "it was asked so long ago",
            one, at("check_in 4"), window, "11-30 / 12-02 / 01-29", playbook,
        )  # fmt: skip
    yield Pair("next_check_in", "the next is not the last allowed", one, two, window, "next_would_be_the_last", THREE)
    yield Pair("next_check_in", "a further one is allowed", two, three, "next_would_be_the_last", enough, THREE)
    yield Pair("final_check_in", "a further one is allowed", one, two, window, enough)
    yield Pair(
        "final_check_in", "the next is the last allowed",
        two, one, "11-30 / 12-02 / 01-29", "next_would_not_be_the_last", THREE,
    )  # fmt: skip


def _unpromised() -> Iterator[Pair]:
    rule, window = "unpromised_check_in", "11-26 / 11-30 / 01-25"
    yield Pair(rule, "there is no promise", at(), at(promise=MONDAY), window, "promise_in_force")
    yield Pair(
        rule, "the promise is spent",
        at(promise=MONDAY, heard_on=5), at(promise=MONDAY, heard_on=4), "12-01 / 12-03 / 01-29", "promise_in_force",
    )  # fmt: skip
    yield Pair(rule, "nobody asked", at(), at("check_in 4"), window, "already_asked")
    yield Pair(rule, "nothing was heard since", at(), at(heard_on=4), window, "11-30 / 12-02 / 01-29")
    yield Pair(rule, "no message was sent in the quiet days", at(), at("thank_you 5"), window, "11-30 / 12-02 / 01-29")
    yield Pair(
        rule, "what was skipped is no message",
        at("(thank_you) 5"), at("thank_you 5"), window, "11-30 / 12-02 / 01-29",
    )  # fmt: skip


def _given_up() -> Iterator[Pair]:
    one, two, last = at("check_in 1"), at("check_in 1", "check_in 2"), at("final_check_in 1")
    window = "11-27 / 11-27 / never"
    yield Pair("unanswered", "it was asked", last, at(), window, "not_asked_yet")
    yield Pair("unanswered", "for the last time", last, one, window, "may_ask_again")
    yield Pair("unanswered", "as often as allowed", two, one, "11-30 / 11-30 / never", "may_ask_again")
    yield Pair(
        "unanswered", "no promise lets one ask only later",
        last, at("final_check_in 1", promise=(11, "exact", 0)), window, "12-01 / 12-01 / never",
    )  # fmt: skip
    yield Pair("stale", "a further question is allowed", one, two, "01-27 / 01-27 / never", "no_check_in_to_go_stale")
    for condition, interview, otherwise in (
        ("an exact promise", at(promise=MONDAY), "01-23 / 01-23 / never"),
        ("an invitation", at(promise=INVITED), "01-23 / 01-23 / never"),
        ("a question", one, "01-27 / 01-27 / never"),
    ):
        yield Pair(
            "stale", f"no window of {condition} went unused", at(), interview, "01-26 / 01-26 / never", otherwise
        )
    plain = at(no_contact=True)
    yield Pair("no_contact", "contact is not wanted", plain, at(), "12-19 / 12-19 / never", "contact_is_welcome")
    yield Pair(
        "no_contact", "no promise is in force",
        plain, at(no_contact=True, promise=MONDAY), "12-19 / 12-19 / never", "12-23 / 12-23 / never",
    )  # fmt: skip
    yield Pair(
        "no_contact", "it was not rejected",
        plain, at(no_contact=True, status="rejected"), "12-19 / 12-19 / never", "11-27 / 11-27 / never",
    )  # fmt: skip
    yield Pair(
        "no_contact", "the next interview's day is not known",
        at(no_contact=True, status="advanced"), at(no_contact=True, status="advanced", next_interview_on=20),
        "12-27 / 12-27 / never", "next_interview_known",
    )  # fmt: skip


def _repair() -> Iterator[Pair]:
    window, later = "11-20 / 11-22 / 11-29", "11-22 / 11-24 / 11-29"
    for rule, means, lacking in (("supporting_material", PAPERS, "no_evidence"), ("reference", FRIEND, "no_referee")):
        plain = at(**POORLY, **means)
        yield Pair(rule, "it went poorly", plain, at(went="unknown", **means), window, "did_not_go_poorly")
        yield Pair(rule, "there is something to send", plain, at(**POORLY), window, lacking)
        for kind in ("supporting_material", "reference", "(reference)"):
            repaired = at(f"{kind} 2", **POORLY, **means)
            yield Pair(rule, f"no {kind} is settled", plain, repaired, window, "already_repaired")
        yield Pair(rule, "no thanks were sent", plain, at("thank_you 2", **POORLY, **means), window, later)
        yield Pair(
            rule, "thanks were skipped, not sent",
            at("(thank_you) 2", **POORLY, **means), at("thank_you 2", **POORLY, **means), window, later,
        )  # fmt: skip
    plain = at(**POORLY, **FRIEND)
    yield Pair("reference", "there is no evidence", plain, at(**POORLY, **FRIEND, **PAPERS), window, "evidence_at_hand")
    maya = Person(name="Maya")
    yield Pair(
        "reference", "no agency is between", plain, at(**POORLY, **FRIEND, agency=maya), window, "agency_between"
    )


def _after_an_advance_or_on_hold() -> Iterator[Pair]:
    """A3 and H4: whose clock is the news."""
    asked, last = "check_in 9", "final_check_in 9"
    advanced = {
        "invited_check_in": ((), {"promise": NEW_INVITATION}, "11-30 / 12-01 / 01-29"),
        "promised_check_in": ((), {"promise": NEW}, "12-01 / 12-02 / 01-29"),
        "next_check_in": ((asked,), {"promise": NEW}, "12-07 / 12-09 / 02-05"),
        "final_check_in": ((asked,), {"promise": NEW}, "12-07 / 12-09 / 02-05"),
        "unanswered": ((last,), {"promise": NEW}, "12-07 / 12-07 / never"),
        "stale": ((), {"promise": NEW}, "01-30 / 01-30 / never"),
    }
    for rule, (steps, facts, window) in advanced.items():
        playbook = THREE if rule == "next_check_in" else DEFAULT_PLAYBOOK
        closed = "no_check_in_to_go_stale" if rule == "stale" else "next_interview_known"
        yield Pair(
            rule, "the next interview's day is not known",
            at(*steps, status="advanced", **facts), at(*steps, status="advanced", next_interview_on=20, **facts),
            window, closed, playbook,
        )  # fmt: skip
        closed = "no_check_in_to_go_stale" if rule == "stale" else "on_hold_without_a_promise"
        yield Pair(
            rule, "on hold, a promise is in force",
            at(*steps, status="on_hold", **facts), at(*steps, status="on_hold"), window, closed, playbook,
        )  # fmt: skip
        before: dict[str, Any] = {"promise": (*facts["promise"][:2], KNOWN - 1)}
        yield Pair(
            rule, "on hold, it was given no earlier than the news",
            at(*steps, status="on_hold", **facts), at(*steps, status="on_hold", **before), window, closed, playbook,
        )  # fmt: skip
    yield Pair(
        "unpromised_check_in", "the next interview's day is not known",
        at(status="advanced"), at(status="advanced", next_interview_on=20),
        "12-04 / 12-08 / 02-02", "next_interview_known",
    )  # fmt: skip
    yield Pair(
        "unpromised_check_in", "after an advance, the promise was given before the news",
        at(status="advanced", promise=(11, "exact", KNOWN - 1)), at(status="advanced", promise=NEW),
        "12-04 / 12-08 / 02-02", "promise_in_force",
    )  # fmt: skip


def _once_since_the_news() -> Iterator[Pair]:
    """R1, R3, O2, A1, H1, H2, W1: whatever is settled since k."""
    for status, rule, kind, window in (
        ("rejected", "rejection_reply", "rejection_reply", "11-27 / 11-29 / 12-11"),
        ("rejected", "keep_in_touch", "keep_in_touch", "12-27 / 01-26 / 05-26"),
        ("offered", "offer_reply", "offer_reply", "11-27 / 11-28 / 12-04"),
        ("offered", "offer_answer", "offer_answer", "11-27 / 12-04 / 12-27"),
        ("advanced", "next_round_reply", "next_round_reply", "11-27 / 11-28 / 12-04"),
        ("on_hold", "hold_reply", "hold_reply", "11-27 / 11-29 / 12-11"),
        ("on_hold", "hold_touch", "keep_in_touch", "12-28 / 01-04 / 02-24"),
        ("withdrawn", "withdrawal", "withdrawal", "11-27 / 11-27 / 12-04"),
    ):
        plain, settled = at(status=status), "already_settled"
        yield Pair(rule, "it was not done", plain, at(f"{kind} 9", status=status), window, settled)
        yield Pair(rule, "nor skipped", plain, at(f"({kind}) 9", status=status), window, settled)
        yield Pair(
            rule, "it was done before the news",
            at(f"{kind} {KNOWN - 1}", status=status), at(f"{kind} {KNOWN}", status=status), window, settled,
        )  # fmt: skip


def _over_on_the_day_of_the_step() -> Iterator[Pair]:
    """R4, O3, A2, W2: over from the day of the step, or else from a day of their own."""
    for status, rule, kind, otherwise, facts in (
        ("rejected", "rejected", "keep_in_touch", "05-27", {}),
        ("offered", "offer_closed", "offer_answer", "12-28", {}),
        ("advanced", "round_complete", "next_round_reply", "12-10", {"next_interview_on": 20}),
        ("withdrawn", "withdrawn", "withdrawal", "12-05", {}),
    ):
        windows = [f"{day} / {day} / never" for day in (otherwise, "11-28", "11-27")]
        done, known = at(f"{kind} 9", status=status, **facts), at(f"{kind} {KNOWN}", status=status, **facts)
        before = at(f"{kind} {KNOWN - 1}", status=status, **facts)
        yield Pair(rule, "its step was not done", at(status=status, **facts), done, windows[0], windows[1])
        yield Pair(rule, "it was done before the news", before, known, windows[0], windows[2])
    day = "11-27 / 11-27 / never"
    for status in ("accepted", "declined"):
        yield Pair(
            "closed",
            f"{status} on the Friday",
            at(status=status),
            at(status=status, known_on=9),
            day,
            day.replace("27", "28"),
        )


def _news() -> Iterator[Pair]:
    """R2, O1 to O3, A1, A2, H2, H3: what else they look at."""
    came = at(status="rejected", feedback_on=12)
    window, thanked = "12-01 / 12-03 / 12-15", "already_thanked_for_feedback"
    yield Pair("feedback_thanks", "feedback came", came, at(status="rejected"), window, "no_feedback")
    for kind in ("feedback_thanks", "rejection_reply", "(rejection_reply)"):
        settled = at(f"{kind} 12", status="rejected", feedback_on=12)
        yield Pair("feedback_thanks", f"no {kind} is settled since", came, settled, window, thanked)
        before = at(f"{kind} 11", status="rejected", feedback_on=12)
        yield Pair("feedback_thanks", f"the {kind} lies before it", before, settled, window, thanked)
    offered, window = at(status="offered"), "11-27 / 11-28 / 12-04"
    yield Pair(
        "offer_reply",
        "nor was it answered",
        offered,
        at("offer_answer 9", status="offered"),
        window,
        "already_settled",
    )
    yield Pair(
        "offer_reply", "the last day is not the day of the news",
        at(status="offered", respond_by=KNOWN + 1), at(status="offered", respond_by=KNOWN),
        "11-27 / 11-28 / 11-27", "answer_due_the_same_day",
    )  # fmt: skip
    short = at(status="offered", respond_by=KNOWN + 3)
    yield Pair("offer_reply", "no last day comes sooner", offered, short, window, "11-27 / 11-28 / 11-29")
    yield Pair("offer_answer", "it names no last day", offered, short, "11-27 / 12-04 / 12-27", "11-27 / 11-30 / 11-30")
    yield Pair("offer_closed", "it names no last day", offered, short, "12-28 / 12-28 / never", "12-01 / 12-01 / never")
    advanced, known = at(status="advanced"), at(status="advanced", next_interview_on=20)
    yield Pair("next_round_reply", "the next day is not known", advanced, known, window, "11-27 / 11-28 / 12-09")
    yield Pair(
        "round_complete", "the next day is known", known, advanced, "12-10 / 12-10 / never", "next_interview_unknown"
    )
    held, waiting = at(status="on_hold"), at(status="on_hold", promise=NEW)
    yield Pair("hold_touch", "no promise is in force", held, waiting, "12-28 / 01-04 / 02-24", "promise_in_force")
    yield Pair("hold_over", "no promise is in force", held, waiting, "02-25 / 02-25 / never", "promise_in_force")


CONDITIONS: Final = (
    *_rival_offer(), *_thanks(), *_invited(), *_promised(), *_later_check_ins(), *_unpromised(), *_given_up(),
    *_repair(),
    *_after_an_advance_or_on_hold(), *_once_since_the_news(), *_over_on_the_day_of_the_step(), *_news(),
)  # fmt: skip
