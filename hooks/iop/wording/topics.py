"""The headings of a comparison on a phone, each with the facts under it: every fact that a list shows has its place."""

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "meets": ("now", "when", "format", "season", "note"),
    "long": ("load", "starts", "openings", "first_visit"),
    "cost": ("accepts", "plans", "self_pay", "a_week", "in_all", "group_prices", "first_visit_cost", "help"),
    "people": (
        *("only_for", "focus", "admits", "ages", "age_limits"),
        *("languages", "for", "cannot_take", "on_medication"),
    ),
    "care": ("services", "therapies", "medications", "also_offers"),
    "where": (
        *("distance", "phone", "group_phone", "address", "county", "serves", "access"),
        *("referral", "send_to", "referral_form", "documents"),
    ),
    "quality": ("licence", "accreditation", "ownership", "checked"),
}
"""Heading, by its key below `topic` in en.yaml, to the keys of facts and of the rows that a list adds (compare.mjs)."""
