"""Drawing blocks on a terminal; Rich lives here and only here."""
