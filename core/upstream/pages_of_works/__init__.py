"""What is a page to Wagtail and wagtail-localize, and a work to us: private, deleted and owned in both languages."""
