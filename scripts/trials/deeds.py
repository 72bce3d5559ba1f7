"""What can be done to a work, and what is so when it was done: for a look at whether it was done whole."""

import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Deed:
    """An action: what is prepared for it, what it does, and what is so when it was done, each by a name."""

    prepare: Callable
    do: Callable
    facts: Callable[[], dict[str, bool]]


class Works:
    """Works to do something to, each a page with its live twin, and what can be done to them."""

    def __init__(self, chance: random.Random):
        from core.models import OutputPage

        self.chance, self.number = chance, 0
        pages = OutputPage.objects.published().filter(
            locale__language_code="fi", depth__gt=3
        )  # so that they can move up
        self.models = [page.specific for page in pages if page.get_translations().live().exists()]
        if not self.models:
            sys.exit("There is no published work with a page in each language: give it the demo's database.")

    def new(self):
        """Return a new published work: a copy of one that is there, with its twin."""
        from wagtail.models import Locale
        from wagtail_localize.models import Translation, TranslationSource

        self.number += 1
        stock = self.chance.choice(self.models)
        name = f"kaadettu-{os.getpid()}-{self.number}"
        page = stock.copy(update_attrs={"slug": name, "title": name}, keep_live=False, copy_revisions=False)
        page.save_revision().publish()
        page = type(page).objects.get(pk=page.pk)
        source, _created = TranslationSource.get_or_create_from_instance(page)
        target = Locale.objects.get(language_code="sv")
        translation, _created = Translation.objects.get_or_create(source=source, target_locale=target)
        translation.save_target(publish=True)
        self.page, self.twin = page, type(page).objects.get(translation_key=page.translation_key, locale=target)
        self.address = page.get_url_parts()[2]

    def draft(self):
        """Change what twins share and what they do not, as a draft."""
        self.new()
        draft = self.page.get_latest_revision_as_object()
        draft.title, draft.series_position = "Uusi otsikko", 77
        self.revision = draft.save_revision()

    def fresh(self, page):
        return type(page).objects.filter(pk=page.pk).first()

    def is_marked(self) -> bool:
        """Whether the search is going to follow."""
        from search.models import PendingWork

        return PendingWork.objects.filter(work=str(self.page.translation_key)).exists()

    def is_logged(self, action: str) -> bool:
        from wagtail.models import PageLogEntry

        return PageLogEntry.objects.filter(page=self.page.pk, action=action).exists()

    def is_gone(self) -> bool:
        from core.models import Gone

        return Gone.objects.filter(path=self.address).exists()

    def published(self, action: str = "wagtail.publish") -> dict:
        page, twin = self.fresh(self.page), self.fresh(self.twin)
        return {
            "page": page.title == "Uusi otsikko",
            "version": page.live_revision_id == self.revision.pk,
            "twin": twin.series_position == 77,
            "search": self.is_marked(),
        }

    def deeds(self) -> dict[str, Deed]:
        from core.worker import scheduler
        from core.works import states

        return {
            "publish": Deed(self.draft, lambda: self.revision.publish(), self.published),
            "publish on schedule": Deed(self.schedule, scheduler.publish_scheduled, self.published),
            "unpublish": Deed(
                self.new,
                lambda: self.fresh(self.page).unpublish(),
                lambda: {
                    "page": not self.fresh(self.page).live,
                    "gone": self.is_gone(),
                    "history": self.is_logged("wagtail.unpublish"),
                    "search": self.is_marked(),
                },
            ),
            "move": Deed(
                self.new,
                lambda: self.fresh(self.page).move(self.page.get_parent().get_parent(), pos="last-child"),
                lambda: {
                    "page": self.fresh(self.page).url_path != self.page.url_path,
                    "redirect": self.is_redirected(),
                    "history": self.is_logged("wagtail.move"),
                    "search": self.is_marked(),
                },
            ),
            "delete": Deed(
                self.new,
                lambda: self.fresh(self.page).delete(),
                lambda: {"page": self.fresh(self.page) is None, "gone": self.is_gone(), "search": self.is_marked()},
            ),
            "withdraw": Deed(
                self.new,
                lambda: states.withdraw(self.fresh(self.page), reason_fi="Virhe", reason_sv="Fel"),
                self.withdrawn,
            ),
            "bring back": Deed(
                self.withdraw,
                lambda: states.bring_back(self.fresh(self.page)),
                lambda: {
                    "page": self.fresh(self.page).state == "published",
                    "twin": self.fresh(self.twin).state == "published",
                    "search": self.is_marked(),
                },
            ),
            "translate": Deed(self.retranslate, self.save_translation, self.translated),
        }

    def schedule(self):
        from django.utils import timezone

        self.draft()
        self.page.revisions.filter(pk=self.revision.pk).update(approved_go_live_at=timezone.now())

    def is_redirected(self) -> bool:
        from wagtail.contrib.redirects.models import Redirect

        return Redirect.objects.filter(redirect_page=self.page.pk).exists()

    def withdrawn(self) -> dict:
        pages = {"page": self.fresh(self.page), "twin": self.fresh(self.twin)}
        told = {name: page.state == "withdrawn" and page.reason_sv == "Fel" for name, page in pages.items()}
        return {**told, "history": self.is_logged("tuotos.withdraw"), "search": self.is_marked()}

    def withdraw(self):
        from core.works import states

        self.new()
        states.withdraw(self.fresh(self.page), reason_fi="Virhe", reason_sv="Fel")

    def retranslate(self):
        self.new()
        self.version = self.fresh(self.twin).live_revision_id

    def save_translation(self):
        from wagtail_localize.models import Translation

        Translation.objects.get(source__object_id=self.page.translation_key).save_target(publish=True)

    def translated(self) -> dict:
        from wagtail_localize.models import TranslationLog

        twin = self.fresh(self.twin)
        version = twin.live_revision_id
        told = TranslationLog.objects.filter(revision=version).exists()
        return {"page": version != self.version, "log": told and version != self.version, "search": self.is_marked()}
