"""Sizes in which the picture of a scene is shown beyond those of all pictures in pages."""

SHARP = "width-2400|format-webp"  # readers may look at a part of the picture up close
THUMBNAIL = "max-480x480|format-jpeg"  # what oEmbed offers to other sites
