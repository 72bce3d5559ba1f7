"""What an editor reads of a link: why it does not work, in a sentence."""

from django.utils.translation import gettext_lazy as _

REASONS = {
    "address": _("The address is written wrong."),
    "inside": _("The address leads to an inner network, where readers have no way."),
    "dns": _("There is no site of that name, or it did not answer."),
    "refused": _("The site does not answer."),
    "timeout": _("The site did not answer in time."),
    "tls": _("The certificate of the site is not in order, so browsers warn of it."),
    "protocol": _("The site answers in a way that browsers do not understand."),
    "circle": _("The site leads round in a circle."),
    "gone": _("The site says that the page is gone."),
    "busy": _("The site asked to wait. It is tried again later."),
    "closed": _("The site answers no programs. Open the link yourself to see whether it works."),
    "server": _("There is a fault on the site."),
    "odd": _("The site answered in an unusual way. Open the link yourself to see whether it works."),
    "front": _("The link leads to the front page of the site: what was there is probably gone."),
}


def told(link) -> str:
    """Return why a link does not work, with the number that the server answered, which who keeps it knows."""
    reason = str(REASONS.get(link.reason, ""))
    return f"{reason} ({link.status})" if reason and link.status and link.status >= 400 else reason
