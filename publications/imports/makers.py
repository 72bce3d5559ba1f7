"""People and organisations that imported publications name, found by name or made."""

from django.db.models import Q

from core.models import Organisation, Person
from publications.imports.imported import Creator


class Makers:
    """Finds the person or the organisation of each creator; makes those that are not known, once each.

    A name is all that records tell, so people of the same name are taken for one; the oldest wins.
    """

    def __init__(self, creators: set[Creator]):
        self._known = {}
        self.made = {Person: [], Organisation: []}
        families = {creator.family_name for creator in creators if not creator.is_organisation}
        for person in Person.objects.filter(family_name__in=families).order_by("-pk"):
            self._known[Creator(person.family_name, person.given_name).key] = person
        names = {creator.family_name for creator in creators if creator.is_organisation}
        for organisation in Organisation.objects.filter(Q(name_fi__in=names) | Q(name_sv__in=names)).order_by("-pk"):
            for name in filter(None, (organisation.name_fi, organisation.name_sv)):
                self._known[Creator(name, is_organisation=True).key] = organisation

    def find(self, creator: Creator, language: str):
        """Return the person or organisation of a creator."""
        if creator.key not in self._known:
            self._known[creator.key] = self._make(creator, language)
        return self._known[creator.key]

    def _make(self, creator: Creator, language: str):
        if creator.is_organisation:
            swedish = creator.family_name if language == "sv" else ""
            maker = Organisation.objects.create(name_fi=creator.family_name, name_sv=swedish)
        else:
            maker = Person.objects.create(family_name=creator.family_name, given_name=creator.given_name)
        self.made[type(maker)].append(maker.pk)
        return maker
