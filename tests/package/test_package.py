"""The package as strangers get it: built, put into an empty environment, and used there."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from action import Runner

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"

pytestmark = pytest.mark.skipif(
    not (os.environ.get("CI") or os.environ.get("DEDUP_PACKAGE")),
    reason="builds and installs from the package index: set DEDUP_PACKAGE=1",
)


def run(*command: object, code: int = 0, folder: Path | None = None) -> str:
    """Run a command away from the repository, and give all that it says."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, cwd=folder, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the programs of an environment with the core alone."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    return programs


def test_the_wheel_holds_the_package_and_its_tables_alone(wheel: Path) -> None:
    assert wheel.name.startswith("dedup_news-")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"dedup", "dedup_news"}
    tables = {str(path.relative_to(ROOT)) for path in (ROOT / "dedup").rglob("*.tsv")}
    assert tables <= set(names)
    assert "dedup/py.typed" in names


def test_the_source_distribution_holds_the_pages_that_the_readme_names(built: Path) -> None:
    (found,) = built.glob("*.tar.gz")
    with tarfile.open(found) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    pages = {str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")}
    assert pages | {"README.md", "LICENSE", "CHANGELOG.md"} <= names


def test_the_core_alone_compares_texts(environment: Path, tmp_path: Path) -> None:
    said = run(
        environment / "dedup", "compare", SEEDS / "news.txt", SEEDS / "official.txt",
        "--json", "-", folder=tmp_path,
    )  # fmt: skip
    assert '"dedup.comparison/1"' in said
    assert list(tmp_path.iterdir()) == []


def test_a_missing_part_is_named_with_the_line_that_installs_it(
    environment: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>ข่าว</p></body></html>", encoding="utf-8")
    said = run(environment / "dedup", "compare", page, SEEDS / "news.txt", code=1, folder=tmp_path)
    assert "pip install 'dedup-news[readers]'" in said
    assert len(said.strip().splitlines()) == 1


def test_importing_writes_nothing_and_connects_to_nothing(
    environment: Path, tmp_path: Path
) -> None:
    watch = (
        "import sys\n"
        "def hook(event, args):\n"
        "    opened = event == 'open' and isinstance(args[1], str) and set(args[1]) & set('wax+')\n"
        "    if opened or event in ('socket.connect', 'socket.bind', 'os.mkdir'):\n"
        "        sys.exit(f'{event} {args}')\n"
        "sys.dont_write_bytecode = True\n"
        "sys.addaudithook(hook)\n"
        "import pkgutil, importlib, dedup\n"
        "for one in pkgutil.walk_packages(dedup.__path__, 'dedup.'):\n"
        "    if not one.name.endswith('__main__'):\n"
        "        try:\n"
        "            importlib.import_module(one.name)\n"
        "        except ModuleNotFoundError as error:\n"
        "            assert not (error.name or '').startswith('dedup'), error\n"
    )
    run(environment / "python", "-c", watch, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_all_parts_install_and_work(environment: Path, wheel: Path, tmp_path: Path) -> None:
    run(environment / "python", "-m", "pip", "install", "--quiet", f"{wheel}[corpus,readers]")
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><p>{'ข่าวน้ำท่วมบ้านเรือน ' * 30}</p></body></html>", encoding="utf-8")
    index = tmp_path / "archive.db"
    run(environment / "dedup", "index", SEEDS, page, "--index", index, folder=tmp_path)
    said = run(environment / "dedup", "find", SEEDS / "news.txt", "--index", index, folder=tmp_path)
    assert "official.txt" in said or "news.txt" in said


def test_the_action_installs_the_package_and_compares_with_it(wheel: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "pairs.csv").write_text(
        f"a,b\n{SEEDS / 'news.txt'},{SEEDS / 'official.txt'}\n", encoding="utf-8"
    )
    inputs = {"pairs": "pairs.csv", "package": f"{wheel}[readers]"}
    runner = Runner(workspace=texts, temporary=tmp_path, inputs=inputs)
    for step in ("Install", "Compare"):
        done = runner.run(step)
        assert done.returncode == 0, done.stderr
    assert (texts / "dedup-reports" / "1.html").exists()
