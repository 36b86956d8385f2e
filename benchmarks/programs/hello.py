"""The smallest program of the library that `plan` takes its command line from."""

import typer

app = typer.Typer()


@app.command()
def greet(name: str) -> None:
    """Greet somebody."""
    print(f"Hello {name}")


def main() -> None:
    """Run the program."""
    app()
