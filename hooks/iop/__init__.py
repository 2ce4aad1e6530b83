"""The core of the guide: data in, pages and indexes out; no MkDocs, no clock, no network.

The modules stand in layers, and each imports only what stands before it:

1. errors, states, text_file, lookalikes, slips, columns, unreadable, report
2. tree, source, terms, meant, phones, web, fields, model
3. keys, records, vocabulary, asking, knowledge, places, county_map, yaml_text, freshness, schema
4. schedule, facets, nearby, conditions: what programs mean
5. parse, rules, directory, settings_tree, settings_lines, settings
   urls
6. index, zip_table, words, directions, program_facts, drawings, handout, qr, vcard, finder_files
   cites, explain, prose, prose_rules, link_safety, page_safety, review, structured, share
   site_search
   browse, policy, host_files, render, first_call, pages, controls, placeholders, shell
   scripts, script_rules, styles, importers
7. site
"""
