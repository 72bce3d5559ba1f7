"""What home adds to the admin."""

from wagtail import hooks

from home import yearly_list
from home.dashboard import BeginningsPanel


@hooks.register("construct_homepage_panels")
def offer_beginnings(request, panels):
    panels.append(BeginningsPanel())


@hooks.register("register_admin_urls")
def urls_of_reports():
    return yearly_list.urls


@hooks.register("register_reports_menu_item")
def offer_yearly_list():
    return yearly_list.menu_item()
