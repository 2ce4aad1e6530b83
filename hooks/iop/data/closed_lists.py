"""Fields that hold words of closed lists, and the lists that they ask for.

Words are checked against the Vocabulary that is passed to pydantic as the validation context; without one (records
made in Python) they are taken as they are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args, get_origin

from annotated_types import GroupedMetadata
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from iop.data import lookalikes, meant
from iop.data.leaf import LOOKED_AT, expectation
from iop.data.record import Record
from iop.data.terms import Vocabulary


@dataclass(frozen=True, eq=False)
class VocabularyWord(GroupedMetadata):
    """Expect one word of a closed list; the field that does so is what makes it a list of the vocabulary."""

    list: str
    """Its name in the vocabulary."""
    fixed: str = ""
    """All its words, when code or shared links depend on them: they are explained and translated, never added to."""

    def __iter__(self) -> Iterator[object]:
        """Yield what pydantic needs; `vocabulary` in the schema is replaced by the words when it is written."""
        yield BeforeValidator(self._check)
        yield WithJsonSchema({"type": "string", "vocabulary": self.list})

    def _check(self, value: object, info: ValidationInfo) -> object:
        vocabulary = info.context
        if not isinstance(vocabulary, Vocabulary):
            return value
        known = vocabulary.lists[self.list]
        if isinstance(value, str) and value in known:
            return value
        names = vocabulary.names[self.list]
        several = meant.words(value, names) if isinstance(value, str) else []
        near = meant.word(value, tuple(known), names) if isinstance(value, str) and not several else ""
        offered = f"did you mean {near!r}? " if near else f"write [{', '.join(several)}]; " if several else ""
        if not offered and isinstance(value, str):
            other = next((each for each, words in vocabulary.names.items() if value.strip().lower() in words), "")
            offered = f"it is a word of {other}; " if other else ""
        hint = f"{offered}use one of: {known_words(vocabulary, self.list)}"
        if isinstance(value, dict) and "id" in value:
            hint = f"if a new entry begins here, put its dash below the dash of the first entry; {hint}"
        odd = lookalikes.found_in(value[:LOOKED_AT]) if isinstance(value, str) else ""
        hint = f"{lookalikes.told(odd)}; {hint}" if odd else hint
        raise expectation("a known word", near or next(iter(known), "none"), value, hint)


def known_words(vocabulary: Vocabulary, name: str) -> str:
    """Return the words of a list as a message offers them, and whether there can be more."""
    words = [*vocabulary.lists[name]]
    some = ", ".join(words[:_OFFERED]) + (", ..." if len(words) > _OFFERED else "")
    return some if name in vocabulary.fixed else f"{some}; or add it to vocabulary.yaml"


_OFFERED = 12
"""How many words of a list a message offers."""


def closed_lists(kind: type[Record]) -> Mapping[str, tuple[str, ...]]:
    """Return the lists that the fields of a record ask for, in their order, each with its fixed words."""
    found: dict[str, tuple[str, ...]] = {}
    for part in _parts(kind):
        if isinstance(part, VocabularyWord):
            found.setdefault(part.list, tuple(part.fixed.split()))
    return found


@dataclass(frozen=True)
class Place:
    """Where an entry names words of a list."""

    keys: tuple[str, ...]
    """Its key behind those of the mappings around it, as ("cost", "accepts")."""
    takes_several: bool


def places_of_lists(kind: type[Record]) -> Mapping[str, Place]:
    """Return where a record itself names words of each list; what each of its groups names is not its own."""
    found: dict[str, Place] = {}
    for name, field in kind.model_fields.items():
        key = field.alias or name
        for part, takes_several in _own_parts(field.annotation, field.metadata):
            if isinstance(part, VocabularyWord):
                found[part.list] = Place((key,), takes_several)
            elif isinstance(part, type) and issubclass(part, Record) and not takes_several:
                inner = places_of_lists(part).items()
                found |= {each: Place((key, *place.keys), place.takes_several) for each, place in inner}
    return found


def _own_parts(annotation: object, metadata: Iterable[object] = ()) -> Iterator[tuple[object, bool]]:
    """Yield what an annotation is made of, each with whether it is for one of several."""
    yield from ((part, False) for part in (annotation, *metadata))
    is_several = get_origin(annotation) is tuple
    for inner in get_args(annotation):
        yield from ((part, is_several or within) for part, within in _own_parts(inner))


def _parts(annotation: object) -> Iterator[object]:
    """Yield everything that an annotation is made of, also the fields of records."""
    yield annotation
    inner: list[object] = [*get_args(annotation)]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        inner += [part for field in annotation.model_fields.values() for part in (field.annotation, *field.metadata)]
    for part in inner:
        yield from _parts(part)
