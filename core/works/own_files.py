"""Refuses a form that chooses a picture, a file or a recording from another site's collection.

Choosers offer only what a user may choose; this is for who writes another number into the form.
"""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import CollectionMember, ReferenceIndex

from core.sites.own import reaches


def files_of(page) -> set[tuple]:
    """Return model and id of each file that stands in the fields, blocks and rows of a page."""
    references = ReferenceIndex._extract_references_from_object(page)
    found = {(ContentType.objects.get_for_id(kind).model_class(), str(pk)) for kind, pk, _path, _place in references}
    return {(model, pk) for model, pk in found if issubclass(model, CollectionMember)}


def chooses_foreign_files(form, before: set[tuple]) -> bool:
    """Tell whether a valid form of a page brings a file that its user may not choose; `before` stands already."""
    chosen = files_of(form.instance)
    for formset in form.formsets.values():
        values = [value for row in formset.forms for value in row.cleaned_data.values()]
        chosen |= {(type(value), str(value.pk)) for value in values if isinstance(value, CollectionMember)}
    new = [model.objects.filter(pk=pk).first() for model, pk in chosen - before]
    return not all(reaches(form.for_user, file) for file in new if file)
