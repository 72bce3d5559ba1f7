"""The demo site, stop by stop: its weight, its checks and its pictures."""
