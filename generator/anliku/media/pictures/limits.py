"""How much a picture may ask for: what is beyond is refused by name, before it is decoded.

The figures keep the work on one picture within 3 s of one core and 300 MB, see the tests.
"""

LARGEST_FILE = 40_000_000
"""Bytes of a picture's file."""
LARGEST_SVG = 3_000_000
MOST_PIXELS = 24_000_000
"""Of a picture that is decoded whole."""
MOST_SEE_THROUGH_PIXELS = 12_500_000
"""Of a WebP or a picture with an alpha channel, which take more room and more time."""
MOST_JPEG_PIXELS = 110_000_000
"""Of a JPEG that is decoded at a half or less, as one much too large is."""
MOST_JPEG_SCANS = 24
"""A progressive JPEG is gone over once for each scan, however little is in it."""
MOST_FRAMES = 500
MOST_ANIMATED_PIXELS = 100_000_000
"""Of all frames together."""
LONGEST_SIDE = 4000
"""Pixels of a published picture."""
HEAVIEST = 3_000_000
"""Bytes of a published picture."""
HEAVIEST_ANIMATION = 8_000_000
"""Bytes of a published animation, which is not made smaller but refused."""
