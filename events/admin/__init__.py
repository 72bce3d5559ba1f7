"""What events add to the admin: repeating one on other days, taking one in from Linked Events."""
