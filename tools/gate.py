"""Run every quality gate of the project, on a machine that has only Python and a network.

    python3 tools/gate.py                    everything, as CI does
    python3 tools/gate.py --quick            without slow tests, built wheel, lowest dependencies
    python3 tools/gate.py --only lint,types  some gates
    python3 tools/gate.py --update-golden    rewrite the golden files and documented outputs

The tools are installed into `.venv` beside the sources (`.venv-lowest` for the lowest allowed
dependencies); both are made again when pyproject.toml changes. The last line printed is the
closing line of the test run in `.venv`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit(f"Python 3.11 or newer is needed, this is {sys.version}")

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.workshop import (  # noqa: E402 - found in the project, by a Python that can read it
    GateError,
    Workshop,
    executable,
    fresh_environment,
    kept_environment,
    lowest_versions,
)

UNWANTED = {"PYTHONHOME", "PYTHONDONTWRITEBYTECODE"}
"""Settings that would lead elsewhere, or make hundreds of started programs compile themselves."""
NOT_COPIED = shutil.ignore_patterns(
    "src", ".git", ".venv*", ".*_cache", ".coverage*", ".hypothesis", "__pycache__", "dist", "build"
)


def tool(*command: str) -> Callable[[Workshop], object]:
    """Make a gate of a tool that ends with 0 when it has nothing to say against the project."""
    return lambda shop: shop.run(executable(shop.python.parents[1], command[0]), *command[1:])


def run_tests(
    shop: Workshop, python: Path, *options: str, cwd: Path = ROOT, profile: str = "gate"
) -> str:
    """Run tests so that the answer depends on nothing but the sources and the libraries."""
    share = min(4, os.cpu_count() or 1)
    steady = ("-q", "--hypothesis-profile", profile, "--dist", "worksteal", "-n", str(share))
    command = ("-m", "pytest", *steady, *options)
    return shop.run(python, *command, cwd=cwd, live=python == shop.python)


def check_tests(shop: Workshop) -> None:
    """Run the tests, warnings as errors, on the newest dependencies."""
    print()
    chosen = ("-m", "not slow") if shop.quick else ()
    measured = ("--cov", "--cov-report=", "--cov-fail-under=0")
    run_tests(shop, shop.python, *measured, *chosen)


def check_coverage(shop: Workshop) -> None:
    """Ask whether the tests reached enough of the branches; only wanting files are listed."""
    print(f"\n{shop.run(shop.python, '-m', 'coverage', 'report')}", end="")


def check_counts(shop: Workshop) -> None:
    """Ask whether a command takes far more instructions than it did; the changes are listed."""
    print(f"\n{shop.run(shop.python, ROOT / 'benchmarks' / 'instructions.py')}", end="")


def run_product_tests(shop: Workshop, python: Path, cwd: Path) -> None:
    """Run the tests that speak of the product, not of its gates, with another interpreter."""
    said = run_tests(shop, python, "-m", "not slow and not workshop", cwd=cwd, profile="again")
    print(said.rstrip().splitlines()[-1], end=" ")


def prepare_wheel(shop: Workshop, place: Path) -> Path:
    """Build the wheel from the source archive, and install it where nothing else is.

    The build needs no environment of its own: installing the sources into `.venv` had one.
    """
    shop.run(shop.python, "-m", "build", "--no-isolation", "--outdir", place / "dist", ROOT)
    (wheel,) = (place / "dist").glob("*.whl")
    return fresh_environment(shop, place / "venv", f"{wheel}[test]")


def check_wheel(shop: Workshop) -> None:
    """Test the wheel where the sources are not."""
    python = shop.ready["wheel"].result()
    with tempfile.TemporaryDirectory(prefix="plan-tree-") as name:
        tree = Path(name).resolve() / "tree"
        shutil.copytree(ROOT, tree, ignore=NOT_COPIED)
        where = "import jinan_plan; print(jinan_plan.__file__)"
        found = shop.run(python, "-c", where, cwd=tree).strip()
        if not Path(found).is_relative_to(python.parents[1]):
            message = f"the tests would not see the wheel, but {found}"
            raise GateError(message)
        run_product_tests(shop, python, tree)


def prepare_lowest(shop: Workshop, _: Path) -> Path:
    """Install the lowest dependencies that pyproject.toml allows, or find them installed."""
    pins = lowest_versions((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return kept_environment(shop, ROOT / ".venv-lowest", "-e", f"{ROOT}[test]", *pins)


def check_lowest(shop: Workshop) -> None:
    """Run the tests on the lowest dependencies."""
    run_product_tests(shop, shop.ready["lowest"].result(), ROOT)


@dataclass(frozen=True, slots=True)
class Gate:
    """One question that must be answered yes before a change may go in."""

    name: str
    ask: Callable[[Workshop], object]
    quick: bool = True
    prepare: Callable[[Workshop, Path], Path] | None = None
    """What makes the gate's own interpreter, in a place of its own, while other gates are tried."""


GATES = (
    Gate("format", tool("ruff", "format", "--check", "--diff", ".")),
    Gate("lint", tool("ruff", "check", ".")),
    Gate("types", tool("mypy")),
    Gate("layers", tool("lint-imports")),
    Gate("tests", check_tests),
    Gate("coverage", check_coverage, quick=False),
    Gate("counts", check_counts, quick=False),
    Gate("wheel", check_wheel, quick=False, prepare=prepare_wheel),
    Gate("lowest", check_lowest, quick=False, prepare=prepare_lowest),
)


def passes(gate: Gate, shop: Workshop) -> bool:
    """Try one gate, and print its line."""
    print(f"{gate.name:<10}", end="", flush=True)
    started = time.monotonic()
    try:
        gate.ask(shop)
    except GateError as shut:
        print(f"FAILED in {time.monotonic() - started:.1f} s\n{shut}".rstrip(), flush=True)
        return False
    print(f"ok in {time.monotonic() - started:.1f} s", flush=True)
    return True


def prepare_and_try(gates: Sequence[Gate], shop: Workshop) -> list[str]:
    """Try the gates while the interpreters of the later ones are made, one after the other."""
    with (
        tempfile.TemporaryDirectory(prefix="plan-gates-") as name,
        ThreadPoolExecutor(max_workers=1) as beside,
    ):
        for gate in gates:
            if gate.prepare:
                place = Path(name).resolve() / gate.name
                shop.ready[gate.name] = beside.submit(gate.prepare, shop, place)
        shut = try_gates(gates, shop)
        beside.shutdown(cancel_futures=True)
    return shut


def try_gates(gates: Sequence[Gate], shop: Workshop) -> list[str]:
    """Try the gates in order, and return the names of those that stay shut.

    When the tests fail, the slow gates could only repeat it: they are not tried and stay shut.
    """
    shut: list[str] = []
    for gate in gates:
        if "tests" in shut and not gate.quick:
            print(f"{gate.name:<10}not tried, because the tests failed", flush=True)
            shut.append(gate.name)
        elif not passes(gate, shop):
            shut.append(gate.name)
    return shut


def chosen_gates(only: str | None, *, quick: bool) -> list[Gate]:
    """Choose the gates that the command line asks for; an unknown name ends the program."""
    if only is None:
        return [gate for gate in GATES if gate.quick or not quick]
    names = only.split(",")
    known = [gate.name for gate in GATES]
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no gate is called {', '.join(unknown)}; there are {', '.join(known)}")
    return [gate for gate in GATES if gate.name in names]


def open_workshop(*, here: bool, quick: bool) -> Workshop:
    """Find or make the interpreter that has the tools."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLAN_", "COV", "PYTEST_")) and name not in UNWANTED
    }
    if here:
        environment["PYTHONPATH"] = str(ROOT / "src")
    else:
        environment.pop("PYTHONPATH", None)
    shop = Workshop(Path(sys.executable), environment, quick)
    if not here:
        shop.python = kept_environment(shop, ROOT / ".venv", "-e", f"{ROOT}[test]")
    return shop


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", metavar="NAMES", help=", ".join(gate.name for gate in GATES))
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--update-golden", action="store_true", help="rewrite expected outputs")
    parser.add_argument("--here", action="store_true", help="use the tools of this interpreter")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked for, and return 0 when every gate is open."""
    asked = arguments(argv)
    gates = chosen_gates(asked.only, quick=asked.quick)
    started = time.monotonic()
    try:
        shop = open_workshop(here=asked.here, quick=asked.quick)
    except GateError as shut:
        sys.exit(f"the tools could not be installed:\n{shut}")
    print(f"{'tools':<10}ready in {time.monotonic() - started:.1f} s", flush=True)
    if asked.update_golden:
        gates = [Gate("golden", lambda shop: run_tests(shop, shop.python, "--update-golden"))]
    failed = prepare_and_try(gates, shop)
    verdict = f"FAILED: {', '.join(failed)}" if failed else "all passed"
    print(f"{len(gates)} gates in {time.monotonic() - started:.0f} s, {verdict}")
    if shop.closing:
        print(shop.closing)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
