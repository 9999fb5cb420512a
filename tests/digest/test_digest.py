"""One digest over the fixed cases: pinned, the same everywhere, and able to tell what moved."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from interview_followup import DEFAULT_PLAYBOOK, DEFAULT_TEMPLATES, Playbook, __version__

from . import cases, digesting, lines
from .__main__ import main
from .digesting import FEWER, Part, Parts, digest_of, moved
from .facts import CASES, CHANNELS, LOCALES, TEXT_EVERY, facts_of
from .mixing import Mixer
from .pinned import pinned_parts, pinned_version, read, written
from .settings import Setting, build_locales, every_pair, every_value

ROOT: Final = Path(__file__).parents[2]
SOME: Final = 1_000
REFRESH: Final = "; if it was meant: python -m tests.digest --refresh, and a line in the changelog"


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """Make a Turkish locale, whose i has two forms, where the machine can."""
    return build_locales(tmp_path_factory.mktemp("locales"))


def worked_out(setting: Setting, code: str) -> str:
    """Run a few lines in a fresh process, and give what they print."""
    command = [sys.executable, *setting.flags, "-c", code]
    done = subprocess.run(command, env=setting.environment(), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class TestD1:
    """The same question has the same answer, to the byte, in every process."""

    def test_inv_d1_one_digest_everywhere(self) -> None:
        """The first 10,000 cases are answered as they are pinned, whatever Python this runs on."""
        told = moved(pinned_parts(FEWER), digest_of(FEWER))
        assert not told, "\n".join([*told, REFRESH])

    @pytest.mark.once
    def test_inv_d1_one_digest_over_all_cases(self) -> None:
        """And so are all 100,000."""
        told = moved(pinned_parts(CASES), digest_of(CASES))
        assert not told, "\n".join([*told, REFRESH])

    @pytest.mark.parametrize("setting", every_value(), ids=str)
    def test_inv_d1_one_digest_in_every_process(self, setting: Setting, locales: Path | None) -> None:
        """Hash seed, time zone, locale and -O change nothing."""
        command = [sys.executable, *setting.flags, "-m", "tests.digest", "--worker", "--cases", str(SOME)]
        environment = setting.environment(locales)
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        assert said["digest"] == digest_of(SOME)["all"].digest
        if locales is None:
            pytest.skip(f"equal, but {setting.locale} cannot be made here: only the variable is set")
        assert said["locale"] == setting.locale

    def test_the_pinned_digest_is_that_of_this_version(self) -> None:
        """A release pins its own."""
        assert pinned_version() == __version__


class TestCases:
    """What the cases reach."""

    def test_the_mixer_is_splitmix64(self) -> None:
        """Against the published sequence for the seed 1234567."""
        mixer = Mixer(1234567)
        assert [mixer.number() for _ in range(5)] == [
            6457827717110365317,
            3203168211198807973,
            9817491932198370423,
            4593380528125082431,
            16408922859458223821,
        ]

    def test_a_case_does_not_depend_on_those_before_it(self) -> None:
        """The first 10,000 are the same, however many follow."""
        assert facts_of(4711) == facts_of(4711)
        assert facts_of(4711) != facts_of(4712)

    @pytest.mark.parametrize("count", [FEWER, CASES])
    def test_every_rule_decides_some(self, count: int) -> None:
        """None decides so seldom that a fault in it would hide: once in a thousand cases, at the least."""
        parts = pinned_parts(count)
        for name in ("wait", *(rule.name for rule in DEFAULT_PLAYBOOK.rules)):
            assert parts[f"rule {name}"].answers >= count // SOME, name
        assert sum(part.answers for name, part in parts.items() if name.startswith("rule ")) == count

    def test_every_kind_of_text_and_every_language_is_worded(self) -> None:
        """A text that changes is seen."""
        parts = pinned_parts(CASES)
        for rule in DEFAULT_PLAYBOOK.rules:
            assert not rule.contact or parts[f"text {rule.step}"].answers >= 5, rule.step
        assert {name.removeprefix("reason ") for name in parts if name.startswith("reason ")} == {*LOCALES}
        assert {*LOCALES} == {*DEFAULT_TEMPLATES.tags}

    def test_every_locale_meets_every_channel(self) -> None:
        """Among the cases that are worded."""
        worded = [facts_of(number)["interview"] for number in range(0, CASES // 10, TEXT_EVERY)]
        assert len({(facts["locale"], facts["channel"]) for facts in worded}) == len(LOCALES) * len(CHANNELS)

    def test_days_run_from_before_the_interview_to_long_after(self) -> None:
        """From two days before to four hundred after."""
        days = [(each["today"] - each["interview"]["held_on"]).days for each in map(facts_of, range(5_000))]
        assert (min(days), max(days)) == (-2, 400)

    def test_no_case_is_refused(self) -> None:
        """All of them are interviews that can be."""
        assert not [name for name in pinned_parts(CASES) if name == "refused"]

    def test_any_two_values_of_two_settings_meet(self) -> None:
        """Seed with zone, zone with locale, locale with -O, and so on: what only shows together is seen."""
        rows = list(every_pair())
        for one, other in [(a, b) for a in range(4) for b in range(a)]:
            pairs = {(row[one], row[other]) for row in rows}
            assert len(pairs) == len({row[one] for row in rows}) * len({row[other] for row in rows})
        for place in range(4):
            assert {row[place] for row in every_value()} == {row[place] for row in rows}


def changed(monkeypatch: pytest.MonkeyPatch, change: Callable[[Playbook], Playbook], count: int = SOME) -> list[str]:
    """Answer some cases with a changed default playbook, and say what the digest tells of it."""
    before = digest_of(count)
    monkeypatch.setitem(cases._MAKERS, "default", lambda: change(DEFAULT_PLAYBOOK))  # noqa: SLF001
    cases._playbook.cache_clear()  # noqa: SLF001
    try:
        return moved(before, digest_of(count))
    finally:
        monkeypatch.undo()
        cases._playbook.cache_clear()  # noqa: SLF001


class TestTelling:
    """A digest that differs says where to look; each of these faults is planted."""

    def test_a_changed_number_names_its_rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """One more day to answer a rejection moves that rule, its reason's days and nothing else."""
        told = changed(monkeypatch, lambda playbook: playbook.with_timing(rejection_reply_due_days=3))
        assert [words for words in told if words.startswith("rule")] == [
            "rule rejection_reply: 20 answers, some of them otherwise"
        ]

    def test_a_changed_number_names_the_rule_that_lost_and_the_one_that_won(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where another rule decides, the counts move."""
        told = changed(monkeypatch, lambda playbook: playbook.with_timing(hold_reply_closes_days=2))
        names = {words.split(":")[0] for words in told if " before, " in words}
        assert {"rule hold_reply", "rule wait"} <= names
        assert not {"rule thank_you", "rule rejection_reply", "rule offer_reply"} & names

    def test_a_changed_reason_names_its_language(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Indonesian, and no rule."""
        reworded = DEFAULT_TEMPLATES.with_reason("wait", "id", "Tunggu.")
        told = changed(monkeypatch, lambda playbook: playbook.with_templates(reworded), 3 * SOME)
        assert [words.split(":")[0] for words in told] == ["reason id"]

    def test_a_case_that_is_refused_is_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is an answer too, and another one."""
        before = digest_of(SOME)
        build = cases.build

        def refuse(facts: dict[str, object]) -> cases.Case:
            if facts["number"] == 7:
                raise ValueError("not today")
            return build(facts)

        monkeypatch.setattr(lines, "build", refuse)
        after = digest_of(SOME)
        assert after["refused"].answers == 1
        assert moved(before, after)[0] == "refused: 0 answers before, 1 now"

    def test_other_questions_are_told_apart_from_other_answers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever changes the generator is not sent to look for a changed rule."""
        before = digest_of(50)
        monkeypatch.setattr(digesting, "facts_of", lambda number: {**facts_of(number), "today": date(2026, 11, 19)})
        (told,) = moved(before, digest_of(50))
        assert told.startswith("the cases themselves are others")

    def test_a_digest_changed_by_hand_is_told(self) -> None:
        """Where no part moved, no rule did."""
        before = digest_of(50)
        by_hand: Parts = {**before, "all": Part(50, "0" * 64)}
        assert moved(by_hand, before) == ["the digest is another, and no part is: the pinned file was changed by hand"]

    def test_an_answer_that_depends_on_the_hash_seed_is_seen(self) -> None:
        """A rule that asks a set for its first element answers otherwise in another process."""
        planted = """
            import attrs
            from interview_followup import DEFAULT_PLAYBOOK, Reason
            from tests.digest import cases
            from tests.digest.digesting import digest_of

            def first(interview, timing, calendar):
                code = next(iter({"asked", "thanked", "heard", "waited", "told"}))
                reason = Reason(code, (("known_on", None), ("accepted", False)))
                return attrs.evolve(closed.window(interview, timing, calendar), reason=reason)

            closed = DEFAULT_PLAYBOOK.rule("closed")
            changed = {"closed": attrs.evolve(closed, window=first)}
            rules = [changed.get(rule.name, rule) for rule in DEFAULT_PLAYBOOK.rules]
            cases._MAKERS["default"] = lambda: attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)
            print(digest_of(100)["all"].digest)
        """
        code = "\n".join(line[12:] for line in planted.splitlines())
        settings = [Setting(str(seed), "UTC", "C", optimised=False) for seed in range(4)]
        assert len({worked_out(setting, code) for setting in settings}) > 1


class TestCommand:
    """``python -m tests.digest``."""

    def test_it_prints_the_digest_and_writes_the_lines(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A line of JSON for each case, in order."""
        path = tmp_path / "lines.jsonl"
        assert main(["--cases", "60", "--lines", str(path)]) == 0
        assert capsys.readouterr().out.strip() == digest_of(60)["all"].digest
        rows = [json.loads(row) for row in path.read_text(encoding="ascii").splitlines()]
        assert [row["n"] for row in rows] == list(range(60))
        assert [row["n"] for row in rows if "told" in row] == [0, 50]

    def test_it_cannot_check_what_is_not_pinned(self, capsys: pytest.CaptureFixture[str]) -> None:
        """And says for which numbers it can."""
        assert main(["--cases", "60", "--check"]) == 1
        assert "nothing is pinned for 60 cases" in capsys.readouterr().out

    def test_what_is_pinned_is_read_as_it_was_written(self) -> None:
        """Both counts of cases, with every part."""
        pinned = {50: digest_of(50), 10: digest_of(10)}
        assert read(written(pinned)) == pinned
