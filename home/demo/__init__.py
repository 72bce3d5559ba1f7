"""The demo: the site of a real project, and a library with real records. Texts are data; `build` makes pages of them."""
