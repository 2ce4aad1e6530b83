"""How it is paid, and what it costs. The rows of these conditions (`condition`)."""

from iop.meaning.condition import Condition

PAYING: tuple[Condition, ...] = (
    Condition(
        name="pay", level="program", kind="any", about="wish", section="How it is paid",
        legend="How to pay",
        explanation="The kinds of insurance a program takes, and help with the cost.",
        question="Can I pay with {}?",
        lists={"accepts": lambda listing, _: listing.program.cost.accepts, "help": lambda listing, _: listing.program.cost.help},
        browse="By how you pay", headings={"accepts": "Programs that take: {}", "help": "Programs with {inside}"},
        meaning=(
            "Each value is looked up in the list to which it belongs: "
            "`sliding-fee` and `payment-assistance` in `cost.help`, all others in `cost.accepts`. "
            'Each list is known, not known, or empty for itself. `pay=medicaid,sliding-fee` is "any of" over both.'
        ),
    ),
    Condition(
        name="plan", level="program", kind="any", about="wish", section="How it is paid", collapsed=True,
        legend="Insurance plan",
        explanation="Named plans. Always ask the plan too.",
        question="Are you in the network of {}?",
        lists={"plans": lambda listing, _: listing.program.cost.plans},
    ),
    Condition(
        name="price", level="program", kind="number", about="wish", section="How it is paid", collapsed=True,
        told=("self_pay", "a_week", "group_prices"),
        legend="Price without insurance", chip="At most ${} a week",
        explanation="The most you could pay a week if you used no insurance. We count the fewest days that a group asks for, and the lower end of a range.",
        question="What does a week cost without insurance?",
        number=lambda listing, _: listing.price,
        choices=(("250", "$250 a week or less"), ("500", "$500 a week or less"), ("1000", "$1,000 a week or less")),
        meaning=(
            "The least over all groups, also those that do not fit the rest; of a group with phases, that of the dearest phase. "
            "`day` is multiplied by the days that one has to attend, `session` by the sessions of so many days with the fewest, "
            "`hour` by the least hours, `program` is divided by `weeks.max`. Of a range it is the lower end. "
            "A group's own price takes the place of the program's."
        ),
    ),
)  # fmt: skip
