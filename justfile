# List the recipes
default:
    @just --list

# Everything CI runs
check:
    python3 tools/gate.py

# What a change needs before it is shown to others
quick:
    python3 tools/gate.py --quick

# Some gates, by name: just only lint,types
only names:
    python3 tools/gate.py --only {{names}}

# Format and mend what can be mended
fix:
    .venv/bin/python -m ruff check --fix .
    .venv/bin/python -m ruff format .

# Rewrite golden files and documented outputs
golden:
    python3 tools/gate.py --update-golden
