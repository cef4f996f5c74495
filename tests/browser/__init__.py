"""The site in a real browser, over HTTP and by double-click."""
