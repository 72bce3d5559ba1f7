"""The front page, the page of the project and a service in the words of schema.org, in the reader's language."""

from core.citations.json_ld_things import organisation_of, place_of, project_of
from core.sites.routes import route_url
from core.sites.trees import site_of_page

FREE = {"maksuton", "ilmainen", "gratis", "avgiftsfri", "kostnadsfri"}


def website(page) -> dict:
    """Return the site with its search, the project that it is of, and who carries that out."""
    site = site_of_page(page)
    if site is None:
        return {"@type": "WebSite"}
    search = f"{site.root_url}{route_url('search', page.language)}?q={{search_term_string}}"
    project = getattr(site, "project", None)
    return {
        "@type": "WebSite",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
        "publisher": _implementers(project),
        "about": project_of(project) if project else None,
    }


def about_project(page) -> dict:
    """Return a page that shows the facts of the project."""
    project = getattr(site_of_page(page), "project", None)
    return {"@type": "AboutPage", "mainEntity": project_of(project) if project else None}


def service(page) -> dict:
    """Return for whom a service is, where, when, and what it costs."""
    project = getattr(site_of_page(page), "project", None)
    channel = {
        "@type": "ServiceChannel",
        "serviceUrl": page.elsewhere_url,
        "serviceLocation": place_of(page.place) if page.place else None,
        "servicePhone": _with_facts(
            {"@type": "ContactPoint", "telephone": page.contact_phone, "email": page.contact_email}
        ),
    }
    return {
        "audience": {"@type": "Audience", "audienceType": page.for_whom} if page.for_whom else None,
        "provider": _implementers(project),
        "areaServed": str(page.place.city) if page.place and page.place.city else "",
        "availableChannel": _with_facts(channel),
        "hoursAvailable": _hours(page),
        "offers": _offer(page),
    }


def _implementers(project) -> list[dict]:
    rows = project.partners.all() if project else ()
    return [organisation_of(row.organisation) for row in rows if row.role in ("implementer", "part-implementer")]


def _hours(page) -> dict | None:
    text = page.opening_hours
    return {"@type": "OpeningHoursSpecification", "description": text} if text else None


def _offer(page) -> dict | None:
    if not page.price:
        return None
    is_free = page.price.strip().rstrip(".").lower() in FREE
    return {"@type": "Offer", "description": page.price, **({"price": 0, "priceCurrency": "EUR"} if is_free else {})}


def _with_facts(thing: dict) -> dict | None:
    """Return a thing without what nobody knows; None where nothing is known of it."""
    known = {name: value for name, value in thing.items() if value}
    return known if len(known) > 1 else None
