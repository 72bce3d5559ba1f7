"""Exchange with Linked Events, the event register of Helsinki, as its JSON has it: https://api.hel.fi/linkedevents/v1/."""
