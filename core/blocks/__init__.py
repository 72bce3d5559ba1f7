"""Story blocks, by theme. The keys under which `story.StoryBlock` stores them are in the database for ever."""
