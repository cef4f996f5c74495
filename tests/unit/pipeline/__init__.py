"""Tests of the pipeline's parts."""
