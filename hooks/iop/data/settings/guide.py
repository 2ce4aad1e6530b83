"""What this copy of the site is called, and whom to write to."""

from dataclasses import dataclass

from iop.data.phones import Phone


@dataclass(frozen=True)
class Guide:
    """What this copy of the site is called and whom to write to; all of it from one place of mkdocs.yml."""

    name: str
    url: str
    """Where the site is published, ending in a slash, or empty."""
    region: str = ""
    email: str = ""
    telephone: Phone | None = None
    repository: str = ""
    """Address of the repository on GitHub, or empty."""
