"""A publication of every type and shape, as a citation writer gets it."""

from __future__ import annotations

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.model.text import Text

ZHANG = Name("张夏恒", "Zhang", "Xiaheng")
OUYANG = Name("欧阳永福", "Ouyang", "Yongfu")
LIU = Name("刘海军", "Liu", "Haijun")
WU = Name("吴敬琏")
HOLLIS = Name("露丝·霍利斯", "Hollis", "Ruth")
KOVAC = Name("", "Kovač", "Jean-Luc M.")
COUNCIL = Name("国务院", whole="State Council")
TITLE = Text("城市菜园里的野蜂", "Wild Bees in City Plots", supplied=("en",))
VENUE = Text("临河自然", "Linhe Nature")


def chinese(type: str = "article", *names: Name) -> Citable:
    return Citable("bees", type, "zh", "zh", names, TITLE, VENUE, issued="2023-06-09")


def english(type: str = "article", *names: Name) -> Citable:
    title = Text("夜里的访客", "Visitors by Night", supplied=("zh",))
    return Citable("moths", type, "en", "en", names, title, Text(en="Journal of Night Ecology"), issued="2021-09-30")


HOSTILE = "ER  - \r\n\nTY  - JOUR\u2028%0 Book }, @book{x, \\input{y} 100% & #1 $x_1^2$ ~ <script>alert(1)</script>\"'"

PUBLICATIONS = {
    "article of one Chinese author": chinese("article", ZHANG)._replace(
        volume="8",
        issue="2",
        pages="11–20",
        doi="10.5555/bees.2023",
        issn="1234-5679",
        keywords=(Text("野蜂", "wild bees"), Text("访花率", "visitation rate")),
    ),
    "article of two in English": english("article", HOLLIS, KOVAC)._replace(volume="15", pages="88–97"),
    "article of three without a volume": chinese("article", ZHANG, OUYANG, LIU)._replace(issue="3", pages="1–14"),
    "article of four Chinese": chinese("article", ZHANG, OUYANG, LIU, WU),
    "article of four in English": english("article", HOLLIS, KOVAC, ZHANG, OUYANG)._replace(issue="4"),
    "article of twenty-two": english("article", *[Name("", f"Name{chr(65 + n)}", "A.") for n in range(22)]),
    "article that only an address leads to": chinese("article", LIU)._replace(
        doi="10.5555/first", urls=("https://doi.org/10.5555/first",)
    ),
    "book": english("book", HOLLIS)._replace(
        title=Text(en="Bees in the Garden"), venue=Text(), publisher=Text(en="Green Lane Press"), issued="2015"
    ),
    "chapter": chinese("chapter", WU)._replace(publisher=Text("临河出版社", "Linhe Press"), pages="33-47"),
    "newspaper": chinese("newspaper", OUYANG)._replace(pages="3"),
    "thesis": chinese("thesis", LIU)._replace(venue=Text(), publisher=Text("临河大学", "Linhe University")),
    "report of a body": chinese("report", COUNCIL)._replace(urls=("https://e.example/r?a=1&b=2",), venue=Text()),
    "preprint": english("preprint", KOVAC)._replace(venue=Text(en="arXiv"), urls=("https://arxiv.example/1",)),
    "speech": chinese("speech", WU)._replace(venue=Text()),
    "web page": chinese("web", COUNCIL)._replace(urls=("https://e.example/page",), issued="2023-06"),
    "something else": chinese("other", WU)._replace(title=Text(), venue=Text(), issued="2022", language=""),
    "nothing known": Citable("nothing", "article", "", "zh"),
    "undated": english("article", HOLLIS)._replace(issued=""),
    "without an author": chinese("newspaper"),
    "without a venue": chinese("article", ZHANG)._replace(venue=Text()),
    "only Chinese": chinese("article", WU)._replace(title=Text(zh="只有中文？"), venue=Text(zh="临河自然")),
    "only English": english("article", Name(whole="UNESCO"))._replace(title=Text(en="Only English?")),
    "a title of ours": chinese("article")._replace(title=Text("蜂论", "On Bees", supplied=("zh", "en"))),
    "our summary": Citable(
        "bees-summary",
        "web",
        "zh",
        "zh",
        (Name(whole="the editors"),),
        Text("《城市菜园里的野蜂》摘要", "Summary of ‘Wild Bees in City Plots’"),
        Text("传粉昆虫论文对照", "Pollinators, Paper by Paper"),
        issued="2026-10-02",
        urls=("https://e.example/zh-hans/papers/bees/",),
        notes=("CC-BY-4.0",),
    ),
    "hostile": Citable(
        "hostile",
        "article",
        "en",
        "en",
        (Name(whole=HOSTILE), Name("", HOSTILE, HOSTILE)),
        Text(en=HOSTILE),
        Text(en=HOSTILE),
        Text(en=HOSTILE),
        "2024",
        HOSTILE,
        HOSTILE,
        HOSTILE,
        "10.5555/{x}\\",
        keywords=(Text(en=HOSTILE),),
        urls=("https://e.example/{x}",),
        notes=(HOSTILE,),
    ),
}
