"""Sites of before get forms when the database is updated: their staff the rights, readers the form for feedback.

It happens once, with the migration that is named here: what staff take away later stays away.
"""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from core.models import Team
from forms.ready import give_feedback_form
from home.staff import grant_other

MOMENT = ("home", "0005_forms_of_sites")


@receiver(post_migrate)
def give_forms(sender, plan=(), **kwargs):
    """Give forms to the sites that there are, when the migration was applied just now."""
    applied = {(migration.app_label, migration.name) for migration, is_backwards in plan if not is_backwards}
    if sender.name != "home" or MOMENT not in applied:
        return
    create_permissions(apps.get_app_config("forms"), verbosity=0)  # its turn comes after this one
    for team in Team.objects.select_related("site", "administrators", "editors", "reviewers"):
        for group in filter(None, (team.administrators, team.editors, team.reviewers)):
            grant_other(group, ["forms"])
        give_feedback_form(team.site)
