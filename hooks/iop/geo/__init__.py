"""Facts about the country: states, counties, ZIPs, time zones, outlines, names. It knows no program."""
