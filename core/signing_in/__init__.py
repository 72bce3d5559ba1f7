"""How staff sign in: django-allauth in our words, with limits that count in the database."""
