from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    components = ("hero", "kinds")

    def ready(self):
        from core import proofreading
        from core.admin import waiting
        from core.admin.works import choices
        from home import checks, existing_sites  # noqa: F401
        from home.statements import reviewing

        choices.STATES.append(reviewing.STATE)
        waiting.ROWS.append(reviewing.ROW)
        proofreading.RULES.append(reviewing.truth_of_statement)
