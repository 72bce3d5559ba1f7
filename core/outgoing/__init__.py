"""Links that lead out of the site: collected from what is published, looked up slowly, told to who may mend them."""
