"""The action for repositories of texts, its steps run as a runner runs them."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from action import ACTION, STEPS, Runner

RELEASE = "กรมสมมติแจ้งว่ามีบ้านเสียหาย 67 หลัง ในจังหวัดสงขลา เมื่อวันที่ 3 มีนาคม 2561\n"
WRONG = RELEASE.replace("67", "76")
OTHER = "ตลาดน้ำเปิดขายผลไม้ทุกวันเสาร์ ชาวสวนนำทุเรียนและมังคุดมาวางขายริมคลอง\n"

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="no bash on this machine")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """Give a runner that has installed this package, and a repository of three texts."""
    workspace, temporary = tmp_path / "texts", tmp_path / "temp"
    workspace.mkdir()
    for name, text in (("release", RELEASE), ("wrong", WRONG), ("other", OTHER)):
        (workspace / f"{name}.txt").write_text(text, encoding="utf-8")
    programs = temporary / "dedup" / "bin"
    programs.mkdir(parents=True)
    program = programs / "dedup"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dedup "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return Runner(workspace=workspace, temporary=temporary, inputs={"pairs": "pairs.csv"})


def pairs(runner: Runner, *articles: str) -> None:
    rows = "".join(f"{one}.txt,release.txt,{one}\n" for one in articles)
    (runner.workspace / "pairs.csv").write_text(f"a,b,name\n{rows}", encoding="utf-8")


@pytest.mark.parametrize(
    ("articles", "inputs", "code"),
    [
        (["release", "wrong"], {"fail-on": "discrepancy"}, 3),
        (["wrong"], {"fail-on": ""}, 0),
        (["other"], {}, 3),
        (["gone", "release"], {}, 1),
    ],
    ids=["differs", "never", "the wrong file", "a file is gone"],
)
def test_the_step_stops_where_the_gate_does(
    runner: Runner, articles: list[str], inputs: dict[str, str], code: int
) -> None:
    pairs(runner, *articles)
    runner.inputs |= inputs
    done = runner.run("Compare")
    assert done.returncode == code, done.stderr
    assert runner.told("output") == "reports=dedup-reports\n"
    assert f"{len(articles)} คู่" in runner.told("summary")
    assert (runner.workspace / "dedup-reports" / "summary.html").exists()


def test_what_was_judged_does_not_stop(runner: Runner) -> None:
    pairs(runner, "wrong")
    runner.inputs["fail-on"] = "discrepancy"
    assert runner.run("Compare").returncode == 3
    report = json.loads((runner.workspace / "dedup-reports" / "wrong.json").read_text("utf-8"))
    (one,) = report["discrepancies"]
    verdict = {"key": one["key"], "type": one["type"], "verdict": "false", "reason": "คนละวัน"}
    verdict |= {side: {"text": one[side]["text"], "value": one[side]["value"]} for side in "ab"}
    (runner.workspace / "verdicts.jsonl").write_text(json.dumps(verdict), encoding="utf-8")
    runner.inputs |= {"allow": "verdicts.jsonl", "lang": "en"}
    assert runner.run("Compare").returncode == 0
    assert "1 pair" in runner.told("summary")


def test_no_input_is_run_as_a_command(runner: Runner) -> None:
    runner.inputs |= dict.fromkeys(
        ("pairs", "out", "fail-on", "allow", "lang"),
        '$(touch seen) "; touch seen; `touch seen` --help',
    )
    assert runner.run("Compare").returncode in (1, 2)
    assert not (runner.workspace / "seen").exists()


def test_every_input_is_used_and_none_stands_in_a_script() -> None:
    said = " ".join(value for step in STEPS.values() for value in step["env"].values())
    assert set(re.findall(r"inputs\.([\w-]+)", said)) == set(ACTION["inputs"])
    assert all("${{" not in step["run"] and step["shell"] == "bash" for step in STEPS.values())
    assert all(one["description"] for one in ACTION["inputs"].values())
