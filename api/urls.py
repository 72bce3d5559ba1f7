"""Routes of what machines read, the same in both languages."""

from django.urls import path

from api.oai.views import oai
from api.works.api import api

urlpatterns = [
    path("oai/", oai, name="oai"),
    path("api/v1/", api.urls),
]
