"""Run the command line with ``python -m jinan_plan``."""

from jinan_plan.cli.app import main

if __name__ == "__main__":
    main()
