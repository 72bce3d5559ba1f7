"""Links to drafts in the admin."""
