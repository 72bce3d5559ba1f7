"""What is pasted into a story: HTML of office programs and web pages becomes parts of ours. Nothing is stored."""
