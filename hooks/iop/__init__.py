"""The core of the guide: data in, pages and indexes out; no MkDocs, no clock, no network.

The modules stand in layers, and each imports from lower layers only:

1. errors, states
2. source, terms, fields, model
3. records, vocabulary, places
4. schedule, facets: what programs mean
5. parse, rules
   urls
6. index, words, render, pages, shell, importers
7. site
"""
