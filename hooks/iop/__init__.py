"""The core of the guide: data in, pages and indexes out; no MkDocs, no clock, no network.

A folder is named after what a change is about, and says in its first lines what is in it. What may import what:

kept < geo < data < importers, meaning < wording < pages, finder, guide, exports < site

`kept` is one module, for what is slow to make. Each imports itself and what stands left of a `<` before it; those
between commas do not know each other. The adapters, hooks/mkdocs_hooks.py and hooks/cli.py, import only `iop.site`.
"""
