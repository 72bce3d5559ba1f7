"""Who meets what lies in the bin: those who could delete it where it was."""

from functools import cached_property

from wagtail.models import Collection, Page
from wagtail.permissions import policy_registry

from core.bin.files import MODELS
from core.models import Binned, Team
from core.sites.own import own_site_ids
from core.visibility import is_in_bin


class BinRights:
    """What a user may do with things in the bin, in as many queries for one as for a hundred."""

    def __init__(self, user, items):
        self.user = user
        kept = [root["parent"] for item in items if item.kind == Binned.PAGE for root in item.kept["roots"]]
        self.parents = Page.objects.in_bulk(kept)

    @cached_property
    def teams(self) -> dict:
        """The front pages of sites with the collections of their teams, by the id of the site."""
        return {team.site_id: team for team in Team.objects.select_related("site__root_page")}

    @cached_property
    def collections(self) -> dict:
        """The ids of the collections whose files the user may change, by the kind of file."""
        return {
            kind: {
                found.pk
                for found in policy_registry.get_by_type(model).collections_user_has_permission_for(self.user, "change")
            }
            for kind, model in MODELS.items()
        }

    @cached_property
    def known_collections(self) -> set[int]:
        return set(Collection.objects.values_list("pk", flat=True))

    def may_bring_back(self, item: Binned) -> bool:
        """Whether the user may bring a thing back: it is theirs to change where it was."""
        if self.user.is_superuser:
            return True
        if item.kind == Binned.PAGE:
            return all(bool(self._rights_on(item, root) & self._needed(item)) for root in item.kept["roots"])
        return self._collection(item) in self.collections[item.kind]

    def may_erase(self, item: Binned) -> bool:
        """Whether the user may erase a thing at once: who may publish where it was, or change the files there."""
        if self.user.is_superuser or item.kind != Binned.PAGE:
            return self.may_bring_back(item)
        may_publish = all("publish" in self._rights_on(item, root) for root in item.kept["roots"])
        return may_publish and self.may_bring_back(item)

    def _needed(self, item) -> set[str]:
        if item.kept["live"]:
            return {"publish"}
        return {"change", "add"} if item.deleted_by_id == self.user.pk else {"change"}

    def _rights_on(self, item, root) -> set[str]:
        parent = self.parents.get(root["parent"])
        if (parent is None or is_in_bin(parent)) and item.site_id in self.teams:
            parent = self.teams[item.site_id].site.root_page  # the rights of a site begin there
        return parent.permissions_for_user(self.user).permissions if parent else set()

    def _collection(self, item) -> int | None:
        kept, team = item.kept["collection"], self.teams.get(item.site_id)
        return kept if kept in self.known_collections else team and team.collection_id


def items_for(user, items=None) -> list[Binned]:
    """Return what a user meets in the bin, newest first; each knows `may_erase`."""
    items = (Binned.objects.all() if items is None else items).select_related("deleted_by", "site")
    if not user.is_superuser:
        own = own_site_ids(user)
        items = [item for item in items if item.site_id in own or item.deleted_by_id == user.pk]
    items = list(items)
    rights = BinRights(user, items)
    found = [item for item in items if rights.may_bring_back(item)]
    for item in found:
        item.may_erase = rights.may_erase(item)
    return found
