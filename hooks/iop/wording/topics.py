"""The headings of a comparison on a phone, each with the facts under it: every fact that a list shows has its place."""

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "meets": ("now", "when", "format"),
    "long": ("load", "starts", "openings", "first_visit"),
    "cost": ("accepts", "plans", "self_pay", "a_week", "in_all", "help"),
    "people": ("focus", "admits", "ages", "languages", "for", "cannot_take", "on_medication"),
    "care": ("services", "therapies", "medications", "also_offers"),
    "where": (
        *("distance", "phone", "address", "county", "serves", "access"),
        *("referral", "send_to", "referral_form", "documents"),
    ),
    "quality": ("licence", "accreditation", "ownership", "checked"),
}
"""Heading, by its key below `topic` in en.yaml, to the keys of facts and of the rows that a list adds (compare.mjs)."""
