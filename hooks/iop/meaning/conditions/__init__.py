"""The conditions of the finder, a row each: matching, index, controls, browse pages, chips and questions come from it.

To add a filter for a list: its field in the model, its row in the module of its section, its words in the vocabulary.
What a number or a list means is derived from its row; `match` has the others.
"""

from collections.abc import Mapping

from iop.data.terms import Vocabulary
from iop.meaning.condition import Condition
from iop.meaning.conditions.care import CARE
from iop.meaning.conditions.paying import PAYING
from iop.meaning.conditions.when import WHEN
from iop.meaning.conditions.where import WHERE
from iop.meaning.conditions.who import WHO

CONDITIONS: tuple[Condition, ...] = (*WHERE, *WHEN, *WHO, *PAYING, *CARE)
"""In the order of an address, and of the controls in their sections."""

BY_NAME: Mapping[str, Condition] = {condition.name: condition for condition in CONDITIONS}
BY_LIST: Mapping[str, Condition] = {name: condition for condition in CONDITIONS for name in condition.lists}
"""A closed list to the condition that asks for its words."""
SORTS: Mapping[str, str] = {
    "distance": "Nearest first",
    "name": "By name",
    "hours": "Fewest hours a week first",
    "start": "Soonest start first",
    "price": "Lowest price first",
    "checked": "Most recently checked",
}
"""How results can be ordered, with what people read."""


def word_choices(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return every choice of a word of a list, as it stands in an address: `focus=eating-disorder`."""
    return tuple(f"{each.name}={term.id}" for each in CONDITIONS for _, term in each.terms(vocabulary))
