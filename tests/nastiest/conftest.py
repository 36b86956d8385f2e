from tests.cli.conftest import example, kinds

__all__ = ["example", "kinds"]
