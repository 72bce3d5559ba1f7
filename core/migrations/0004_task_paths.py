"""Tasks that wait in the queue while the site is updated find their functions where these now stand."""

from django.db import migrations

MOVED = {
    "core.tasks.read_document": "core.worker.reading.read_document",
    "search.indexing.index_pending": "search.index.indexing.index_pending",
    "search.updating.rebuild_index": "search.index.updating.rebuild_index",
}


def move(apps, paths):
    results = apps.get_model("django_tasks_database", "DBTaskResult")
    for old, new in paths.items():
        results.objects.filter(task_path=old, status="READY").update(task_path=new)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_contentversion"),
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, _editor: move(apps, MOVED),
            lambda apps, _editor: move(apps, {new: old for old, new in MOVED.items()}),
        )
    ]
