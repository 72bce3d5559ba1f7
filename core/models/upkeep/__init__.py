"""What the site knows of its own running: workers, and the nightly look at itself."""
