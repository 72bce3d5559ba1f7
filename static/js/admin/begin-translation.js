// A way that begins a translation, or a version in easy language, makes the page at once; without this script it asks.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='/localize/submit/page/'], a[href*='/works/'][href$='/easy/']");
  if (!link || link.search.includes("below=") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const form = document.createElement("form");
  form.method = "post";
  form.action = link.href;
  const token = document.createElement("input");
  token.type = "hidden";
  token.name = "csrfmiddlewaretoken";
  token.value = JSON.parse(document.getElementById("wagtail-config")?.textContent ?? "{}").CSRF_TOKEN ?? "";
  form.append(token);
  document.body.append(form);
  form.submit();
});
