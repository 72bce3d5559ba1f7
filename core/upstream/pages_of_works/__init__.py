"""What is a page to Wagtail and wagtail-localize, and a work to us: private in both languages, and without aliases."""

from core.upstream.pages_of_works import aliases, privacy

PATCHES = [*privacy.PATCHES, *aliases.PATCHES]
