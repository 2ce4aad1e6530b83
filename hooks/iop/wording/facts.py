"""The facts of a program's page, in the order in which people ask for them: each known, none, or not known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from iop.data.phones import Phone
from iop.geo.states import STATES
from iop.meaning.directions import MapLink, directions
from iop.meaning.listing import Listing
from iop.meaning.schedule import price_per_week
from iop.wording.card import NOT_KNOWN, call, day_words, items, labels


@dataclass(frozen=True)
class Fact:
    """One line of a page."""

    term: str
    text: str
    answer: str = ""
    """`yes`, `no` or `unknown` when the line answers a question; empty when it just says something."""
    href: str = ""
    source: str = ""
    """Who says so and when, where that matters."""
    items: tuple[str, ...] = ()
    """What a list names, each as it stands inside a sentence."""
    may_lack: bool = False
    """Whether a list may be longer: nobody has checked it."""

    @property
    def is_brief(self) -> bool:
        """Whether paper says it beside the call, and not again below."""
        return self.term in _BRIEF


@dataclass(frozen=True)
class Section:
    """Facts under one heading."""

    heading: str
    facts: tuple[Fact, ...]
    note: str = ""
    directions: tuple[MapLink, ...] = ()
    """Ways to the door, where there is one."""

    @property
    def is_brief(self) -> bool:
        """Whether paper says all of it beside the call."""
        return not self.note and all(fact.is_brief for fact in self.facts)


ADDRESS, BY_VIDEO, TAKES = "Address", "By video, for people in", "Takes"
PRICE, A_WEEK, IN_ALL = "Price without insurance", "That comes to", "From start to finish"
_BRIEF = (ADDRESS, BY_VIDEO, TAKES, PRICE, A_WEEK)
"""What somebody who calls wants before the eyes."""


def sections(candidate: Listing) -> tuple[Section, ...]:
    """Return every section below the groups and their times."""
    found = (
        Section("What does it cost?", tuple(_cost(candidate)), _cost_note(candidate)),
        Section("Who is it for?", tuple(_people(candidate))),
        Section("What is included?", tuple(_care(candidate))),
        Section(
            "Where is it?",
            tuple(_where(candidate)),
            directions=directions(candidate.program, candidate.tracks),
        ),
        Section("For referrers", tuple(_admission(candidate))),
        Section(
            "Signs of quality",
            tuple(_quality(candidate)),
            "Not known is never a yes. You can ask to see the paperwork. "
            "Each state lists whom it licenses, and each accreditor whom it accredits.",
        ),
    )
    return tuple(_known(found)) if candidate.program.is_closed else found


def _known(found: Iterable[Section]) -> Iterator[Section]:
    """Leave out what is not known and what to ask: nobody answers any more."""
    for section in found:
        facts = tuple(fact for fact in section.facts if fact.answer != "unknown")
        if facts:
            yield Section(section.heading, facts)


def brief(found: Iterable[Section]) -> tuple[Fact, ...]:
    """Return what paper says beside the call: where it is first, then who pays and what it costs."""
    facts = [fact for section in found for fact in section.facts if fact.is_brief]
    return tuple(sorted(facts, key=lambda fact: _BRIEF.index(fact.term)))


def contacts(candidate: Listing) -> tuple[Fact, ...]:
    """Return every way to reach the program, the telephone for new people first."""
    program, contact = candidate.program, candidate.program.contact
    lines = [_phone(call(program), contact.intake)] if contact.intake else []
    lines.append(_phone("Main number" if contact.intake else "Telephone", contact.phone))
    if contact.text:
        lines.append(Fact("Text message", contact.text.shown, href=contact.text.href.replace("tel:", "sms:")))
    lines += [_phone("TTY for Deaf people", contact.tty)] if contact.tty else []
    lines += [Fact("Fax", contact.fax.shown)] if contact.fax else []
    lines += [Fact("E-mail", contact.email, href=f"mailto:{contact.email}")] if contact.email else []
    lines += [Fact("Website", contact.website, href=contact.website)] if contact.website else []
    lines += [Fact("Answers the phone", contact.hours)] if contact.hours else []
    return tuple(lines)


def _phone(term: str, phone: Phone) -> Fact:
    return Fact(term, phone.shown, href=phone.href)


def _cost(candidate: Listing) -> Iterator[Fact]:
    cost = candidate.program.cost
    yield _words(candidate, TAKES, "accepts", cost.accepts)
    yield _words(candidate, "Named plans", "plans", cost.plans)
    if cost.self_pay:
        per = candidate.vocabulary.label("per", cost.self_pay.per).lower()
        yield Fact(PRICE, f"{dollars(cost.self_pay.amount)} {per}")
        itself = {"week": A_WEEK, "program": IN_ALL}.get(cost.self_pay.per)
        yield from (each for each in what_it_comes_to(candidate) if not each.answer and each.term != itself)
    else:
        yield Fact(PRICE, "Nothing: free for everyone") if is_free(candidate) else _unknown(PRICE)
    yield _words(candidate, "Help with the cost", "help", cost.help)


def is_free(candidate: Listing) -> bool:
    """Whether nobody pays anything."""
    cost = candidate.program.cost
    return cost.self_pay is None and "free" in (cost.accepts or ())


def what_it_comes_to(candidate: Listing) -> Iterator[Fact]:
    """Reckon the price without insurance for a week and from start to finish, over all groups that give the factors."""
    price = candidate.program.cost.self_pay
    if is_free(candidate):
        yield from (Fact(A_WEEK, "Nothing"), Fact(IN_ALL, "Nothing"))
    if price is None or not price.amount:
        return
    known = [(week, track.weeks) for track in candidate.tracks if (week := price_per_week(price, track)) is not None]
    if price.per == "week":
        yield Fact(A_WEEK, f"{dollars(price.amount)} a week")
    elif known:
        yield Fact(A_WEEK, f"about {_dollar_span([week for week, _ in known])} a week{_days(candidate)}")
    else:
        yield _unknown(A_WEEK)
    spans = [(week, weeks.min, weeks.max) for week, weeks in known if weeks and weeks.min and weeks.max]
    if price.per == "program":
        yield Fact(IN_ALL, dollars(price.amount))
    elif spans:
        totals = [week * weeks for week, least, most in spans for weeks in (least, most)]
        least, most = min(least for _, least, _ in spans), max(most for _, _, most in spans)
        length = f"{most} {'week' if most == 1 else 'weeks'}" if least == most else f"{least} to {most} weeks"
        yield Fact(IN_ALL, f"about {_dollar_span(totals)}, for {length}")
    else:
        yield _unknown(IN_ALL)


def _days(candidate: Listing) -> str:
    """Return on how many days a week the groups meet, when a price a day is reckoned by it."""
    price = candidate.program.cost.self_pay
    if price is None or price.per != "day":
        return ""
    sessions = [track.sessions for track in candidate.tracks if track.sessions]
    numbers = sorted({len({day for each in found for day in each.days}) for found in sessions})
    return f", for {' or '.join(map(str, numbers))} {'day' if numbers == [1] else 'days'}"


def _dollar_span(amounts: Sequence[float]) -> str:
    least, most = (round(amount, 2) if amount < 20 else round(amount) for amount in (min(amounts), max(amounts)))
    return dollars(least) if least == most else f"{dollars(least)} to {dollars(most)}"


_INSURANCE = frozenset({"medicaid", "medicare", "private", "tricare", "va", "state-plan", "ihs"})


def _cost_note(candidate: Listing) -> str:
    accepts = candidate.program.cost.accepts
    if is_free(candidate) or not candidate.program.is_open:
        return ""
    if accepts is None:
        return "Before the first visit, ask: do you take my plan, and what will I pay for one day and for one week?"
    if _INSURANCE.isdisjoint(accepts):
        return "Before the first visit, ask: what will I pay for one day and for one week?"
    return (
        "With insurance you pay what your plan leaves to you; it may be nothing. "
        "Before the first visit, ask the program to check your plan, and ask what you will pay for one week."
    )


def _people(candidate: Listing) -> Iterator[Fact]:
    program = candidate.program
    yield _words(candidate, "Treats", "focus", program.focus)
    yield _words(candidate, "Ages", "ages", _of_tracks(candidate, "ages"))
    yield _words(candidate, "Languages", "languages", _of_tracks(candidate, "languages"))
    groups = _of_tracks(candidate, "made_for")
    if groups:
        yield _words(candidate, "Has groups made for", "for", groups)
    if program.admission.cannot_take:
        yield Fact("Cannot take", program.admission.cannot_take)


def _of_tracks(candidate: Listing, key: str) -> Sequence[str] | None:
    """Return the words that any track says; None when no track says anything."""
    lists = [getattr(track, key) for track in candidate.tracks]
    known = [words for words in lists if words is not None]
    return [word for words in known for word in words] if known else None


def _care(candidate: Listing) -> Iterator[Fact]:
    program = candidate.program
    yield _words(candidate, "Services", "services", program.services)
    yield _words(candidate, "Kinds of therapy", "therapies", program.therapies)
    yield _words(candidate, "Medicines", "medications", program.medications)
    yield _words(candidate, "Getting there and taking part", "access", program.access)
    if program.also_offers is not None:
        yield _words(candidate, "Other levels of care here", "also_offers", program.also_offers)


def _admission(candidate: Listing) -> Iterator[Fact]:
    """Say how one gets in; nobody gets into what is closed, and who waits for a paused program is told no days."""
    if candidate.program.is_closed:
        return
    admission, contact = candidate.program.admission, candidate.program.contact
    yield _words(candidate, "Who may refer", "referral", admission.referral)
    if candidate.program.is_open and (contact.intake or contact.fax):
        numbers = (("intake", contact.intake), ("fax", contact.fax))
        yield Fact("Send to", ", ".join(f"{name} {phone.shown}" for name, phone in numbers if phone))
    days = admission.first_visit_days
    if candidate.program.is_open and days is None:
        yield _unknown("First visit")
    elif candidate.program.is_open:
        yield Fact("First visit", "The same day" if days == 0 else f"Within {days} {'day' if days == 1 else 'days'}")
    documents = admission.documents
    yield Fact("Bring", ", ".join(documents) or "Nothing") if documents is not None else _unknown("Bring")
    yield _words(candidate, "Takes people who use", "on_medication", admission.on_medication)


def _quality(candidate: Listing) -> Iterator[Fact]:
    quality, vocabulary, source = candidate.program.quality, candidate.vocabulary, _source(candidate)
    licence = quality.licence
    if licence:
        said = ", ".join(filter(None, (licence.body, licence.number and f"number {licence.number}")))
        yield Fact("Licensed by the state", f"Yes: {said}" if said else "Yes", "yes", licence.url or "", source)
    else:
        yield _unknown("Licensed by the state")
    for term in vocabulary.terms("accreditation"):
        if quality.accreditation is not None and term.id in quality.accreditation:
            yield Fact(f"Accredited by {term.label}", "Yes", "yes", source=source)
        elif quality.accreditation is not None and (candidate.complete or not quality.accreditation):
            yield Fact(f"Accredited by {term.label}", "No", "no", source=source)
        else:
            yield _unknown(f"Accredited by {term.label}")
    if quality.ownership:
        yield Fact("Run as", vocabulary.label("ownership", quality.ownership), source=source)
    else:
        yield _unknown("Run as")


def _source(candidate: Listing) -> str:
    """Return who says what an entry says, and when; empty when nobody does."""
    program = candidate.program
    if program.verified:
        how = candidate.vocabulary.label("how", program.verified.how)
        return f"{how}, {day_words(program.verified.on)}"
    if program.source is None:
        return ""
    on = f", {day_words(program.source.retrieved)}" if program.source.retrieved else ""
    return f"{program.source.name}{on}"


def _where(candidate: Listing) -> Iterator[Fact]:
    program = candidate.program
    address = program.address
    if address:
        street = ", ".join(filter(None, (address.street, address.unit)))
        yield Fact(ADDRESS, ", ".join(filter(None, (street, f"{address.city}, {address.state} {address.zip}"))))
        if address.county:
            yield Fact("County", address.county)
        if program.point is None:
            yield Fact(
                "Distances", f"Counted from the middle of ZIP {address.zip}, because we do not know the exact place."
            )
    if program.serves is not None:
        states = ", ".join(STATES[state] for state in program.serves) or "None"
        yield Fact(BY_VIDEO, states)


def _words(candidate: Listing, term: str, name: str, words: Sequence[str] | None) -> Fact:
    """Say what a list names; a list that nobody verified may lack some."""
    if words is None:
        return _unknown(term)
    shown = labels(candidate.vocabulary, name, words)
    if shown is None:
        return Fact(term, "None", "no")
    may_lack = not candidate.complete and name != "focus" and not candidate.program.is_closed
    named = items(candidate.vocabulary, name, words)
    return Fact(term, f"{shown}. There may be more: ask." if may_lack else shown, items=named, may_lack=may_lack)


def _unknown(term: str) -> Fact:
    return Fact(term, NOT_KNOWN, "unknown")


def dollars(amount: float) -> str:
    """Return US dollars, with cents only where there are some."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def how_known(candidate: Listing) -> tuple[Fact, ...]:
    """Say how the facts came here."""
    program = candidate.program
    lines = []
    if program.verified:
        how = candidate.vocabulary.label("how", program.verified.how)
        by = f", by {program.verified.by}" if program.verified.by else ""
        lines.append(Fact("Last checked", f"{day_words(program.verified.on)}. {how}{by}"))
    else:
        lines.append(Fact("Last checked", "Nobody has checked these facts with the program yet", "unknown"))
    if program.source:
        on = f", {day_words(program.source.retrieved)}" if program.source.retrieved else ""
        lines.append(Fact("First from", f"{program.source.name}{on}", href=program.source.url or ""))
    return tuple(lines)
