"""Who may sign in to the demo, and how: each name with the language of the admin."""

PASSWORD = "tuotos-demo-2026"  # noqa: S105  printed by the command, on purpose
ADMINISTRATOR = "admin"
PROJECT_EDITORS = [("sisallontuottaja", "fi"), ("innehallsproducent", "sv")]
LIBRARY_EDITORS = [("kirjastonhoitaja", "fi"), ("bibliotekarie", "sv")]
