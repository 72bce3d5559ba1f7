"""What the scripts that try a site share: visitors, engines that may be stopped, and the troubles that come of it."""
