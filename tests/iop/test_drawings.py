"""The drawings of the guide: they say in words what they show, and their numbers add up."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from iop.drawings import VIEWS
from iop.drawings.levels_of_care import LEVELS, levels_of_care
from iop.drawings.paper import LEFT, RIGHT, counted, weeks_words
from iop.drawings.sample_week import EVENING, WEEKS, sample_week
from iop.drawings.weeks_path import HOURS_PER_EVENING, PHASES, REVIEWED_AFTER
from iop.render import environment, macro

ENVIRONMENT = environment()
FIGURES = [name for name in VIEWS if name != "signs"]
LEAST_HOURS, MOST_HOURS = 9, 19
"""An IOP for adults, a week; facts of the guide."""


def drawn(name: str) -> BeautifulSoup:
    """Return a drawing as its placeholder makes it."""
    made = macro(ENVIRONMENT, f"drawings/{name.replace('-', '_')}")(VIEWS[name]())
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


def test_bars_of_levels_are_as_long_as_their_hours():
    per_hour = {round(row.width / row.level.least, 1) for row in levels_of_care().rows}

    assert per_hour == {round((RIGHT - LEFT) / 40, 1)}


def test_levels_follow_one_another_without_a_gap():
    assert [level.least for level in LEVELS] == [1, 9, 20]
    assert [level.most for level in LEVELS] == [LEAST_HOURS, MOST_HOURS, None]


def test_the_levels_lead_to_their_sources_only_where_asked():
    with_sources = macro(ENVIRONMENT, "drawings/levels_of_care")(levels_of_care(), "guide/#hours")

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
