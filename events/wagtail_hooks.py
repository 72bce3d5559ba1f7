"""What events add to the admin."""

from django.urls import path
from wagtail import hooks

from events.admin.importing_views import ImportButton, ImportView
from events.admin.repeating_views import RepeatButton, RepeatView


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("events/<int:pk>/repeat/", RepeatView.as_view(), name="repeat_event"),
        path("events/<int:pk>/import/", ImportView.as_view(), name="import_event"),
    ]


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    yield RepeatButton(page=page, priority=54)
    yield ImportButton(page=page, priority=54)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page, user, next_url=None):
    yield RepeatButton(page=page, next_url=next_url, priority=24)
