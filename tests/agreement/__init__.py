"""`check`, `build` and `serve` agree on what is shown, and on what is wrong."""
