from itertools import chain

from bs4 import BeautifulSoup
from test_pages import placeholders_of

from iop.wording.first_call import ABOUT, TOPICS

QUESTIONS = list(chain.from_iterable(topic.questions for topic in TOPICS))


def test_no_question_stands_twice():
    texts = [question.text for question in QUESTIONS]

    assert len(texts) == len(set(texts))


def test_every_question_is_a_question():
    assert not [question.text for question in QUESTIONS if "?" not in question.text]


def test_every_tick_adds_to_the_short_list():
    assert {word for question in QUESTIONS if question.first for word in question.when} == set(ABOUT)


def test_the_short_list_fits_a_short_call():
    assert 6 <= sum(question.first for question in QUESTIONS if not question.when) <= 10


def test_every_question_stands_on_the_page_without_a_script(make_directory):
    page = BeautifulSoup(placeholders_of(make_directory()).filled("plan-first-call", "../../"), "html.parser")

    assert [item.get_text(strip=True) for item in page.select("[data-iop-question]")] == [
        question.text for question in QUESTIONS
    ]
    assert not page.select("[data-iop-question][hidden], [data-iop-topic][hidden]")


def test_no_field_of_a_planner_has_a_name_under_which_it_could_be_sent(make_directory):
    parts = placeholders_of(make_directory())
    for name in ("plan-cost", "plan-week", "plan-first-call"):
        assert not BeautifulSoup(parts.filled(name, "../../"), "html.parser").select(
            ":is(input, select, textarea)[name], form[action]"
        )
