"""What Django and Wagtail do after a transaction, or around none, is done within one."""
