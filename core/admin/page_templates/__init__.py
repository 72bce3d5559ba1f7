"""Templates that new pages begin with: ready ones of each type, and those that editors of a site keep."""
