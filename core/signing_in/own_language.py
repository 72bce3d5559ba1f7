"""The language in which staff is written to."""

from wagtail.users.models import UserProfile

from core.models import User


def language_of(user) -> str:
    """Return the language that somebody has chosen for the admin."""
    return UserProfile.get_for_user(user).get_preferred_language()


def language_at(address: str, site) -> str:
    """Return the language of the user with an e-mail address, or the main one of a site where nobody has it."""
    user = User.objects.filter(email__iexact=address, is_active=True).order_by("pk").first()
    return language_of(user) if user else site.root_page.locale.language_code
