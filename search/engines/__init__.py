"""The index of works: what the public search asks. One document a work and site, in the engine that the site uses."""
