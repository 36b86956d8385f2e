"""The screen of ``plan explain``: one verdict from the promise to what would change it."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.assess.account import Account
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.messages.explaining import EXPLAINING, FLAGS_EXPLAINED
from jinan_plan.messages.steps import LABELS, STEPS
from jinan_plan.messages.verdicts import FLAGS, REASONS
from jinan_plan.views import verdict
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
    blocks += _in_short(account, lang)
    said = EXPLAINING["standing"].in_(lang, year=assessment.year, day=assessment.as_of)
    blocks.append(Line.of(said, Tone.MUTED))
    blocks += [_part("question", lang), *promise(assessment, account, lang)]
    blocks += [_part("figures", lang), *figures_used(assessment, account, lang)]
    if account.steps:
        blocks += [_part("steps", lang), _steps(account, lang)]
    blocks += [_part("verdict", lang), *changing(account, lang)]
    if row.assessment.flags:
        blocks += [_part("flags", lang), *_flags(account, lang)]
    blocks += [_part("methods", lang), *methods(account, shown, lang)]
    if account.officials:
        blocks += [_part("official", lang), *officials(account, lang)]
    return Document(tuple(blocks))


def _part(name: str, lang: Lang) -> Heading:
    return Heading(EXPLAINING[f"part-{name}"].in_(lang), level=2)


def _in_short(account: Account, lang: Lang) -> Iterator[Line]:
    judged = account.judgements["pace"]
    kind = account.row.indicator.kind
    word = verdict.word(judged.verdict, "pace", lang, kind)
    pieces = [(f"{verdict.sign(judged.verdict)} {word}", verdict.tone(judged.verdict))]
    if more := _because(account, judged, lang):
        pieces.append((SEPARATOR[lang] + more, Tone.PLAIN))
    yield Line(tuple(pieces))


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
    label = ""
    for step in account.steps:
        told = STEPS[step.code]
        own = LABELS[told.label].in_(lang)
        words = told.words.in_(lang, **wording.sentence(step))
        pairs.append((own if own != label else "", Line.of(words)))
        label = own
        formula = told.formula.format(**wording.formula(step))
        rule = cited(step.rule, lang)
        beneath = f"{formula}  {rule}" if formula else rule
        pairs.append(("", Line.of(beneath, Tone.MUTED)))
    return Facts(tuple(pairs))


def _flags(account: Account, lang: Lang) -> Iterator[Line]:
    for flag in account.row.assessment.flags:
        told = FLAGS_EXPLAINED.get(flag, FLAGS.get(flag))
        if told is not None:
            yield Line.of(" - " + told.in_(lang))
