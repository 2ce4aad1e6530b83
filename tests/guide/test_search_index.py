"""The site's search: what people type, asked of the index built from docs/ and data/, and what that index weighs."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from iop.data.asking import Asking, misled, read_asking
from iop.data.entries import read_entries
from iop.data.errors import DataError
from iop.data.reader.source import read
from iop.finder.files import finder_files
from iop.guide.prose import Prose
from iop.guide.search import reachable, search_index, words
from iop.meaning import conditions, urls
from iop.meaning.directory import Directory
from iop.meaning.schedule import free_cells

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "benchmarks"))
from directories import written  # noqa: E402

QUESTIONS = yaml.safe_load((ROOT / "tests/site_search/questions.yaml").read_text("utf-8"))
HARMLESS = QUESTIONS.pop("harmless")
TABLE = [(text, page) for group in QUESTIONS.values() for page, texts in group.items() for text in texts]
HELP = "guide/get-help-now/"
DANGERS = [text for name, group in QUESTIONS.items() if name.startswith("danger") for text in group[HELP]]
TAILS = ("at all", "for anything", "with a belt", "in a world like this", "with my pain", "there", "away")
"""What may follow, so that a harmless line written too short would meet it."""
MOST_BYTES = 100_000
MOST_BYTES_A_PROGRAM = 100

Ask = Callable[[list[str]], list[dict]]


@pytest.fixture(scope="module")
def pages() -> list[Prose]:
    paths = sorted((ROOT / "docs").rglob("*.md"))
    return [Prose(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]


@pytest.fixture(scope="module")
def index(sample: Directory, pages: list[Prose]) -> dict:
    return json.loads(search_index(sample, pages))


@pytest.fixture(scope="module")
def towns(sample: Directory) -> bytes:
    return finder_files(sample).files[urls.TOWNS]


def asker(index: dict, towns: bytes, folder: Path) -> Ask:
    known = {"index": index, "towns": json.loads(towns)}
    return lambda texts: run_script("site_search.mjs", folder, **known, questions=texts)


def run_script(script: str, folder: Path, **values: object) -> list:
    """Run a script of tests/js in Node, each value as a file of JSON, and return what it prints."""
    node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
    for name, value in values.items():
        (folder / f"{name}.json").write_text(json.dumps(value))
    command = [node, ROOT / "tests/js" / script, *(folder / f"{name}.json" for name in values)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def ask(index: dict, towns: bytes, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask the site's own engine, in Node."""
    return asker(index, towns, tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="module")
def without_danger(index: dict, tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[str]], list[str]]:
    """Return the texts that have no words of danger."""
    folder = tmp_path_factory.mktemp("danger")
    return lambda texts: run_script("search_danger.mjs", folder, index=index, texts=texts)


@pytest.fixture(scope="module")
def asked_of(towns: bytes, tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict, str], dict]:
    """Ask one thing of another index."""

    def answer(index: dict, text: str) -> dict:
        return asker(index, towns, tmp_path_factory.mktemp("search"))([text])[0]

    return answer


@pytest.fixture(scope="module")
def answers(ask: Ask) -> dict[str, dict]:
    return dict(zip((text for text, _ in TABLE), ask([text for text, _ in TABLE]), strict=True))


def leads(found: dict, page: str) -> bool:
    """Whether the first result leads to the page; for the finder, with just these choices."""
    if not found["results"]:
        return False
    first = found["results"][0]["at"]
    return first == page if "#" in page else first.partition("#")[0] == page


@pytest.mark.parametrize(("text", "page"), TABLE, ids=lambda each: each)
def test_what_people_type_leads_first_to(answers, text, page):
    first = [result["at"] for result in answers[text]["results"][:3]]

    assert leads(answers[text], page), first


def test_no_answer_leads_to_one_place_twice(answers):
    twice = {
        text: at for text, found in answers.items() if len(at := [each["at"] for each in found["results"]]) > len({*at})
    }

    assert not twice


def test_the_table_is_long_and_each_question_stands_once():
    corrected = [text for texts in QUESTIONS["corrections"].values() for text in texts]

    assert len(corrected) >= 39
    assert len(TABLE) >= 150
    assert len({text for text, _ in TABLE}) == len(TABLE)


def test_words_of_danger_are_seen_and_others_are_not(answers):
    assert not [text for text in DANGERS if not answers[text]["danger"]]
    assert not [text for text, page in TABLE if answers[text]["danger"] and page != HELP]


@pytest.mark.parametrize(
    "text",
    [
        "painkillers", "pain killers", "cutting down on drinking", "cut back on drinking", "skills group", "pills",
        "bill", "how to pay the bill", "insurance cut me off", "diet", "god", "add and adhd", "breathing exercises",
        "blue cross", "hit rock bottom", "code for iop", "dead end job", "killer headache after drinking", "study",
        "method", "odd jobs",
    ],
)  # fmt: skip
def test_what_only_looks_like_danger_is_none(ask, text):
    (found,) = ask([text])

    assert not found["danger"]


def test_what_is_harmless_is_not_taken_for_danger(ask):
    answers = dict(zip(HARMLESS, ask(HARMLESS), strict=True))

    assert not [text for text, found in answers.items() if found["danger"]]


def test_danger_stays_danger_whatever_follows(without_danger):
    assert not without_danger([f"{text} {tail}" for text in DANGERS for tail in TAILS])


def test_what_was_asked_for_stands_below_get_help_now(ask, index, towns, tmp_path):
    """A false word of danger costs a line, and nothing else."""
    texts = [text for text, page in TABLE if page.startswith("guide/") and page != HELP][::10]
    lines = [" ".join(words(text)) for text in texts]
    afraid = asker({**index, "danger": lines, "harmless": []}, towns, tmp_path)

    for calm, found in zip(ask(texts), afraid(texts), strict=True):
        best = calm["results"][0]
        assert found["danger"]
        assert best["score"] < 0.75 or best["at"] in [each["at"] for each in found["results"]]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("gun", "two guns at home"),
        ("overdose", "over dose"),
        ("overdose", "is he overdosin"),
        ("hurt SELF", "hurting my self"),
        ("TOOK all PILLS", "she swallowed all of her xanax"),
        ("end_it", "i will end it"),
        ("HIT me", "he kicked me"),
        ("HIT me", "he keeps slapping me"),
        ("HURT SELF", "she burns herself"),
    ],
)
def test_a_line_of_danger_is_met_in_other_forms(index, asked_of, line, text):
    assert asked_of({**index, "danger": [line], "together": []}, text)["danger"]


@pytest.mark.parametrize("text", ["when does it end is it soon", "he takes all of his pills on time", "take all pills"])
def test_a_line_of_danger_is_met_by_nothing_else(index, asked_of, text):
    only = {**index, "danger": ["end_it", "TOOK all PILLS"], "together": []}

    assert not asked_of(only, text)["danger"]


def test_a_sign_and_its_cause_are_danger_in_any_order(index, asked_of):
    only = {**index, "danger": [], "together": ["WITHDRAWAL STOPPING"]}

    assert asked_of(only, "shaking since i quit")["danger"]
    assert asked_of(only, "quit friday now so shaky")["danger"]
    assert not asked_of(only, "i quit friday")["danger"]


def test_a_name_with_a_word_of_danger_is_none(index, asked_of):
    named = {**index, "names": index["names"] + "\nGun Lake House", "ids": index["ids"] + "\nx"}
    named |= {"organizations": index["organizations"] + "\n", "town": [*index["town"], 0]}

    assert not asked_of(named, "is gun lake house any good")["danger"]
    assert asked_of(named, "he has a gun at gun lake house")["danger"]


def test_with_danger_only_little_stands_below_it(answers):
    dangers = [answers[text] for text, _ in TABLE if answers[text]["danger"]]

    assert max(len(found["results"]) for found in dangers) <= 3


def test_the_steps_of_an_overdose_stand_near_what_may_lead_to_one(ask):
    for found in ask(["my son is using fentanyl", "heroin", "hooked on percocet"]):
        assert f"{HELP}#what-do-i-do-in-an-overdose" in [result["at"] for result in found["results"][:3]]


def test_who_does_not_eat_finds_programs_for_eating_disorders(ask):
    for found in ask(["my daughter wont eat", "my son stopped eating", "she keeps purging"]):
        assert "find/#focus=eating-disorder" in [result["at"] for result in found["results"][:3]]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("tri care", "guide/tricare-va/"),
        ("post partum", "guide/your-situation/"),
        ("bluecross", "guide/private-insurance/"),
        ("naranon", "guide/families/"),
    ],
)
def test_words_are_known_together_and_apart(ask, text, page):
    (found,) = ask([text])

    assert leads(found, page)


@pytest.mark.parametrize("text", ["1000 dollars a week is that normal", "bill came and its huge", "pain relief"])
def test_a_word_like_that_of_a_far_town_is_not_taken_for_it_as_sure(ask, text):
    (found,) = ask([text])

    assert "zip=" not in found["results"][0]["at"]


def test_what_somebody_tells_is_no_list_of_choices(ask):
    for found in ask(["need to be home when kids get off bus", "rehab for my daughter in raleigh"]):
        assert "ages=child" not in found["results"][0]["at"]


@pytest.mark.parametrize("text", ["brevard", "iop near brevard", "transylvania county"])
def test_a_town_where_no_program_is_open_is_not_offered_as_having_one(ask, text):
    (found,) = ask([text])

    assert not [each for each in found["results"] if "city=brevard" in each["at"] or "county=transyl" in each["at"]]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("columbia", ["Programs near Columbia, NC", "Programs near Columbia, SC", "Programs near Columbia, TN"]),
        ("columbia sc rehab", ["Programs near Columbia, SC"]),
        ("my son todd is using", []),
        ("rehab in todd nc", ["Programs near Todd, NC"]),
    ],
)
def test_towns_of_one_name_are_told_apart(ask, text, titles):
    (found,) = ask([text])

    assert [each["title"] for each in found["results"] if each["title"].startswith("Programs near")] == titles


@pytest.mark.parametrize("text", ["can i get in", "tell me what it is", "evening or weekend", "new here"])
def test_in_me_or_and_new_name_no_state(index, asked_of, text):
    wider = [["Indiana", "in"], ["Maine", "me"], ["New Hampshire", "nh"], ["Oregon", "or"]]

    assert not asked_of({**index, "states": [*index["states"], *wider]}, text)["mayBeFar"]


@pytest.mark.parametrize("text", ["overdose", "my husband hits me", "he wants to die"])
def test_words_of_danger_come_first_whatever_else_is_typed(ask, text):
    for around in ("{} in asheville", "does medicaid cover {}", "harbor light {}", "{} 28801", "iop rehab {}"):
        (found,) = ask([around.format(text)])
        assert found["danger"]
        assert leads(found, HELP), around


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("harbor light", "q=harbor%20light"),
        ("is there an iop with acupuncture", "q=acupuncture"),
        ("what is it", "q=what%20is%20it"),
        ("50% & more", "q=50"),
    ],
)
def test_any_words_can_be_carried_into_the_finder(ask, text, carried):
    (found,) = ask([text])

    assert found["carry"] == carried


@pytest.mark.parametrize("text", ["", "   ", "...", "¿?"])
def test_nothing_typed_finds_nothing(ask, text):
    (found,) = ask([text])

    assert found == {"danger": False, "results": [], "mayBeFar": False, "carry": ""}


def test_results_are_found_while_a_word_is_typed(ask):
    (found,) = ask(["medica"])

    assert {result["at"].partition("#")[0] for result in found["results"]} >= {"guide/medicaid/", "guide/medicare/"}


def test_each_program_is_found_first_by_its_name(ask, sample):
    names = [program.name for program in sample.programs]

    for program, found in zip(sample.programs, ask(names), strict=True):
        assert found["results"][0]["at"] == f"programs/{program.id}/", program.name


def test_a_closed_program_says_so(ask, sample):
    closed = next(program for program in sample.programs if program.status == "closed")
    (found,) = ask([closed.name])

    assert found["results"][0]["says"] == "Program in Hickory, NC. Closed since Sep 30, 2026."


def test_a_program_without_an_address_is_not_said_to_be_online(make_directory, make_program):
    made = (
        make_program(id="no-door", address=None, serves=["NC"]),
        make_program(id="by-video", address=None, serves=["NC"], format="virtual"),
    )
    index = json.loads(search_index(make_directory(*made, make_program(id="open-one")), []))

    assert index["says"] == {"0": "Program. By video in North Carolina", "1": "Program. For people in North Carolina"}


def test_a_former_id_finds_the_program(ask, sample):
    for program in sample.programs:
        for alias in program.aliases:
            (found,) = ask([alias.replace("-", " ")])
            assert f"programs/{program.id}/" in [result["at"] for result in found["results"]]


def test_the_index_weighs_little(sample, pages):
    assert len(gzip.compress(search_index(sample, pages), 9, mtime=0)) <= MOST_BYTES


def test_a_program_adds_little_to_the_index(vocabulary, pages, sample):
    def weight(count: int) -> int:
        entries = read_entries(read("programs.yaml", written(count, vocabulary).encode()), vocabulary).entries
        programs = tuple(sorted((entry.program for entry in entries), key=lambda program: program.id))
        return len(gzip.compress(search_index(replace(sample, programs=programs), pages), 9, mtime=0))

    assert (weight(1000) - weight(44)) / 956 <= MOST_BYTES_A_PROGRAM


def test_what_no_program_has_is_no_way_into_the_finder(sample, pages):
    without = replace(sample, programs=())

    choices = {choice for _, choice, *_ in json.loads(search_index(without, pages))["finder"]}
    assert {choice.partition("=")[0] for choice in choices} == {"free"}


def test_every_choice_is_one_of_the_finder(index, vocabulary, sample):
    for choice in [*(row[1] for row in index["finder"]), *sample.knowledge.asking.choices]:
        name, value = choice.split("=")
        known = {value for value, _, _ in conditions.BY_NAME[name].values(vocabulary)}
        assert value in known or (name == "free" and free_cells([value])), choice


def test_words_are_folded_as_the_script_does():
    assert words("Can\u2019t I go? I'd—ÉLAN") == ["cant", "i", "go", "id", "elan"]


def test_how_people_search_is_read_from_a_file():
    text = """
stop: [a]
weak: [not]
dull: [iop]
same: [[mom, mother]]
choices: {focus=teen: [wont eat]}
beside: {guide/#x: [dope]}
danger: [hurt SELF, end_it]
together: [SELF quit]
kinds: {SELF: [myself, my_self], ALL: [SELF, him]}
harmless: [NUMBER days]
"""

    assert read_asking(read("search.yaml", text.encode()), ["focus=teen"]) == Asking(
        stop=("a",), weak=("not",), dull=("iop",), same=(("mom", "mother"),), choices={"focus=teen": ("wont eat",)},
        beside={"guide/#x": ("dope",)}, danger=("hurt SELF", "end_it"), together=("SELF quit",),
        kinds={"SELF": ("myself", "my_self"), "ALL": ("myself", "my_self", "him")}, harmless=("NUMBER days",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"weak": None},
            "weak: expected weak, got nothing; copy it from the project's data/search.yaml, or add 'weak: []'",
        ),
        ({"kinds": None}, "or add 'kinds: {}'"),
        ({"same": [["mom"]]}, "same: expected small letters"),
        ({"stop": ["can't"]}, "stop: expected small letters"),
        ({"danger": ["Suicide"]}, "danger: expected small letters"),
        ({"danger": ["hurt SELF"]}, "SELF is none of kinds"),
        ({"kinds": {"A": ["B"], "B": ["A"]}}, "kinds.A: expected small letters"),
        ({"other": []}, "other: expected one of stop"),
        ({"beside": {"guide/": ["two words"]}}, "beside.guide/: expected single words such as heroin, got 'two words'"),
        ({"stop": ["two words"]}, "stop: expected single words"),
        ({"same": [["mom", "two words"]]}, "same: expected single words"),
        (
            {"choices": {"focus=eating-disorders": ["a"]}},
            "got 'focus=eating-disorders'; did you mean 'focus=eating-disorder'?",
        ),
    ],
)
def test_a_faulty_list_of_words_is_told(change, message):
    maps = ("choices", "beside", "kinds")
    lists = ("stop", "weak", "dull", "same", "danger", "together", "harmless")
    whole = {**{key: {} for key in maps}, **{key: [] for key in lists}, **change}
    text = yaml.safe_dump({key: value for key, value in whole.items() if value is not None})

    with pytest.raises(DataError) as caught:
        read_asking(read("search.yaml", text.encode()), ["focus=eating-disorder"])

    assert any(message in str(problem) for problem in caught.value.problems), list(map(str, caught.value.problems))


def test_a_file_that_is_no_lists_is_told():
    with pytest.raises(DataError, match="file: expected lists such as 'stop:'"):
        read_asking(read("search.yaml", b"- a\n"), None)


def test_an_address_that_no_page_has_is_told_with_its_line_and_the_nearest(sample, pages):
    text = (
        (ROOT / "data/search.yaml").read_text("utf-8").replace("guide/get-help-now/#what", "guide/get-help-nowx/#what")
    )
    asking = read_asking(read("search.yaml", text.encode()), conditions.word_choices(sample.vocabulary))
    line = text[: text.index("guide/get-help-nowx/#what")].count("\n") + 1

    (problem,) = misled(asking, reachable(sample, pages))
    assert str(problem).startswith(f"search.yaml:{line}: beside: expected a page, or a part of one")
    assert str(problem).endswith("did you mean 'guide/get-help-now/#what-do-i-do-in-an-overdose'?")


def test_the_search_leads_to_pages_that_there_are(sample, pages):
    assert not list(misled(sample.knowledge.asking, reachable(sample, pages)))
