"""The whole report as data in one language: every part of the page, nothing of its markup."""
