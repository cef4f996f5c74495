"""An archive in, its site out as the preview shows it: with every case, whatever `check` says."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def previewed(archive: Path) -> Path:
    """Build an archive as `anliku serve` does, problems or not, and return its site."""
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    site = archive / "site"
    config = load_config(str(archive / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        build(config, serve_url="http://127.0.0.1/")
    finally:
        config.plugins.on_shutdown()
        logger.setLevel(level)
    return site
