"""Sentences about the synthetic library's topics, in both languages, put together from short phrases."""

from __future__ import annotations

from random import Random

from scripts.benchmark.vocabulary import MEANS, METHODS, PLACES, TOPICS, Pair, Term


def _couplets(lines: str) -> tuple[Pair, ...]:
    """Chinese and English by turns, a line each."""
    one = lines.strip().splitlines()
    return tuple(Pair(zh, en) for zh, en in zip(one[::2], one[1::2], strict=True))


# {a} and {b} are topics, {m} is a means, {w} a way of finding out, {p} a place.
_CLAIMS = _couplets("""
{a}的推进改变了{b}的条件
progress in {a} has changed the conditions of {b}
{a}与{b}之间存在显著的正向关联
a significant positive association is found between {a} and {b}
{a}对{b}的作用因地区而异
the effect of {a} on {b} differs from region to region
{b}的短板制约了{a}的成效
weakness in {b} limits what {a} can achieve
论文把{a}视为{b}的新支点
the paper sees in {a} a new support for {b}
论文认为，理解{b}的关键在于{a}
the key to understanding {b}, the paper holds, lies in {a}
缺少{b}的配合，{a}难以持续
without {b} to match, progress in {a} cannot last
{a}的投入与{b}的产出并不同步
spending on {a} and results in {b} do not move together
{a}的影响先及于企业，再传导至{b}
the influence of {a} reaches firms first and {b} only afterwards
地方经验表明，{a}宜与{b}一并规划
local experience suggests planning {a} together with {b}
既有研究多谈{a}，较少触及{b}
earlier research has dwelt on {a} and seldom touched on {b}
{a}与{b}究竟孰先孰后，论文用{w}加以判别
whether {a} or {b} comes first the paper decides with {w}
在{p}，{a}的收益多为{b}所抵消
in {p} the gains from {a} are mostly offset by {b}
{a}的门槛一经跨越，{b}便加速改善
once the threshold of {a} is crossed, {b} improves at a faster pace
{b}的参与者未必了解{a}的规则
those engaged in {b} are not always familiar with the rules of {a}
{a}降低了{b}中的搜寻与议价成本
{a} lowers the cost of search and bargaining in {b}
{p}的档案显示，{a}曾两度因{b}而中止
the archives of {p} show that {a} was twice suspended on account of {b}
从{b}反观{a}，旧的分类已不敷用
seen from {b}, the old classification of {a} no longer serves
{a}若只重规模，{b}反受其累
where only size counts in {a}, {b} comes to suffer from it
受访者把{b}的起色归功于{a}
respondents put the recovery of {b} down to {a}
{a}的信息壁垒阻碍了{b}的跨区流动
barriers to information in {a} impede flows across regions in {b}
{b}好转之后，{a}的边际作用随之递减
as {b} improves, the marginal contribution of {a} diminishes
{p}率先把{a}写入{b}的考核办法
{p} led the way in writing {a} into the appraisal of {b}
样本期内，{a}与{b}的差距先扩大、后收窄
over the sample period the gap between {a} and {b} first widens and then narrows
""")

_TAILS = _couplets("""
其渠道主要是{m}
chiefly by way of {m}
这一点在中西部更为明显
more plainly so in the central and western regions
尽管{m}削弱了这一作用
though {m} weakens this
把{m}考虑在内，结论不变
and taking {m} into account does not change the finding
并有{w}佐证
with support from {w}
东部城市尤其如此
above all in the cities of the east
原因在于{m}
the reason being {m}
而且要到三年之后才显现
and shows itself only after three years
对小微企业而言更是如此
the more so for small firms
不过作者提醒，不宜据此断定因果
although the authors warn against inferring cause and effect
由此又牵动{m}
which in turn touches on {m}
雨季前后的差别尤为醒目
most strikingly around the rainy season
而{m}只能解释其中一小半
of which {m} accounts for less than half
青年农民的感受与此相反
which is the opposite of what young farmers report
外来务工者受益最晚
with migrant workers the last to benefit
其代价由邻近县市分担
the cost being borne by neighbouring counties
前提是{m}没有失灵
provided that {m} has not broken down
在港口与铁路枢纽附近最强
at its strongest near ports and railway hubs
疫情之后这一格局并未逆转
a pattern that the epidemic did not reverse
银行的抵押要求是其症结
the crux being the collateral that banks demand
老年居民则几乎不受影响
while elderly residents are hardly touched
与依据{m}所作的预期一致
in line with what one would expect from {m}
""")

_DETAILS = _couplets("""
作者据此把样本分为三组，分别讨论。
The authors divide the sample into three groups accordingly and discuss each in turn.
换用另一种指标，结果大体相同。
With another indicator the results are much the same.
访谈中，多位县级官员也谈到这一点。
Several county officials made the same point in interviews.
论文没有说明这一判断的出处。
The paper gives no source for this judgement.
这与作者早先的发现有所不同。
This differs somewhat from the authors’ own earlier findings.
脚注称，原始记录已毁于水灾。
A footnote says that the original records were lost in a flood.
评审人对此提出异议，作者在附录中作了答复。
A referee objected to this, and the authors reply in an appendix.
剔除直辖市之后，系数缩小近三分之一。
Without the municipalities the coefficient shrinks by nearly a third.
镇干部用“赶集”打比方，解释这一变化。
Township cadres explain the change by likening it to market day.
这一段援引了海外学者的三部著作。
Three books by scholars abroad are cited here.
作者承认，问卷回收率偏低。
The return rate of the questionnaire, the authors admit, was low.
论文用一张图概括了这一过程。
The paper sums up the process in a diagram.
""")

_PROPOSALS = _couplets("""
应把{a}纳入{b}的总体规划，{t}
{a} should be made part of overall planning for {b}, {t}
建议市县两级共同承担{a}的投入，{t}
cities and counties should share the cost of {a}, {t}
须为{b}设定可以核查的目标，{t}
verifiable targets should be set for {b}, {t}
可先在{b}较好的地方试行{a}，{t}
{a} might first be tried where {b} is in good shape, {t}
要减少{a}中的重复审批，{t}
repeated approvals in {a} should be cut back, {t}
宜由第三方评估{a}对{b}的效果，{t}
a third party should assess what {a} does for {b}, {t}
""")

_PURPOSES = _couplets("""
以免各地各行其是
lest each place go its own way
并附上对{m}的说明
with an account of {m} attached
并把{m}考虑在内
with {m} taken into account
以保护弱势群体的利益
to protect the interests of the disadvantaged
责任由省级部门承担
the responsibility lying with provincial departments
并逐年公布进展
with progress made public year by year
""")

_QUESTIONS = _couplets("""
{a}如何影响{b}？{m}在其中有何作用？论文以{p}为样本作答。
How does {a} affect {b}, and what is the part of {m} in it? The paper answers with a sample from {p}.
为什么{a}相近的地区，{b}却相差甚远？论文从{m}入手，考察{p}。
Why do regions alike in {a} differ so far in {b}? Starting from {m}, the paper examines {p}.
{a}能否带动{b}，又受哪些条件限制？论文依据{p}的材料，讨论{m}。
Can {a} carry {b} along, and under what limits? The paper draws on {p} to discuss {m}.
""")

_TITLES = _couplets("""
{a}对{b}的影响：来自{p}的证据
The Effect of {a} on {b}: Evidence from {p}
{a}何以促进{b}：基于{p}的分析
How {a} Furthers {b}: An Analysis of {p}
{a}与{b}的协同：{p}的经验
{a} and {b} in Concert: The Experience of {p}
{a}如何重塑{b}？{m}的中介作用
How Does {a} Reshape {b}? The Mediating Role of {m}
{p}{a}与{b}的耦合及其时空演化
{a} and {b} in {p}: Their Coupling and Its Change in Space and Time
从{a}到{b}：{p}的三十年
From {a} to {b}: Thirty Years in {p}
{p}{b}的困境与出路：兼论{a}
The Predicament of {b} in {p} and the Way Out, with Remarks on {a}
{m}视角下{p}{a}的成本与收益
Costs and Benefits of {a} in {p} in the Light of {m}
谁从{a}中受益？{p}的田野调查
Who Gains from {a}? Fieldwork in {p}
{a}、{m}与{b}：以{p}为例
{a}, {m} and {b}: The Case of {p}
重新审视{p}的{a}：以{w}为据
{a} in {p} Revisited, with {w}
{a}会挤占{b}吗？{p}的回答
Does {a} Displace {b}? An Answer from {p}
{p}{a}水平的测度与比较
Measuring and Comparing {a} across {p}
{b}的门槛：{a}何时见效
Thresholds in {b}: When {a} Takes Effect
论{a}的制度基础：以{p}为例
On the Institutional Foundations of {a}: The Case of {p}
数说{p}：{a}与{b}的四个典型事实
{p} in Figures: Four Stylised Facts on {a} and {b}
{p}{a}立法的历史与展望
Legislation on {a} in {p}: History and Outlook
{a}背景下的{b}：{p}的考察
{b} in an Age of {a}: A Study of {p}
""")

_SAMPLES = _couplets("""
使用2011年至2021年{p}的统计资料，辅以{w}。
Statistics for {p} from 2011 to 2021, supplemented by {w}.
依据{p}的年鉴与政府文件，并用{w}核对。
Yearbooks and government documents of {p}, checked against {w}.
""")

_LIMITS = _couplets("""
样本限于{p}，结论能否推及其他地区有待检验。
The sample is limited to {p}; whether the conclusions hold elsewhere remains to be tested.
受资料所限，未能讨论{a}对{b}的长期影响。
For want of data the long-term influence of {a} on {b} is not discussed.
{a}的度量较为粗略，今后可借助{w}改进。
The measure of {a} is rough and might be improved later by means of {w}.
""")

# By unit.
_MEASURES = {
    Pair("%", "%"): Pair("{p}与{a}有关的支出占比", "share of spending related to {a} in {p}"),
    Pair("亿元", "100 million yuan"): Pair("{p}用于{a}的投入", "outlay on {a} in {p}"),
    Pair("万人", "10,000 people"): Pair("{p}从事{a}的人数", "people at work in {a} in {p}"),
}


class Prose:
    """Says something about a paper's topics, whatever the die decides."""

    def __init__(self, die: Random) -> None:
        self._die = die

    def claim(self, topics: list[Term]) -> Pair:
        claim, tail = self._of(_CLAIMS, topics), self._of(_TAILS, topics)
        said = Pair(f"{claim.zh}，{tail.zh}。", f"{_capital(claim.en)}, {tail.en}.")
        return _joined(said, self._die.choice(_DETAILS)) if self._die.random() < 0.2 else said

    def proposal(self, topics: list[Term]) -> Pair:
        proposal, purpose = self._of(_PROPOSALS, topics), self._of(_PURPOSES, topics)
        return Pair(
            proposal.zh.replace("{t}", purpose.zh) + "。",
            _capital(proposal.en.replace("{t}", purpose.en)) + ".",
        )

    def question(self, topics: list[Term]) -> Pair:
        return _joined(self._of(_QUESTIONS, topics), self.claim(topics))

    def title(self, topics: list[Term]) -> Pair:
        title = self._of(_TITLES, topics)
        return Pair(title.zh, _capital(title.en))

    def sample(self, topics: list[Term]) -> Pair:
        return self._of(_SAMPLES, topics)

    def limit(self, topics: list[Term]) -> Pair:
        return self._of(_LIMITS, topics)

    def measure(self, topics: list[Term]) -> tuple[Pair, Pair]:
        """A unit and what is measured in it."""
        unit = self._die.choice(list(_MEASURES))
        return unit, self._of((_MEASURES[unit],), topics)

    def _of(self, templates: tuple[Pair, ...], topics: list[Term]) -> Pair:
        template = self._die.choice(templates)
        a, b = self._die.sample(topics, 2)
        wordings = {"a": _in_text(a), "b": _in_text(b), "p": self._die.choice(PLACES)}
        wordings |= {"m": _in_text(self._die.choice(MEANS)), "w": _in_text(self._die.choice(METHODS))}
        for slot, (zh, en) in wordings.items():
            template = Pair(template.zh.replace(f"{{{slot}}}", zh), template.en.replace(f"{{{slot}}}", en))
        return template


def topics_near(position: int, count: int) -> list[Term]:
    """Topics that stand side by side in the table, so that papers on one topic share others too."""
    return [TOPICS[(position + step) % len(TOPICS)] for step in range(count)]


def _in_text(term: Term) -> Pair:
    return Pair(term.label.zh, term.in_text)


def _joined(first: Pair, second: Pair) -> Pair:
    return Pair(first.zh + second.zh, f"{first.en} {second.en}")


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
