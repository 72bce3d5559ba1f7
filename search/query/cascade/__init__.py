"""From a question to what is looked for, step by step: see `running`."""
