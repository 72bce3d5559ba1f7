"""Hears what goes wrong in a page: every page gets one more script, which keeps what the browser complains of."""

from django.http import HttpResponse

ADDRESS = "/tests-listening.js"
SCRIPT = """
window.complaints = [];
addEventListener("error", ({ message, target }) => {
  const isMissing = target.matches?.("script, link, img:not([src=''])"); // recordings of tests are none
  if (message || isMissing) complaints.push(message ?? `not loaded: ${target.outerHTML}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => complaints.push(String(reason)));
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`));
"""


class ListeningMiddleware:
    """Puts the script before every other one. It stands next to the view, before an answer is packed."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == ADDRESS:
            return HttpResponse(SCRIPT, content_type="text/javascript")
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
            tag = f'<script src="{ADDRESS}"></script>'.encode()
            response.content = response.content.replace(b"<head>", b"<head>" + tag, 1)
        return response
