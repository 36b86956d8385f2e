import os
from pathlib import Path

import pytest

from jinan_plan.diagnostics import RefusedError
from jinan_plan.store import location
from jinan_plan.store.location import Folder, find, shipped_plan, user_copy, user_data
from tests.unit.store.folders import JOURNAL, PLAN, folder


def test_what_was_asked_for_comes_first_a_folder_or_a_file(tmp_path: Path) -> None:
    one = folder(tmp_path / "one")
    two = folder(tmp_path / "two")
    environment = {"PLAN_FILE": str(two.plan)}
    assert find("one", environment, tmp_path) == one
    assert find(str(one.plan), environment, tmp_path) == one
    assert find(None, environment, tmp_path) == two


def test_the_journal_stands_beside_a_plan_of_another_name(tmp_path: Path) -> None:
    other = tmp_path / "lake.toml"
    other.write_text(PLAN, encoding="utf-8")
    found = find(str(other), {}, tmp_path)
    assert (found.plan, found.actuals) == (other, tmp_path / "actuals.toml")


def test_the_nearest_plan_is_found_from_a_folder_below_it(tmp_path: Path) -> None:
    outer = folder(tmp_path / "data")
    inner = folder(tmp_path / "bureau")
    below = tmp_path / "bureau" / "letters" / "2023"
    below.mkdir(parents=True)
    assert find(None, {}, below) == inner
    assert find(None, {}, tmp_path / "elsewhere") == outer


@pytest.mark.parametrize("name", ["nowhere", "nowhere/plan.toml"])
def test_a_path_that_leads_nowhere_is_refused_and_not_replaced(name: str, tmp_path: Path) -> None:
    folder(tmp_path)
    for asked, environment in ((name, {}), (None, {"PLAN_FILE": name})):
        with pytest.raises(RefusedError) as refused:
            find(asked, environment, tmp_path)
        assert (refused.value.code, refused.value.exit_code) == ("no-such-plan", 3)


def test_a_folder_without_a_plan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        find(str(tmp_path), {}, tmp_path)
    assert refused.value.code == "no-plan-in-folder"


def test_the_shipped_plan_is_the_last_resort_until_it_was_copied(tmp_path: Path) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    here.mkdir()
    shipped = folder(tmp_path / "package")
    shipped = Folder(shipped.plan, shipped.actuals, shipped=True)

    copy = user_copy(shipped, home)

    assert copy == Folder(home / "plan.toml", home / "actuals.toml", copied=True)
    assert copy.plan.read_text(encoding="utf-8") == PLAN
    assert copy.actuals.read_text(encoding="utf-8") == JOURNAL
    assert find(None, {}, here, data_home=home) == copy


def test_a_copy_that_exists_is_kept_with_what_was_recorded_in_it(tmp_path: Path) -> None:
    shipped = folder(tmp_path / "package")
    mine = folder(tmp_path / "home", JOURNAL + "# mine\n")
    assert user_copy(shipped, tmp_path / "home").actuals == mine.actuals
    assert mine.actuals.read_text(encoding="utf-8").endswith("# mine\n")


def test_a_copy_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    shipped = folder(tmp_path / "package")
    (tmp_path / "home").write_text("a file in the way", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        user_copy(shipped, tmp_path / "home")
    assert refused.value.code == "not-copied"


def test_a_shipped_plan_without_a_journal_is_copied_without_one(tmp_path: Path) -> None:
    shipped = folder(tmp_path / "package", None)
    copy = user_copy(shipped, tmp_path / "home")
    assert copy.plan.is_file()
    assert not copy.actuals.exists()


def test_an_installed_package_ships_the_plan_beside_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "site-packages" / "jinan_plan" / "store" / "location.py"
    monkeypatch.setattr(location, "__file__", str(module))
    with pytest.raises(RefusedError):
        shipped_plan()
    beside = folder(module.parent.parent / "data")
    assert shipped_plan() == beside.plan
    found = find(None, {}, tmp_path, data_home=tmp_path / "home")
    assert found == Folder(beside.plan, beside.actuals, shipped=True)


def test_a_source_checkout_ships_its_own_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "src" / "jinan_plan" / "store" / "location.py"
    monkeypatch.setattr(location, "__file__", str(module))
    (tmp_path / "pyproject.toml").touch()
    checkout = folder(tmp_path / "data")
    assert shipped_plan() == checkout.plan


def test_folders_that_may_not_be_entered_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Path.stat

    def guarded(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent.name == "data":
            raise PermissionError
        return plain(path, follow_symlinks=follow_symlinks)

    outer = folder(tmp_path)
    monkeypatch.setattr(Path, "stat", guarded)
    assert find(None, {}, tmp_path / "below") == outer
    with pytest.raises(RefusedError):
        find("data/plan.toml", {}, tmp_path)


def test_a_home_that_nobody_has_is_refused_like_any_other_path(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        find("~nobody-of-that-name/plan.toml", {}, tmp_path)
    assert refused.value.code == "no-such-plan"


def test_the_users_data_are_kept_where_the_system_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert user_data().name == "jinan-plan"
    assert user_data().is_relative_to(tmp_path)
