"""The storage of static files in production."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from core.serving.stylesheets import JOINED, join, stylesheets


class JoiningStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed, compressed files; the site's stylesheets are joined into one at `collectstatic`."""

    joins_stylesheets = True
    support_js_module_import_aggregation = True  # modules import each other by their hashed names

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and all(sheet.path in paths for sheet in stylesheets()):
            self.write_joined(paths)
            paths[JOINED] = (self, JOINED)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def write_joined(self, paths):
        """Write the one stylesheet beside those of which it is made, before names get their hashes."""
        texts = {}
        for sheet in stylesheets():
            source, path = paths[sheet.path]
            with source.open(path) as file:
                texts[sheet.path] = file.read().decode()
        self.delete(JOINED)
        self._save(JOINED, ContentFile(join(texts).encode()))
