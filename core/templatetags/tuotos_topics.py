"""Tags of the pages of topics."""

from django import template

from core.citations.json_ld_things import subject_of
from core.templatetags.tuotos_citing import script

register = template.Library()


@register.simple_tag(takes_context=True)
def topic_script(context, topic):
    """The page of a topic in the words of schema.org, as the text of a script."""
    root = context["layout"].site.root_url
    return script(subject_of(topic, f"{root}{context['request'].path}"))
