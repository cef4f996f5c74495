"""Case packs: chosen cases in, files for print and for teaching out."""
