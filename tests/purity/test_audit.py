"""A run of the engine under an audit hook: the interpreter itself sees no event."""

import subprocess
import sys
from typing import Final

import pytest

LISTENING: Final = """def hook(event, args):
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
"""What every script ends with: run once for what is kept, then again and listen."""

SCRIPT: Final = (
    """
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

"""
    + LISTENING
)

LOOKING: Final = (
    """
import sys
from datetime import date, timedelta

from interview_followup import (
    DEFAULT_PLAYBOOK, Candidate, Evidence, Interview, Outcome, Person, Playbook, ReplyPromise, RivalOffer,
    agenda, check, compare, explain, mermaid_flow, mermaid_gantt, next_action, plan, review, svg_timeline, why_not,
)

HELD_ON = date(2026, 11, 19)
REJECTED = Outcome(status="rejected", known_on=date(2026, 12, 1))
SMALL = DEFAULT_PLAYBOOK.without(
    *(rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name not in {"withdrawal", "withdrawn", "closed"})
)


def interviews():
    for ref, locale in enumerate(("en", "id", "en-GB")):
        yield Interview(
            ref=str(ref),
            candidate=Candidate(name="Sari Dewi", email="sari@example.com"),
            company="PT Maju Terus",
            role="Analis Data",
            held_on=HELD_ON,
            interviewers=(Person(name="Ratna Wijaya", honorific="ibu"),),
            promise=ReplyPromise(by=date(2026, 11, 23)),
            went="poorly",
            evidence=[Evidence(title="Dasbor")],
            rival_offer=RivalOffer(received_on=HELD_ON, decide_by=date(2026, 12, 4)) if ref else None,
            locale=locale,
        )


def run():
    done = []
    for interview in interviews():
        for days in (-1, 0, 5, 40, 400):
            today = HELD_ON + timedelta(days=days)
            ahead = plan(interview, today, news=[REJECTED], texts=True)
            done += [str(ahead), str(explain(interview, today)), str(why_not("check_in", interview, today))]
            done += [svg_timeline(ahead, interview.locale), mermaid_gantt(ahead, "en"), mermaid_gantt(ahead, "id")]
            for message in next_action(interview, today).messages:
                done.append(review(message, interview, not_named=("Acme",)))
    several = list(interviews())
    done.append(str(agenda(several, HELD_ON + timedelta(days=5), limit=1)))
    done.append(str(compare(DEFAULT_PLAYBOOK, Playbook.for_market("GB"), several, HELD_ON)))
    done += [mermaid_flow(DEFAULT_PLAYBOOK), str(check(SMALL))]
    return len(done)

"""
    + LISTENING
)

HEARING: Final = """
import sys


def hook(event, args):
    if listening:
        events.append(event)


events, listening = [], False
sys.addaudithook(hook)
listening = True
{between}
listening = False
print(sorted(set(events)))
"""


IMPORTING: Final = """
import sys

events, opened = set(), []


def hook(event, args):
    if listening:
        events.add(event)
        if event == "open" and (args[1] != "r" or not str(args[0]).endswith((".py", ".pyc", ".so", ".pyd"))):
            opened.append(str(args[0]))


listening = False
sys.addaudithook(hook)
listening = True
import interview_followup
for name in interview_followup.__all__:
    getattr(interview_followup, name)
{between}
listening = False
print(sorted(events - {allowed}), opened)
"""

OF_AN_IMPORT: Final = frozenset(
    {
        "import", "open", "os.listdir", "marshal.loads", "compile", "exec",  # finding a module, and running it
        "object.__getattr__", "object.__setattr__", "object.__delattr__",  # attrs looks at the classes that it makes
        "builtins.id", "sys._getframe", "sys._getframemodulename",  # and so do enum, typing and namedtuple
    }
)  # fmt: skip
"""All that may be heard while the package and its dependencies are imported."""


def run_script(between: str, script: str = SCRIPT) -> str:
    """Run the script in a process of its own, since an audit hook cannot be taken out again."""
    script = script.replace("{between}", between)
    done = subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_deciding_and_wording_raise_no_audit_event() -> None:
    """G1: no file, network, environment, import or process is touched after the first answer."""
    assert run_script("") == "4096 []"


def test_inv_d3_looking_at_answers_raises_no_audit_event() -> None:
    """D3: nor by plans, agendas, explanations, reviews, comparisons, checks and pictures; no event is excepted."""
    assert run_script("", LOOKING) == "103 []"


def test_the_hook_would_hear_one() -> None:
    """A check that cannot fail is none."""
    assert run_script("open(sys.executable, 'rb').close()") == "4096 ['open']"


@pytest.mark.parametrize(
    ("planted", "heard"),
    [
        pytest.param("import os; os.listdir('.')", "os.listdir", id="folder"),
        pytest.param("import colorsys", "import", id="import"),
        pytest.param("compile('1', 'planted', 'eval')", "compile", id="compile"),
        pytest.param("import socket; socket.socket().close()", "socket.__new__", id="network"),
        pytest.param("open(sys.executable, 'rb').close()", "open", id="file"),
    ],
)
def test_inv_d3_the_hook_would_hear_each_kind(planted: str, heard: str) -> None:
    """D3: a call of that kind between two runs is heard, so that its absence says something."""
    assert f"'{heard}'" in run_script(planted, HEARING)


def test_inv_d3_importing_opens_nothing_but_modules() -> None:
    """D3: no configuration, no zone file, no data; -B, so that Python itself writes nothing either."""
    script = IMPORTING.replace("{allowed}", str(set(OF_AN_IMPORT)))
    assert run_script("", script) == "[] []"


def test_inv_d3_an_import_that_reads_a_file_is_heard() -> None:
    """D3: a check that cannot fail is none."""
    script = IMPORTING.replace("{allowed}", str(set(OF_AN_IMPORT)))
    assert run_script("import os; open(os.devnull).close()", script).startswith("[] ['")
    assert run_script("import socket; socket.gethostname()", script).startswith("['socket.gethostname'")
