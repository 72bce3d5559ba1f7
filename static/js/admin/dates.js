// A mistyped date or time stays as it was written, and the form says what is wrong: the picker would put the present
// day or moment in its place without a word.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
jQuery.fn.datetimepicker.defaults.closeOnDateSelect = true;

// The picker goes away as soon as one types, leaves the field by Tab, by a click or otherwise, or presses Escape. What
// stands in the field stays, and Escape closes the picker alone, not the dialog around it.
(() => {
  const picker = (field) => jQuery(field).data("xdsoft_datetimepicker");
  const isOpen = (field) => Boolean(picker(field)?.is(":visible"));
  const hide = (field) => jQuery(field).datetimepicker("hide");

  document.addEventListener(
    "keydown",
    (event) => {
      if (!isOpen(event.target)) return;
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopImmediatePropagation();
        hide(event.target);
      } else if (event.key === "Tab") {
        hide(event.target);
      }
    },
    true,
  );

  document.addEventListener("input", ({ target }) => {
    if (isOpen(target)) hide(target);
  });

  // A press on the picker itself takes the focus from the field for a moment: then it stays.
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (!picker(target)) return;
    setTimeout(() => {
      const own = picker(target);
      const isPressed = own?.[0]?.matches(":active") || own?.[0]?.contains(relatedTarget);
      if (document.activeElement !== target && !isPressed) hide(target);
    });
  });

  document.addEventListener("pointerdown", ({ target }) => {
    document.querySelectorAll("input").forEach((field) => {
      if (isOpen(field) && field !== target && !picker(field)[0].contains(target)) hide(field);
    });
  });
})();
