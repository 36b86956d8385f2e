"""What is written to a stream: words, and codes for tones where colours are shown."""

import io

from jinan_plan.terminal.console import Output
from jinan_plan.terminal.pieces import joined, part
from jinan_plan.views.document import Line
from jinan_plan.views.table import Tone

PENDING = Line(
    (("- pending", Tone.MUTED), (" (", Tone.PLAIN), ("▾ behind", Tone.BAD), (")  ", Tone.PLAIN))
)
MARGIN = Line.of("  ", Tone.STRONG)


def written(*lines: Line, colored: bool) -> str:
    stream = io.StringIO()
    Output(stream, colored, None).write(lines)
    return stream.getvalue()


def test_without_colours_the_words_alone_are_written() -> None:
    assert written(PENDING, MARGIN, colored=False) == "- pending (▾ behind)\n\n"


def test_tones_are_codes_around_their_words() -> None:
    # ECMA-48, 8.3.117 (SGR): 2 faint, 1 bold, 31 red, 0 back to normal.
    assert written(PENDING, MARGIN, colored=True) == (
        "\x1b[2m- pending\x1b[0m (\x1b[1;31m▾ behind\x1b[0m)\n\n"
    )


def test_a_line_that_is_cut_keeps_its_tones() -> None:
    assert part(PENDING, 2, 14) == Line(
        (("pending", Tone.MUTED), (" (", Tone.PLAIN), ("▾ b", Tone.BAD))
    )
    assert part(PENDING, 11) == Line((("▾ behind", Tone.BAD), (")  ", Tone.PLAIN)))
    assert joined(part(PENDING, 0, 5), part(PENDING, 5)).text == PENDING.text
