"""What an outside engine missed while it did not answer."""

from django.contrib.contenttypes.models import ContentType


def _model():
    from search.models import Missed  # modelsearch loads backends before the models are ready

    return Missed


def remember(model, pks: list):
    """Note objects whose writing or deleting did not reach the engine."""
    content_type = ContentType.objects.get_for_model(model)
    for pk in pks:
        _model().objects.get_or_create(content_type=content_type, object_id=str(pk))


def some(most: int) -> list:
    """Return the oldest of them."""
    return list(_model().objects.select_related("content_type").order_by("pk")[:most])


def forget(rows: list):
    """Take away what the engine has got now."""
    _model().objects.filter(pk__in=[row.pk for row in rows]).delete()
