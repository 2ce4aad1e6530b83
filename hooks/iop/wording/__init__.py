"""Every sentence about programs: cards, pages, the hand-picked list, questions to ask. Text only, no HTML."""
