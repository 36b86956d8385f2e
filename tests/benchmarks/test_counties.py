"""The made-up plan folders are sound plans, and say what arithmetic says."""

import json
from decimal import Decimal
from pathlib import Path

from benchmarks.counties import main
from tests.support.running import RunPlan


def test_every_folder_is_a_sound_plan(plan: RunPlan, tmp_path: Path) -> None:
    main([str(tmp_path / "made"), "--plans", "2", "--indicators", "3"])
    for name in ("county-0000", "county-0001"):
        ran = plan("check", cwd=tmp_path / "made" / name)
        assert ran.out == "✓ 3 indicators, 45 entries: no faults, no doubts\n"


def test_figures_follow_from_arithmetic(plan: RunPlan, tmp_path: Path) -> None:
    main([str(tmp_path / "made"), "--plans", "1", "--indicators", "2"])
    ran = plan("status", "--year", "2022", "--json", cwd=tmp_path / "made" / "county-0000")
    level, total = json.loads(ran.out, parse_float=Decimal)["indicators"]
    # From 100.00, 4.00 a year wanted: 70 % of it in 2021 and 77 % in 2022.
    assert level["target"]["value"] == Decimal("120.00")
    assert level["latest"]["value"] == Decimal("105.88")
    # 4.37 a year wanted: 83 % of it in 2021 is 3.62, 90 % in 2022 is 3.93, cut to hundredths.
    assert total["target"]["value"] == Decimal("21.85")
    assert total["assessment"]["measures"]["total"] == Decimal("7.55")
