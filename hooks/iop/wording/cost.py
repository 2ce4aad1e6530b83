"""What a program costs, as facts of its page: who pays, the price without insurance, and what it comes to."""

from collections.abc import Iterator, Sequence

from iop.data.model import INSURANCE
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
        per = listing.vocabulary.label("per", cost.self_pay.per).lower()
        yield Fact("self_pay", f"{dollars(cost.self_pay.amount)} {per}")
        itself = {"week": "a_week", "program": "in_all"}.get(cost.self_pay.per)
        yield from (each for each in what_it_comes_to(listing) if not each.answer and each.key != itself)
    else:
        yield Fact("self_pay", say("cost.free")) if is_free(listing) else not_told("self_pay")
    yield list_fact(listing, "help", cost.help)


def is_free(listing: Listing) -> bool:
    """Whether nobody pays anything."""
    cost = listing.program.cost
    return cost.self_pay is None and "free" in (cost.accepts or ())


def what_it_comes_to(listing: Listing) -> Iterator[Fact]:
    """Compute the price without insurance, for a week and in all, over the groups that give the factors."""
    price = listing.program.cost.self_pay
    if is_free(listing):
        yield from (Fact(key, say("answer.nothing")) for key in ("a_week", "in_all"))
    if price is None or not price.amount:
        return
    known = [(week, track.weeks) for track in listing.tracks if (week := price_per_week(price, track)) is not None]
    if price.per == "week":
        yield Fact("a_week", say("cost.a_week", price=dollars(price.amount)))
    elif known:
        yield Fact(
            "a_week", _for_days(listing, say("cost.about_a_week", price=_dollar_span([week for week, _ in known])))
        )
    else:
        yield not_told("a_week")
    lengths = [(week, weeks.min, weeks.max) for week, weeks in known if weeks and weeks.min and weeks.max]
    if price.per == "program":
        yield Fact("in_all", dollars(price.amount))
    elif lengths:
        totals = [week * weeks for week, least, most in lengths for weeks in (least, most)]
        least, most = min(least for _, least, _ in lengths), max(most for _, _, most in lengths)
        weeks_words = f"{span(least, most)} {unit(most, 'week')}"
        yield Fact("in_all", say("cost.about", price=_dollar_span(totals), weeks=weeks_words))
    else:
        yield not_told("in_all")


def _for_days(listing: Listing, what: str) -> str:
    """Add on how many days a week the groups meet, when a price a day is computed from it."""
    price = listing.program.cost.self_pay
    if price is None or price.per != "day":
        return what
    sessions = [track.sessions for track in listing.tracks if track.sessions]
    numbers = sorted({len({day for each in found for day in each.days}) for found in sessions})
    days = f"{' or '.join(map(str, numbers))} {unit(numbers[-1], 'day')}"
    return say("cost.for_days", what=what, days=days)


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
