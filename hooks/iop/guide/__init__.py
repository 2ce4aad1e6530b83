"""The authored pages: citations, hard words, rules of prose, the review sheet, drawings, and the search of the site."""
