"""The settings of a copy of the site, as mkdocs.yml has them, held to what each must be."""
