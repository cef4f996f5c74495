"""anliku (案例库): front-mattered Markdown case studies in, a static case archive out."""

__version__ = "0.1.0"
