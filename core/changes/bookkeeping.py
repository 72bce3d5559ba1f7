"""What Wagtail writes to a page or snippet beside its contents, as with a draft or a lock: nothing that readers see."""

BOOKKEEPING = frozenset(
    {
        "alias_of",
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
    }
)


def is_bookkeeping(update_fields) -> bool:
    """Whether a save wrote bookkeeping only; None is a save of all fields."""
    return update_fields is not None and {name.removesuffix("_id") for name in update_fields} <= BOOKKEEPING
