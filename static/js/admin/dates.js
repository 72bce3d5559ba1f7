// A mistyped date or time stays as it was written, and the form says what is wrong: the picker would put the present
// day or moment in its place without a word.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
