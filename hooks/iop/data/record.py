"""What every record of the data files is: typed, frozen, and read from a mapping with known keys."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen mapping with known keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
