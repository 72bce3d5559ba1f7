"""What the editor of hotspots adds to the admin."""

from django.urls import path
from wagtail import hooks

from interactives.admin import editor  # noqa: F401 (gives the forms of the blocks their scripts)
from interactives.admin.pictures import hotspot_picture, interactive_completeness


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("pictures/<int:pk>/", hotspot_picture, name="hotspot_picture"),
        path("completeness/<int:pk>/", interactive_completeness, name="interactive_completeness"),
    ]
