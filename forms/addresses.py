"""The addresses of the forms of a site. Thanks and one's own registration answer only those who have their link."""

from collections.abc import Iterator

from core.languages import LANGUAGES
from core.serving.addresses import Source
from forms.showing import address_of, forms_of


class Forms(Source):
    """The forms that readers may open, in both languages. Search engines show none."""

    def all(self) -> Iterator[str]:
        for form in forms_of(self.site.pk):
            yield from (address_of(form, language) for language in LANGUAGES)
