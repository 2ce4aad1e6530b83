"""What the planner of the cost takes over from a program's page: the price, how often one comes, for how many weeks.

It goes along in the fragment of the link, which browsers never send, as `cost-price=250`.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from iop.data.track import SelfPay, Track
from iop.meaning import urls
from iop.meaning.listing import Listing
from iop.meaning.schedule import price_per_week
from iop.wording.cost import totals
from iop.wording.sentences import say

_PER = ("day", "week", "program")
"""What the planner asks by. A price by the session or the hour is handed over as that of a week."""


def cost_plans(listing: Listing, root: str) -> tuple[tuple[str, str], ...]:
    """Return what links say and where they lead, one for each group whose cost can be worked out, or for all alike."""
    if not listing.program.is_open:
        return ()
    found = [(track, values) for track in listing.tracks for values in _values(listing, track)]
    if len({tuple(values.items()) for _, values in found}) < 2:
        return tuple((say("plan.work_out"), _address(values, listing, root)) for _, values in found[:1])
    return tuple(
        (
            say("plan.work_out_group", group=track.name) if track.name else say("plan.work_out"),
            _address(values, listing, root),
        )
        for track, values in found
    )


def _address(values: dict[str, str], listing: Listing, root: str) -> str:
    named = {f"cost-{name}": value for name, value in {**values, "program": listing.program.id}.items()}
    return f"{root}{urls.PLAN_COST}#{urlencode(named)}"


def _values(listing: Listing, track: Track) -> Iterator[dict[str, str]]:
    """Yield the numbers by their names in the address; nothing when there is no price, or it has no week."""
    price = track.self_pay or listing.program.cost.self_pay
    asked = _asked(price, track) if price else None
    if asked is None:
        return
    values: dict[str, float | None] = {
        "to": asked.to,
        "days": track.least_days,
        "weeks": track.most_weeks or track.least_weeks,
        "first": listing.program.cost.first_visit,
    }
    known = {name: _number(value) for name, value in values.items() if value is not None}
    yield {"per": asked.per, "price": _number(asked.amount), **known}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _asked(price: SelfPay, track: Track) -> SelfPay | None:
    """Return a price by what the planner asks by; None when the entry does not give how many a week there are."""
    if track.phases is not None and price.per not in ("week", "program") and (in_all := totals(price, track)):
        least, most = in_all
        return SelfPay(amount=least, to=most if most > least else None, per="program")
    if price.per in _PER:
        return price if price.per != "day" or track.schedule else None
    weekly = price_per_week(price, track)
    if weekly is None:
        return None
    to = price_per_week(price.model_copy(update={"amount": price.to}), track) if price.to is not None else None
    return SelfPay(amount=round(weekly, 2), to=to if to is None else round(to, 2), per="week")
