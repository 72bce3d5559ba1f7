"""What home adds to the admin."""

from wagtail import hooks

from home.dashboard import BeginningsPanel


@hooks.register("construct_homepage_panels")
def offer_beginnings(request, panels):
    panels.append(BeginningsPanel())
