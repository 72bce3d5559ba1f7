"""Things with a name and no story: one object with a label in each language, no twins."""
