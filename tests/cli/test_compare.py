"""``dedup compare``: exit codes, outputs, bad input and bad places, in process and as a program."""

import io
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner, Result

from dedup.cli import main, talk
from dedup.cli.app import app
from dedup.errors import DedupError
from dedup.gate import KINDS
from dedup.model import DiscrepancyType
from dedup.version import __version__

SEEDS = Path(__file__).parents[2] / "seeds"
SAID = "กระทรวงพาณิชย์ระบุว่ามีร้านค้าเข้าร่วม 1,250 แห่งทั่วประเทศ"
AB = {"a": 1, "b": 6}
WRONG = SAID.replace("1,250", "1,520")
MORE = f"{SAID}\n\nกรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำทุกจังหวัดในภาคเหนือ\n"


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture
def said(tmp_path: Path) -> str:
    return write(tmp_path / "ข่าว.txt", SAID)


@pytest.fixture
def more(tmp_path: Path) -> str:
    return write(tmp_path / "ประกาศ.txt", MORE)


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    return write(tmp_path / "ผิด.txt", WRONG)


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, ["compare", *arguments], input=text)


def program(
    *arguments: str, environment: Mapping[str, str] | None = None, data: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "dedup", *arguments],
        env={**os.environ, **(environment or {})},
        input=data,
        capture_output=True,
        check=False,
    )


def failed_in_one_line(result: "subprocess.CompletedProcess[bytes]") -> str:
    """Check that our error is one line on standard error, and give it."""
    stderr = result.stderr.decode("utf-8")
    assert result.returncode == 1, stderr
    assert result.stdout == b""
    assert stderr.startswith("dedup: ")
    assert stderr.count("\n") == 1
    assert stderr.endswith("\n")
    return stderr


def test_two_files_are_compared(said: str, more: str) -> None:
    result = run(said, more)
    assert result.exit_code == 0
    assert "กรมประมง" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(("lang", "word"), [("th", "เพิ่ม"), ("en", "add")])
def test_the_interface_has_two_languages(lang: str, word: str, said: str, more: str) -> None:
    result = run(said, more, "--lang", lang)
    assert result.exit_code == 0
    assert word in result.stdout.lower()


@pytest.mark.parametrize("place", [0, 1])
def test_either_version_may_come_from_standard_input(place: int, said: str) -> None:
    given = [said, said]
    given[place] = "-"
    result = run(*given, "--json", "-", text=MORE)
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["ab"[place]]["name"] == "-"
    assert found["ab"[place]]["length"] == len(MORE)


def test_all_reports_at_once(said: str, more: str, tmp_path: Path) -> None:
    places = {kind: tmp_path / f"รายงาน.{kind}" for kind in ("html", "json", "markdown")}
    options = [part for kind, place in places.items() for part in (f"--{kind}", str(place))]
    result = run(said, more, *options)
    assert result.exit_code == 0
    assert "กรมประมง" in result.stdout
    assert places["html"].read_text(encoding="utf-8").startswith("<!")
    found = json.loads(places["json"].read_text(encoding="utf-8"))
    assert found["schema"] == "dedup.comparison/1"
    assert found["tool"]["version"] == __version__
    assert places["markdown"].read_text(encoding="utf-8").startswith("#")
    assert sorted(tmp_path.iterdir()) == sorted([*map(Path, (said, more)), *places.values()])


@pytest.mark.parametrize("kind", ["html", "json", "markdown"])
def test_a_report_on_standard_output_stands_alone(kind: str, said: str, more: str) -> None:
    result = run(said, more, f"--{kind}", "-")
    assert result.exit_code == 0
    assert result.stdout[0] == {"html": "<", "json": "{", "markdown": "#"}[kind]
    if kind == "json":
        json.loads(result.stdout)


def test_a_report_replaces_an_older_one(said: str, more: str, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert run(said, more, "--json", str(target)).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["relation"]


def test_the_same_input_gives_the_same_bytes(said: str, more: str, tmp_path: Path) -> None:
    for kind in ("html", "json", "markdown"):
        targets = [tmp_path / f"{name}.{kind}" for name in ("one", "two")]
        assert [run(said, more, f"--{kind}", str(one)).exit_code for one in targets] == [0, 0]
        assert targets[0].read_bytes() == targets[1].read_bytes()


FAILING = [
    ("nothing asked", [], 0),
    ("any discrepancy", ["--fail-on", "discrepancy"], 3),
    ("this type", ["--fail-on", "number"], 3),
    ("another type", ["--fail-on", "date"], 0),
    ("several", ["--fail-on", "date,number"], 3),
    ("spaces between", ["--fail-on", "date, number"], 3),
    ("nothing added", ["--fail-on", "added"], 0),
]


@pytest.mark.parametrize(("options", "code"), [r[1:] for r in FAILING], ids=[r[0] for r in FAILING])
def test_fail_on_a_discrepancy(options: list[str], code: int, said: str, wrong: str) -> None:
    assert run(said, wrong, *options).exit_code == code


@pytest.mark.parametrize("sides", [(0, 1), (1, 0)], ids=["b adds", "a adds"])
def test_fail_on_an_addition(sides: tuple[int, int], said: str, more: str) -> None:
    files = (said, more)
    pair = [files[number] for number in sides]
    assert run(*pair, "--fail-on", "added").exit_code == 3
    assert run(*pair, "--fail-on", "discrepancy").exit_code == 0


# One body of water and one man, and nothing else in common.
ON_ONE_TOPIC = (
    """กรมชลประทานเปิดโครงการผันน้ำบึงกระจับ
นายอำพน ทวีรัตน์ อธิบดี กล่าวว่า โครงการผันน้ำบึงกระจับจะช่วยเกษตรกรปลูกข้าวนาปรังได้ตลอดฤดูแล้ง
ชาวบ้านรวมกลุ่มกันปลูกสับปะรดส่งโรงงานแปรรูปที่ตั้งอยู่ใกล้สถานีรถไฟ
โรงเรียนประจำตำบลเปิดสอนภาษาจีนให้เด็กนักเรียนชั้นประถมศึกษาเป็นปีแรก
เทศบาลจัดซื้อรถดับเพลิงคันใหม่พร้อมบันไดสูงสามสิบเมตร
""",
    """สำนักงานเขตเตรียมจัดงานประเพณีชักพระที่บึงกระจับ
วัดเก่าแก่ริมบึงกระจับบูรณะพระอุโบสถแล้วเสร็จหลังชำรุดมานานหลายสิบปี
ตำรวจทางหลวงตั้งด่านตรวจวัดแอลกอฮอล์ตลอดคืนวันหยุดยาว
พ่อค้าแม่ค้าตลาดนัดเรียกร้องให้ลดค่าเช่าแผงลงครึ่งหนึ่ง
นักท่องเที่ยวล่องเรือชมนกน้ำอพยพจากไซบีเรียในบึงกระจับช่วงฤดูหนาว
นายอำพน ทวีรัตน์ เดินทางตรวจเยี่ยมพื้นที่โครงการผันน้ำบึงกระจับ
""",
)


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--fail-on", "discrepancy"], 3, True),
        (["--fail-on", "number"], 3, True),
        (["--fail-on", "number", "--quiet"], 3, False),
        (["--fail-on", "same-topic"], 3, False),
        ([], 0, False),
    ],
)
def test_a_gate_says_why_it_stops_texts_with_hardly_anything_in_common(
    options: list[str], code: int, told: bool, tmp_path: Path
) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file, text in zip(files, ON_ONE_TOPIC, strict=True):
        file.write_text(text, encoding="utf-8")
    result = run(*map(str, files), *options, "--lang", "en")
    assert result.exit_code == code
    assert ("too little to vouch for" in result.stderr) == told


def test_every_type_of_discrepancy_can_fail() -> None:
    assert set(KINDS) >= {"discrepancy", "added", *get_args(DiscrepancyType)}


def test_reports_are_written_before_a_failure_is_reported(
    said: str, wrong: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.json"
    assert run(said, wrong, "--json", str(target), "--fail-on", "number").exit_code == 3
    assert json.loads(target.read_text(encoding="utf-8"))["discrepancies"]


USAGE = [
    ["--fail-on", "spelling"],
    ["--fail-on", "number,spelling"],
    ["--fail-on", ""],
    ["--fail-on", ","],
    ["--lang", "fr"],
    ["--unknown"],
    ["third"],
]


def test_a_version_is_never_written_over(said: str, wrong: str) -> None:
    for place in (said, f"{Path(said).parent}/./{Path(said).name}"):
        assert run(said, wrong, "--html", place).exit_code == 2
    assert Path(said).read_text(encoding="utf-8") == SAID


def test_a_row_s_file_is_never_written_over(tmp_path: Path, wrong: str) -> None:
    rows = write(tmp_path / "rows.jsonl", json.dumps({"id": "1", "text": SAID}))
    before = Path(rows).read_text(encoding="utf-8")
    assert run(f"{rows}#1", wrong, "--json", rows).exit_code == 2
    assert Path(rows).read_text(encoding="utf-8") == before


def test_two_reports_need_two_files(tmp_path: Path, said: str, wrong: str) -> None:
    place = tmp_path / "report"
    assert run(said, wrong, "--json", str(place), "--html", str(place)).exit_code == 2
    assert not place.exists()
    assert run(said, wrong, "--json", os.devnull, "--html", os.devnull).exit_code == 0


@pytest.mark.parametrize("options", USAGE, ids=" ".join)
def test_wrong_usage_exits_with_two(
    options: list[str], said: str, more: str, tmp_path: Path
) -> None:
    result = run(said, more, *options, "--json", str(tmp_path / "out.json"))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "วิธีใช้" in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_both_versions_cannot_come_from_standard_input() -> None:
    result = run("-", "-", text=SAID)
    assert result.exit_code == 2
    assert "standard input" in result.stderr


@pytest.mark.parametrize("arguments", [[], ["one.txt"]], ids=len)
def test_two_versions_are_needed(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


BAD = {
    "missing": None,
    "folder": None,
    "empty": b"",
    "only spaces": b" \n\t \n",
    "binary": bytes(range(256)) * 8,
    "cut short": SAID.encode("utf-8")[:-1] + b"\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100),
}


def bad(tmp_path: Path, kind: str) -> str:
    path = tmp_path / f"{kind}.txt"
    data = BAD[kind]
    if data is not None:
        path.write_bytes(data)
    elif kind == "folder":
        path.mkdir()
    return str(path)


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("kind", list(BAD))
def test_bad_input_is_our_error_and_leaves_no_report(
    kind: str, place: int, said: str, tmp_path: Path
) -> None:
    given = [said, said]
    given[place] = bad(tmp_path, kind)
    before = sorted(tmp_path.iterdir())
    result = run(*given, "--json", str(tmp_path / "out.json"), "--html", "-")
    assert isinstance(result.exception, DedupError)
    assert result.stdout == ""
    line = str(result.exception)
    assert Path(given[place]).name in line
    assert "\n" not in line
    assert "ร้านค้า" not in line
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.process
@pytest.mark.parametrize("kind", ["missing", "binary"])
def test_bad_input_is_one_line_and_exit_one(kind: str, said: str, tmp_path: Path) -> None:
    line = failed_in_one_line(program("compare", said, bad(tmp_path, kind)))
    assert f"{kind}.txt" in line


def test_a_file_that_may_not_be_read(said: str, tmp_path: Path) -> None:
    path = Path(write(tmp_path / "secret.txt", SAID))
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert isinstance(run(said, str(path)).exception, DedupError)


@pytest.mark.process
def test_empty_standard_input(said: str) -> None:
    failed_in_one_line(program("compare", said, "-"))


def test_another_encoding_can_be_named(said: str, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(MORE.encode("cp874"))
    plain = write(tmp_path / "ascii.txt", "MOU 2018")
    result = run(str(path), plain, "--encoding", "cp874", "--json", "-")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["a"]["length"] == len(MORE)
    assert isinstance(run(said, said, "--encoding", "klingon").exception, DedupError)


@pytest.mark.process
def test_a_report_is_not_written_into_a_missing_folder(
    said: str, more: str, tmp_path: Path
) -> None:
    target = tmp_path / "missing" / "out.json"
    line = failed_in_one_line(program("compare", said, more, "--json", str(target)))
    assert str(target) in line
    assert not target.parent.exists()


def test_a_folder_is_no_report(said: str, more: str, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    result = run(said, more, "--html", str(tmp_path / "reports"))
    assert isinstance(result.exception, DedupError)
    assert list((tmp_path / "reports").iterdir()) == []


def test_a_read_only_folder_takes_no_report(said: str, more: str, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert isinstance(run(said, more, "--json", str(folder / "out.json")).exception, DedupError)
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_the_old_report(
    said: str, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    before = sorted(tmp_path.iterdir())

    def full(path: Path, mode: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", full)
    result = run(said, more, "--json", str(target))
    assert isinstance(result.exception, DedupError)
    assert "No space left" in str(result.exception)
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.process
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_device_is_our_error(said: str, more: str) -> None:
    assert "/dev/full" in failed_in_one_line(program("compare", said, more, "--json", "/dev/full"))


@pytest.mark.process
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_full_standard_output_is_our_error(said: str, more: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "dedup", "compare", said, more, "--json", "-"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(b"dedup: ")
    assert result.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null")
def test_a_device_is_written_to_and_stays(said: str, more: str) -> None:
    assert run(said, more, "--json", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


def test_one_failing_report_leaves_none_behind(said: str, more: str, tmp_path: Path) -> None:
    good, missing = tmp_path / "out.html", tmp_path / "missing" / "out.md"
    result = run(said, more, "--html", str(good), "--markdown", str(missing))
    assert isinstance(result.exception, DedupError)
    assert not good.exists()


@pytest.mark.parametrize("rights", [None, 0o600, 0o644, 0o660])
def test_a_report_is_its_owners_alone_or_keeps_its_rights(
    said: str, more: str, tmp_path: Path, rights: int | None
) -> None:
    target = tmp_path / "out.json"
    if rights is not None:
        target.touch()
        target.chmod(rights)
    assert run(said, more, "--json", str(target)).exit_code == 0
    assert target.stat().st_mode & 0o777 == (0o600 if rights is None else rights)


def test_open_shows_the_report_that_was_asked_for(
    said: str, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    target = str(tmp_path / "out.html")
    assert run(said, more, "--html", target, "--open").exit_code == 0
    assert opened == [target]


def test_open_makes_a_report_of_its_own(
    said: str, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert run(said, more, "--open").exit_code == 0
    assert len(opened) == 1
    assert Path(opened[0]).read_text(encoding="utf-8").startswith("<!")


def test_help_shows_an_example_in_thai() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert "dedup compare ข่าว.txt" in result.stdout
    for option in ("--html", "--json", "--markdown", "--open", "--lang", "--fail-on"):
        assert option in result.stdout


@pytest.mark.parametrize("options", [["--help"], ["-h"], ["compare", "-h"]], ids=" ".join)
def test_help_of_the_program(options: list[str]) -> None:
    result = CliRunner().invoke(app, options)
    assert result.exit_code == 0
    assert "compare" in result.stdout


@pytest.mark.process
def test_the_version_is_shown() -> None:
    result = program("--version")
    assert (result.returncode, result.stdout.decode().strip()) == (0, f"dedup {__version__}")


@pytest.mark.process
def test_no_command_shows_the_help() -> None:
    result = program()
    assert result.returncode == 2
    assert b"compare" in result.stdout + result.stderr


NARROW = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp874"},
]


@pytest.mark.process
@pytest.mark.parametrize("environment", NARROW, ids=["LC_ALL=C", "ascii", "cp874"])
@pytest.mark.parametrize("options", [[], ["--json", "-"]], ids=["terminal", "json"])
def test_output_survives_a_narrow_console(
    environment: dict[str, str], options: list[str], said: str, more: str
) -> None:
    result = program("compare", said, more, *options, environment=environment)
    assert result.returncode == 0, result.stderr.decode("utf-8", "replace")[-300:]
    assert result.stderr == b""
    if options:
        assert json.loads(result.stdout.decode("utf-8"))["b"]["length"] == len(MORE)


@pytest.mark.process
def test_an_error_survives_a_narrow_console(said: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "ไม่มี.txt")
    result = program("compare", said, missing, environment={"PYTHONIOENCODING": "ascii"})
    assert result.returncode == 1
    assert result.stderr.startswith(b"dedup: ")
    assert result.stderr.count(b"\n") == 1


@pytest.mark.process
@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}], ids=["piped", "NO_COLOR"])
def test_no_colour_where_nobody_sees_it(environment: dict[str, str], said: str, more: str) -> None:
    result = program("compare", said, more, environment=environment)
    assert result.returncode == 0
    assert b"\x1b" not in result.stdout


@pytest.mark.process
@pytest.mark.parametrize("options", [[], ["--json", "-"]], ids=["terminal", "json"])
def test_a_reader_that_goes_away_is_no_error(options: list[str], tmp_path: Path) -> None:
    """Close the pipe after the first bytes, as `head -c 9` does; more comes than a pipe holds."""
    statement = (SEEDS / "visit.txt").read_text(encoding="utf-8")
    files = [write(tmp_path / f"{name}.txt", statement * times) for name, times in AB.items()]
    with subprocess.Popen(
        [sys.executable, "-m", "dedup", "compare", *files, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as writing:
        assert writing.stdout is not None
        assert writing.stderr is not None
        writing.stdout.close()
        stderr = writing.stderr.read()
        assert writing.wait(timeout=60) == 0
    assert stderr == b""


def test_main_turns_an_error_into_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["dedup", "compare", said, "missing\n.txt"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith("dedup: missing")


# Roles, names, how much is printed


def test_roles_are_told_or_guessed_and_the_first_text_stays_a(said: str, more: str) -> None:
    found = json.loads(run(said, more, "--json", "-").stdout)
    assert (found["a"].get("role"), found["b"].get("role")) == ("article", "release")
    turned = json.loads(run(said, more, "--article", more, "--json", "-").stdout)
    assert (turned["a"]["name"], turned["a"]["role"]) == ("ข่าว.txt", "release")
    for arguments in (
        ["--article", said, "--release", more],
        [said, "--release", more],
        ["--article", said, more],
    ):
        found = json.loads(run(*arguments, "--json", "-").stdout)
        roles = {found[side]["name"]: found[side]["role"] for side in "ab"}
        assert roles == {"ข่าว.txt": "article", "ประกาศ.txt": "release"}


def test_a_guess_is_said_and_what_was_told_is_not(said: str, more: str) -> None:
    assert "--article" in run(said, more).stdout
    assert "--article" not in run(said, more, "--release", more).stdout


def test_texts_are_called_by_the_names_given(said: str) -> None:
    result = run("-", said, "--name-a", "เช้า", "--name-b", "เย็น", "--json", "-", text=MORE)
    found = json.loads(result.stdout)
    assert (found["a"]["name"], found["b"]["name"]) == ("เช้า", "เย็น")


def test_as_much_is_printed_as_is_asked_for(said: str, more: str) -> None:
    assert run(said, more, "--quiet").stdout == ""
    assert run(said, more, "--summary").stdout.count("\n") == 1
    normal, full = run(said, more).stdout, run(said, more, "--full").stdout
    assert normal.splitlines()[-1] == normal.splitlines()[0]
    assert len(full) >= len(normal)


def test_the_language_is_told_before_after_or_by_the_environment(said: str, more: str) -> None:
    def summary(*before: str, after: tuple[str, ...] = (), variable: str = "") -> str:
        arguments = [*before, "compare", said, more, "--summary", *after]
        return CliRunner().invoke(app, arguments, env={"DEDUP_LANG": variable}).stdout

    thai, english = summary(), summary("--lang", "en")
    assert "ตกหล่น" in thai
    assert "Left out" in english
    assert summary(after=("--lang", "en")) == summary(variable="en_GB.UTF-8") == english
    assert summary("--lang", "th", variable="en") == summary(after=("--lang", "th")) == thai


def test_what_takes_long_is_said_on_a_terminal_and_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from rich.console import Console

    written = io.StringIO()
    terminal = Console(file=written, force_terminal=True, width=40)
    monkeypatch.setattr(talk, "console", lambda *, error: terminal)
    monkeypatch.setattr(talk, "_PATIENCE", 0.01)
    with talk.working("en"):
        time.sleep(0.2)
    assert "comparing…" in written.getvalue()
    with talk.working("en"):
        pass
    assert written.getvalue().count("\x1b[?25h") >= 1


@pytest.mark.process
def test_completion_is_offered_for_the_shell() -> None:
    result = program(
        "--show-completion",
        "bash",
        environment={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
    )
    assert result.returncode == 0
    assert b"DEDUP_COMPLETE" in result.stdout.upper()
