"""Which decisions changed between two versions: told in words, and none lost."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from . import compare as comparing
from .compare import compare, main
from .facts import facts_of
from .lines import answers
from .matrix import Combination, Result, answer_all, table
from .pythons import find_python
from .settings import every_value
from .telling import Answer, Change, changes, report, story

ROOT: Final = Path(__file__).parents[2]
SOME: Final = 600

Planted = Callable[[Path], None]


def a_copy(folder: Path, module: str, old: str, new: str) -> Path:
    """Copy the package's source, with one thing otherwise."""
    source = folder / "src"
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
    path = source / "interview_followup" / module
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, "the place to plant the fault has moved"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


class TestVersions:
    """Two versions of the package, each in a process of its own."""

    def test_inv_v1_equal_trees_change_no_decision(self, capsys: pytest.CaptureFixture[str]) -> None:
        """And the command ends with 0."""
        assert main([str(ROOT), str(ROOT), "--cases", "60"]) == 0
        assert "60 fixed cases: no decision changed" in capsys.readouterr().out

    def test_inv_v1_a_changed_number_is_told_with_its_rules_and_days(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """An early silence: on the second working day after the promised one."""
        old = "promise_grace_working_days: int = _number(\n        1,"
        changed = a_copy(tmp_path, "timing.py", old, old.replace("1,", "2,"))
        assert main([str(ROOT), str(changed), "--cases", str(SOME)]) == 1
        words = capsys.readouterr().out
        assert "### Rule changes" in words
        assert "- promised_check_in (check_in): `opens_on` moved: " in words
        assert "### Keys and reasons" not in words
        assert "rejection_reply" not in words.replace("rejection_reply done", "").replace("rejection_reply skipped", "")

    def test_inv_v1_a_changed_text_is_told_with_both_wordings(self, tmp_path: Path) -> None:
        """The Indonesian reason of ``closed``, and nothing else."""
        changed = a_copy(tmp_path, "locales/id/reasons.py", "Tetaplah melamar di tempat lain.", "Melamarlah terus.")
        words, differ = compare(str(ROOT), str(changed), SOME)
        assert differ
        assert "### Message changes" in words
        assert "### Rule changes" not in words
        assert "Tetaplah melamar di tempat lain.” → “" in words

    def test_inv_v1_a_case_that_one_version_refuses_is_told(self, tmp_path: Path) -> None:
        """Every case counts: one that cannot be built any more is a change, with the error."""
        changed = a_copy(
            tmp_path, "interview/interview.py", "MAX_INTERVIEWERS: Final = 50", "MAX_INTERVIEWERS: Final = 2"
        )
        words, _ = compare(str(ROOT), str(changed), 60)
        assert "### Refused" in words
        assert "answered before, refused now: " in words
        assert "now: refused, InterviewError: interviewers must have at most 2 entries, got 3." in words

    def test_what_is_no_version_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        """With 2: neither equal nor changed."""
        with pytest.raises(SystemExit) as caught:
            main(["no-such-revision", str(ROOT), "--cases", "1"])
        assert caught.value.code == 2
        assert "'no-such-revision' is no wheel, no folder and no revision" in capsys.readouterr().err

    def test_an_answer_of_the_wrong_package_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A version that is not the one on the path must not pass for it."""
        elsewhere = comparing.Version("elsewhere", comparing.resolve(str(ROOT), tmp_path).python, tmp_path / "src")
        with pytest.raises(RuntimeError, match="elsewhere was to answer, and .* did"):
            comparing.answered(elsewhere, 1, tmp_path)


def otherwise(number: int, **changed: object) -> Change:
    """Pair an answer with one that is otherwise."""
    (before,) = answers([number])
    return Change(before, {**before, **changed})


def worded(kind: str) -> Answer:
    """Find the first answer with a message of that kind."""
    return next(answer for answer in answers(range(0, 5_000, 50)) if answer.get("messages") and answer["kind"] == kind)


class TestTelling:
    """Each kind of difference has its place."""

    @pytest.mark.parametrize(
        ("changed", "heading", "title"),
        [
            pytest.param({"rule": "acme:nudge"}, "Rule changes", "→ acme:nudge", id="rule"),
            pytest.param({"next_change": "2031-01-01"}, "Rule changes", "`next_change` moved", id="next-change"),
            pytest.param({"key": "0" * 32}, "Keys and reasons", "another key", id="key"),
            pytest.param({"reason": "planted"}, "Keys and reasons", "another reason code", id="code"),
            pytest.param({"facts": []}, "Keys and reasons", "other facts of a reason", id="fact-names"),
        ],
    )
    def test_a_difference_stands_under_its_heading(self, changed: dict[str, object], heading: str, title: str) -> None:
        """With its count."""
        words = report([otherwise(2, **changed)], "0.1.0", "0.2.0", 100)
        assert f"### {heading}" in words
        assert title in words
        assert ": 1 case\n" in words

    def test_a_difference_in_a_text_names_the_template(self) -> None:
        """Subject, body and addressee count."""
        before = worded("thank_you")
        for field, value, title in (
            ("subject", "Hello", f"text {before['messages'][0]['template']} in "),
            ("to", "Somebody", "addressee or channel of"),
            ("template", "en/thank_you/fax", "→ en/thank_you/fax"),
            ("key", "0" * 32, "another key of a message"),
        ):
            first, *rest = before["messages"]
            after = {**before, "messages": [{**first, field: value}, *rest]}
            assert title in report([Change(before, after)], "0.1.0", "0.2.0", 100), field
        fewer = {**before, "messages": []}
        assert "another number of messages" in report([Change(before, fewer)], "0.1.0", "0.2.0", 100)
        assert "hints of thank_you" in report([Change(before, {**before, "hints": [["a", "b"]]})], "0", "1", 100)

    def test_three_examples_stand_for_many(self) -> None:
        """The shortest stories."""
        found = [otherwise(number, rule="acme:nudge", kind="acme:nudge") for number in range(1, 40)]
        assert report(found, "0.1.0", "0.2.0", 100).count("  - Case ") <= 3 * len(
            {each.before["rule"] for each in found}
        )

    def test_a_story_tells_the_facts(self) -> None:
        """All that a rule can look at."""
        told = [story(facts_of(number)) for number in range(300)]
        for words in (
            "an answer promised by", "heard on", "a rival offer on", "respond_by", "it went poorly",
            "no contact wanted", "snoozed until", "check_in done on", "playbook “GB”", "given 20",
        ):  # fmt: skip
            assert any(words in each for each in told), words

    def test_answers_to_different_cases_are_not_compared(self) -> None:
        """A line that is lost would make all that follow differ."""
        with pytest.raises(ValueError, match="different cases: 1 and 2"):
            list(changes([{"n": 1}], [{"n": 2}]))

    def test_a_lost_answer_is_no_equal_one(self) -> None:
        """Nor is a file that ends early."""
        with pytest.raises(ValueError, match="shorter"):
            list(changes([{"n": 1}, {"n": 2}], [{"n": 1}]))


class TestMatrix:
    """The digest under several settings; the whole matrix is a command, since it makes environments."""

    def test_a_fresh_process_for_each_combination(self) -> None:
        """Here with this interpreter alone."""
        version = ".".join(map(str, __import__("sys").version_info[:2]))
        python = find_python(version)
        assert python is not None
        combinations = [Combination("this one", python, setting) for setting in every_value()]
        results = list(answer_all(combinations, 20))
        assert len({result.digest for result in results}) == 1
        assert "OTHER" not in table(results, results[0].digest)

    def test_another_digest_is_told(self) -> None:
        """In its row."""
        combination = Combination("CPython 3.11", ROOT, every_value()[0])
        rows = table([Result(combination, "a" * 64, 1.0, "C"), Result(combination, "b" * 64, 1.0, None)], "a" * 64)
        first, second = rows.splitlines()
        assert "equal" in first
        assert "OTHER" in second
        assert "no such locale here" in second

    def test_a_python_that_is_not_there_is_not_found(self) -> None:
        """And then the table says so."""
        assert find_python("3.0") is None
