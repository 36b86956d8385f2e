"""Where a run begins: the settings of a short life, then the command line."""

import gc
import os
import signal

OBJECTS_BETWEEN_SEARCHES = 500_000
"""A run is short and leaves hardly any cycles; searching for them would cost a tenth of it."""


def main() -> None:
    """Run the program and leave with its exit code; see ``jinan_plan.cli.app.main``.

    Until it can answer Ctrl-C in words, that ends the process without any.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES)
    # Our models have no plugins; looking for some would read every installed distribution.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from jinan_plan.cli.app import main as run  # noqa: PLC0415 - its imports are most of a start

    try:
        run()
    finally:
        gc.freeze()  # all memory goes with the process: no need to search it for cycles first


if __name__ == "__main__":
    main()
