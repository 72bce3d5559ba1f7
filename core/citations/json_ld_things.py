"""What is no work in the words of schema.org: people's pages, organisations, projects, the way to a page."""

from core.citations.keywords import public_label

YSO = "http://www.yso.fi/onto/yso/"


def trail_of(steps: list[tuple[str, str]]) -> dict:
    """Return the way to a page, as names and absolute addresses from the front page on."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }


def profile_of(person, page_url: str, portrait_url: str = "") -> dict:
    """Return the page of a person of the model, in the reader's language."""
    known = {
        "@type": "Person",
        "@id": f"{page_url}#person",
        "name": str(person),
        "familyName": person.family_name,
        "givenName": person.given_name,
        "jobTitle": str(person.title or ""),
        "affiliation": organisation_of(person.organisation) if person.organisation else None,
        "sameAs": f"https://orcid.org/{person.orcid}" if person.orcid else "",
        "image": portrait_url,
        "url": page_url,
    }
    return {"@context": "https://schema.org", "@type": "ProfilePage", "url": page_url, "mainEntity": told(known)}


def organisation_profile_of(organisation, page_url: str, logo_url: str = "") -> dict:
    """Return the page of an organisation of the model, in the reader's language."""
    known = {**organisation_of(organisation), "@id": f"{page_url}#organisation", "logo": logo_url}
    return {"@context": "https://schema.org", "@type": "ProfilePage", "url": page_url, "mainEntity": told(known)}


def subject_of(topic, page_url: str) -> dict:
    """Return the page of a topic of the model; its names in all languages are those of one concept."""
    others = {topic.label_fi, topic.label_sv, topic.label_en} - {""}
    concept = {
        "@type": "DefinedTerm",
        "@id": topic.uri or f"{page_url}#topic",
        "name": str(topic.label),
        "alternateName": sorted({public_label(label) for label in others} - {str(topic.label)}),
        "url": topic.uri or page_url,
        "inDefinedTermSet": YSO if (topic.uri or "").startswith(YSO) else "",
    }
    page = {"@type": "CollectionPage", "url": page_url, "name": str(topic.label)}
    return {"@context": "https://schema.org", **page, "about": told(concept)}


def organisation_of(organisation) -> dict:
    """Return an organisation of the model by its name in the reader's language."""
    return told({"@type": "Organization", "name": str(organisation.name), "url": organisation.url})


def project_of(project) -> dict:
    """Return the project of a site, with who carries it out and who pays."""
    partners = [row.organisation for row in project.partners.all()]
    return told(
        {
            "@type": "ResearchProject",
            "name": str(project.name),
            "identifier": project.code,
            "description": str(project.summary or ""),
            "foundingDate": project.starts_on.isoformat() if project.starts_on else "",
            "dissolutionDate": project.ends_on.isoformat() if project.ends_on else "",
            "member": [organisation_of(organisation) for organisation in partners],
            "funding": grant_of(project),
            "contactPoint": contact_of(project),
        }
    )


def contact_of(project) -> dict | None:
    """Return whom to ask about a project; None where nobody is told."""
    known = told({"@type": "ContactPoint", "name": str(project.contact), "email": project.contact_email})
    return known if len(known) > 1 else None


def grant_of(project) -> dict | None:
    """Return who pays for a project, and under which code; None where nobody is told."""
    name = str(project.funder or (project.get_programme_period_display() if project.programme_period else ""))
    if not name:
        return None
    funder = {"@type": "Organization", "name": name}
    return told({"@type": "Grant", "identifier": project.code, "name": str(project.name), "funder": funder})


def place_of(place) -> dict:
    """Return a place with its address."""
    address = {"streetAddress": place.street_address, "postalCode": place.postal_code, "addressLocality": place.city}
    known = {name: str(value) for name, value in address.items() if value}
    told = {"address": {"@type": "PostalAddress", **known}} if known else {}
    return {"@type": "Place", "name": str(place.name), **told}


def told(known: dict) -> dict:
    """Return what is known, without what nobody knows."""
    return {name: value for name, value in known.items() if value not in ("", None, [], {})}
