"""For developers: whether every work of the demo reaches the machines that read publications, unbroken."""
