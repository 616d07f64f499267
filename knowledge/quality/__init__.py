"""How good the answers are: questions asked as people write, and what a change makes of them."""
