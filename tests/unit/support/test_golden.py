"""The golden files guard the outputs, so somebody has to guard the golden files."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.workshop

CONFTEST = 'pytest_plugins = ["tests.support.golden"]\n'
ASKS = """
def test_greeting(golden):
    golden("greeting.txt", "你好\\nhello\\n")
"""
ROOT = Path(__file__).parents[3]


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", str(ROOT), prepend=":")
    pytester.makepyprojecttoml('[tool.pytest.ini_options]\ntestpaths = ["tests"]\n')
    folder = pytester.mkdir("tests")
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "test_greeting.py").write_text(ASKS, encoding="utf-8")
    (folder / "golden").mkdir()
    (folder / "golden" / "greeting.txt").write_bytes("你好\nhello\n".encode())
    return pytester


def files(suite: pytest.Pytester) -> dict[str, bytes]:
    folder = suite.path / "tests" / "golden"
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("processes", ["0", "2"])
def test_an_output_like_its_file_passes(suite: pytest.Pytester, processes: str) -> None:
    suite.runpytest_subprocess("-n", processes).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("你好\nhallo\n", ["*-hallo", "*+hello"]),
        ("你好\r\nhello\r\n", [r"*-'你好\r\n'", r"*+'你好\n'"]),
        ("你好\nhello", ["*-'hello'", r"*+'hello\n'"]),
    ],
    ids=["another word", "another line end", "no last line end"],
)
def test_an_output_unlike_its_file_fails_with_the_difference(
    suite: pytest.Pytester, kept: str, shown: list[str]
) -> None:
    (suite.path / "tests" / "golden" / "greeting.txt").write_bytes(kept.encode())

    result = suite.runpytest_subprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*--- tests/golden/greeting.txt", *shown])


def test_an_output_without_a_file_fails(suite: pytest.Pytester) -> None:
    (suite.path / "tests" / "golden" / "greeting.txt").unlink()

    result = suite.runpytest_subprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*no tests/golden/greeting.txt; make it with --update-golden*"])


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_file_that_no_test_asked_for_fails_the_run(
    suite: pytest.Pytester, processes: str
) -> None:
    (suite.path / "tests" / "golden" / "old.txt").write_bytes(b"old\n")

    result = suite.runpytest_subprocess("-n", processes)

    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*no test asked for tests/golden/old.txt*"])


@pytest.mark.parametrize(
    "narrowing",
    [["tests/test_greeting.py"], ["-k", "greeting"], ["-m", "not slow"]],
    ids=" ".join,
)
def test_a_part_of_the_suite_may_leave_files_unused(
    suite: pytest.Pytester, narrowing: list[str]
) -> None:
    (suite.path / "tests" / "golden" / "old.txt").write_bytes(b"old\n")

    suite.runpytest_subprocess(*narrowing).assert_outcomes(passed=1)


@pytest.mark.parametrize("processes", ["0", "2"])
def test_updating_rewrites_makes_and_removes_files(suite: pytest.Pytester, processes: str) -> None:
    (suite.path / "tests" / "golden" / "greeting.txt").write_bytes(b"drifted\n")
    (suite.path / "tests" / "golden" / "old.txt").write_bytes(b"old\n")

    result = suite.runpytest_subprocess("-n", processes, "--update-golden")

    result.assert_outcomes(passed=1)
    assert files(suite) == {"greeting.txt": "你好\nhello\n".encode()}
