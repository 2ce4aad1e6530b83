"""The files that a browser asks for: the index, cards, facts of the list, ZIPs, towns, maps."""
