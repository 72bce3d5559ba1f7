"""The suggestions while somebody types, as JSON."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.languages import active_language
from core.sites.trees import known_site
from search.query.suggesting import suggest
from search.results import out_of_order
from search.results.out_of_order import told_when_out_of_order

SECONDS_KEPT = 300


@told_when_out_of_order(out_of_order.suggestions)
def suggestions(request):
    """Answer what may be searched for: the suggestions and a sentence that tells how many there are."""
    found = suggest(request.GET.get("q", ""), known_site(request), active_language())
    number = len(found)
    status = ngettext(
        "%(number)s suggestion. Choose with the arrow keys.",
        "%(number)s suggestions. Choose with the arrow keys.",
        number,
    ) % {"number": number}
    response = JsonResponse(
        {
            "suggestions": [{"text": each.text, "lang": each.language} for each in found],
            "status": status if found else _("No suggestions"),
        },
        json_dumps_params={"ensure_ascii": False},
    )
    response["Cache-Control"] = f"public, max-age={SECONDS_KEPT}"
    response["X-Robots-Tag"] = "noindex"
    return response
