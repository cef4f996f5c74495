"""What of a bag, a zip or a site is as it was made."""
