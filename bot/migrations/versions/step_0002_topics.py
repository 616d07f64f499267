"""Answers stay in the topic of the forum that they were asked for in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the topic to what is to be sent."""
    op.add_column("outbox", sa.Column("topic", sa.BigInteger))


def downgrade() -> None:
    """Forgets the topics."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("topic")
