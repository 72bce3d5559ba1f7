"""Beginning a translation in one step: there is one other language, so nobody is asked which."""

from django.forms import HiddenInput
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Locale
from wagtail_localize.views.submit_translations import SubmitPageTranslationView

from core.admin.translator import words

BELOW = "below"  # asks for the pages below a page that is translated already


def works_below(page):
    """Return the pages below a page that may be translated: all but versions in easy language."""
    return page.get_descendants().filter(easypage__isnull=True)


class BeginView(SubmitPageTranslationView):
    """Makes the page in the other language and leads to its texts. The pages below it are another question."""

    guide_section = "translating"

    def dispatch(self, request, *args, **kwargs):
        """A page that is translated already, perhaps by a second press, is opened."""
        self.object = self.get_object()
        twin = self.twin
        if twin and BELOW not in request.GET:
            return redirect("wagtailadmin_pages:edit", twin.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self):
        """Choose the other language, so that no box is left to be ticked."""
        form = super().get_form()
        form.fields["locales"].queryset = others = Locale.objects.exclude(pk=self.object.locale_id)
        keys = [str(locale.pk) for locale in others]
        if form.is_bound:
            form.data = form.data.copy()
            form.data.setlist("locales", keys)
        else:
            form.initial = {"locales": keys, "include_subtree": BELOW in self.request.GET}
        if not works_below(self.object).exists():
            form.fields["include_subtree"].widget = HiddenInput()
        return form

    @property
    def twin(self):
        return self.object.get_translations().filter(alias_of=None).first()

    def form_valid(self, form):
        answer = super().form_valid(form)
        number = works_below(self.object).count()
        if number and not form.cleaned_data["include_subtree"]:
            address = reverse("wagtail_localize:submit_page_translation", args=[self.object.pk])
            way = messages.button(f"{address}?{BELOW}=on", words.translate(self.twin.locale.language_code))
            told = ngettext(
                "%(number)s page below this one may wait for the other language too.",
                "%(number)s pages below this one may wait for the other language too.",
                number,
            )
            messages.info(self.request, told % {"number": number}, buttons=[way])
        return answer

    def get_success_message(self, locales):
        return words.begun(self.twin.locale.language_code)
