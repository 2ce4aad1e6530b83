"""The finder's page against an independent reading of design section 4, on directories that nobody has seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from built_site import NOW, build_site
from playwright.sync_api import Page
from witness import OpenPage

from contract.directories import Directory, Questions, fragment
from contract.fuzz import labels, oracle_of
from contract.model import Oracle

pytestmark = pytest.mark.browser

QUESTIONS = 60
PROGRAMS = 60
ASK = """async fragment => {
  const $root = document.querySelector('[data-module="iop-finder"]');
  const $more = $root.querySelector("[data-iop-more]");
  const until = async holds => { while (!holds()) await new Promise(resolve => setTimeout(resolve, 4)); };
  const items = () => [...$root.querySelectorAll("[data-match]")];
  delete $root.dataset.ready;
  location.hash = fragment;
  await until(() => "ready" in $root.dataset);
  while (!$more.hidden) {
    const before = items().length;
    $more.click();
    await until(() => items().length > before);
  }
  const idsOf = match => items().filter($item => $item.dataset.match === match)
    .map($item => $item.closest("[data-program-id]") ?? $item.querySelector("[data-program-id]"))
    .map($program => $program.dataset.programId);
  const $count = $root.querySelector("[data-iop-count]");
  const $values = [...$root.querySelectorAll("[data-iop-value]")];
  return {
    yes: idsOf("yes"),
    maybe: idsOf("maybe"),
    said: [Number($count.dataset.yes), Number($count.dataset.maybe)],
    counts: $values.map($value => [$value.dataset.iopValue, Number($value.dataset.count)]),
  };
}"""


@pytest.fixture(scope="module", params=[101, 202])
def seed(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture(scope="module")
def directory(seed: int) -> Directory:
    return Directory(seed, {name: [*words] for name, words in labels().items()}, PROGRAMS)


@pytest.fixture(scope="module")
def data(directory: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return directory.write(tmp_path_factory.mktemp("random"))


@pytest.fixture(scope="module")
def random_site(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("built") / "random", IOP_DATA=str(data))


@pytest.fixture(scope="module")
def oracle(data: Path) -> Oracle:
    return oracle_of(data, NOW.date())


def test_the_page_finds_orders_and_counts_as_the_contract_says(
    open_page: OpenPage,
    serve: Callable[[Path], str],
    random_site: Path,
    directory: Directory,
    oracle: Oracle,
    seed: int,
) -> None:
    page = open_page(f"{serve(random_site)}/find/")
    questions = Questions(seed, directory)
    asked = {fragment(pairs): pairs for pairs in (questions.one() for _ in range(QUESTIONS))}
    wrong = [line for text, pairs in asked.items() if text for line in differences(page, oracle, text, pairs)]
    assert not wrong, "\n".join(wrong)


def differences(page: Page, oracle: Oracle, text: str, pairs: list[tuple[str, list[str]]]) -> list[str]:
    """Return a line for each thing that the page says and the contract does not."""
    given = page.evaluate(ASK, text)
    query = oracle.read(pairs)
    found = oracle.find(query)
    wanted = {
        "yes": found.yes,
        "maybe": found.maybe,
        "said": [len(found.yes), len(found.maybe)],
        "counts": [[each, oracle.count(query, *each.split("=", 1))] for each, _ in given["counts"]],
    }
    assert given["counts"], "the page has no control with data-iop-value"
    return [f"#{text} {key}: page {given[key]}, contract {wanted[key]}" for key in wanted if given[key] != wanted[key]]
