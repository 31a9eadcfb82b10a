"""The steps of ``action.yml``, run as GitHub's runner runs them: in a folder, by bash."""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {one["name"]: one for one in ACTION["runs"]["steps"]}
# What GitHub's runner starts for ``shell: bash``.
_BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c")


@dataclass(kw_only=True)
class Runner:
    """A runner with a repository of texts checked out in ``workspace``."""

    workspace: Path
    temporary: Path
    inputs: dict[str, str] = field(default_factory=dict)

    def run(self, step: str) -> subprocess.CompletedProcess[str]:
        """Run a step with the inputs that were given, or what stands for them."""
        given = {f"${{{{ inputs.{name} }}}}": self.input(name) for name in ACTION["inputs"]}
        own = {name: given[value] for name, value in STEPS[step]["env"].items()}
        runner = {
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.temporary / "output"),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary"),
        }
        return subprocess.run(
            [*_BASH, STEPS[step]["run"]],
            cwd=self.workspace,
            env=os.environ | runner | own,
            capture_output=True,
            text=True,
            check=False,
        )

    def input(self, name: str) -> str:
        """Give an input; one that is required and was not given raises ``KeyError``."""
        known = ACTION["inputs"][name]
        return (
            self.inputs.get(name, known.get("default")) if "default" in known else self.inputs[name]
        )

    def told(self, file: str) -> str:
        """Give what was written for the runner: ``output`` or ``summary``."""
        return (self.temporary / file).read_text(encoding="utf-8")
