"""The Jinja environment of the core: everything is escaped, and nothing undefined is printed."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent.parent / "templates"


def environment() -> Environment:
    """Return the environment that renders `hooks/templates`."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(env: Environment, template: str, values: Mapping[str, object]) -> str:
    """Return a template filled with values."""
    return env.get_template(template).render(values)
