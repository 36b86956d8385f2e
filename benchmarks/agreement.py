"""Proof that the programs were given the same figures: they must come to the same sums."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from benchmarks.contestants import HLEDGER_BUDGET, LEDGER_BUDGET, PLAN_JSON
from benchmarks.measure import Contestant


class Way(NamedTuple):
    """How far an indicator came since the baseline, and how far the plan wants it to come."""

    come: Decimal
    wanted: Decimal


class DisagreementError(Exception):
    """Two programs came to different sums, so their times cannot be compared."""


def agree(contestants: Sequence[Contestant], surroundings: Mapping[str, str]) -> list[str]:
    """Let the programs that can answer do so once; return the names of those that agree.

    Raises:
        DisagreementError: Their answers differ; the first difference is named.
    """
    told = {
        one.name: READINGS[one.name](_said(one, surroundings))
        for one in contestants
        if one.name in READINGS
    }
    first, *others = told
    for other in others:
        if told[first] != told[other]:
            differing = sorted(told[first].items() ^ told[other].items())[:2]
            message = f"{first} and {other} differ: {differing}"
            raise DisagreementError(message)
    return list(told)


def _said(one: Contestant, surroundings: Mapping[str, str]) -> str:
    done = subprocess.run(
        one.command(0),
        cwd=one.cwd,
        env={**surroundings, **one.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _plan(said: str) -> dict[str, Way]:
    told: dict[str, Way] = {}
    for row in json.loads(said, parse_float=Decimal, parse_int=Decimal)["indicators"]:
        wanted = row["target"]["value"] - (row["baseline"] or {"value": 0})["value"]
        told[row["key"]] = Way(wanted - row["gap"], wanted)
    return told


def _hledger(said: str) -> dict[str, Way]:
    rows = list(csv.reader(said.splitlines()))[1:-1]
    return {key: Way(Decimal(come), Decimal(wanted)) for key, come, wanted in rows}


def _ledger(said: str) -> dict[str, Way]:
    rows = [line.split() for line in said.partition("\n---")[0].splitlines()]
    return {key: Way(Decimal(come), Decimal(wanted)) for come, wanted, _, _, key in rows}


READINGS: Mapping[str, Callable[[str], Mapping[str, Way]]] = {
    PLAN_JSON: _plan,
    HLEDGER_BUDGET: _hledger,
    LEDGER_BUDGET: _ledger,
}
