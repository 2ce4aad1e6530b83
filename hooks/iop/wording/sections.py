"""The facts of a program's page, in the order in which people ask for them: each known, none, or not known."""

from collections.abc import Iterable, Iterator, Sequence

from iop.data.phones import Phone
from iop.geo.counties import county_label
from iop.geo.states import STATES
from iop.meaning.condition import may_lack
from iop.meaning.conditions import BY_LIST
from iop.meaning.directions import directions
from iop.meaning.listing import Listing
from iop.wording.cost import cost_facts, cost_note
from iop.wording.fact import BRIEF, Fact, Section, list_fact, not_told
from iop.wording.phrases import day_words
from iop.wording.sentences import counted, say
from iop.wording.status import source_words
from iop.wording.who import admits_words, age_words


def sections(listing: Listing) -> tuple[Section, ...]:
    """Return every section below the groups and their times."""
    found = (
        Section(say("section.cost"), tuple(cost_facts(listing)), cost_note(listing), is_about_cost=True),
        Section(say("section.people"), tuple(_people(listing))),
        Section(say("section.care"), tuple(_care(listing))),
        Section(say("section.where"), tuple(_where(listing)), directions=directions(listing.program, listing.tracks)),
        Section(say("section.admission"), tuple(_admission(listing))),
        Section(say("section.quality"), tuple(_quality(listing)), say("section.quality_note")),
    )
    return tuple(_known(found)) if listing.program.is_closed else found


def _known(found: Iterable[Section]) -> Iterator[Section]:
    """Leave out what is not known and what to ask: nobody answers any more."""
    for section in found:
        facts = tuple(fact for fact in section.facts if fact.answer != "unknown")
        if facts:
            yield Section(section.heading, facts)


def brief(found: Iterable[Section]) -> tuple[Fact, ...]:
    """Return what paper says beside the call: where it is first, then who pays and what it costs."""
    facts = [fact for section in found for fact in section.facts if fact.is_brief]
    return tuple(sorted(facts, key=lambda fact: BRIEF.index(fact.key)))


def contacts(listing: Listing) -> tuple[Fact, ...]:
    """Return every way to reach the program, the telephone for new people first."""
    program, contact = listing.program, listing.program.contact
    lines = []
    if contact.intake:
        lines.append(_phone("intake" if program.is_open else "call", contact.intake))
    lines.append(_phone("main_phone" if contact.intake else "phone", contact.phone))
    lines += [Fact("menu", contact.menu)] if contact.menu else []
    lines += [Fact("line", each.number.shown, href=each.number.href, of=each.for_whom) for each in contact.lines]
    if contact.text:
        lines.append(Fact("text", contact.text.shown, href=contact.text.href.replace("tel:", "sms:")))
    lines += [_phone("tty", contact.tty)] if contact.tty else []
    lines += [Fact("fax", contact.fax.shown)] if contact.fax else []
    lines += [Fact("email", contact.email, href=f"mailto:{contact.email}")] if contact.email else []
    lines += [Fact("website", contact.website, href=contact.website)] if contact.website else []
    lines += [Fact("hours", contact.hours)] if contact.hours else []
    lines += [Fact("walk_in", contact.walk_in)] if contact.walk_in and program.is_open else []
    return tuple(lines)


def _phone(key: str, phone: Phone) -> Fact:
    return Fact(key, phone.shown, href=phone.href)


def _people(listing: Listing) -> Iterator[Fact]:
    program = listing.program
    if program.only_for:
        yield Fact("only_for", program.only_for)
    yield list_fact(listing, "focus", program.focus)
    if _of_tracks(listing, "admits") == []:
        yield list_fact(listing, "admits", ())
    yield from _each_way(
        listing,
        "admits",
        [admits_words(listing.vocabulary, each.admits, complete=listing.complete) for each in listing.tracks],
    )
    yield list_fact(listing, "ages", _of_tracks(listing, "ages"))
    yield from _each_way(listing, "age_limits", [age_words(each.age_limits) for each in listing.tracks])
    yield list_fact(listing, "languages", _of_tracks(listing, "languages"))
    made_for = _of_tracks(listing, "made_for")
    if made_for is not None or not BY_LIST["for"].has_gap(None, complete=listing.complete):
        yield list_fact(listing, "for", made_for or ())
    if program.admission.cannot_take:
        yield Fact("cannot_take", program.admission.cannot_take)


def _each_way(listing: Listing, key: str, said: Sequence[str | None]) -> Iterator[Fact]:
    """Yield what the groups say: once when it is the same for all, else with the names of who says it."""
    if len({*said}) == 1:
        yield from (Fact(key, text) for text in said[:1] if text)
        return
    names: dict[str, list[str]] = {}
    for track, text in zip(listing.tracks, said, strict=True):
        if text:
            names.setdefault(text, []).append(track.name or say("group.unnamed"))
    yield Fact(key, "; ".join(say("group.alone", group=", ".join(who), what=text) for text, who in names.items()))


def _of_tracks(listing: Listing, key: str) -> Sequence[str] | None:
    """Return the words that any track says; None when no track says anything."""
    lists = [getattr(track, key) for track in listing.tracks]
    known = [words for words in lists if words is not None]
    return [word for words in known for word in words] if known else None


def _care(listing: Listing) -> Iterator[Fact]:
    program = listing.program
    for name in ("services", "therapies", "medications", "access"):
        yield list_fact(listing, name, getattr(program, name))
    if program.also_offers is not None:
        yield list_fact(listing, "also_offers", program.also_offers)


def _admission(listing: Listing) -> Iterator[Fact]:
    """Say how one gets in; nobody gets into what is closed, and who waits for a paused program is told no days."""
    program = listing.program
    if program.is_closed:
        return
    admission, contact = program.admission, program.contact
    yield list_fact(listing, "referral", admission.referral)
    if program.is_open and (contact.intake or contact.fax):
        numbers = (("intake", contact.intake), ("fax", contact.fax))
        sent = (say(f"admission.send_{name}", number=phone.shown) for name, phone in numbers if phone)
        yield Fact("send_to", ", ".join(sent))
    if program.is_open and contact.referral_form:
        yield Fact("referral_form", contact.referral_form, href=contact.referral_form)
    days = admission.first_visit_days
    if program.is_open and days is None:
        yield not_told("first_visit")
    elif program.is_open:
        in_days = say("admission.same_day") if days == 0 else say("admission.within", days=counted(days or 0, "day"))
        yield Fact("first_visit", in_days)
    documents = admission.documents
    if documents is None:
        yield not_told("documents")
    else:
        yield Fact("documents", ", ".join(documents) or say("answer.nothing"))
    yield list_fact(listing, "on_medication", admission.on_medication)


def _quality(listing: Listing) -> Iterator[Fact]:
    quality, vocabulary, source = listing.program.quality, listing.vocabulary, _source(listing)
    licence = quality.licence
    if licence:
        number = licence.number and say("quality.number", number=licence.number)
        what = ", ".join(filter(None, (licence.body, number)))
        text = say("answer.yes_and", what=what) if what else say("answer.yes")
        yield Fact("licence", text, "yes", licence.url or "", source)
    else:
        yield not_told("licence")
    for term in vocabulary.terms("accreditation"):
        if quality.accreditation is not None and term.id in quality.accreditation:
            yield Fact("accreditation", say("answer.yes"), "yes", source=source, of=term.label)
        elif not may_lack(quality.accreditation, complete=listing.complete):
            yield Fact("accreditation", say("answer.no"), "no", source=source, of=term.label)
        else:
            yield not_told("accreditation", of=term.label)
    if quality.ownership:
        yield Fact("ownership", vocabulary.label("ownership", quality.ownership), source=source)
    else:
        yield not_told("ownership")


def _source(listing: Listing) -> str:
    """Return who says what an entry says, and when; empty when nobody does."""
    program = listing.program
    if program.verified:
        how = listing.vocabulary.label("how", program.verified.how)
        return f"{how}, {day_words(program.verified.on)}"
    return source_words(program.source) if program.source else ""


def _where(listing: Listing) -> Iterator[Fact]:
    program = listing.program
    address = program.address
    if address:
        street = ", ".join(filter(None, (address.street, address.unit)))
        yield Fact("address", ", ".join(filter(None, (street, f"{address.city}, {address.state} {address.zip}"))))
        if address.county:
            yield Fact("county", county_label(address.county, address.state))
        if program.point is None:
            yield Fact("point", say("where.by_zip", zip=address.zip))
    if program.serves is not None:
        yield Fact("serves", ", ".join(STATES[state] for state in program.serves) or say("answer.none"))


def how_known(listing: Listing) -> tuple[Fact, ...]:
    """Say how the facts came here."""
    program = listing.program
    if program.verified:
        how = listing.vocabulary.label("how", program.verified.how)
        told = say("checked.by", how=how, who=program.verified.by) if program.verified.by else how
        lines = [Fact("verified", f"{day_words(program.verified.on)}. {told}")]
    else:
        lines = [Fact("verified", say("checked.nobody_long"), "unknown")]
    if program.source:
        lines.append(Fact("source", source_words(program.source), href=program.source.url or ""))
    return tuple(lines)
