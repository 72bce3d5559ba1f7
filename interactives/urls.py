"""Routes of interactive images beside their pages."""

from django.urls import path

from interactives.oembed import oembed

urlpatterns = [path("oembed/", oembed, name="oembed")]
