"""Damage to sound inputs: cut, repeat, overwrite, insert what is known to be awkward."""

import random
from collections.abc import Sequence

TOKENS: Sequence[str] = (
    *(
        "\0",
        "\r",
        "\n",
        "\t",
        "\x1b[2J",
        "\ufeff",
        "\u202e",
        "\u200b",
        "\ud7ff",
        "𠮷",
        "é",
        "e\u0301",
    ),
    *('"', "'", '"""', "'''", "“", "”", "\\", "\\u00zz", "#", "=", "＝", ",", "，", ".", "．"),
    *("[", "]", "[[", "]]", "{", "}", "[[actual]]\n", "[[indicator]]\n", "[plan]\n"),
    *("nan", "inf", "-inf", "1e400", "1e-400", "-0", "0.0", "1_000", "1,00", "1.000,5", "0x1F"),
    *("٣", "５８５３", "²", "½", "9" * 40, "9" * 5000, "true", "false", "1979-05-27", "07:32:00"),
    *(
        "1979-05-27T07:32:00Z",
        "2023-02-30",
        "-5",
        "−5",
        "+5",
        ".5",
        "5.",
        ">",
        "<",
        "~",
        ">=",
        "级",
    ),
    *(
        "亿",
        "万亿元",
        "亿元",
        "%",
        "％",
        "‰",
        "pp",
        "bps",
        "兆",
        "百万",
        "元/人",
        "以上",
        "约",
        "done",
    ),
    *("format = 2\n", "key", "value", "year", "indicator", "retracts = true\n", "source = []\n"),
    *("a" * 300, "[" * 200, "{a=" * 100, "(" * 50, " " * 100),
)


def damaged(text: str, chance: random.Random, tokens: Sequence[str] = TOKENS) -> str:
    """Damage a text at one to four places."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        upto = min(len(text), at + chance.randrange(12))
        match chance.randrange(6):
            case 0:
                text = text[:at] + text[upto:]
            case 1:
                text = text[:upto] + text[at:]
            case 2 | 3:
                text = text[:at] + chance.choice(tokens) + text[at:]
            case 4:
                text = text[:at] + chance.choice(tokens) + text[upto:]
            case _:
                drawn = "".join(chr(chance.randrange(0x20, 0x7F)) for _ in range(upto - at))
                text = text[:at] + drawn + text[upto:]
    return text


def swapped_lines(text: str, chance: random.Random) -> str:
    """Leave out, repeat or move whole lines."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        match chance.randrange(3):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(chance.randrange(len(lines)), lines[at])
            case _:
                lines.append(lines.pop(at))
    return "".join(lines)
