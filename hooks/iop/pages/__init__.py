"""HTML from data: programs, browse pages, the finder, the list, the home page.

Templates are in hooks/templates.
"""
