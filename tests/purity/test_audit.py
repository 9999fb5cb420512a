"""A run of the engine under an audit hook: the interpreter itself sees no event."""

import subprocess
import sys
from typing import Final

SCRIPT: Final = """
import sys
from datetime import date, timedelta
from itertools import product

from interview_followup import (
    DEFAULT_PLAYBOOK, Candidate, Evidence, FollowUpStep, Interview, Outcome, OutcomeStatus, Person, Playbook,
    PromiseKind, Referee, ReplyPromise, RivalOffer, decide, describe, next_action,
)

HELD_ON = date(2026, 11, 19)
KNOWN_ON = date(2026, 11, 27)
STEPS = [(), ("thank_you",), ("thank_you", "check_in"), ("check_in", "check_in", "acme:call")]


def interviews():
    for status, kind, steps, locale in product(OutcomeStatus, [None, *PromiseKind], STEPS, ["en-GB", "id"]):
        yield Interview(
            ref="17",
            candidate=Candidate(name="Sari Dewi", email="sari@example.com"),
            company="PT Maju Terus",
            role="Analis Data",
            held_on=HELD_ON,
            interviewers=(Person(name="Ratna Wijaya", honorific="ibu"), Person(name="\\u05d3\\u05d5\\u05d3")),
            promise=kind and ReplyPromise(by=date(2026, 11, 23), kind=kind),
            went="poorly",
            evidence=[Evidence(title="Dasbor")] if kind is None else [],
            referees=[Referee(name="Budi", consented=True)],
            rival_offer=RivalOffer(received_on=HELD_ON, decide_by=KNOWN_ON) if steps else None,
            locale=locale,
            outcome=Outcome() if status is OutcomeStatus.PENDING else Outcome(status=status, known_on=KNOWN_ON),
            steps=[FollowUpStep(kind=step, on=HELD_ON + timedelta(days=5 + n)) for n, step in enumerate(steps)],
        )


def run():
    asked = 0
    for playbook in (DEFAULT_PLAYBOOK, Playbook.for_market("GB")):
        for interview in interviews():
            for days in (-1, 0, 1, 5, 9, 12, 40, 400):
                today = HELD_ON + timedelta(days=days)
                action = next_action(interview, today, playbook=playbook)
                assert decide(interview, today, playbook=playbook).kind == action.kind
                describe(action, "en", playbook=playbook)
                describe(action, "id", playbook=playbook)
                asked += 1
    return asked


def hook(event, args):
    if listening:
        events.append(event)


events, listening = [], False
sys.addaudithook(hook)
run()  # what is compiled or looked up once
listening = True
{between}
asked = run()
listening = False
print(asked, sorted(set(events)))
"""


def run_script(between: str) -> str:
    """Run the script in a process of its own, since an audit hook cannot be taken out again."""
    script = SCRIPT.replace("{between}", between)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_deciding_and_wording_raise_no_audit_event() -> None:
    """G1: no file, network, environment, import or process is touched after the first answer."""
    assert run_script("") == "4096 []"


def test_the_hook_would_hear_one() -> None:
    """A check that cannot fail is none."""
    assert run_script("open(sys.executable, 'rb').close()") == "4096 ['open']"
