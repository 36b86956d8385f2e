"""``plan export report.html``: one file that says everything, the same bytes every time."""

import base64
import hashlib
import re
import string
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from jinan_plan.export.page import spoken
from jinan_plan.lang import Lang
from jinan_plan.messages.report import METHOD_RATIOS, METHOD_WORDS, REPORT, RULES
from tests.report.conftest import Written
from tests.support.golden import Golden
from tests.support.running import RunPlan

VOID = {"meta", "link", "br"}


class Outline(HTMLParser):
    """What stands in a page: its elements in order, and the ids they have and point to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def words_of(page: str) -> str:
    """Give the page without style, markup and runs of blanks."""
    body = re.sub(r"<style>.*?</style>|</?span[^>]*>", "", page, flags=re.DOTALL)
    body = body.replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_whole_page(lang: str, written: Written, golden: Golden) -> None:
    page = re.sub(r"<style>.*?</style>", "<style/>", written(lang=lang), flags=re.DOTALL)
    page = re.sub(r"'sha256-[^']+'", "'sha256-HASH'", page)
    golden(f"report.{lang}.html", page.replace("plan 0.1.0", "plan VERSION"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_element_is_closed_and_every_pointer_finds_its_element(
    lang: str, written: Written
) -> None:
    outline = Outline(written(lang=lang))
    ids = [attributes["id"] for _, attributes in outline.elements if "id" in attributes]
    pointers = {a["href"][1:] for a in outline.all("a") if a["href"].startswith("#")}
    for name in ("aria-labelledby",):
        pointers |= {
            one for _, found in outline.elements if name in found for one in found[name].split()
        }
    assert outline.open == []
    assert len(ids) == len(set(ids))
    assert pointers <= set(ids)


def test_headings_go_down_one_level_at_a_time_under_one_title(written: Written) -> None:
    levels = [int(tag[1]) for tag, _ in Outline(written()).elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_nothing_runs_and_nothing_is_fetched(written: Written) -> None:
    page = written()
    outline = Outline(page)
    (policy,) = (
        m["content"]
        for m in outline.all("meta")
        if m.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.findall(r"<style>(.*?)</style>", page, flags=re.DOTALL)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    tags = {tag for tag, _ in outline.elements}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "base", "image"}
    attributes = {name for _, found in outline.elements for name in found}
    assert "style" not in attributes
    assert not [name for name in attributes if name.startswith("on")]
    assert "url(" not in style
    assert "@import" not in style
    links = [a["href"] for a in outline.all("a") if not a["href"].startswith("#")]
    assert links
    assert all(href.startswith("https://") for href in links)
    assert all("noopener" in a["rel"] for a in outline.all("a") if a["href"] in links)


def test_the_headline_counts_numeric_targets_and_names_binding_ones_behind(
    written: Written,
) -> None:
    words = words_of(written())
    assert "2 of 7 numeric targets reached so far" in words
    assert "Binding indicators behind or missed: 2 Clean-air days ✗ far behind" in words


def test_a_bar_has_its_tick_where_the_path_should_be(written: Written) -> None:
    """Clean-air days: 60 to 70 in five years, 62 after two: a fifth done, two fifths expected."""
    page = written()
    row = page[page.index('href="#i-clean-days"') :]
    bar = row[row.index("<svg") : row.index("</svg>")]
    assert 'width="20"' in bar
    assert 'x1="40"' in bar
    assert "40% expected" in row


def test_a_revised_figure_is_in_the_appendix_with_its_first_value_and_why(
    written: Written,
) -> None:
    words = words_of(written())
    appendix = words[words.rindex("Appendix A. Revisions") :]
    assert "Clean-air days 2021 61 2022-01-10 61.5 2022-04-01 +0.5 yearbook" in appendix
    assert "raised at the mid-term review" in appendix


def test_sources_that_nothing_cites_are_left_out(written: Written) -> None:
    assert "Never cited" not in written()


def test_the_footer_names_the_bytes_of_both_files(written: Written, sample: Path) -> None:
    words = words_of(written())
    for name in ("plan.toml", "actuals.toml"):
        digest = hashlib.sha256((sample / name).read_bytes()).hexdigest()
        assert f"SHA-256 of {name} {digest}" in words
    assert "Records 18" in words


def test_the_page_declares_its_language(written: Written) -> None:
    assert '<html lang="zh-CN">' in written(lang="zh")
    english = written(lang="en")
    assert '<html lang="en">' in english
    assert '<span lang="zh">湖城日报' in english


def test_the_same_question_gives_the_same_bytes(written: Written) -> None:
    assert written() == written()


def test_as_of_is_said_and_leaves_out_what_was_not_yet_known(written: Written) -> None:
    page = words_of(written("--as-of", "2022-12-31"))
    assert "as known on 2022-12-31" in page
    assert "61.5%, 2021" in page
    assert "62.0%, 2022" not in page


@pytest.mark.parametrize(
    "method", ["pace", "eurostat", "opensdg", "unsd", "escap", "destatis", "sdsn"]
)
def test_any_method_can_be_the_report_s(method: str, written: Written) -> None:
    assert f'data-method="{method}"' in written("--method", method)


@pytest.mark.parametrize("year", ["2020", "2021", "2025"])
def test_any_year_can_be_stood_at(year: str, written: Written) -> None:
    assert f"standing at the end of {year}" in written(year=year)


def test_a_plan_without_figures_has_a_report(plan: RunPlan, sample: Path) -> None:
    (sample / "actuals.toml").unlink()
    ran = plan("export", "-", "--format", "html", cwd=sample)
    assert ran.code == 0
    words = words_of(ran.out)
    assert "Revised figures" not in words
    assert "Amended targets" in words
    assert "Indicator by indicator" not in words


def test_every_word_of_the_report_is_said_in_both_languages_alike() -> None:
    for catalogue in (REPORT, RULES, METHOD_WORDS, METHOD_RATIOS):
        for code, message in catalogue.items():
            placeholders = [
                {name for _, name, _, _ in string.Formatter().parse(text) if name}
                for text in (message.zh, message.en)
            ]
            assert placeholders[0] == placeholders[1], code


def test_an_official_evaluation_stands_beside_our_verdict(written: Written, sample: Path) -> None:
    with (sample / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[evaluation]]\nyear = 2022\nindicator = "dust"\nclass = "ahead"\n'
            'words = "快于预期"\nsource = "daily"\n'
        )
    assert "Official evaluation 2022 ahead “快于预期” 湖城日报, 2023-02-01" in words_of(written())


def test_a_revised_baseline_is_in_the_appendix(written: Written, sample: Path) -> None:
    journal = (sample / "actuals.toml").read_text(encoding="utf-8")
    entry = '{ year = 2020, indicator = "dust", value = 52, reason = "census" },\n]'
    (sample / "actuals.toml").write_text(journal.replace("\n]", "\n  " + entry), "utf-8")
    assert "Fine dust 2020 (baseline) 50 52 +2 census" in words_of(written())


def test_the_path_of_a_plan_with_waypoints_bends(written: Written, sample: Path) -> None:
    """From 60 by way of 66 in 2022: six tenths of the way are expected, 62 is two."""
    text = (sample / "plan.toml").read_text(encoding="utf-8")
    start = "baseline = { value = 60,"
    bent = text.replace(start, "waypoints = { 2022 = 66 }\n" + start)
    (sample / "plan.toml").write_text(bent, "utf-8")
    assert "60% expected" in words_of(written())


def test_goals_in_words_that_nobody_reports_on_are_counted_by_themselves(written: Written) -> None:
    words = words_of(written())
    assert "? in words, without any figure 1 nothing was published" in words
    assert "insufficient data" not in words[: words.index("How to read this report")]


def test_what_awaits_its_last_figure_is_told_apart_by_the_newest(written: Written) -> None:
    """Dust has fallen below its bound, prices keep theirs; output is too vague to tell. Jobs: 15.5
    of 30 in half the time, 1.03. Growth: ln(1.072 × 1.031) in 5 ln 1.06 is 0.343, 0.86 of two
    fifths. Clean air (0.2) and energy (0.028 of 0.135) are far off.
    """
    words = words_of(written(year="2025"))
    summary = words[words.index("0 of 7 numeric targets met") : words.index("All 9 goals")]
    assert "The rest: 7 with figures, the final one awaited." in summary
    assert (
        "by their newest figures: ✓ achieved early 1 · ✓ maintained 1 · ▸ on track 1 "
        "· ▾ behind 1 · ✗ far behind 2"
    ) in summary
    assert "were behind by the newest: 2 Clean-air days ✗ far behind Energy per unit" in summary


def test_a_figure_of_a_year_after_the_one_stood_at_is_marked(written: Written) -> None:
    words = words_of(written(year="2021"))
    assert "2022 6 later" in words


def test_yearly_rates_come_with_what_they_amount_to(written: Written) -> None:
    """0.973 × 0.999 = 0.972: a fall by 2.8 per cent, of 13.5 that were promised."""
    words = words_of(written())
    assert "−0.1 2022 −2.8% in all fall ≥13.5" in words


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("18 万人", '18 <span lang="zh">万人</span>'),
        ("“达到7000亿级” of 2021", '“<span lang="zh">达到7000亿级</span>” of 2021'),
        (
            "济南市 quoting 统计局",
            '<span lang="zh">济南市</span> quoting <span lang="zh">统计局</span>',
        ),
        ("<b>湖</b>", '&lt;b&gt;<span lang="zh">湖</span>&lt;/b&gt;'),
    ],
)
def test_only_the_chinese_words_of_an_english_page_are_marked_as_chinese(
    text: str, page: str
) -> None:
    assert spoken(text, Lang.EN) == page


def test_an_english_reader_is_told_what_chinese_units_mean(written: Written) -> None:
    assert "Units: 微克 micrograms 亿元 100 million yuan 万人 10,000 people" in words_of(written())
    assert "100 million yuan" not in words_of(written(lang="zh"))


def test_a_projection_of_growth_beyond_a_reference_is_in_points_of_that(
    plan: RunPlan, tmp_path: Path
) -> None:
    """0.94 points more than GDP on average in 2025 (worked out in tests/cli/test_forecast.py)."""
    folder = Path(__file__).parents[1] / "fixtures" / "national-14fyp"
    page = tmp_path / "report.html"
    words = ("--plan", str(folder), "--year", "2023", "--as-of", "2024-12-31")
    assert plan("export", str(page), *words, lang="en").code == 0
    said = "the trend leads to 0.9 percentage points of average growth beyond the reference in 2025"
    assert said in words_of(page.read_text(encoding="utf-8"))
