"""What a program costs, as facts of its page: who pays, the price without insurance, and what it comes to."""

from collections.abc import Iterator, Sequence

from iop.data.model import INSURANCE
from iop.data.terms import Vocabulary
from iop.data.track import SelfPay, Track
from iop.meaning.listing import Listing
from iop.meaning.schedule import price_per_week
from iop.wording.fact import Fact, list_fact, not_told
from iop.wording.phrases import dollars, span
from iop.wording.sentences import say, unit


def cost_facts(listing: Listing) -> Iterator[Fact]:
    """Yield who pays, and what somebody pays alone."""
    cost = listing.program.cost
    yield list_fact(listing, "accepts", cost.accepts)
    yield list_fact(listing, "plans", cost.plans)
    if cost.self_pay:
        yield Fact("self_pay", price_words(listing.vocabulary, cost.self_pay))
        itself = {"week": "a_week", "program": "in_all"}.get(cost.self_pay.per)
        yield from (each for each in what_it_comes_to(listing) if not each.answer and each.key != itself)
    elif is_free(listing):
        yield Fact("self_pay", say("cost.free"))
    elif not is_priced(listing):
        yield not_told("self_pay")
    prices = [_of_group(track, price) for track in listing.tracks if (price := own_price(listing, track))]
    if prices:
        yield Fact("group_prices", "; ".join(prices))
    if cost.first_visit is not None:
        yield Fact("first_visit_cost", dollars(cost.first_visit))
    yield list_fact(listing, "help", cost.help)


def is_free(listing: Listing) -> bool:
    """Whether nobody pays anything."""
    cost = listing.program.cost
    has_price = cost.self_pay or any(track.self_pay for track in listing.tracks)
    return not has_price and "free" in (cost.accepts or ())


def is_priced(listing: Listing) -> bool:
    """Whether it is known what somebody pays alone, in each group."""
    return listing.program.cost.self_pay is not None or all(track.self_pay for track in listing.tracks)


def price_words(vocabulary: Vocabulary, price: SelfPay) -> str:
    """Return a price, as `$375 to $450 a day`."""
    per = vocabulary.label("per", price.per).lower()
    return say("cost.a_time", price=span(*map(dollars, _ends(price))), per=per)


def own_price(listing: Listing, track: Track) -> str | None:
    """Return the price of a group, and what it comes to a week, where it is not its program's."""
    price = track.self_pay
    if price is None or price == listing.program.cost.self_pay:
        return None
    week = None if price.per == "week" else _week_words(price, [track])
    return ", ".join(filter(None, (price_words(listing.vocabulary, price), week)))


def _of_group(track: Track, price: str) -> str:
    return say("group.alone", group=track.name or say("group.unnamed"), what=price)


def what_it_comes_to(listing: Listing) -> Iterator[Fact]:
    """Compute the price without insurance, for a week and in all, over the groups that have it and give the factors."""
    price = listing.program.cost.self_pay
    tracks = [track for track in listing.tracks if track.self_pay in (None, price)]
    if is_free(listing):
        yield from (Fact(key, say("answer.nothing")) for key in ("a_week", "in_all"))
    if price is None or not max(_ends(price)) or not tracks:
        return
    week, in_all = _week_words(price, tracks), _in_all_words(price, tracks)
    yield Fact("a_week", week) if week else not_told("a_week")
    yield Fact("in_all", in_all) if in_all else not_told("in_all")


def _week_words(price: SelfPay, tracks: Sequence[Track]) -> str | None:
    """Return what a price comes to a week, as `about $750 a week, for 3 days`; None when that is not known."""
    if price.per == "week":
        return say("cost.a_week", price=span(*map(dollars, _ends(price))))
    known = [week for track in tracks for week in _weeks(price, track)]
    if not known:
        return None
    what = say("cost.about_a_week", price=_dollar_span(known))
    numbers = sorted({track.least_days for track in tracks if track.least_days is not None})
    is_choice = any(phase.least_days < phase.most_days for track in tracks for phase in track.schedule)
    if not numbers or not (price.per == "day" or (is_choice and price.per in ("session", "hour"))):
        return what
    return say("cost.for_days", what=what, days=f"{' or '.join(map(str, numbers))} {unit(numbers[-1], 'day')}")


def _in_all_words(price: SelfPay, tracks: Sequence[Track]) -> str | None:
    """Return what a price comes to from start to finish; None when that is not known."""
    if price.per == "program":
        return span(*map(dollars, _ends(price)))
    known = [(track, total) for track in tracks if (total := totals(price, track))]
    if not known:
        return None
    least = min(track.least_weeks or 0 for track, _ in known)
    most = max(track.most_weeks or 0 for track, _ in known)
    weeks = f"{span(least, most)} {unit(most, 'week')}"
    what = say("cost.about", price=_dollar_span([each for _, total in known for each in total]), weeks=weeks)
    is_choice = any(phase.least_days < phase.most_days for track, _ in known for phase in track.schedule)
    return say("cost.fewest_days", what=what) if is_choice and price.per != "week" else what


def _weeks(price: SelfPay, track: Track) -> tuple[float, ...]:
    """Return the least and the most US dollars a week, both for the fewest days that one comes; none when not known."""
    found = [price_per_week(price.model_copy(update={"amount": end}), track) for end in _ends(price)]
    return tuple(each for each in found if each is not None)


def totals(price: SelfPay, track: Track) -> tuple[float, float] | None:
    """Return the least and the most US dollars in all; of phases, their sum."""
    if track.phases is None:
        weekly = _weeks(price, track)
        least, most = track.least_weeks, track.most_weeks
        return (weekly[0] * least, weekly[-1] * most) if weekly and least and most else None
    alone = [Track(sessions=phase.sessions, attend=phase.attend) for phase in track.phases]
    weekly_of = [_weeks(price, each) for each in alone]
    if not track.least_weeks or not all(weekly_of):
        return None
    lengths = [phase.weeks or 0 for phase in track.phases]
    both = list(zip(weekly_of, lengths, strict=True))
    return sum(week[0] * weeks for week, weeks in both), sum(week[-1] * weeks for week, weeks in both)


def _ends(price: SelfPay) -> tuple[float, float]:
    return price.amount, price.amount if price.to is None else price.to


def _dollar_span(amounts: Sequence[float]) -> str:
    least, most = (round(amount, 2) if amount < 20 else round(amount) for amount in (min(amounts), max(amounts)))
    return span(dollars(least), dollars(most))


def cost_note(listing: Listing) -> str:
    """Return what to ask about money before the first visit; empty when nothing is paid or nobody can join."""
    accepts = listing.program.cost.accepts
    if is_free(listing) or not listing.program.is_open:
        return ""
    if accepts is None:
        return say("cost.ask_plan")
    return say("cost.with_insurance" if set(INSURANCE) & set(accepts) else "cost.ask_price")
