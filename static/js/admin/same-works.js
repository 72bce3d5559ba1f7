// While somebody types an identifier or an address, or chooses a file: tells where the same is entered already.
const address = document.getElementById("same-works").dataset.url;
const PAUSE = 400; // milliseconds without a key
const FIELDS = {
  identifier: /^identifiers-(\d+)-(?:value|scheme)$/,
  url: /^elsewhere_url$/,
  document: /^files-\d+-document$/,
};
const waiting = new Map();

/** What to ask about a field; null for the fields that are about something else. */
const questionOf = (field) => {
  const number = field.name?.match(FIELDS.identifier)?.[1];
  if (number !== undefined) {
    const [scheme, value] = ["scheme", "value"].map((name) => field.form.elements[`identifiers-${number}-${name}`]);
    return { place: value, asked: { scheme: scheme.value, value: value.value } };
  }
  if (FIELDS.url.test(field.name)) return { place: field, asked: { url: field.value } };
  if (FIELDS.document.test(field.name)) return { place: field, asked: { document: field.value } };
  return null;
};

const noteAt = (place) => {
  const around = place.closest("[data-field-wrapper], .w-field__wrapper") ?? place.parentElement;
  let note = around.querySelector(":scope > .same-works");
  if (!note) {
    note = document.createElement("div");
    note.className = "same-works";
    note.setAttribute("role", "status");
    around.append(note);
  }
  return note;
};

const show = (note, { text, links }) => {
  note.replaceChildren();
  if (!links.length) return;
  note.append(text, " ");
  links.forEach(({ title, url }, number) => {
    const link = document.createElement("a");
    Object.assign(link, { href: url, target: "_blank", textContent: title });
    note.append(number ? ", " : "", link);
  });
};

const ask = async ({ place, asked }) => {
  const page = location.pathname.match(/\/pages\/(\d+)\/edit\//)?.[1] ?? "";
  const note = noteAt(place);
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ page, ...asked })}`);
    if (answer.ok) show(note, await answer.json());
  } catch {
    note.replaceChildren(); // the server is away: the form says so itself
  }
};

const hear = ({ target, type }) => {
  const question = target.form && questionOf(target);
  if (!question) return;
  clearTimeout(waiting.get(question.place));
  waiting.set(question.place, setTimeout(ask, type === "input" ? PAUSE : 0, question));
};

document.addEventListener("input", hear);
document.addEventListener("change", hear);
