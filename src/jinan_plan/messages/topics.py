"""Short texts about matters that no single command owns, for ``plan help TOPIC``."""

from collections.abc import Mapping

from msgspec import Struct

from jinan_plan.messages import Message


class Topic(Struct, frozen=True):
    """A matter with its title and its text; lines that begin with blanks stay as they are."""

    title: Message
    text: Message


TOPICS: Mapping[str, Topic] = {
    "values": Topic(
        Message("数值怎么写", "How to write a value"),
        Message(
            """\
plan record 年份 指标=数值。数值可以这样写：

  5853  5,853  -5  12.5%      数字，逗号只作千分位
  ５８５３                    全角数字
  5853亿元  0.5853万亿元      带单位，精确换算成指标的单位
  >4000  <4000  ~4000         超过、不足、左右（请加引号）
  4000级                      量级：达到 4000，不到下一级
  2024-06-30  done            里程碑完成的日期；done 指 --published 那天

写法有歧义（如 1,00）时不会猜测，而是列出各种读法。与相邻年份相差十倍以上会照记，并提醒核对。""",
            """\
plan record YEAR KEY=VALUE. A value may be written so:

  5853  5,853  -5  12.5%      digits; commas only between thousands
  ５８５３                    full-width digits
  5853亿元  0.5853万亿元      with a unit, converted exactly
  >4000  <4000  ~4000         more than, less than, about (quote the signs)
  4000级                      the 4,000 class: from 4,000 up to the next
  2024-06-30  done            the day it was done; done: that of --published

What can be read in two ways (such as 1,00) is refused with both readings. A jump beyond ten times
the neighbouring year is recorded as typed, with a warning.""",
        ),
    ),
    "methods": Topic(
        Message("判断方法", "How progress is judged"),
        Message(
            """\
默认方法 pace 把已完成的份额与已过去的时间相比，得到进度比：

  1.05 及以上  快于预期      0.95 起  基本符合预期
  0.60 起      滞后于时序    更低     明显滞后

目标年没有数据时为“待终期数据”，并注明此前的判断；有了数据才是“完成”或“未完成”。
--method 可换用：

  eurostat   实际年均增速与所需年均增速之比（欧盟统计局）
  opensdg    与上法相近，另有得分（加拿大统计局、Open SDG）
  unsd       按目前速度推到目标年（联合国进度图）
  escap      现状指数与预计进展（联合国亚太经社会）
  destatis   近五年平均变化推到目标年（德国联邦统计局“天气”）
  sdsn       近期速度与所需速度之比（可持续发展报告）

约束性指标完成即“完成”，差一点也是“未完成”。全部规则见 docs/methods.md。""",
            """\
The usual method, pace, divides the share of the way done by the share of the time passed:

  1.05 and more  ahead       from 0.95  on track
  from 0.60      behind      below      far behind

Without a figure for the target year a row is pending, and its verdict before is named; only that
figure makes it met or missed. --method asks for another:

  eurostat   actual growth a year against the growth required (Eurostat)
  opensdg    much the same, with a score (Statistics Canada, Open SDG)
  unsd       where the pace leads by the target year (UN progress chart)
  escap      current status and anticipated progress (UN ESCAP)
  destatis   the mean of the last five changes carried on (the German "weather")
  sdsn       recent pace against needed pace (Sustainable Development Report)

A binding indicator is met or missed, nothing between. All rules: docs/methods.md.""",
        ),
    ),
    "format": Topic(
        Message("plan.toml 和 actuals.toml 的字段", "The fields of plan.toml and actuals.toml"),
        Message(
            """\
plan.toml 由人编写：[plan]、[[source]]、[[sector]]、[[indicator]]。指标的 kind 有：

  level 绝对量          share 比重            growth 年均增速
  cum_change 累计变化   cum_sum 累计总量      each_year 每年保持
  milestone 里程碑      directional 文字目标

target 只用一种写法：

  at_least 不低于    above 超过      at_most 不超过   below 低于
  about 左右         class 级        between 区间     times 翻番
  plus 提高          fall 降低       rise 增长        faster_than 快于
  by 期限            trend 方向

  baseline = {{ value = 4301.6, source = "…" }}
  target = {{ class = 7000, stated = "7000亿级", source = "…" }}

actuals.toml 由 plan record 追加，每个数据一条 [[actual]]。
plan init 文件夹 写出带说明的示例；全部字段见 docs/format.md。""",
            """\
plan.toml is written by people: [plan], [[source]], [[sector]], [[indicator]]. An indicator's kind:

  level                 share                 growth (average a year)
  cum_change (change)   cum_sum (total)       each_year (a bound to keep)
  milestone             directional (words)

A target is worded in one way:

  at_least           above           at_most          below
  about              class           between          times (a multiple)
  plus (a step)      fall            rise             faster_than
  by (a day)         trend

  baseline = {{ value = 4301.6, source = "..." }}
  target = {{ class = 7000, stated = "7000亿级", source = "..." }}

actuals.toml is appended to by plan record, one [[actual]] for each figure.
plan init FOLDER writes a commented example; all fields: docs/format.md.""",
        ),
    ),
    "files": Topic(
        Message("规划文件夹在哪里", "Where the plan folder is"),
        Message(
            """\
规划文件夹里有 plan.toml（指标和目标）和 actuals.toml（公布的数据，只追加）。依次查找：

  --plan 路径      文件夹或 plan.toml
  PLAN_FILE        环境变量
  plan.toml        或 data/plan.toml，在当前文件夹或上级文件夹中
  都没有时         随程序附带的规划

附带的规划是只读的：第一次 plan record 会把它复制到用户数据文件夹。plan check 列出两个文件中的全部错误和疑点。""",
            """\
A plan folder holds plan.toml (indicators and targets) and actuals.toml (what was reported; only
appended to). It is looked for in this order:

  --plan PATH      a folder, or a plan.toml
  PLAN_FILE        from the environment
  plan.toml        or data/plan.toml, here or in a folder above
  otherwise        the plan that comes with the program

The last one is read-only: the first plan record copies it to your data folder. plan check lists every fault and doubt in both files.""",
        ),
    ),
    "screens": Topic(
        Message("符号、颜色和宽度", "Signs, colours and widths"),
        Message(
            """\
  ✓ 完成、达标    ▴ 快于预期            ▸ 基本符合预期
  ▾ 滞后          ✗ 明显滞后或未完成    - 待定    ? 不明

年份旁的字母说明数据的状态，表下有注。方括号内是规划期各年的累计，“均”是各年的平均，都与目标可比。
进度条中的 | 是按时序应到之处；走势中 ▹ 之后是目标。终端较窄时整列省略并说明；不足 60 列时每项指标
单独成块。输出到管道或文件时从不截断。

  --width N        按 N 列排版
  --ascii          只用 ASCII 符号（PLAN_ASCII=1；非 UTF-8 终端自动如此）
  --color never    不用颜色（也可 auto、always；NO_COLOR、FORCE_COLOR 同样有效）
  --lang zh        中文（en 英文；否则看 PLAN_LANG，再看系统语言）""",
            """\
  ✓ met or kept    ▴ ahead                   ▸ on track
  ▾ behind         ✗ far behind or missed    - open    ? not known

Letters beside a year say how settled a figure is; a line below the tables explains those in use.
Brackets hold what all years of the plan make together, avg is their average: both compare with the
target. In a bar, | is where the path was by then; in a trend, the target stands behind ▹. A narrow
terminal leaves out whole columns and says so; below 60 columns every row is a block of its own. In a
pipe or a file nothing is ever cut.

  --width N        lay out for N columns
  --ascii          ASCII signs only (or PLAN_ASCII=1, or output not in UTF-8)
  --color never    no colour (or auto, always; NO_COLOR and FORCE_COLOR count)
  --lang zh        Chinese (en: English; else PLAN_LANG, else the locale)""",
        ),
    ),
    "exit-codes": Topic(
        Message("退出码", "Exit codes"),
        Message(
            """\
  0   正常
  1   答案是“否”：check 发现错误、修订没有理由、--fail-on 的情形出现
  2   用法不对
  3   数据无法读取或写入（plan status --plans：有任何一个规划读不了）

结果写到标准输出，其他信息写到标准错误。""",
            """\
  0   fine
  1   the answer is no: faults found, a revision refused, --fail-on applies
  2   wrong usage
  3   data unreadable or unwritable (plan status --plans: any of the plans)

Answers go to standard output, everything else to standard error.""",
        ),
    ),
}
