"""Which translations count: what somebody wrote or approved. Drafts of a machine, and what has faults, do not."""

from wagtail_localize.models import StringTranslation


def approved_translations():
    """Return the translations that may reach readers."""
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    return StringTranslation.objects.filter(has_error=False).exclude(translation_type=machine)
