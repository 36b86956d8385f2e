"""Which commands are measured: those of `plan`, and the peers each at its quickest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import YEARS
from benchmarks.generate import Files
from benchmarks.measure import Contestant

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(__file__).with_name("programs")
DVC = ROOT / ".venv-dvc" / "bin" / "dvc"

STATUS = ("status", "--json", "--year", str(YEARS[-1]))
HLEDGER = ("balance", "-b", str(YEARS[0]), "-e", str(YEARS[-1] + 1), "-O", "csv")
LEDGER = ("--args-only",)

PLAN_JSON = "plan status --json"
HLEDGER_BUDGET = "hledger balance --budget"
LEDGER_BUDGET = "ledger budget"
DVC_SHOW = "dvc metrics show"
HELLO = "Typer hello-world"
FLOOR = "floor script"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder a benchmark works in, with the scripts that start the Python programs."""

    folder: Path

    @classmethod
    def prepared(cls, folder: Path) -> Place:
        """Write the scripts, as an installer would."""
        for name, module in (
            ("plan", "jinan_plan.__main__"),
            ("hello", "hello"),
            ("floor", "floor"),
        ):
            script = f"import sys\nfrom {module} import main\nsys.exit(main())\n"
            (folder / name).write_text(script, encoding="utf-8")
        (folder / "home").mkdir()
        return cls(folder)

    def surroundings(self) -> dict[str, str]:
        """Return the whole environment of every contestant."""
        sources = [ROOT / "src"] if (ROOT / "src").is_dir() else []
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "PYTHONPATH": os.pathsep.join(str(path) for path in [*sources, PROGRAMS]),
            "DVC_NO_ANALYTICS": "1",
        }

    def python(self, name: str, *words: str | Path) -> Contestant:
        """Start Python itself."""
        return Contestant(name, (sys.executable, *words), self.folder)

    def script(
        self, name: str, script: str, *words: str | Path, cwd: Path | None = None
    ) -> Contestant:
        """Start one of the scripts."""
        command = (sys.executable, self.folder / script, *words)
        return Contestant(name, command, cwd or self.folder)


def starting(place: Place) -> list[Contestant]:
    """What it takes until a program says its first word."""
    asked: Mapping[str, str] = {
        "_HELLO_COMPLETE": "complete_bash",
        "COMP_WORDS": "hello --h",
        "COMP_CWORD": "1",
    }
    completing = place.script(f"{HELLO}, completion", "hello")
    return [
        place.python("bare Python", "-c", "pass"),
        place.script(HELLO, "hello", "World"),
        place.script(f"{HELLO} --help", "hello", "--help"),
        Contestant(completing.name, completing.words, place.folder, asked),
        place.script("plan --version", "plan", "--version"),
        place.script("plan --help", "plan", "--help"),
        place.script("plan, completion of a command", "plan", "__complete", "1", "plan", "st"),
        place.script("plan, completion of a key", "plan", "__complete", "2", "plan", "show", ""),
    ]


def shipped(place: Place) -> list[Contestant]:
    """What the shipped plan takes."""
    return [
        place.python("bare Python", "-c", "pass"),
        place.script(FLOOR, "floor"),
        place.script("plan status", "plan", "status"),
        place.script(PLAN_JSON, "plan", "status", "--json"),
    ]


def judging(place: Place, files: Files) -> list[Contestant]:
    """The same figures judged by each program that is installed, and merely added up."""
    book = ("-f", files.ledger)
    found = [place.script(PLAN_JSON, "plan", *STATUS, cwd=files.plan)]
    if shutil.which("hledger"):
        found += [
            Contestant(HLEDGER_BUDGET, ("hledger", *book, *HLEDGER, "--budget"), files.place),
            Contestant("hledger balance", ("hledger", *book, *HLEDGER), files.place),
        ]
    if shutil.which("ledger"):
        found += [
            Contestant(LEDGER_BUDGET, ("ledger", *LEDGER, *book, "budget"), files.place),
            Contestant("ledger balance", ("ledger", *LEDGER, *book, "balance"), files.place),
        ]
    return found


def showing(place: Place, files: Files) -> list[Contestant]:
    """One number for each indicator, as DVC keeps them, against the journal they come from."""
    if not DVC.exists():
        return []
    surroundings = place.surroundings()
    begin = (DVC, "init", "--no-scm", "--quiet")
    subprocess.run(begin, cwd=files.metrics, env=surroundings, check=True)
    return [
        place.script(PLAN_JSON, "plan", *STATUS, cwd=files.plan),
        Contestant(DVC_SHOW, (DVC, "metrics", "show", "--json"), files.metrics),
    ]


def recording(place: Place, files: Files) -> Sequence[Contestant]:
    """One more figure, against one look at the journal it goes into."""
    words = ("record", str(YEARS[-1]), "i0000=1600.{round}", "--revise", "synthetic")
    return [
        place.script(PLAN_JSON, "plan", *STATUS, cwd=files.plan),
        place.script("plan record", "plan", *words, cwd=files.plan),
    ]
