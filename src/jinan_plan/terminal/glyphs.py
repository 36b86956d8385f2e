"""Signs beyond ASCII and what stands for them where they cannot be shown.

Every sign used on screens is one cell wide on any terminal; signs of ambiguous width (box
lines, arrows, dashes, the ellipsis) are not used at all.
"""

_ASCII = str.maketrans(
    {
        "✓": "OK", "✗": "!!", "▴": "^", "▾": "v", "▸": "=", "▹": ">",
        "⠀": ".", "⠤": ".", "⣀": "_", "⣤": "-", "⣶": "=", "⣿": "#",
        "\N{EN DASH}": "-", "\N{HORIZONTAL ELLIPSIS}": "...",
    }
)  # fmt: skip

_HIDDEN = {
    point: "�"
    for point in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        0x200E,
        0x200F,
        0x2028,
        0x2029,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
    if point != 0x0A  # noqa: PLR2004 - a line break is layout, not a control
}


def in_ascii(text: str) -> str:
    """Replace signs that only UTF-8 terminals can show."""
    return text.translate(_ASCII)


def inert(text: str) -> str:
    """Replace control and direction-changing characters, so that data cannot drive a terminal."""
    return text.translate(_HIDDEN)
