/** Keeps the panel of completeness as new as what was last saved by itself. An open panel stays open, a closed one closed. */
const PANEL = "[data-completeness]";
let asked = 0;

async function renew() {
  const panel = document.querySelector(PANEL);
  if (!panel) return;
  asked += 1;
  const mine = asked;
  const response = await fetch(panel.dataset.completeness).catch(() => null); // the next save asks again
  if (!response?.ok || response.redirected || mine !== asked) return;
  const holder = document.createElement("template");
  holder.innerHTML = await response.text();
  const fresh = holder.content.querySelector(PANEL);
  if (!fresh || mine !== asked || panel.contains(document.activeElement)) return;
  fresh.open = panel.open;
  panel.replaceWith(fresh);
}

document.addEventListener("w-autosave:success", renew);
