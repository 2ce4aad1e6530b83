"""The drawings of the guide: where each shape and word stands. Templates only print, so all arithmetic is here.

One drawing is one module, one template of hooks/templates/guide/drawings, and one placeholder, all of one name. A unit
is a 320th of the width of a drawing: a little more than a pixel on a phone of 390, a little less on one of 320.
"""

from collections.abc import Callable, Mapping

from iop.guide.drawings.appeal_path import appeal_path
from iop.guide.drawings.levels_of_care import levels_of_care
from iop.guide.drawings.sample_week import sample_week
from iop.guide.drawings.signs import signs
from iop.guide.drawings.weeks_path import weeks_path
from iop.guide.drawings.who_pays import who_pays

VIEWS: Mapping[str, Callable[[], object]] = {
    "levels-of-care": levels_of_care,
    "sample-week": sample_week,
    "weeks-path": weeks_path,
    "who-pays": who_pays,
    "appeal-path": appeal_path,
    "signs": signs,
}
"""By the name of the placeholder: what the template of that name prints."""
