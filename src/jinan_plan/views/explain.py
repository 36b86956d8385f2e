"""The screen of ``plan explain``: one verdict from the promise to what would change it."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.assess.account import Account
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.messages.explaining import EXPLAINING
from jinan_plan.messages.flags import FLAGS_EXPLAINED
from jinan_plan.messages.steps import LABELS, STEPS
from jinan_plan.messages.verdicts import FLAGS, REASONS
from jinan_plan.views import verdict
from jinan_plan.views.detail import kind_words
from jinan_plan.views.document import Block, Document, Facts, Heading, Line
from jinan_plan.views.explain_changes import changing, officials
from jinan_plan.views.explain_figures import figures_used
from jinan_plan.views.explain_methods import methods
from jinan_plan.views.explain_numbers import Wording, percent
from jinan_plan.views.explain_promise import promise
from jinan_plan.views.table import Tone


def explain_document(
    assessment: PlanAssessment, account: Account, shown: str, lang: Lang
) -> Document:
    """Lay out the account of one verdict.

    Args:
        assessment: The plan, for its sources and the moment looked from.
        account: The account.
        shown: A method whose working is shown besides the default's; ``all`` for every one.
        lang: The language of the words.
    """
    row = account.row
    blocks: list[Block] = [Heading(row.indicator.name.pick(lang))]
    blocks.append(kind_words(row, assessment.book, lang))
    blocks += _in_short(account, lang)
    said = EXPLAINING["standing"].in_(lang, year=assessment.year, day=assessment.as_of)
    blocks.append(Line.of(said, Tone.MUTED))
    parts: dict[str, list[Block]] = {
        "question": list(promise(assessment, account, lang)),
        "figures": list(figures_used(assessment, account, lang)),
        "steps": [_steps(account, lang)] if account.steps else [],
        "verdict": list(changing(account, lang)),
        "flags": list(_flags(account, lang)),
        "methods": list(methods(account, shown, lang)),
        "official": list(officials(account, lang)),
    }
    told = [(name, part) for name, part in parts.items() if part]
    for number, (name, part) in enumerate(told):
        title = EXPLAINING[f"part-{name}"].in_(lang)
        blocks += [Heading(_NUMERALS[lang][number] + title, level=2), *part]
    return Document(tuple(blocks))


_NUMERALS = {
    Lang.ZH: ("一、", "二、", "三、", "四、", "五、", "六、", "七、"),
    Lang.EN: ("1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. "),
}


def _in_short(account: Account, lang: Lang) -> Iterator[Line]:
    judged = account.judgements["pace"]
    kind = account.row.indicator.kind
    word = verdict.word(judged.verdict, "pace", lang, kind)
    pieces = [(f"{verdict.sign(judged.verdict)} {word}", verdict.tone(judged.verdict))]
    if more := _because(account, judged, lang):
        pieces.append((SEPARATOR[lang] + more, Tone.PLAIN))
    yield Line(tuple(pieces))


_GAP = {Lang.ZH: "", Lang.EN: " "}
SEPARATOR = {Lang.ZH: "：", Lang.EN: ". "}


def _because(account: Account, judged: Judgement, lang: Lang) -> str:
    if judged.last_verdict is not None and account.row.latest is not None:
        kind = account.row.indicator.kind
        word = verdict.word(judged.last_verdict, "pace", lang, kind)
        year = judged.measures.get("data_year", account.row.latest.year)
        return EXPLAINING["in-short-pending"].in_(lang, year=year, word=word)
    if judged.reason is not None:
        reason = REASONS[judged.reason].in_(lang)
        return EXPLAINING["in-short-reason"].in_(lang, reason=reason)
    numbers = {step.code: step.numbers for step in account.steps}
    for code, found in numbers.items():
        if code.startswith("completion_"):
            done = percent(Decimal(found["completion"]))
            return EXPLAINING["in-short-end"].in_(lang, done=done)
    time = numbers.get("time", numbers.get("time_months"))
    done_step = next((n for code, n in numbers.items() if code.startswith("progress_")), None)
    if time is None or done_step is None:
        return ""
    return EXPLAINING["in-short"].in_(
        lang, done=percent(Decimal(done_step["progress"])), time=percent(Decimal(time["time"]))
    )


def cited(rule: str, lang: Lang) -> str:
    """Name a section or rule of the methods in brackets."""
    return EXPLAINING["rule" if rule.startswith("E") else "section"].in_(lang, rule=rule)


def _steps(account: Account, lang: Lang) -> Facts:
    wording = Wording(account.row.indicator, lang)
    pairs: list[tuple[str, Line]] = []
    label = rule = ""
    for step in account.steps:
        told = STEPS[step.code]
        own = LABELS[told.label].in_(lang)
        words = told.words.in_(lang, **wording.sentence(step))
        source = "" if step.rule == rule else cited(step.rule, lang)
        formula = told.formula.format(**wording.formula(step))
        if not formula:
            words = (words + _GAP[lang] + source).rstrip()
        pairs.append((own if own != label else "", Line.of(words)))
        if formula:
            pairs.append(("", Line.of(f"{formula}  {source}".rstrip(), Tone.MUTED)))
        label, rule = own, step.rule
    return Facts(tuple(pairs))


def _flags(account: Account, lang: Lang) -> Iterator[Facts]:
    flags = account.row.assessment.flags
    told = [FLAGS_EXPLAINED.get(flag, FLAGS[flag]).in_(lang) for flag in flags]
    if told:
        yield Facts(tuple(("-", Line.of(text)) for text in told))
