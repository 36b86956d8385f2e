"""The plan folder: two TOML files become a book, and new actuals become lines at the end."""
