"""The methods by which progress is judged, one module each (docs/methods.md, section 13)."""
