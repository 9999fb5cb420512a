"""
One candidate's story, in Indonesian and in English: the four steps of the article that the policy comes from.

Thank at once; repair a weak interview; ask when the promised day has passed in silence; on a rejection, give thanks and
ask for feedback. Each step comes on the day on which the library says so, and is recorded before the next one.
"""

from datetime import date

import attrs

from interview_followup import (
    Action,
    Candidate,
    Evidence,
    Interview,
    Outcome,
    Person,
    ReplyPromise,
    describe,
    next_action,
)

INDONESIAN = Interview(
    candidate=Candidate(name="Sari Dewi", phone="+62 812 0000 1234"),
    company="PT Maju Terus",
    role="Analis Data",
    held_on=date(2026, 11, 19),
    interviewers=(Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru"),),
    promise=ReplyPromise.on_weekday("monday", said_on=date(2026, 11, 19)),
    went="poorly",
    strengths=("pengalaman lima tahun di bidang analitik ritel",),
    evidence=(Evidence(title="Dasbor penjualan 2025", shows="penjualan mingguan di 40 toko"),),
    ref="interview-17",
    locale="id",
)
ENGLISH = attrs.evolve(
    INDONESIAN,
    role="Data Analyst",
    interviewers=(Person(name="Ratna Wijaya", topic="the plans for the new data warehouse"),),
    strengths=("five years of retail analytics",),
    evidence=(Evidence(title="Sales dashboard 2025", shows="weekly sales in 40 shops"),),
    locale="en",
)
REJECTED = Outcome(status="rejected", known_on=date(2026, 11, 27))


def show(today: date, action: Action, locale: str) -> None:
    """Print an action with its reason, its dates and its texts."""
    print(f"--- {today:%Y-%m-%d}: {action.kind}")
    print(describe(action, locale))
    for name in ("opens_on", "due_on", "closes_on", "send_on", "next_change"):
        print(f"    {name:<12} {getattr(action, name) or '–'}")
    for message in action.messages:
        print(f"\n{message.subject}\n\n{message.body}")
    print()


def tell(interview: Interview) -> None:
    """Live through the story day by day: ask, show, do, record, and sleep until the answer changes."""
    today: date | None = interview.held_on
    while today is not None:
        action = next_action(interview, today)
        show(today, action, interview.locale)
        if action.message is not None:
            interview = interview.record(action.as_step(today))
            # Recording a step is a new fact, so ask again on the same day.
            continue
        if action.kind == "move_on":
            break
        wakes_on = action.next_change
        # News comes when it comes: here, before the next step would be due.
        if interview.outcome != REJECTED and wakes_on is not None and wakes_on > REJECTED.known_on:
            interview, wakes_on = interview.with_outcome(REJECTED), REJECTED.known_on
        today = wakes_on


if __name__ == "__main__":
    for told in (INDONESIAN, ENGLISH):
        print(f"=== {told.locale}\n")
        tell(told)
