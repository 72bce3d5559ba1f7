"""The read API under `/api/v1/`: works, a work by the key of its permanent address, and the description of both."""

from hashlib import sha1
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from ninja import NinjaAPI, Path, Query
from ninja.errors import ValidationError

from api.works.finding import some_of, told, works_of
from api.works.schemas import Asked, Language, Problem, WorkOut, WorksOut
from core.models import OutputPage
from core.sites.permalinks import decode
from core.sites.trees import known_site


class WorksAPI(NinjaAPI):
    """Answers with a mark by which a program that asks again is told that nothing has changed."""

    def create_response(self, request, data, *args, **kwargs) -> HttpResponse:
        response = super().create_response(request, data, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"  # everybody may read it, from any page
        response["X-Robots-Tag"] = "noindex"
        if response.status_code != 200:
            return response
        response["Cache-Control"] = "no-cache"
        response["ETag"] = quote_etag(sha1(response.content, usedforsecurity=False).hexdigest())
        return get_conditional_response(request, etag=response["ETag"], response=response)


api = WorksAPI(
    title="Published works",
    version="1.0",
    description="What a project has published, in Finnish and Swedish. Metadata is free to use (CC0 1.0).",
    docs_url=None,  # its page would load scripts from another host
    urls_namespace="works",
)


@api.exception_handler(ValidationError)
def tell_what_is_wrong(request, error):
    fields = {str(each["loc"][-1]): each["msg"] for each in error.errors}
    return api.create_response(request, {"detail": "Some parameters cannot be read.", "fields": fields}, status=422)


@api.exception_handler(Http404)
def tell_not_found(request, error):
    return api.create_response(request, {"detail": "There is nothing here.", "fields": {}}, status=404)


@api.api_operation(["HEAD"], "/works", include_in_schema=False)
@api.get("/works", response={200: WorksOut, 422: Problem}, summary="Published works, the newest first")
def list_works(request, asked: Query[Asked]):
    site = known_site(request)
    some = some_of(works_of(site, asked), asked)
    return {
        "count": some.paginator.count,
        "page": some.number,
        "pages": some.paginator.num_pages,
        "next": address(request, site, some.next_page_number()) if some.has_next() else None,
        "previous": address(request, site, some.previous_page_number()) if some.has_previous() else None,
        "works": told(site, some.object_list),
    }


@api.api_operation(["HEAD"], "/works/{key}", include_in_schema=False)
@api.get("/works/{key}", response={200: WorkOut, 404: Problem, 422: Problem}, summary="A work by its key")
def one_work(request, key: Path[str], language: Language = "fi"):
    site, work = known_site(request), decode(key)
    pages = OutputPage.objects.published().in_site(site).one_for_each_work(language).filter(translation_key=work)
    if not work or not (found := told(site, pages)):
        raise Http404
    return found[0]


@api.get("/{path:rest}", include_in_schema=False)
def nothing(request, rest: str):
    raise Http404


def address(request, site, page: int) -> str:
    """Return the address of another page of the list that was asked for."""
    query = {**request.GET.dict(), "page": page}
    return f"{site.root_url}{request.path}?{urlencode(query)}"
