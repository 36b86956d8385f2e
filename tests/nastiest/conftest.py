from tests.cli.conftest import example

__all__ = ["example"]
