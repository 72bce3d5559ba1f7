"""The bin in the admin: deleting asks first and names what it hurts; a list of what lies there, and ways back."""
