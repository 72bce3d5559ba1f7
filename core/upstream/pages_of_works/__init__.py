"""What is a page to Wagtail and wagtail-localize, and a work to us: private in both languages, and without aliases."""
