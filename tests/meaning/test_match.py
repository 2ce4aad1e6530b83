"""The contract of design section 4, as facts."""

from dataclasses import replace
from datetime import date

import pytest

from contract import directories, fuzz, model
from iop.data.inherited import complete_tracks
from iop.data.track import Track
from iop.geo.folding import begins, place_id
from iop.meaning.conditions import BY_NAME, CONDITIONS
from iop.meaning.listing import spot_of
from iop.meaning.match import _OTHERS, NO, UNANSWERED, UNKNOWN, YES, answered, match, open_now

MORNING = {"days": ["mon", "wed"], "from": "9:00", "to": "12:00"}
EVENING = {"days": ["mon", "wed"], "from": "18:00", "to": "21:00"}


@pytest.fixture(scope="module")
def asked(listing):
    """Return the answer of a program, made from the changes, to the conditions of an address."""

    def answer(fragment: str, **changes: object):
        query = {name: values.split(",") for name, _, values in (part.partition("=") for part in fragment.split("&"))}
        found, _ = match(listing(**changes), query)
        return found

    return answer


DRAFT = {"verified": None}


# unknown is not no


LISTS = [
    ("ages", "adult", "ages", lambda words: {"ages": words}),
    ("lang", "es", "languages", lambda words: {"languages": words}),
    ("pay", "medicaid", "accepts", lambda words: {"cost": {"accepts": words}}),
    ("pay", "sliding-fee", "help", lambda words: {"cost": {"help": words}}),
    ("plan", "aetna", "plans", lambda words: {"cost": {"plans": words}}),
    ("services", "group-therapy", "services", lambda words: {"services": words}),
    ("therapies", "cbt", "therapies", lambda words: {"therapies": words}),
    ("medications", "methadone", "medications", lambda words: {"medications": words}),
    ("access", "step-free", "access", lambda words: {"access": words}),
]


@pytest.mark.parametrize(
    ("name", "word", "words", "change"), LISTS, ids=lambda part: part if isinstance(part, str) else ""
)
def test_a_list_is_complete_when_verified_and_an_empty_one_is_always_a_no(asked, vocabulary, name, word, words, change):
    other = next(term.id for term in vocabulary.terms(words) if term.id != word)
    fragment = f"{name}={word}"

    assert asked(fragment, **change([word])) == YES
    assert asked(fragment, **change([word]), **DRAFT) == YES
    assert asked(fragment, **change([other])) == NO
    assert asked(fragment, **change([other]), **DRAFT) == UNKNOWN
    assert asked(fragment, **change([])) == asked(fragment, **change([]), **DRAFT) == NO
    assert asked(fragment) == asked(fragment, **DRAFT) == UNKNOWN


@pytest.mark.parametrize("draft", [{}, DRAFT], ids=["verified", "draft"])
def test_focus_is_always_complete(asked, draft):
    assert asked("focus=substance-use", **draft) == YES
    assert asked("focus=mental-health", **draft) == NO


@pytest.mark.parametrize("groups", [None, [], ["women"]], ids=["absent", "empty", "others"])
def test_a_group_that_is_not_named_is_a_no_only_when_verified(asked, groups):
    assert asked("for=veterans", made_for=groups) == NO
    assert asked("for=veterans", made_for=groups, **DRAFT) == UNKNOWN


def test_a_group_that_is_named_is_a_yes(asked):
    assert asked("for=veterans", made_for=["veterans"]) == YES
    assert asked("for=veterans", tracks=[{"made_for": ["veterans"]}], **DRAFT) == YES


@pytest.mark.parametrize(
    ("format_", "expected"), [("hybrid", YES), ("in-person", NO), ("virtual", NO), (None, UNKNOWN)]
)
def test_hybrid_is_only_hybrid(asked, format_, expected):
    assert asked("format=hybrid", format=format_) == expected


# any of, all of


def test_any_of_is_yes_by_one_yes_else_unknown_by_one_unknown(asked):
    assert asked("pay=medicaid,sliding-fee", cost={"accepts": ["medicaid"], "help": []}) == YES
    assert asked("pay=medicaid,sliding-fee", cost={"accepts": []}) == UNKNOWN
    assert asked("pay=medicaid,sliding-fee", cost={"accepts": [], "help": []}) == NO


def test_all_of_is_no_by_one_no_else_unknown_by_one_unknown(asked):
    assert asked("therapies=cbt,dbt", therapies=["cbt", "dbt"]) == YES
    assert asked("therapies=cbt,dbt", therapies=["cbt"]) == NO
    assert asked("therapies=cbt,dbt", therapies=["cbt"], **DRAFT) == UNKNOWN


# tracks


def test_a_track_takes_over_what_it_does_not_state(make_program):
    program = make_program(
        ages=["adult"],
        format="hybrid",
        languages=["es"],
        made_for=["women"],
        tracks=[{}, {"ages": ["teen"], "languages": []}],
    )

    first, second = complete_tracks(program)

    assert (first.ages, first.format, first.languages, first.made_for) == (("adult",), "hybrid", ("es",), ("women",))
    assert (second.ages, second.languages, second.focus) == (("teen",), (), ("substance-use",))


def test_a_program_without_tracks_is_one_track_that_states_nothing_else(make_program):
    (only,) = complete_tracks(make_program(ages=["adult"]))

    assert only == Track(focus=("substance-use",), ages=("adult",))


def test_a_morning_group_for_teens_and_an_evening_group_for_adults_is_no_evening_group_for_teens(asked):
    tracks = [{"ages": ["teen"], "sessions": [MORNING]}, {"ages": ["adult"], "sessions": [EVENING]}]

    assert asked("ages=teen&free=evening", tracks=tracks) == NO
    assert asked("ages=adult&free=evening", tracks=tracks) == YES


def test_a_match_names_only_the_tracks_that_match(listing):
    program = listing(
        tracks=[{"name": "A", "sessions": [EVENING]}, {"name": "B"}, {"name": "C", "sessions": [MORNING]}]
    )

    found, tracks = match(program, {"free": ["evening"]})

    assert (found, [track.name for track in tracks]) == (YES, ["A"])


def test_a_program_that_may_match_names_every_track_without_a_no(listing):
    program = listing(cost={}, tracks=[{"name": "A", "sessions": [EVENING]}, {"name": "B"}, {"sessions": [MORNING]}])

    found, tracks = match(program, {"free": ["evening"], "pay": ["medicaid"]})

    assert (found, [track.name for track in tracks]) == (UNKNOWN, ["A", "B"])


def test_a_no_of_the_program_leaves_it_out_with_its_tracks(listing):
    assert match(listing(tracks=[{}], cost={"accepts": []}), {"pay": ["medicaid"]}) == (NO, ())


def test_everything_open_matches_no_conditions(listing):
    assert match(listing(), {})[0] == YES


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_a_program_that_is_not_open_is_never_found(listing, status):
    assert match(listing(status=status), {}) == (NO, ())


# place


NEWARK = {"city": "Newark", "state": "NJ", "zip": "07102", "county": "Essex"}


@pytest.mark.parametrize(
    ("place", "expected"),
    [("state=nc", YES), ("state=nj", NO), ("state=nj,nc", YES), ("city=asheville-nc", YES), ("city=asheville-sc", NO)],
)
def test_a_program_is_where_its_address_is(asked, place, expected):
    assert asked(place, format="in-person", serves=["NJ"]) == expected


def test_a_county_that_is_not_known_is_unknown_in_its_state_only(asked):
    assert asked("county=buncombe-nc") == UNKNOWN
    assert asked("county=essex-nj") == NO
    assert asked("county=essex-nj", address=NEWARK) == YES
    assert asked("county=union-nj", address=NEWARK) == NO


PLACES_IN_NJ = ["state=nj", "county=essex-nj", "city=newark-nj", "zip=07102"]


@pytest.mark.parametrize("place", PLACES_IN_NJ)
@pytest.mark.parametrize(
    ("format_", "serves", "draft", "expected"),
    [
        ("virtual", ["NC", "NJ"], {}, YES),
        ("virtual", ["NC"], {}, NO),
        ("virtual", ["NC"], DRAFT, UNKNOWN),
        ("virtual", [], DRAFT, NO),
        ("virtual", None, {}, UNKNOWN),
        ("hybrid", ["NJ"], {}, NO),
        (None, ["NJ"], {}, UNKNOWN),
        (None, ["NC"], DRAFT, NO),
        (None, None, DRAFT, NO),
    ],
)
def test_a_virtual_track_is_also_where_the_program_serves(asked, place, format_, serves, draft, expected):
    assert asked(place, format=format_, serves=serves, **draft) == expected


def test_a_virtual_program_without_address_is_only_where_it_serves(asked):
    virtual = {"address": None, "format": "virtual", "serves": ["NJ"]}

    assert asked("state=nj", **virtual) == asked("zip=07102", **virtual) == YES
    assert asked("state=nc", **virtual) == asked("zip=28801", **virtual) == NO


def test_serving_a_state_helps_only_the_virtual_track(asked):
    tracks = [{"format": "virtual", "sessions": [MORNING]}, {"format": "in-person", "sessions": [EVENING]}]

    assert asked("state=nj&free=morning", serves=["NJ"], tracks=tracks) == YES
    assert asked("state=nj&free=evening", serves=["NJ"], tracks=tracks) == NO


def test_distance_is_from_the_middle_of_the_zip_to_the_point_or_the_middle_of_the_programs_zip(asked):
    far = {"lat": 35.9, "lng": -82.5565}  # 21 miles north

    assert asked("zip=28801&within=1", format="in-person") == YES
    assert asked("zip=28801&within=20", format="in-person", point=far) == NO
    assert asked("zip=28801&within=22", format="in-person", point=far) == YES
    assert asked("zip=28801", format="in-person", point=far) == YES  # 25 miles when nothing is said


def test_distance_is_unknown_when_the_zip_has_no_known_middle(asked, make_program):
    address = {"city": "Asheville", "state": "NC", "zip": "00000"}

    assert spot_of(make_program(address=address)) is None
    assert asked("zip=28801", address=address, format="in-person") == UNKNOWN


def test_the_word_of_a_place_is_plain_letters():
    assert place_id("Coeur d'Alène", "ID") == "coeur-dalene-id"
    assert place_id("St. Louis", "MO") == "saint-louis-mo"


# time


def test_free_needs_every_part_of_the_week_that_a_session_touches(asked):
    late = {"tracks": [{"sessions": [{"days": ["mon"], "from": "16:30", "to": "19:30"}]}]}

    assert asked("free=mon-evening", **late) == asked("free=mon-afternoon", **late) == NO
    assert asked("free=mon-evening,mon-afternoon", **late) == asked("free=afternoon,evening", **late) == YES


def test_a_whole_day_has_a_night_and_its_three_parts_have_not(asked):
    night = {"tracks": [{"sessions": [{"days": ["sat"], "from": "21:00", "to": "22:01"}]}]}

    assert asked("free=sat", **night) == asked("free=weekend", **night) == YES
    assert asked("free=sat-morning,sat-afternoon,sat-evening", **night) == NO


def test_free_is_unknown_without_sessions_and_every_session_counts(asked):
    assert asked("free=mon-evening") == UNKNOWN
    assert asked("free=mon-evening", tracks=[{"sessions": [EVENING]}]) == NO
    assert asked("free=mon-evening,wed-evening", tracks=[{"sessions": [EVENING]}], **DRAFT) == YES


def test_hours_are_at_most_so_many_a_week(asked):
    tracks = [{"sessions": [MORNING, EVENING]}]

    assert (asked("hours=12", tracks=tracks), asked("hours=11.9", tracks=tracks), asked("hours=12")) == (
        YES,
        NO,
        UNKNOWN,
    )


@pytest.mark.parametrize(
    ("weeks", "expected"), [({"min": 8, "max": 12}, YES), ({"min": 9}, NO), ({"max": 8}, UNKNOWN), (None, UNKNOWN)]
)
def test_a_program_can_be_done_in_its_least_weeks(asked, weeks, expected):
    assert asked("weeks=8", tracks=[{"weeks": weeks} if weeks else {}]) == expected


@pytest.mark.parametrize(
    ("starts", "verified", "draft"),
    [
        ("rolling", YES, YES),
        (["2026-11-23"], YES, YES),
        (["2026-11-30"], YES, YES),
        (["2026-12-01"], NO, UNKNOWN),
        (["2026-11-22"], NO, UNKNOWN),
        (["2026-11-22", "2026-11-24"], YES, YES),
        ([], NO, NO),
    ],
)
def test_one_can_begin_from_today_to_the_last_day(asked, starts, verified, draft):
    assert asked("starts=7", tracks=[{"starts": starts}]) == verified
    assert asked("starts=7", tracks=[{"starts": starts}], **DRAFT) == draft


def test_a_start_that_nobody_told_is_unknown(asked):
    assert asked("starts=7", tracks=[{}]) == UNKNOWN


@pytest.mark.parametrize(
    ("state", "as_of", "expected"),
    [
        ("open", "2026-11-23", YES),
        ("open", "2026-11-09", YES),
        ("open", "2026-11-08", UNKNOWN),
        ("waitlist", "2026-11-09", NO),
        ("full", "2026-11-09", NO),
        ("full", "2026-11-08", UNKNOWN),
    ],
)
def test_openings_count_for_fourteen_days(asked, state, as_of, expected):
    assert asked("openings=now", tracks=[{"openings": {"state": state, "as_of": as_of}}]) == expected


def test_openings_that_nobody_told_are_unknown():
    assert open_now(Track(), date(2026, 11, 23)) is None


# price, checked, words


@pytest.mark.parametrize(("per", "week"), [("session", 400), ("day", 200), ("week", 100), ("program", 10)])
def test_a_price_is_compared_by_the_week(asked, per, week):
    track = {"sessions": [MORNING, EVENING], "weeks": {"max": 10}}
    changes = {"cost": {"self_pay": {"amount": 100, "per": per}}, "tracks": [track]}

    assert (asked(f"price={week}", **changes), asked(f"price={week - 1}", **changes)) == (YES, NO)


def test_a_price_is_that_of_the_cheapest_track_and_unknown_without_its_factor(asked):
    cost = {"self_pay": {"amount": 100, "per": "session"}}

    assert asked("price=200", cost=cost, tracks=[{}, {"sessions": [MORNING, EVENING]}, {"sessions": [MORNING]}]) == YES
    assert asked("price=200", cost=cost, tracks=[{}]) == UNKNOWN
    assert asked("price=200") == UNKNOWN


@pytest.mark.parametrize(("days", "expected"), [("22", YES), ("21", NO)])
def test_checked_counts_days_since_somebody_asked(asked, days, expected):
    assert asked(f"checked={days}") == expected


def test_a_program_that_nobody_checked_is_a_no(asked):
    assert asked("checked=9999", **DRAFT) == NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbor", YES), ("HARB", YES), ("light harbor", YES), ("ash", YES), ("buncombe", YES), ("blue ridge", YES),
        ("group ther", YES), ("arbo", NO), ("arbor", YES), ("harbor dark", NO),
        ("main", NO), ("josé", YES), ("jose", YES), ("", YES),
    ],
)  # fmt: skip
def test_each_word_begins_a_word_of_the_name_organization_town_county_or_a_service(asked, text, expected):
    address = {"street": "1 Main St", "city": "Asheville", "state": "NC", "zip": "28801", "county": "Buncombe"}
    changes = {"organization": "Blue Ridge José, Inc.", "address": address, "services": ["group-therapy"]}

    assert asked(f"q={text}", **changes) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("suboxone", YES), ("Subutex", YES), ("suboxnoe", YES), ("buprenorphine", YES), ("sublocade", NO),
        ("narcan", YES), ("naloxone", YES), ("emdr", YES), ("eye movement", YES), ("cbt", NO),
    ],
)  # fmt: skip
def test_a_brand_or_other_name_finds_what_a_program_lists(asked, text, expected):
    """Issue 16, section 5: "suboxone" must find programs that list buprenorphine."""
    has = {"medications": ["buprenorphine"], "therapies": ["emdr"], "services": ["overdose-education"]}

    assert asked(f"q={text}", **has) == expected


@pytest.mark.parametrize(
    ("word", "slip"),
    [
        ("asheville", "none"), ("ashev", "none"), ("ashexille", "one wrong"), ("xsheville", "first wrong"),
        ("ashevile", "one missing"), ("sheville", "first missing"), ("ashevillee", "one more"),
        ("aasheville", "one more"), ("ashveille", "neighbours swapped"),
        ("sahev", "neighbours swapped"), ("ashve", "swapped at the end"),
    ],
)  # fmt: skip
def test_a_word_of_five_letters_may_have_one_slip(word, slip):
    assert begins(word, "asheville"), slip


@pytest.mark.parametrize(
    "word", ["axhexille", "ahseivlle", "asxx", "ashx", "sahe", "ashevillexx", "ellivehsa", "heville"]
)
def test_two_slips_or_a_slip_in_a_short_word_are_a_no(word):
    assert not begins(word, "asheville")


def test_every_condition_has_an_independent_reading_and_is_asked_at_random():
    """A condition without them is held to nothing: say it again in tests/contract/model.py and directories.py."""
    named = {each.name for each in CONDITIONS}

    assert named == {*model.TRACK_NAMES, *model.PROGRAM_NAMES, "within"}
    assert {each.name for each in CONDITIONS if each.level == "track"} == {*model.TRACK_NAMES, "within"}
    assert {each.name for each in CONDITIONS if each.about == "person"} == {*model.PERSON_NAMES}
    assert named == {*directories.NAMES_ASKED}
    assert named - {"zip", "q"} == {*fuzz.COUNTED}, "the finder counts what each value would find"


def test_every_condition_is_answered():
    """By the words of a list, by a number, or in a function of its own."""
    silent = [each.name for each in CONDITIONS if not (each.lists or each.number or each.name in _OTHERS)]

    assert silent == ["within"], f"{', '.join({*silent} - {'within'})}: {UNANSWERED}"


def test_a_condition_that_nothing_answers_says_what_to_do(listing):
    row = replace(BY_NAME["price"], number=None)
    program = listing()

    with pytest.raises(LookupError, match=r"price: give its row in .* a `number` or `lists`"):
        answered(row, program, program.tracks[0], {"price": ["250"]})
