"""What acts: Telegram, the database, the clock, the network."""
