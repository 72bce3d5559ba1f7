/** The way back: crumbs lead to the list, the search or the topic that the reader came from, narrowed as it was. */
const way = document.querySelector("[data-ways]");
const from = document.referrer ? new URL(document.referrer) : null;

if (way && from?.origin === location.origin) {
  const above = [...way.querySelectorAll("li:not([hidden]) a")].find((link) => link.pathname === from.pathname);
  const back = [...way.querySelectorAll("[data-back]")].find((row) => from.pathname.startsWith(row.dataset.back));
  if (above) above.href = from.href;
  else if (back) {
    back.hidden = false;
    back.querySelector("a").href = from.href;
  }
}
