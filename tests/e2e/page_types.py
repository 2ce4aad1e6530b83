"""Each type of page that the site has."""

PAGES = {
    "home": "/",
    "guide": "/guide/",
    "cost": "/guide/cost/",
    "appeal": "/guide/appeal/",
    "get help now": "/guide/get-help-now/",
    "words": "/guide/words/",
    "plan": "/plan/",
    "plan cost": "/plan/cost/",
    "plan week": "/plan/week/",
    "plan first call": "/plan/first-call/",
    "finder": "/find/",
    "list": "/list/",
    "program": "/programs/*/",
    "browse": "/browse/",
    "place": "/browse/state/*/",
    "pay": "/browse/pay/*/",
    "privacy": "/privacy/",
    "about": "/about/",
    "for providers": "/refer/",
    "review sheet": "/about/review/",
    "sources": "/sources/",
    "accessibility": "/accessibility/",
    "404": "/no/such/page/",
}
"""Each page type and where one is; a star stands for the first that there is."""
