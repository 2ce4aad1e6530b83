"""The text of a YAML file to a tree that knows the line of every value, and what is wrong with text that is none."""
