"""Somebody who sits down with a page and does what it says, in the order it says it."""

import difflib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.running import run_here, run_program, surroundings
from tests.support.transcript import Command, Saved, matches, printed, rewrite, steps

GIT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "clerk",
    "GIT_AUTHOR_EMAIL": "clerk@example.org",
    "GIT_COMMITTER_NAME": "clerk",
    "GIT_COMMITTER_EMAIL": "clerk@example.org",
}


@dataclass(slots=True)
class Reader:
    """A person in a folder, with a home and a language.

    Who is `hasty` has the program run inside the test's process, in a tenth of the time.
    """

    folder: Path
    home: Path
    lang: str = "en"
    hasty: bool = False

    def do(self, step: Command | Saved) -> tuple[str, ...]:
        """Take one step, and return what the screen shows; it must end as the page says."""
        if isinstance(step, Saved):
            path = self.folder / step.name
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            path.write_text(step.into(before), encoding="utf-8", newline="\n")
            return ()
        if step.program == "cd":
            (where,) = step.words
            self.folder = self.home if where == "~" else (self.folder / where).resolve(strict=True)
            return ()
        code, out = self.git(*step.words) if step.program == "git" else self.plan(step)
        assert code == step.code, f"$ {step.text}\n{out}"
        return printed(out)

    def plan(self, command: Command) -> tuple[int, str]:
        """Run the program."""
        env = surroundings(self.home, self.lang, env=command.settings)
        run = run_here if self.hasty else run_program
        ran = run(command.words, env, self.folder, one_stream=True)
        return ran.code, ran.out

    def git(self, *words: str) -> tuple[int, str]:
        """Run git as somebody who has no settings of their own."""
        done = subprocess.run(
            ["git", "-c", "core.autocrlf=false", *words],
            cwd=self.folder,
            env=os.environ | GIT | {"HOME": str(self.home), "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout


def language(page: Path) -> str:
    """Say which language a page speaks."""
    return "zh" if page.name.endswith(".zh.md") else "en"


def follow(page: Path, reader: Reader, *, update: bool = False) -> None:
    """Follow a page to its end: every command must print what the page shows.

    With `update` the page is rewritten where it does not.
    """
    text = page.read_text(encoding="utf-8")
    if update:
        draft = page.with_suffix(".new")  # another worker may be reading the page
        draft.write_text(rewrite(text, reader.do), encoding="utf-8", newline="\n")
        draft.replace(page)
        return
    for step in steps(text):
        output = reader.do(step)
        if isinstance(step, Command) and not matches(step.expected, output):
            where = f"{page.name}:{step.first}"
            lines = difflib.unified_diff(step.expected, output, where, "this run", lineterm="")
            pytest.fail("\n".join([f"$ {step.text}", *lines]), pytrace=False)
