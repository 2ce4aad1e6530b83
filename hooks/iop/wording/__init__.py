"""What is said of programs: on cards, pages, the hand-picked list and in questions to ask. Text only, no HTML.

What stands in more than one place has a key in en.yaml; templates and scripts still hold what stands in one of them.
"""
