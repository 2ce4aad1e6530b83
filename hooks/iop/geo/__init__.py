"""Facts about the country: states, ZIPs, outlines. It knows no program."""
