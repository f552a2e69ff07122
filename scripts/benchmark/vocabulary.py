"""The words of the synthetic library: what its papers are about, who wrote them, where they appeared."""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """One wording in both languages."""

    zh: str
    en: str


class Term(NamedTuple):
    """A glossary term; `in_text` is its English form where it stands in a sentence without an article."""

    id: str
    label: Pair
    in_text: str


class Syllable(NamedTuple):
    """A character of a name and how it is read. All have one Traditional form only."""

    character: str
    pinyin: str


def pairs(lines: str) -> tuple[Pair, ...]:
    return tuple(Pair(*line.split(" | ")) for line in lines.strip().splitlines())


def _terms(lines: str) -> tuple[Term, ...]:
    found = []
    for zh, en in pairs(lines):
        label = en.replace("(the) ", "").replace("(s)", "")
        in_text = en.replace("(the)", "the").replace("(s)", "s")
        found.append(Term(label.replace(" ", "-"), Pair(zh, label), in_text))
    return tuple(found)


def _syllables(words: str) -> tuple[Syllable, ...]:
    return tuple(Syllable(*word.split("/")) for word in words.split())


TOPICS = _terms("""
数字经济 | (the) digital economy
乡村振兴 | rural revitalisation
城镇化 | urbanisation
产业升级 | industrial upgrading
绿色转型 | (the) green transition
碳减排 | carbon abatement
清洁能源 | clean energy
公共交通 | public transport
土地流转 | land transfer
农业合作社 | farming cooperative(s)
普惠金融 | inclusive finance
供应链 | supply chain(s)
跨境电商 | cross-border e-commerce
平台企业 | platform firm(s)
数据共享 | data sharing
人工智能 | artificial intelligence
工业互联网 | (the) industrial internet
智能制造 | intelligent manufacturing
技术创新 | technological innovation
知识产权 | intellectual property
成果转化 | research commercialisation
人力资本 | human capital
职业教育 | vocational education
劳动力流动 | labour mobility
人口老龄化 | population ageing
养老服务 | elderly care
医疗保障 | health insurance
社会保障 | social security
收入分配 | income distribution
居民消费 | household consumption
住房市场 | housing market(s)
地方财政 | local public finance
财政补贴 | fiscal support
税收优惠 | tax relief
政府采购 | public procurement
营商环境 | (the) business environment
市场准入 | market access
公平竞争 | fair competition
外商投资 | foreign investment
区域协调 | regional coordination
城市群 | city cluster(s)
县域经济 | county-level economic growth
基础设施 | infrastructure
水资源管理 | water management
生态补偿 | ecological compensation
空气质量 | air quality
垃圾分类 | waste sorting
循环经济 | (the) circular economy
文化遗产 | cultural heritage
乡村旅游 | rural tourism
基层治理 | community governance
公众参与 | public participation
社会组织 | social organisation(s)
信息公开 | information disclosure
数据安全 | data security
个人信息保护 | personal data protection
数字鸿沟 | (the) digital divide
数字素养 | digital literacy
电子政务 | e-government
智慧城市 | smart city building
""")

MEANS = _terms("""
全要素生产率 | total factor productivity
资源配置 | resource allocation
规模经济 | scale economies
集聚效应 | agglomeration effect(s)
溢出效应 | spillover effect(s)
挤出效应 | crowding-out
交易成本 | transaction cost(s)
信息不对称 | information asymmetry
融资约束 | financing constraint(s)
路径依赖 | path dependence
比较优势 | comparative advantage
政策工具 | policy instrument(s)
试点改革 | pilot reform(s)
""")

METHODS = _terms("""
双重差分法 | difference-in-differences
面板数据 | panel data
中介效应 | mediating effect(s)
调节效应 | moderating effect(s)
稳健性检验 | robustness check(s)
案例研究 | case study evidence
问卷调查 | questionnaire data
""")

TERMS = TOPICS + MEANS + METHODS

ASPECTS = pairs("""
区域差异 | regional differences
影响因素 | determinants
政策评估 | evaluation of policy
国际比较 | international comparison
历史演变 | historical change
测度方法 | measurement
风险防范 | prevention of risk
制度设计 | institutional design
企业行为 | behaviour of firms
居民福利 | household welfare
就业影响 | effects on employment
空间分布 | distribution in space
资金来源 | sources of funds
人才支撑 | skilled people
技术路径 | technological paths
法律规制 | legal regulation
公平问题 | questions of equity
绩效评价 | appraisal of performance
供给一侧 | supply side
需求一侧 | demand side
城乡关系 | town and country
典型案例 | typical cases
数据来源 | origin of data
前景展望 | outlook
""")

PLACES = pairs("""
长三角27个城市 | 27 cities of the Yangtze River Delta
珠三角九市 | the nine cities of the Pearl River Delta
京津冀地区 | the Beijing–Tianjin–Hebei region
成渝地区 | the Chengdu–Chongqing region
东北三省 | the three north-eastern provinces
长江中游城市群 | the middle reaches of the Yangtze River
西部12个省份 | 12 western provinces
中部六省 | the six central provinces
283个地级市 | 283 prefecture-level cities
全国1,862个县 | 1,862 counties
30个省份 | 30 provinces
沿海开放城市 | open coastal cities
黄河流域上游 | the upper reaches of the Yellow River
淮河生态经济带 | the Huai River economic belt
粤港澳大湾区 | the Greater Bay Area
海南自由贸易港 | the Hainan Free Trade Port
云贵高原山区 | the uplands of Yunnan and Guizhou
武陵山片区 | the Wuling Mountains
闽南侨乡 | emigrant villages of southern Fujian
浙江淳安的三个乡镇 | three townships of Chun’an, Zhejiang
苏州工业园区 | Suzhou Industrial Park
山东寿光的蔬菜产区 | the vegetable districts of Shouguang, Shandong
河西走廊绿洲 | the oases of the Hexi Corridor
呼伦贝尔牧区 | the pastures of Hulunbuir
关中平原城市群 | the Guanzhong Plain
哈尔滨老工业区 | the old industrial quarters of Harbin
1,046家上市公司 | 1,046 listed companies
512家小微企业 | 512 small and micro firms
国家级高新区 | national high-tech zones
跨境电商综合试验区 | comprehensive pilot zones for online exports
省级以下法院 | courts below the provincial level
2,318户农户 | 2,318 farm households
36个口岸城市 | 36 port cities
资源枯竭型城市 | resource-exhausted cities
东部城市的117个社区 | 117 neighbourhoods of eastern cities
北部湾港口 | the ports of the Beibu Gulf
""")

VENUES = pairs("""
城乡研究季刊 | Quarterly of Urban and Rural Studies
县域发展评论 | Review of County Development
公共政策与治理 | Public Policy and Governance
区域经济年刊 | Annals of Regional Economics
数字社会研究 | Studies in the Digital Society
产业与创新 | Industry and Innovation Papers
环境与资源论丛 | Essays on Environment and Resources
人口与劳动学刊 | Journal of Population and Labour
财政与金融论坛 | Forum of Public and Private Finance
管理科学通报 | Bulletin of Management Science
""")

UNIVERSITIES = pairs("""
东湖大学 | East Lake University
江城财经大学 | Rivertown University of Finance and Economics
北岭师范大学 | North Ridge Normal University
南屿理工大学 | South Islet University of Technology
云溪农业大学 | Cloud Brook Agricultural University
海平学院 | Haiping College
""")

SCHOOLS = pairs("""
经济学院 | School of Economics
公共管理学院 | School of Public Administration
管理学院 | School of Management
社会学系 | Department of Sociology
环境与城市研究所 | Institute for the Environment and Cities
""")

SOURCES = pairs("""
统计年鉴 | statistical yearbooks
部门公报 | ministry bulletins
作者的调查 | the authors’ survey
""")

FAMILIES = _syllables("""
王/Wang 李/Li 张/Zhang 刘/Liu 陈/Chen 杨/Yang 黄/Huang 赵/Zhao 吴/Wu 徐/Xu 孙/Sun 马/Ma 林/Lin 郭/Guo
何/He 高/Gao 罗/Luo 郑/Zheng 宋/Song 唐/Tang 许/Xu 韩/Han 邓/Deng 冯/Feng 曹/Cao 彭/Peng 曾/Zeng 田/Tian
潘/Pan 袁/Yuan 蔡/Cai 蒋/Jiang 魏/Wei 杜/Du
""")

GIVENS = _syllables("""
明/ming 文/wen 华/hua 英/ying 玉/yu 红/hong 军/jun 平/ping 海/hai 伟/wei 芳/fang 丽/li 强/qiang 敏/min 静/jing
涛/tao 超/chao 霞/xia 刚/gang 桂/gui 鹏/peng 慧/hui 琳/lin 雪/xue 晓/xiao 东/dong 建/jian 欣/xin
宇/yu 浩/hao 然/ran 思/si 远/yuan 佳/jia 诗/shi 安/an 国/guo 成/cheng 春/chun 梅/mei 兰/lan 莉/li 倩/qian
""")
