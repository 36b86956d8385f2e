import pytest

from tests.support.transcript import (
    Command,
    PageError,
    Saved,
    commands,
    matches,
    printed,
    rewrite,
    steps,
)

PAGE = """\
# A page

```console
$ plan status
one
two
$ PLAN_LANG=zh plan show 'big data'
```

<!-- not run: needs a network -->
```console
$ pipx install jinan-plan
```

<!-- exit 1 -->
```console
$ plan check --json
{}
```
"""


def test_a_page_is_read_as_commands_with_their_outputs() -> None:
    status, show, check = commands(PAGE)

    assert (status.program, status.words, status.code) == ("plan", ("status",), 0)
    assert status.expected == ("one", "two")
    assert (show.words, show.expected, show.settings) == (
        ("show", "big data"),
        (),
        {"PLAN_LANG": "zh"},
    )
    assert (check.words, check.expected, check.code) == (("check", "--json"), ("{}",), 1)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("```console\n$ plan status | head\n```", "line 2: only cd, git, plan can be run"),
        ("```console\n$ plan status >report\n```", "line 2: only cd, git, plan can be run"),
        ("```console\n$ pip install jinan-plan\n```", "line 2: only cd, git, plan can be run"),
        ("```console\nplan status\n```", "line 2: a console block begins with a command"),
        ("```console\n```", "line 2: a console block begins with a command"),
        ("```sh\nplan status\n```", "line 1: show commands in a console block"),
    ],
)
def test_a_command_that_nobody_would_run_is_refused(block: str, said: str) -> None:
    with pytest.raises(PageError, match=said):
        commands(block)


def test_a_quoted_comparison_is_an_argument_and_no_redirection() -> None:
    (command,) = commands("```console\n$ plan record 2022 'big-data-it=>5500'\n```")

    assert command.words == ("record", "2022", "big-data-it=>5500")


@pytest.mark.parametrize(
    ("shown", "output", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nb  \n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\n", "a\nb\n", False),
        ("a\nb\n", "a\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("...\nd\n", "a\nd\ne\n", False),
        ("at ... noon\n", "at high noon\n", True),
        ("at ... noon\n", "at high\nnoon\n", False),
        ("", "", True),
        ("a.c\n", "abc\n", False),
    ],
)
def test_an_output_is_what_the_page_shows_or_not(shown: str, output: str, *, same: bool) -> None:
    assert matches(printed(shown), printed(output)) is same


def test_a_page_is_rewritten_where_it_no_longer_matches_and_only_there() -> None:
    outputs = {"plan status": ("one", "TWO"), "plan check --json": ("{}",)}

    def do(step: Command | Saved) -> tuple[str, ...]:
        assert isinstance(step, Command)
        return outputs.get(step.text, ("三",))

    rewritten = rewrite(PAGE, do)

    assert rewritten == PAGE.replace("one\ntwo\n", "one\nTWO\n").replace(
        "'big data'\n", "'big data'\n三\n"
    )


def test_a_rewritten_page_still_leaves_out_the_time_it_left_out() -> None:
    page = "```console\n$ plan log\nat ...\nold\n```"

    assert rewrite(page, lambda _: ("at 12:01", "new")) == page.replace("old", "new")


@pytest.mark.parametrize(
    ("shown", "output", "rewritten"),
    [
        ("title\n...\nlast", "TITLE\na\nb\nLAST", "TITLE\n...\nLAST"),
        ("title\n...\nkept\nlast", "title\na\nKEPT\nkept\nLAST", "title\n...\nkept\nLAST"),
        ("...\nlast", "a\nb\nLAST", "...\nLAST"),
        ("first\n...", "FIRST\na\nb", "FIRST\n..."),
        ("a\n...\nb\n...\nc", "a\n1\nB\n2\nc", "a\n1\nB\n2\nc"),
    ],
)
def test_a_rewritten_page_still_leaves_out_the_lines_it_left_out(
    shown: str, output: str, rewritten: str
) -> None:
    page = "```console\n$ plan log\n{}\n```"

    new = rewrite(page.format(shown), lambda _: printed(output))

    assert new == page.format(rewritten)
    assert matches(printed(rewritten), printed(output))


ROWS = """\
# Rows

[[indicator]]
key = "dust"
unit = "微克"

[[indicator.earlier]]
until = 2023-06-30

[[indicator]]
key = "dust-days"
"""


@pytest.mark.parametrize(
    ("comment", "text", "after"),
    [
        ("saved as", "new\n", "new\n"),
        ("added to", "new\n", f"{ROWS}\nnew\n"),
        (
            "row of",
            '[[indicator]]\nkey = "dust"\nunit = "克"\n',
            (
                "# Rows\n\n"
                '[[indicator]]\nkey = "dust"\nunit = "克"\n\n'
                '[[indicator]]\nkey = "dust-days"\n'
            ),
        ),
        (
            "row of",
            '[[indicator]]\nkey = "dust-days"\nunit = "天"\n',
            ROWS + 'unit = "天"\n',
        ),
    ],
)
def test_a_page_has_its_reader_change_a_file(comment: str, text: str, after: str) -> None:
    (saved,) = steps(f"<!-- {comment} plan.toml -->\n```toml\n{text}```\n")

    assert isinstance(saved, Saved)
    assert (saved.name, saved.into(ROWS)) == ("plan.toml", after)


def test_a_row_that_is_not_there_cannot_be_replaced() -> None:
    saved = Saved("plan.toml", "row of", '[[indicator]]\nkey = "dus"\n')

    with pytest.raises(PageError, match="has no row that begins like this"):
        saved.into(ROWS)
