"""The editors' guides in the admin: the page that shows them, and the way there from what each section tells of."""
