"""The sentences by key."""

import pytest

from iop.wording.sentences import counted, say


def test_a_sentence_that_is_missing_says_where_to_add_it():
    with pytest.raises(LookupError, match=r"add fact\.founded to hooks/iop/wording/en\.yaml"):
        say("fact.founded")
    with pytest.raises(LookupError, match=r"add number\.month to hooks/iop/wording/en\.yaml"):
        counted(2, "month")
