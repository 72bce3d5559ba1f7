"""Identifiers are stored in their usual form; a wrong check digit is told."""

import pytest
from django.core.exceptions import ValidationError

from core.citations.identifiers import check_orcid, normalise
from core.models import Person


@pytest.mark.parametrize(
    ("scheme", "typed", "stored"),
    [
        ("isbn-print", "978-952-328-094-6", "9789523280946"),
        ("isbn-electronic", "ISBN 951–98548–9–4", "9519854894"),
        ("isbn-print", "0-8044-2957-x", "080442957X"),
        ("issn-print", "17959187", "1795-9187"),
        ("issn-electronic", "2434-561x", "2434-561X"),
        ("doi", "https://doi.org/10.30752/nj.91374", "10.30752/nj.91374"),
        ("isbn-print", "ISBN-13: 978 952 328 094 6", "9789523280946"),
        ("urn", "http://urn.fi/URN:ISBN:978-952-328-094-6", "URN:ISBN:978-952-328-094-6"),
        ("urn", "URN:NBN:fi:amk-2017", "URN:NBN:fi:amk-2017"),
        ("other", " Dnro  12 ", "Dnro 12"),
        ("isbn-electronic", "ISBN978-952-328-094-6 (PDF)", "9789523280946"),
        ("isbn-electronic", "URN:ISBN:978-952-328-094-6", "9789523280946"),
        ("issn-print", "ISSN-L 1795-9187", "1795-9187"),
        ("doi", "“(10.30752/nj.91374)”.", "10.30752/nj.91374"),
        ("doi", "10.1016/S0140-6736(20)30183-5", "10.1016/S0140-6736(20)30183-5"),
        ("doi", "<https://doi.org/10.30752%2Fnj.91374>", "10.30752/nj.91374"),
        ("urn", "URN:NBN:fi:amk-2017.", "URN:NBN:fi:amk-2017"),
        ("handle", "https://www.theseus.fi/handle/10024/48662?show=full", "10024/48662"),
        ("handle", "(hdl.handle.net/10024/48662/).", "10024/48662"),
    ],
)
def test_identifier_is_stored_in_its_usual_form(scheme, typed, stored):
    assert normalise(scheme, typed) == stored


@pytest.mark.parametrize(
    ("scheme", "typed", "told"),
    [
        ("isbn-print", "978-952-328-094-7", "on 7, mutta muiden numeroiden mukaan sen pitäisi olla 6"),
        ("isbn-print", "080442957-1", "on 1, mutta muiden numeroiden mukaan sen pitäisi olla X"),
        ("isbn-print", "978-952-328-O94-6", "merkki ”O” ei kuulu siihen"),
        ("isbn-print", "978-952-328-094", "Tässä on 12"),
        ("urn", "URN:ISBN:978-952-328-094-7", "pitäisi olla 6"),
        ("urn", "URN:ISSN:0788-3385", "pitäisi olla 2"),
        ("isbn-print", "4006381333931", "978 tai 979"),  # a product's number, no book's
        ("isbn-print", "978-952", "978 tai 979"),
        ("issn-print", "0788-3385", "pitäisi olla 2"),
        ("issn-print", "0788-338", "kahdeksan"),
        ("issn-print", "", "kahdeksan"),
    ],
)
def test_wrong_number_is_refused_with_what_is_wrong(scheme, typed, told):
    with pytest.raises(ValidationError) as refused:
        normalise(scheme, typed)
    assert told in str(refused.value.messages)


@pytest.mark.parametrize(
    ("scheme", "typed", "told"),
    [
        ("isbn-print", "987-952-328-094-6", "oikea olisi 978-952-328-094-6."),
        ("isbn-print", "978-952-328-O94-6", "Tarkoititko 978-952-328-094-6?"),
        ("isbn-print", "978-952-3228-094-6", "Tarkoititko 978-952-328-094-6?"),
        ("isbn-print", "978-952-320-894-6", "oikea olisi 978-952-328-094-6 tai 978-952-320-896-4."),
        ("isbn-print", "958-952-328-094-6", "Tarkoititko 978-952-328-094-6?"),  # no book begins with 958
        ("urn", "URN:ISBN:987-952-328-094-6", "oikea olisi 978-952-328-094-6."),
        ("isbn-print", "952-328-094-6", "Tarkoititko 978-952-328-094-6?"),  # its first three digits were not copied
        ("issn-print", "1759-9187", "1795-9187"),
        ("issn-print", "17959-9187", "Tarkoititko 1795-9187?"),
        ("doi", "10,30752/nj.91374", "Tarkoititko 10.30752/nj.91374?"),
        ("doi", "doi: 1O.30752 / nj.91374", "Tarkoititko 10.30752/nj.91374?"),
        ("doi", "30752/nj.91374", ""),
    ],
)
def test_what_was_meant_is_told_where_that_can_be_known(scheme, typed, told):
    with pytest.raises(ValidationError) as refused:
        normalise(scheme, typed)
    message = " ".join(refused.value.messages)
    assert told in message if told else "Tarkoititko" not in message and "olisi" not in message


def test_nothing_is_guessed_where_any_digit_may_be_wrong():
    with pytest.raises(ValidationError) as refused:
        normalise("isbn-print", "978-952-328-594-6")
    assert len(refused.value.messages) == 1


def test_full_stop_behind_a_doi_is_none_of_it():
    assert normalise("doi", "doi:10.30752/nj.91374.") == "10.30752/nj.91374"


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
def test_right_orcid_passes(orcid):
    check_orcid(orcid)


@pytest.mark.parametrize(
    ("orcid", "told"),
    [
        ("0000-0002-1825-0098", "pitäisi olla 7"),
        ("0000-0002-1694-2339", "pitäisi olla X"),
        ("0000000218250097", "muodossa"),
        ("https://orcid.org/0000-0002-1825-0097", "Tarkoititko 0000-0002-1825-0097?"),
        ("0000-0002-1852-0097", "oikea olisi 0000-0002-1825-0097 tai 0000-0002-1852-0907."),
        ("0000-0502-1825-0097", "Tarkoititko 0000-0002-1825-0097?"),  # no ORCID was given out that begins like this
        ("0000-0002-1825-0097\n", "muodossa"),
        ("٠٠٠٠-0002-1825-0097", "muodossa"),
    ],
)
def test_wrong_orcid_is_refused_at_its_field(orcid, told):
    with pytest.raises(ValidationError) as refused:
        Person(family_name="Meikäläinen", orcid=orcid).clean_fields()
    assert told in str(refused.value.message_dict["orcid"])


@pytest.mark.django_db
def test_old_wrong_orcid_stays_until_the_person_is_edited(admin_client):
    person = Person.objects.create(given_name="Maija", family_name="Meikäläinen", orcid="0000-0002-1825-0098")
    person.save()
    address = f"/admin/snippets/core/person/edit/{person.pk}/"
    typed = {"given_name": "Maija", "family_name": "Virtanen", "orcid": person.orcid, "slug": person.slug}
    assert "tarkistusnumero" in admin_client.post(address, typed).content.decode()
    assert admin_client.post(address, {**typed, "orcid": ""}).status_code == 302
    person.refresh_from_db()
    assert (person.family_name, person.orcid) == ("Virtanen", "")
