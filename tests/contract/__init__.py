"""An independent reading of design section 4, and random directories and questions to compare the finder with it."""
