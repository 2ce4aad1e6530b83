"""The questions for a first call, in the order of a conversation, and what must be true of somebody to ask them.

Sources: what the guide says to ask (docs/guide/choosing.md, "What should I ask?"; docs/guide/cost.md, appeal.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from iop.wording.sentences import say

ABOUT: Mapping[str, str] = {
    "insurance": "I have insurance from a job, a family member or the Marketplace",
    "medicaid": "I have Medicaid",
    "medicare": "I have Medicare",
    "none": "I have no insurance, or do not want to use it",
    "medicine": "I take medicine",
    "children": "I care for children",
    "teen": "It is for a teen",
    "virtual": "I want to go by video",
    "work": "I work or go to school",
}
"""What somebody may tick, with its words."""


@dataclass(frozen=True)
class Question:
    """One question to ask a program."""

    text: str
    when: tuple[str, ...] = ()
    """Asked when one of these is ticked; always when there is none."""
    first: bool = False
    """Whether it is on the short list."""


@dataclass(frozen=True)
class Topic:
    """Questions about one thing."""

    title: str
    questions: tuple[Question, ...]


def _ask(text: str, *when: str, first: bool = False) -> Question:
    if unknown := set(when) - ABOUT.keys():
        raise ValueError(f"{text}: when: expected a key of ABOUT such as medicaid, got {sorted(unknown)}")
    return Question(text, when, first)


TOPICS: tuple[Topic, ...] = (
    Topic("Is it right for me?", (
        _ask("Which program am I speaking with? What is your name?", first=True),
        _ask("Do you treat what I am dealing with?", first=True),
        _ask("Do you treat mental health and substance use together?"),
        _ask("Who makes the assessment that finds the right level of care? When?"),
        _ask("Who should go somewhere else first?"),
        _ask("Do you have a group for my age, my language, or people like me?"),
    )),
    Topic("Days and times", (
        _ask("Which days and times does the group meet? How many hours a week?", first=True),
        _ask("Do I have to come on all of its days, or may I choose?"),
        _ask("How many weeks do people usually stay?"),
        _ask("When can I start? If there is a wait, how long is it?", first=True),
        _ask("What happens if I miss a day or come late?"),
        _ask("Can you help with a ride, or am I near a bus line?"),
        _ask("Do you have evening or weekend groups?", "work", first=True),
        _ask("Can you write a letter for my job or school?", "work"),
        _ask("Do you have a group during school hours? Is there child care?", "children", first=True),
        _ask("Is all of it by video, or do I come in on some days?", "virtual", first=True),
        _ask(say("ask.timezone"), "virtual"),
        _ask("In which state must I be on the days of the group?", "virtual"),
        _ask("What do I need: which device, how good a connection, what kind of room?", "virtual"),
    )),
    Topic("Cost", (
        _ask("What is the price of one day? How many days a week?", first=True),
        _ask(say("ask.first_visit_cost")),
        _ask(say("ask_cost.doctors")),
        _ask(say("ask_cost.tests")),
        _ask(say("ask_cost.help"), first=True),
        _ask("Can I have the cost in writing?"),
        _ask("Are you in my plan's network? Is the lab you use in network too?", "insurance", first=True),
        _ask("Is my copay for each day or for each week?", "insurance"),
        _ask("Who asks my plan for approval? How many days does it approve? When is the next review?",
             "insurance", "medicaid"),
        _ask("Who sends notes to my plan? Who helps if it says no?", "insurance", "medicaid"),
        _ask("Do you take my Medicaid plan? Will I owe anything?", "medicaid", first=True),
        _ask("Can this program bill Medicare? Which kind of place is it?", "medicare", first=True),
        _ask("What percentage will I owe for each day? What will I owe the doctors?", "medicare"),
        _ask("Does my Medicare pay for this by video?", "medicare"),
        _ask("What is the price without insurance? Will you give me a good-faith estimate?", "none", first=True),
        _ask(say("ask_cost.in_parts"), "none"),
    )),
    Topic("Ask my plan (the number on the card)", (
        _ask("Does my plan cover an intensive outpatient program at this place? (Codes H0015, S9480.)", "insurance"),
        _ask("What price for one day have you agreed with it?", "insurance"),
        _ask(say("ask_cost.deductible"), "insurance"),
        _ask(say("ask_cost.maximum"), "insurance"),
        _ask(say("ask_cost.plan_year"), "insurance"),
    )),
    Topic("Medicines", (
        _ask("Do you prescribe medicine? Is a doctor or nurse there?"),
        _ask("Do you offer buprenorphine and naltrexone for opioid use?"),
        _ask("May I stay on the medicines that I take now?", "medicine", first=True),
        _ask("Who is in charge of them while I am in the program? Will you speak with my doctor?", "medicine"),
        _ask("Do you take people on methadone or buprenorphine?", "medicine"),
    )),
    Topic("Family", (
        _ask("Can my family take part? How often?"),
        _ask("What do you tell my family, and what only if I agree?"),
        _ask("What if my child is sick on a group day?", "children"),
    )),
    Topic("For a teen", (
        _ask("What ages are in the group? Are adults kept apart?", "teen", first=True),
        _ask("How do you work with the school? Is there time for school work?", "teen"),
        _ask("What part do parents have? What stays private for the teen?", "teen"),
        _ask("Who must agree before a teen can start?", "teen"),
    )),
    Topic("Safety and privacy", (
        _ask("What happens at night or on weekends if I think of suicide?", first=True),
        _ask("Do you test for drugs? What happens if I use again?"),
        _ask("Who can see my records?"),
        _ask("What do you do if I need help in the middle of a video group?", "virtual"),
    )),
    Topic("Quality", (
        _ask("What license do you have? Who accredits you?", first=True),
        _ask("How many people are in a group? Who leads it?"),
        _ask("Do I get an individual session each week?"),
        _ask("Which kinds of therapy do you use?"),
        _ask("How many people finish? How do you know if people get better?"),
    )),
    Topic("What happens next?", (
        _ask("What happens on the first visit? What should I bring?", first=True),
        _ask("What if I need more care than this?"),
        _ask("What care comes after the program?"),
        _ask("Whom do I call if I have one more question?"),
    )),
)  # fmt: skip
"""Every question, by what it is about."""
