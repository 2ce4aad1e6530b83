"""Open data: the directory in the forms that other programs read, one file each."""
