"""The read API: every published work of a site as JSON, for programs. See docs/machines.md."""
