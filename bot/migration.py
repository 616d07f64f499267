"""Brings a database up to date, at every start."""

from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, MetaData, Table, inspect, select

_STEPS: Final = files("bot").joinpath("migrations")


def migrate(connection: Connection) -> None:
    """Runs the steps that this database has not seen; a database of today is left alone."""
    if _version(connection) == _newest():
        return
    # Alembic takes a fifth of a second to load, which a start without new steps can spare.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_STEPS))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    table = Table("alembic_version", MetaData(), autoload_with=connection)
    return connection.execute(select(table.c.version_num)).scalar()


def _newest() -> str:
    """The number of the last step, which its file's name carries: `step_0001_conversations`."""
    names = [step.name for step in _STEPS.joinpath("versions").iterdir()]
    return max(name.split("_")[1] for name in names if name.startswith("step_"))
