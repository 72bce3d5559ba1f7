"""The recordings of the demo: a silent film through the overview picture, and a tune that is plucked here."""

import wave
from io import BytesIO

from django.core.files.base import ContentFile

from core.models import CustomMedia
from demo.texts.words import T
from demo.uploads import FILES

RATE = 16_000  # samples a second
# Seconds from the start and pitch in hertz: a small tune in A minor.
TUNE = [
    (0.0, 220.0), (0.0, 329.6), (0.4, 440.0), (0.8, 523.3), (1.2, 440.0), (1.6, 174.6), (1.6, 349.2), (2.0, 440.0),
    (2.4, 523.3), (2.8, 440.0), (3.2, 130.8), (3.2, 392.0), (3.6, 523.3), (4.0, 659.3), (4.4, 523.3), (4.8, 196.0),
    (4.8, 293.7), (5.2, 392.0), (5.6, 493.9), (6.0, 587.3), (6.4, 220.0), (6.4, 440.0), (6.4, 523.3), (6.4, 659.3),
]  # fmt: skip
SECONDS = 9

FILM_STEPS = [
    (0, T("Kulmilla: koko kuva.", "I kvarteret: hela bilden.")),
    (3.6, T("Ryhmä istuu Digi- ja Duunikulmassa.", "En grupp sitter i Digi- ja Duunikulma.")),
    (7.2, T("Kadulla tavataan ja haetaan tietoa.", "På gatan möts man och söker information.")),
    (10.8, T("Ilmoitustaululla ovat raportit.", "På anslagstavlan finns rapporterna.")),
    (14.4, T("Kulttuuripajan edessä soitetaan ja puutarhassa kastellaan.", "Vid kulturverkstaden spelar man, och i "
             "odlingen vattnar man.")),
    (18, T("Ja taas koko kuva.", "Och hela bilden igen.")),
]  # fmt: skip
FILM_END = 20.3


def add_recordings(collection) -> dict[str, CustomMedia]:
    """Put the recordings into a collection; return them by key."""
    film = CustomMedia(
        title="kulmilla.webm",
        collection=collection,
        title_fi="Kierros kuvassa, 20 sekuntia",
        title_sv="En rundtur i bilden, 20 sekunder",
        type="video",
        duration=FILM_END,
        width=720,
        height=450,
        file=ContentFile((FILES / "recordings" / "kulmilla.webm").read_bytes(), "kulmilla.webm"),
        captions_fi=ContentFile(captions("fi").encode(), "kulmilla.fi.vtt"),
        captions_sv=ContentFile(captions("sv").encode(), "kulmilla.sv.vtt"),
        transcript_fi="Videossa ei ole ääntä. " + " ".join(words.fi for _time, words in FILM_STEPS),
        transcript_sv="Videon har inget ljud. " + " ".join(words.sv for _time, words in FILM_STEPS),
    )
    tune = CustomMedia(
        title="kitara.wav",
        collection=collection,
        title_fi="Kitarasävelmä, 9 sekuntia",
        title_sv="En gitarrmelodi, 9 sekunder",
        type="audio",
        duration=SECONDS,
        file=ContentFile(sound(), "kitara.wav"),
        transcript_fi="Kitara soittaa lyhyen, rauhallisen sävelmän. Puhetta ei ole.",
        transcript_sv="En gitarr spelar en kort, lugn melodi. Ingen talar.",
    )
    film.save()
    tune.save()
    return {"film": film, "tune": tune}


def captions(language: str) -> str:
    """Return the captions of the film as WebVTT."""
    ends = [*(start for start, _words in FILM_STEPS[1:]), FILM_END]
    cues = [
        f"{clock(start)} --> {clock(end)}\n{getattr(words, language)}"
        for (start, words), end in zip(FILM_STEPS, ends, strict=True)
    ]
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def clock(seconds: float) -> str:
    return f"00:00:{seconds:06.3f}"


def sound() -> bytes:
    """Return the tune as a WAV file: each note is a plucked string (Karplus and Strong, 1983)."""
    samples = [0.0] * (RATE * SECONDS)
    for start, pitch in TUNE:
        first = int(start * RATE)
        for place, value in enumerate(pluck(pitch, len(samples) - first)):
            samples[first + place] += value
    loudest = max(map(abs, samples))
    buffer = BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(
            b"".join(int(value / loudest * 28_000).to_bytes(2, "little", signed=True) for value in samples)
        )
    return buffer.getvalue()


def pluck(pitch: float, length: int):
    """Yield the samples of a string that is plucked once; the same ones each time."""
    period = round(RATE / pitch)
    string = [((place * 7919) % 101) / 50 - 1 for place in range(period)]
    for place in range(length):
        here = place % period
        yield string[here]
        string[here] = 0.4985 * (string[here] + string[(here + 1) % period])
