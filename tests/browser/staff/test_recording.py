"""A recording is added to the library in a browser: choosing its file raises no error there."""

import wave
from io import BytesIO

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from core.models import CustomMedia


def a_second_of_silence() -> bytes:
    file = BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000)
    return file.getvalue()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_recording_is_added(live_tuotos, staff_page, language):
    page = staff_page(language)
    page.goto(live_tuotos.url + reverse("wagtailmedia:add", args=["audio"]))
    sound = {"name": "hiljaisuus.wav", "mimeType": "audio/wav", "buffer": a_second_of_silence()}
    page.locator("#id_file").set_input_files(sound)
    page.locator("#id_title_fi").fill("Hiljaisuus")
    page.locator("main form [type=submit]").last.click()
    expect(page.locator(".messages .success")).to_contain_text("Hiljaisuus")
    assert CustomMedia.objects.get().title_fi == "Hiljaisuus"
