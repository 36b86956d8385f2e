"""Cases for the methods' tests: written in one line, or drawn at random."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from hypothesis import strategies as st
from msgspec.structs import replace

from jinan_plan.assess.case import Case, Point
from jinan_plan.model.target import Comparator
from jinan_plan.model.values import Kind

FLIPPED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.ABOVE: Comparator.BELOW,
    Comparator.BELOW: Comparator.ABOVE,
    Comparator.ABOUT: Comparator.ABOUT,
}


def points(values: Mapping[int, str]) -> tuple[Point, ...]:
    return tuple(Point(year, Decimal(value)) for year, value in values.items())


def case(
    base: str | None,
    actuals: Mapping[int, str],
    target: str,
    *,
    since: int = 2020,
    by: int = 2025,
    down: bool = False,
    **others: Any,  # noqa: ANN401 - any field of a case
) -> Case:
    """A level to be reached, unless told otherwise; the standing year is the newest actual's."""
    comparator = Comparator.AT_MOST if down else Comparator.AT_LEAST
    plain = Case(
        kind="level",
        direction=-1 if down else 1,
        binding=False,
        comparator=comparator,
        target=Decimal(target),
        target_year=by,
        base_year=since,
        year=max(actuals, default=since),
        base=None if base is None else Point(since, Decimal(base)),
        points=points(actuals),
    )
    return replace(plain, **others)


def mirrored(original: Case) -> Case:
    """The same story told upside down: every value negated, less for more."""

    def flip(series: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(Point(point.year, -point.value) for point in series)

    direction: Literal[1, -1] = -1 if original.direction == 1 else 1
    return replace(
        original,
        direction=direction,
        comparator=FLIPPED[original.comparator],
        target=-original.target,
        base=None if original.base is None else flip((original.base,))[0],
        points=flip(original.points),
        history=flip(original.history),
    )


FIGURES = st.one_of(
    st.sampled_from([Decimal(text) for text in ("0", "1", "-1", "100", "1e-30", "1e30", "-9e59")]),
    st.decimals(-1000, 1000, places=3),
    st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-(10**30) + 1, 10**30 - 1),
        st.integers(-30, 30),
    ),
)
"""Any figure the format takes: up to 30 digits, exponents from -30 to 30."""

KINDS: st.SearchStrategy[Kind] = st.sampled_from(
    [
        "level",
        "share",
        "growth",
        "cum_change",
        "cum_sum",
        "each_year",
        "milestone",
        "directional",
    ]
)


@st.composite
def _series(draw: st.DrawFn, low: int, high: int, figures: st.SearchStrategy[Decimal]) -> Any:  # noqa: ANN401
    years = sorted(draw(st.sets(st.integers(low, high), max_size=8)))
    return tuple(Point(year, draw(figures)) for year in years)


@st.composite
def any_case(draw: st.DrawFn, figures: st.SearchStrategy[Decimal] = FIGURES) -> Case:
    """Any case, sensible or not: empty, contradictory, with signs that change."""
    base_year = draw(st.integers(2015, 2021))
    comparator = draw(st.sampled_from(Comparator))
    target = draw(figures)
    band = (target, target + 10) if comparator is Comparator.BAND else None
    base = draw(st.none() | st.builds(Point, st.integers(base_year, base_year + 2), figures))
    return Case(
        kind=draw(KINDS),
        direction=draw(st.sampled_from((1, -1))),
        binding=draw(st.booleans()),
        comparator=comparator,
        target=target,
        target_year=draw(st.integers(base_year - 1, base_year + 15)),
        base_year=base_year,
        year=draw(st.integers(base_year - 1, base_year + 16)),
        base=base,
        points=draw(_series(base_year + 1, base_year + 12, figures)),
        history=draw(_series(base_year - 10, base_year - 1, figures)),
        band=band,
        base_substituted=base is not None and base.year > base_year,
        geometric=draw(st.booleans()),
        limit=draw(st.none() | figures),
        incomplete=draw(st.booleans()),
        constant=draw(st.booleans()),
    )


@st.composite
def plain_case(draw: st.DrawFn, figures: st.SearchStrategy[Decimal]) -> Case:
    """A level with a baseline, actuals and a target worded in numbers."""
    original = draw(any_case(figures))
    return replace(
        original,
        kind="level",
        comparator=draw(st.sampled_from(list(FLIPPED))),
        band=None,
        limit=None,
        geometric=False,
        incomplete=False,
    )
