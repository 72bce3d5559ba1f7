from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.admin.viewsets.choosers import ThingChooserViewSet
from core.admin.viewsets.copies import FreshCopyView
from core.admin.viewsets.named import NamedViewSet
from core.models import Place, Series, TargetGroup


class TargetGroupChooserViewSet(ThingChooserViewSet):
    choose_one_text = _("Choose a target group")
    choose_another_text = _("Choose another target group")
    edit_item_text = _("Edit this target group")
    creation_tab_label = _("New target group")


class TargetGroupViewSet(NamedViewSet):
    model = TargetGroup
    icon = "group"
    copy_view_class = FreshCopyView
    chooser_viewset_class = TargetGroupChooserViewSet
    panels = [FieldRowPanel(["name_fi", "name_sv"]), FieldPanel("slug"), FieldPanel("linked_events_id")]


class PlaceChooserViewSet(ThingChooserViewSet):
    choose_one_text = _("Choose a place")
    choose_another_text = _("Choose another place")
    edit_item_text = _("Edit this place")
    creation_tab_label = _("New place")
    form_fields = [
        "name_fi",
        "name_sv",
        "street_address_fi",
        "street_address_sv",
        "postal_code",
        "city_fi",
        "city_sv",
    ]


class PlaceViewSet(NamedViewSet):
    model = Place
    icon = "crosshairs"
    list_display = ["name_fi", "name_sv", "city_fi"]
    chooser_viewset_class = PlaceChooserViewSet
    panels = [
        FieldRowPanel(["name_fi", "name_sv"]),
        FieldRowPanel(["street_address_fi", "street_address_sv"]),
        FieldPanel("postal_code"),
        FieldRowPanel(["city_fi", "city_sv"]),
        FieldRowPanel(["directions_fi", "directions_sv"]),
        FieldRowPanel(["accessibility_fi", "accessibility_sv"]),
        FieldPanel("linked_events_id"),
    ]


class SeriesChooserViewSet(ThingChooserViewSet):
    choose_one_text = _("Choose a series")
    choose_another_text = _("Choose another series")
    edit_item_text = _("Edit this series")
    creation_tab_label = _("New series")


class SeriesViewSet(NamedViewSet):
    model = Series
    icon = "list-ol"
    chooser_viewset_class = SeriesChooserViewSet
    panels = [
        FieldRowPanel(["name_fi", "name_sv"]),
        FieldRowPanel(["description_fi", "description_sv"]),
        FieldPanel("linked_events_id"),
    ]
