"""Sets a pickled pack as PDF, in as many volumes as it takes, as `anliku pack` does; for `benchmarks.packs`.

`python -m benchmarks.setting PICKLE FOLDER`
"""

import pickle
import sys
from pathlib import Path

from anliku.packs.fonts import find_fonts
from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.pdf import write_pdf
from anliku.packs.volumes import volumes_of


def main(pickled: Path, target: Path) -> None:
    """Write `ours-1.pdf` and further volumes into a folder."""
    pack: Pack = pickle.loads(pickled.read_bytes())
    fonts = find_fonts()
    for number, volume in enumerate(volumes_of(pack), 1):
        (target / f"ours-{number}.pdf").write_bytes(write_pdf(volume, PrintOptions(), fonts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
