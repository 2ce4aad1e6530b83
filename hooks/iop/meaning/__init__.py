"""What an entry says to somebody today: when its groups meet, how old its facts are, which conditions it meets.

Pure: no sentence is written here but those in the rows of the conditions.
"""
