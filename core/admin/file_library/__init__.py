"""The lists of pictures and files: what lacks an alternative text or a licence is found there and mended."""
