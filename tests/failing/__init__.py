"""What the first version failed at, from the first line of `check` to the page that readers see."""
