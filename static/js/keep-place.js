/** The switch of language leads to the same place in the page, such as the open point of a picture. */
const link = document.querySelector("[data-live=language] a");
for (const event of ["pointerdown", "focus", "click"]) link?.addEventListener(event, () => (link.hash = location.hash));
