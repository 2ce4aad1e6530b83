"""The drawings of the guide: they say in words what they show, and their numbers add up."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from iop.guide.drawings import VIEWS
from iop.guide.drawings.appeal_path import STEPS
from iop.guide.drawings.levels_of_care import LEVELS, levels_of_care
from iop.guide.drawings.paper import LEFT, RIGHT, weeks_words
from iop.guide.drawings.sample_week import EVENING, WEEKS, sample_week
from iop.guide.drawings.signs import signs
from iop.guide.drawings.weeks_path import HOURS_PER_EVENING, PHASES, REVIEWED_AFTER
from iop.guide.drawings.who_pays import EXAMPLE, Example, weekly, who_pays
from iop.pages.render import environment, macro
from iop.site.files import read_templates
from iop.wording.phrases import dollars
from iop.wording.sentences import counted

ENVIRONMENT = environment(read_templates())
FIGURES = [name for name in VIEWS if name != "signs"]
LEAST_HOURS, MOST_HOURS = 9, 19
"""An IOP for adults, a week; facts of the guide."""


def drawn(name: str) -> BeautifulSoup:
    """Return a drawing as its placeholder makes it."""
    made = macro(ENVIRONMENT, f"guide/drawings/{name.replace('-', '_')}")(VIEWS[name]())
    return BeautifulSoup(made, "html.parser")


def sheets(name: str) -> list[Tag]:
    return drawn(name).select("svg[role=img]")


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, each with its dollar sign: `$1,800`, `9`."""
    return set(re.findall(r"\$?\d+(?:,\d{3})*", text))


def said_in(drawing: Tag, selector: str) -> str:
    return " ".join(" ".join(each.get_text(" ") for each in drawing.select(selector)).split())


def width(shape: Tag) -> float:
    return float(str(shape["width"]))


@pytest.mark.parametrize("name", FIGURES)
def test_a_drawing_has_a_title_a_description_and_a_caption(name):
    drawing = drawn(name)

    assert drawing.select("figure > svg[role=img]") == drawing.select("svg")
    for sheet in drawing.select("svg"):
        assert [child.name for child in sheet.select(":scope > *")][:2] == ["title", "desc"]
        assert sheet.title and sheet.title.get_text().strip()
        assert len(said_in(sheet, "desc")) > 40
    assert len(said_in(drawing, "figure > figcaption")) > 100


@pytest.mark.parametrize("name", FIGURES)
def test_no_two_sheets_are_called_alike(name):
    titles = [said_in(sheet, "title") for sheet in sheets(name)]

    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("name", VIEWS)
def test_a_drawing_may_stand_twice_on_a_page_with_a_strict_policy(name):
    """It has no ids that could be there twice, and no styles or scripts that the policy would refuse."""
    drawing = drawn(name)

    assert not drawing.select("[id], [style], style, script, image, use, foreignObject")
    assert all(word.startswith("iop-") for each in drawing.select("[class]") for word in each["class"])


@pytest.mark.parametrize("name", FIGURES)
def test_every_number_that_is_drawn_is_in_the_words_too(name):
    """But for the scales at the edge: times of the day, and weeks one by one."""
    drawing = drawn(name)
    scale = {text.get_text() for text in drawing.select("svg text[text-anchor=end]") if "$" not in text.get_text()}
    shown = {text.get_text() for text in drawing.select("svg text")} - scale

    assert numbers(" ".join(shown)) <= numbers(said_in(drawing, "figcaption")) | {"0"}


@pytest.mark.parametrize("name", FIGURES)
def test_every_dollar_in_the_description_is_in_the_words_too(name):
    drawing = drawn(name)
    described = {each for each in numbers(said_in(drawing, "desc")) if each.startswith("$")}

    assert described <= numbers(said_in(drawing, "figcaption"))


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_stands_outside_the_paper(name):
    for sheet in sheets(name):
        assert str(sheet["viewbox"]).startswith("0 0 320 ")
        for rect in sheet.select("rect"):
            shift = re.match(r"translate\(([\d.]+)", str(rect.find_parent("g", transform=True) and _outer(rect)))
            left = float(str(rect.get("x", 0))) + (float(shift[1]) if shift else 0)
            assert LEFT <= left < left + width(rect) <= RIGHT + 0.2, rect


def _outer(shape: Tag) -> str:
    """Return the translation of the outermost group that moves a shape to the side."""
    moves = [str(group["transform"]) for group in shape.find_parents("g", transform=True)]
    return next((move for move in moves if not move.startswith("translate(0 ")), "")


@pytest.mark.parametrize(
    ("span", "said"), [((9, 9), "Week 9"), ((9, 10), "Weeks 9 and 10"), ((1, 8), "Weeks 1 to 8")], ids=str
)
def test_weeks_are_said_as_people_say_them(span, said):
    assert weeks_words(*span) == said


def test_one_hour_is_not_one_hours():
    assert (counted(1, "hour"), counted(9, "hour")) == ("1 hour", "9 hours")


def test_thousands_have_a_comma():
    assert (dollars(0), dollars(600), dollars(12345)) == ("$0", "$600", "$12,345")


def test_bars_of_levels_are_as_long_as_their_hours():
    per_hour = {round(row.width / row.level.least, 1) for row in levels_of_care().rows}

    assert per_hour == {round((RIGHT - LEFT) / 40, 1)}


def test_levels_follow_one_another_without_a_gap():
    assert [level.least for level in LEVELS] == [1, 9, 20]
    assert [level.most for level in LEVELS] == [LEAST_HOURS, MOST_HOURS, None]


def test_the_levels_lead_to_their_sources_only_where_asked():
    with_sources = macro(ENVIRONMENT, "guide/drawings/levels_of_care")(levels_of_care(), "guide/#hours")

    assert [link["href"] for link in BeautifulSoup(with_sources, "html.parser").select("a")] == ["guide/#hours"]
    assert not drawn("levels-of-care").select("a")


@pytest.mark.parametrize("week", WEEKS, ids=lambda week: week.name)
def test_a_sample_week_is_an_iop(week):
    assert LEAST_HOURS <= week.hours <= MOST_HOURS


def test_as_many_sessions_are_drawn_as_a_sample_week_has():
    sessions = [len(sheet.select("rect.iop-drawing__solid")) for sheet in sheets("sample-week")[: len(WEEKS)]]

    assert sessions == [len(week.days) for week in WEEKS] == [3, 5]


def test_the_words_of_a_sample_week_name_its_hours():
    said = said_in(drawn("sample-week"), "figcaption")

    assert "6 to 9 pm. That is 3 times 3 hours, so 9 hours a week" in said
    assert "9 am to noon. That is 5 times 3 hours, so 15 hours a week" in said
    assert [(week.start, week.end) for week in WEEKS] == [(18, 21), (9, 12)]


def test_the_parts_of_an_evening_fill_it():
    assert sum(part.minutes for part in EVENING) == (WEEKS[0].end - WEEKS[0].start) * 60
    assert (sample_week().evening[0].begins, sample_week().evening_ends) == ("6:00", "9:00")


def test_a_part_of_an_evening_is_as_high_as_it_is_long():
    evening = sample_week().evening

    assert len({round(each.height / each.part.minutes, 3) for each in evening}) == 1
    assert [round(each.y + each.height, 1) for each in evening] == [
        *(each.y for each in evening[1:]),
        sample_week().evening_bottom,
    ]


def test_each_week_of_the_path_has_a_block_for_each_evening():
    rows: dict[str, int] = {}
    for block in sheets("weeks-path")[0].select("rect.iop-drawing__solid[width='22']"):
        week = block.find_parent("g").find("text").get_text()
        rows[week] = rows.get(week, 0) + 1

    assert list(rows.values()) == [phase.evenings for phase in PHASES for _ in range(phase.weeks)]
    assert list(rows) == [str(week) for week in range(1, 13)]


def test_the_path_begins_as_an_iop_and_only_steps_down():
    hours = [phase.hours_per_week for phase in PHASES]

    assert hours[0] >= LEAST_HOURS
    assert hours == sorted(hours, reverse=True)
    assert all(each < LEAST_HOURS for each in hours[1:])


def test_the_hours_of_the_path_are_the_sum_of_its_blocks():
    blocks = len(sheets("weeks-path")[0].select("rect.iop-drawing__solid[width='22']"))

    assert f"{blocks * HOURS_PER_EVENING} hours" in said_in(drawn("weeks-path"), "figcaption")


def test_a_review_is_drawn_for_each_that_is_named():
    drawing = drawn("weeks-path")

    assert len(drawing.select("svg .iop-drawing__mark")) == len(REVIEWED_AFTER)
    assert "after weeks 4, 8, 10, and 12." in said_in(drawing, "figcaption")


PLANS = st.builds(
    Example,
    price_per_day=st.integers(1, 900),
    days_per_week=st.integers(1, 7),
    weeks=st.integers(1, 20),
    deductible=st.integers(0, 9000),
    share_percent=st.integers(0, 100),
    most=st.integers(0, 12000),
)


@given(PLANS)
def test_you_and_the_plan_pay_the_price_of_each_week_and_you_never_more_than_the_most(example):
    paid = list(weekly(example))

    assert all(each.you >= 0 <= each.plan and each.you + each.plan == example.price_per_week for each in paid)
    assert sum(each.you for each in paid) <= example.most
    assert [each.week for each in paid] == list(range(1, example.weeks + 1))


@given(PLANS)
def test_your_part_never_grows_again_once_it_has_shrunk(example):
    """But for the dollar that rounding moves from one week to another."""
    yours = [each.you for each in weekly(example)]

    assert all(later <= earlier + 1 for earlier, later in pairwise(yours))


@pytest.mark.parametrize(
    ("deductible", "percent", "most", "yours"),
    [
        (0, 0, 900, [0, 0, 0]),
        (0, 20, 900, [20, 20, 20]),
        (150, 20, 900, [100, 60, 20]),
        (100, 20, 130, [100, 20, 10]),
        (900, 20, 900, [100, 100, 100]),
        (900, 20, 120, [100, 20, 0]),
    ],
    ids=["free", "share", "deductible-ends-in-a-week", "most-reached-in-a-week", "deductible-only", "most-before"],
)
def test_what_you_pay_each_week(deductible, percent, most, yours):
    example = Example(100, 1, 3, deductible, percent, most)

    assert [each.you for each in weekly(example)] == yours


def test_the_bars_are_as_long_as_what_is_paid():
    paid = list(weekly(EXAMPLE))
    drawing = who_pays()
    bars = [bar for group in drawing.groups for bar in group.bars]
    per_dollar = (bars[0].you_width + bars[0].plan_width) / EXAMPLE.price_per_week

    assert [bar.you_width for bar in bars] == pytest.approx([each.you * per_dollar for each in paid], abs=0.1)
    assert [bar.plan_width for bar in bars] == pytest.approx([each.plan * per_dollar for each in paid], abs=0.1)


def test_the_amounts_that_are_drawn_add_up_to_the_total_that_is_drawn():
    sheet = sheets("who-pays")[0]
    bars = [bar.find_parent("g") for bar in sheet.select("rect.iop-drawing__plain, rect.iop-drawing__solid")]
    rows = {id(bar): bar for bar in bars if bar and bar.get("transform")}.values()
    yours = [_dollars_of(row, ".iop-drawing__on") for row in rows]
    plans = [_dollars_of(row, "text[text-anchor=end]:last-of-type") for row in rows]

    assert sum(yours[:-1]) == yours[-1] == EXAMPLE.most
    assert sum(plans[:-1]) == plans[-1] == EXAMPLE.price_per_week * EXAMPLE.weeks - EXAMPLE.most


def _dollars_of(row: Tag, selector: str) -> int:
    found = re.match(r"\$([\d,]+)", said_in(row, selector))
    return int(found[1].replace(",", "")) if found else 0


def test_the_example_shows_all_three_ways_of_paying_and_says_that_it_is_made_up():
    said = said_in(drawn("who-pays"), "figcaption")

    assert [(each.you, each.plan) for each in weekly(EXAMPLE)] == [(600, 0)] * 2 + [(120, 480)] * 5 + [(0, 600)] * 5
    assert "These numbers are made up" in said
    assert all(
        f"{group.weeks}: you pay {group.you} a week, the plan {group.plan}." in said for group in who_pays().groups
    )


def test_the_path_of_an_appeal_has_the_limits_of_the_guide():
    """As HealthCare.gov gives them for private plans."""
    limits = {"15 days", "30 days", "72 hours", "180 days", "4 months", "45 days"}
    found = re.compile(r"\d+ (?:days|hours|months)")
    drawing = drawn("appeal-path")

    assert set(found.findall(said_in(drawing, "svg text"))) == limits
    assert set(found.findall(said_in(drawing, "figcaption"))) == limits


def test_every_step_of_an_appeal_has_a_shape_of_its_kind():
    sheet = sheets("appeal-path")[0]
    kinds = [step.kind for step in STEPS]

    assert kinds == ["no", "you", "decide", "you", "decide", "end"]
    assert len(sheet.select("circle")) == kinds.count("you")
    assert len(sheet.select("path.iop-drawing__mark")) == kinds.count("decide")
    assert len(sheet.select("rect.iop-drawing__mark")) == kinds.count("no") + kinds.count("end")


def test_each_sign_has_a_mark_of_its_list_and_the_lists_are_named():
    drawing = drawn("signs")
    good, flags = drawing.select("section")

    assert [part.h3.get_text().split(":")[0] for part in (good, flags)] == ["Good signs", "Red flags"]
    assert [sign.get_text() for sign in good.select("li:has(circle)")] == list(signs().good)
    assert [sign.get_text() for sign in flags.select("li:not(:has(circle)):has(svg)")] == list(signs().flags)
    assert {mark["aria-hidden"] for mark in drawing.select("svg")} == {"true"}
