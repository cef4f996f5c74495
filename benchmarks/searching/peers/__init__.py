"""Programs of the peers, which know nothing of ours: `build FOLDER INDEX`, `ask FOLDER INDEX`.

They run in the peers' environment, and read and print the same as `ours.py`.
"""
