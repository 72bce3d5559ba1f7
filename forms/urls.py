"""Routes of forms."""

from core.sites.routes import bilingual_paths
from forms import opinions, views

urlpatterns = [
    *bilingual_paths(
        "own_answer", views.own_answer, fi="lomakkeet/oma/<str:secret>/", sv="formular/egen/<str:secret>/"
    ),
    *bilingual_paths(
        "form_done",
        views.done,
        fi="lomakkeet/<slug:slug>/kiitos/<str:secret>/",
        sv="formular/<slug:slug>/tack/<str:secret>/",
    ),
    *bilingual_paths("form", views.fill_in, fi="lomakkeet/<slug:slug>/", sv="formular/<slug:slug>/"),
    *bilingual_paths(
        "opinion_words", opinions.words, fi="auttoiko/sanat/<str:secret>/", sv="hjalpte/ord/<str:secret>/"
    ),
    *bilingual_paths("opinion", opinions.take, fi="auttoiko/<slug:key>/", sv="hjalpte/<slug:key>/"),
]
