"""Follow a five-year plan: what was promised, what was reported, how far there is to go."""

__version__ = "0.1.0"
