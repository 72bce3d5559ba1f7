from django.db import migrations

LONGEST = 48
WORDS = {
    "administrators": ("ylläpitäjät", "administratörer"),
    "editors": ("sisällöntuottajat", "innehållsproducenter"),
    "reviewers": ("tarkistajat", "granskare"),
    "partners": ("kumppanit", "partner"),
    "students": ("opiskelijat", "studerande"),
    "translators_fi": ("kääntäjät suomeksi", "översättare till finska"),
    "translators_sv": ("kääntäjät ruotsiksi", "översättare till svenska"),
    "guest_collection": ("kumppanit", "partner"),
    "student_collection": ("opiskelijat", "studerande"),
    "review": ("tarkistus", "granskning"),
}
FILES = ("tiedostot", "filer")


def joined(own, own_sv, words):
    return f"{own}: {words[0]} / {words[1]}" if own == own_sv else f"{own}: {words[0]} / {own_sv}: {words[1]}"


def cut(name):
    """As names were cut before: within a word, without a mark."""
    return name[:LONGEST].strip()


def shortened(name):
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def names_of(project):
    """Yield of each thing of a team its field, the name of before and the name of now."""
    fi, sv = project.name_fi, project.name_sv or project.name_fi
    for field, words in WORDS.items():
        yield field, joined(cut(fi), cut(sv), words), joined(shortened(fi), shortened(sv), words)
    yield "collection", fi if fi == sv else f"{fi} / {sv}", joined(shortened(fi), shortened(sv), FILES)


def rename(apps, old_is_first):
    """Give the new name to what still has just the name that the site once gave. What staff named stays."""
    Task = apps.get_model("wagtailcore", "Task")
    projects = {project.site_id: project for project in apps.get_model("core", "Project").objects.all()}
    for team in apps.get_model("core", "Team").objects.all():
        if team.site_id not in projects:
            continue
        for field, *names in names_of(projects[team.site_id]):
            thing = getattr(team, field)
            old, new = names if old_is_first else reversed(names)
            for old, new in ((old, new), (f"{old} ({team.site_id})", f"{new} ({team.site_id})")):
                if thing is None or thing.name != old or old == new or type(thing).objects.filter(name=new).exists():
                    continue
                type(thing).objects.filter(pk=thing.pk).update(name=new)
                if field == "review":
                    Task.objects.filter(workflow_tasks__workflow_id=thing.pk, name=old).update(name=new)


def forwards(apps, _schema_editor):
    rename(apps, old_is_first=True)


def backwards(apps, _schema_editor):
    rename(apps, old_is_first=False)


class Migration(migrations.Migration):
    """Names of teams that were once cut within a word get the mark; collections of sites a word in each language."""

    dependencies = [
        ('core', '0041_recordings_elsewhere'),
        ('home', '0005_forms_of_sites'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [migrations.RunPython(forwards, backwards)]
