"""A maintainer's YAML to typed records and back; every fault with its line.

What a record means is in `meaning`.
"""
