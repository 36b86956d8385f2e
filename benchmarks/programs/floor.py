"""The least that a program does with the libraries of `plan status`: no figure, one small table.

It reads a few words of TOML, validates one model, and prints one table: what `plan status` takes
beyond this is its own.
"""

from decimal import Decimal
from typing import Annotated

import tomli
import typer
from pydantic import BaseModel, ConfigDict, Field
from rich.console import Console
from rich.table import Table

TEXT = 'key = "output"\nname = "Output"\nunit = "km"\nvalue = 58.53\n'


class Indicator(BaseModel):
    """One row of a plan, as strict as the rows of `plan`."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    key: Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=80)]
    name: str
    unit: str
    value: Decimal


def show() -> None:
    """Print the table."""
    read = tomli.loads(TEXT, parse_float=Decimal)
    indicator = Indicator.model_validate(read)
    table = Table("Indicator", "Unit", "Value")
    table.add_row(indicator.name, indicator.unit, f"{indicator.value:,}")
    Console().print(table)


def main() -> None:
    """Run the program."""
    typer.run(show)
