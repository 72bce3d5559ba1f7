"""The address of OAI-PMH of a site: `/oai/`."""

from email.utils import parseaddr

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from api.models import HarvestedWork
from api.oai import answering
from api.oai.answering import OAI_DC, add
from api.oai.asking import PREFIX, ProtocolError, arguments_of, selection_of
from api.oai.records import behind, elements_of, selected
from core.languages import LANGUAGES
from core.page_types import kinds
from core.sites.permalinks import decode
from core.sites.trees import known_site

AT_ONCE = 100  # records of one answer


@csrf_exempt  # nothing is changed, and harvesters may ask by POST
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request):
    """Answer a request of OAI-PMH; what is wrong with it is told as the protocol says, with status 200."""
    site = known_site(request)
    asked = request.POST if request.method == "POST" else request.GET
    base_url = f"{site.root_url}{request.path}"
    try:
        arguments = arguments_of(asked)
        root = answering.envelope(base_url, arguments)
        ANSWERS[arguments["verb"]](root, site, arguments)
    except ProtocolError as error:
        told = {} if error.code in ("badVerb", "badArgument") else arguments
        root = answering.envelope(base_url, told)
        add(root, "error", str(error), code=error.code)
    response = HttpResponse(answering.written(root), content_type="text/xml; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    return response


def identify(root, site, _arguments):
    project = getattr(site, "project", None)
    first = HarvestedWork.objects.filter(site=site).order_by("changed_at").values_list("changed_at", flat=True).first()
    element = add(root, "Identify")
    add(element, "repositoryName", site.site_name or site.hostname)
    add(element, "baseURL", root.findtext("{*}request"))
    add(element, "protocolVersion", "2.0")
    add(element, "adminEmail", (project and project.contact_email) or parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    add(element, "earliestDatestamp", answering.moment(first or timezone.now()))
    add(element, "deletedRecord", "persistent")
    add(element, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def list_metadata_formats(root, site, arguments):
    if "identifier" in arguments:
        row_of(site, arguments["identifier"])
    element = add(add(root, "ListMetadataFormats"), "metadataFormat")
    add(element, "metadataPrefix", PREFIX)
    add(element, "schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    add(element, "metadataNamespace", OAI_DC)


def list_sets(root, _site, arguments):
    """The kinds of works, by their names in both languages."""
    if "resumptionToken" in arguments:
        raise ProtocolError("badResumptionToken", "The list of sets comes in one piece.")
    element = add(root, "ListSets")
    for key, model in kinds().items():
        names = []
        for language in LANGUAGES:
            with translation.override(language):
                names.append(str(model.kind.plural))
        each = add(element, "set")
        add(each, "setSpec", key)
        add(each, "setName", " / ".join(dict.fromkeys(names)))


def list_identifiers(root, site, arguments):
    rows, token = told_rows(site, arguments)
    element = add(root, "ListIdentifiers")
    for row in rows:
        answering.header(element, row, site.hostname)
    if token:
        add(element, "resumptionToken", **token)


def list_records(root, site, arguments):
    rows, token = told_rows(site, arguments)
    element = add(root, "ListRecords")
    found = elements_of(site, [row.work for row in rows if not row.is_gone])
    for row in rows:
        row.is_gone = row.is_gone or row.work not in found
        answering.record(element, row, site.hostname, found.get(row.work, ()))
    if token:
        add(element, "resumptionToken", **token)


def told_rows(site, arguments) -> tuple[list, dict]:
    """Return the rows of one answer, and what its resumptionToken says, {} where there is none.

    Raises ProtocolError where nothing is asked for.
    """
    selection = selection_of(arguments)
    every = selected(site, selection)
    rows = list(behind(every, selection.after)[: AT_ONCE + 1])
    if not rows and selection.after is None:
        raise ProtocolError("noRecordsMatch", "Nothing was published or changed then.")
    goes_on, rows = len(rows) > AT_ONCE, rows[:AT_ONCE]
    if not goes_on and selection.after is None:
        return rows, {}
    token = selection.token((rows[-1].changed_at, rows[-1].pk), selection.told + len(rows)) if goes_on else ""
    return rows, {"text": token, "completeListSize": every.count(), "cursor": selection.told}


def get_record(root, site, arguments):
    if arguments["metadataPrefix"] != PREFIX:
        raise ProtocolError("cannotDisseminateFormat", f"There is {PREFIX} alone.")
    row = row_of(site, arguments["identifier"])
    found = elements_of(site, [row.work])
    row.is_gone = row.is_gone or row.work not in found
    answering.record(add(root, "GetRecord"), row, site.hostname, found.get(row.work, ()))


def row_of(site, identifier: str) -> HarvestedWork:
    """Return the row of a work by its identifier among all archives. Raises ProtocolError."""
    work = decode(identifier.rpartition(":")[2])
    row = HarvestedWork.objects.filter(site=site, work=work).first() if work else None
    if row is None or identifier != answering.identifier_of(row.work, site.hostname):
        raise ProtocolError("idDoesNotExist", "There is no such work here.")
    return row


ANSWERS = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
    "GetRecord": get_record,
}
