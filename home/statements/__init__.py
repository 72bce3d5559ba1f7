"""The accessibility statement of a site: its page, what the site's own checks find, and when it is to be reviewed."""
