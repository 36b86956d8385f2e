"""The command line: wiring, one module a command."""
