"""An archive of hostile cases, driven in a real browser."""
