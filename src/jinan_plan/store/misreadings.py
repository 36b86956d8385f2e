"""What to say where people stumble over TOML: what was probably meant, at the place to mend.

Imported when a file does not parse: its patterns cost more than reading a sound file.
"""

import re

from jinan_plan.diagnostics import Fault
from jinan_plan.store.content import Content
from jinan_plan.store.merged import merge_conflicts

_HIDDEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\[^\n]|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*',
    re.DOTALL,
)
_ASCII = 127
_STRING_STANDS = "\0"
_TRIPLE = {'"""', "'''"}
_QUOTES = "“”‘’„‟「」『』＂＇"
_SIGNS = dict(zip("＝，：；［］｛｝（）．、　", "=,:;[]{}().,\x20", strict=True))
_STRAY = re.compile(f"[{_QUOTES}{''.join(_SIGNS)}]")
_MISWRITTEN: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "grouped-digits",
        re.compile(r"=\s*(?P<found>[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*(?:#|$|,|\})"),
    ),
    (
        "no-such-date",
        re.compile(r"=\s*(?P<found>[12]\d{3}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年[\d月日]*))"),
    ),
    (
        "bad-number",
        re.compile(r"=\s*(?P<found>[+-]?(?:0\d[\d._]*|\.\d[\d._]*|\d[\d_]*\.))\s*(?:#|$|[,}\]])"),
    ),
    (
        "text-after-number",
        re.compile(r"=\s*(?P<number>[+-]?\d[\d_.]*)\s*(?P<found>[^\s\d#,}\]][^\s#,}\]]*)"),
    ),
    ("unquoted-text", re.compile(r"=\s*(?P<found>[^\s\0#\[{,][^#\n,}\]]*?)\s*(?:#|$|,|\}|\])")),
)
"""Values that people write and TOML does not know, the likeliest first."""

_KEY_ENDS = re.compile(r"[^\s=.\]},]*")

_UNREADABLE_KEY = {"bad-toml", "missing-equals"}
_UNREADABLE_VALUE = {"bad-toml-value", "trailing-text"}
_SAID: tuple[tuple[str, str], ...] = (
    ("Cannot declare", "defined-twice"),
    ("Cannot overwrite", "defined-twice"),
    ("Cannot mutate", "defined-twice"),
    ("Cannot redefine", "defined-twice"),
    ("Duplicate inline", "defined-twice"),
    ("Unterminated string", "unclosed-string"),
    ("Illegal character '\\n'", "unclosed-string"),
    ('Expected "\'"', "unclosed-string"),
    ("Expected \"'''\"", "unclosed-string"),
    ("Illegal character", "control-character-in-toml"),
    ("Found invalid character", "unclosed-string"),
    ("Unescaped", "bad-escape"),
    ("Invalid hex", "bad-escape"),
    ("Escaped character", "bad-escape"),
    ("Unclosed", "unclosed-bracket"),
    ("Expected ']", "unclosed-bracket"),
    ("Expected '='", "missing-equals"),
    ("Invalid date", "bad-toml-value"),
    ("Invalid value", "bad-toml-value"),
    ("Expected newline", "trailing-text"),
)


def syntax_faults(content: Content, said: str, at: int) -> tuple[Fault, ...]:
    """Say what keeps a text from being TOML.

    Args:
        content: The file.
        said: What the parser said.
        at: How far it had come.
    """
    if conflicts := merge_conflicts(content):
        return conflicts
    first = _syntax_fault(content, said, min(at, len(content.text)))
    if first.diagnostic.params.get("opened") in _TRIPLE:
        return (first,)
    stray = _stray_punctuation(content)
    line = _line(first)
    if line in {_line(fault) for fault in stray}:
        return stray
    return tuple(sorted((*stray, first), key=_line))


def _line(fault: Fault) -> int:
    return fault.location.line if fault.location else 0


def _visible(text: str, instead: str = " ") -> str:
    """Blank out comments, put ``instead`` for strings; every character keeps its place."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " " if match[0][0] == "#" else instead, match[0])

    return _HIDDEN.sub(blank, text)


def _stray_punctuation(content: Content) -> tuple[Fault, ...]:
    """Find Chinese quotes and signs outside text and comments, the first of each line."""
    faults: dict[int, Fault] = {}
    for match in _STRAY.finditer(_visible(content.text)):
        found = match[0]
        fault = (
            content.fault("chinese-quotes", *match.span(), found=found)
            if found in _QUOTES
            else content.fault("full-width-sign", *match.span(), found=found, meant=_SIGNS[found])
        )
        faults.setdefault(_line(fault), fault)
    return tuple(faults.values())


def _syntax_fault(content: Content, said: str, at: int) -> Fault:
    """Turn what the parser said into what was probably meant, at the place to mend."""
    text = content.text
    code = next((code for words, code in _SAID if said.startswith(words)), "bad-toml")
    if not text[at:].strip():
        return _fault_at_the_end(content, code)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = _visible(text[start : end if end >= 0 else len(text)], _STRING_STANDS)
    if code == "defined-twice":
        return content.fault(code, start, start + len(line))
    if "\r" in line:
        return content.fault("lone-cr", start + line.find("\r"), start + line.find("\r") + 1)
    if code in _UNREADABLE_KEY and ord(text[at]) > _ASCII and (key := _KEY_ENDS.match(text, at)):
        return content.fault("unquoted-key", at, key.end(), found=key[0])
    if code == "bad-escape":
        return content.fault(code, text.rfind("\\", 0, at), at)
    if text[at] == "\n":
        opened = re.search(r"[\"']", line)
        at = start + opened.start() if code == "unclosed-string" and opened else at - 1
    return _value_fault(content, code, start, line) or content.fault(code, at, at + 1)


def _value_fault(content: Content, code: str, start: int, line: str) -> Fault | None:
    """Recognise a value that people write and TOML does not know."""
    for name, pattern in _MISWRITTEN:
        likely = code in _UNREADABLE_VALUE or name == "grouped-digits"
        match = pattern.search(line) if likely else None
        if match:
            params = match.groupdict()
            if name == "grouped-digits":
                params["plain"] = params["found"].replace(",", "")
            return content.fault(name, start + match.start(1), start + match.end("found"), **params)
    return None


def _fault_at_the_end(content: Content, code: str) -> Fault:
    """Place a fault noticed at the end: an open quote before it, or a line cut off."""
    text = content.text.rstrip()
    start = text.rfind("\n") + 1
    if code == "defined-twice":
        return content.fault(code, start, len(text))
    opened = re.search(r"[\"']", _visible(text))
    if code == "unclosed-string" and opened and opened.start() < start:
        at = opened.start()
        triple = text[at - 2 : at + 1]
        if triple in _TRIPLE:
            return content.fault(code, at - 2, at + 1, opened=triple)
        return content.fault(code, at, at + 1, opened=text[at])
    return content.fault("half-line", start, max(start + 1, len(text)))
