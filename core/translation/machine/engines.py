"""LibreTranslate and DeepL: what each is asked, and what its answers mean."""

import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from core.translation.machine.asking import Answer, ask
from core.translation.machine.faults import EngineFault

logger = logging.getLogger(__name__)

BY_STATUS = {401: "key", 403: "key", 413: "large", 429: "busy", 456: "quota", 502: "away", 503: "busy", 504: "slow"}


@dataclass(frozen=True)
class Engine:
    """A server that translates. `marked` texts have marks as numbered tags, the others are bare words."""

    url: str
    key: str = ""
    name = ""
    path = ""

    @property
    def host(self) -> str:
        """Where the texts are sent."""
        return urlsplit(self.url).hostname

    def translate(self, texts: list[str], source: str, target: str, *, marked: bool = False) -> list[str]:
        """Return the translations of texts, in their order. Raises EngineFault."""
        if not texts:
            return []
        fields = self.fields(texts, source, target, marked)
        answer = ask(f"{self.url.rstrip('/')}{self.path}", fields, self.headers, self.name)
        if answer.status != 200:
            raise self._fault(self.kind_of(answer), answer.status)
        try:
            found = self.read(answer.said)
        except (KeyError, TypeError, IndexError) as error:
            raise self._fault("odd", answer.status) from error
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            raise self._fault("odd", answer.status)
        if len(found) != len(texts):
            raise self._fault("number", answer.status)
        return found

    @property
    def headers(self) -> dict:
        return {}

    def fields(self, texts, source, target, marked) -> dict:
        raise NotImplementedError

    def read(self, said):
        raise NotImplementedError

    def kind_of(self, answer: Answer) -> str:
        """Return what a status other than 200 means; the words of an answer are for whoever takes care of the site."""
        return BY_STATUS.get(answer.status, "away" if answer.status >= 500 else "odd")

    def _fault(self, kind: str, status: int) -> EngineFault:
        logger.warning("%s at %s gave no translations: %s, status %s.", self.name, self.host, kind, status)
        return EngineFault(kind, self.name)


class LibreTranslate(Engine):
    """A server of free software, in the house or elsewhere."""

    name = "LibreTranslate"
    path = "/translate"

    def fields(self, texts, source, target, marked):
        key = {"api_key": self.key} if self.key else {}
        return {"q": texts, "source": source, "target": target, "format": "html" if marked else "text", **key}

    def read(self, said):
        return said["translatedText"]

    def kind_of(self, answer):
        told = answer.said.get("error") if isinstance(answer.said, dict) else ""
        told = told.lower() if isinstance(told, str) else ""
        if answer.status == 400 and "not supported" in told:
            return "languages"
        if answer.status == 400 and "exceed" in told:
            return "large"
        if answer.status == 400 and "api key" in told:
            return "key"
        return "busy" if answer.status == 403 and "slow" in told else super().kind_of(answer)


class DeepL(Engine):
    """DeepL's service."""

    name = "DeepL"
    path = "/v2/translate"

    @property
    def headers(self):
        return {"Authorization": f"DeepL-Auth-Key {self.key}"}

    def fields(self, texts, source, target, marked):
        marks = {"tag_handling": "xml"} if marked else {}
        return {"text": texts, "source_lang": source.upper(), "target_lang": target.upper(), **marks}

    def read(self, said):
        return [translation["text"] for translation in said["translations"]]

    def kind_of(self, answer):
        told = str(answer.said.get("message")) if isinstance(answer.said, dict) else ""
        is_language = answer.status == 400 and ("source_lang" in told or "target_lang" in told)
        return "languages" if is_language else super().kind_of(answer)


KINDS = {kind.name: kind for kind in (LibreTranslate, DeepL)}


def engine() -> Engine | None:
    """Return the engine that the settings name; None where there is none."""
    told = settings.MACHINE_TRANSLATION
    return KINDS[told["name"]](told["url"], told["key"]) if told else None
