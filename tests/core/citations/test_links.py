"""Where readers look an identifier up, and how it is written."""

import pytest

from core.citations.identifiers import link, shown


@pytest.mark.parametrize(
    ("scheme", "value", "address"),
    [
        ("doi", "10.30752/nj.91374", "https://doi.org/10.30752/nj.91374"),
        ("handle", "10024/804584", "https://hdl.handle.net/10024/804584"),
        ("urn", "URN:NBN:fi-fe2023", "https://urn.fi/URN:NBN:fi-fe2023"),
        ("isbn-print", "9789523280946", "https://www.finna.fi/Search/Results?type=ISN&lookfor=9789523280946"),
        ("issn-electronic", "1795-9187", "https://portal.issn.org/resource/ISSN/1795-9187"),
        ("other", "Dnro 12", ""),
    ],
)
def test_each_identifier_leads_to_who_knows_it(scheme, value, address):
    assert link(scheme, value) == address


def test_isbn_is_shown_with_its_hyphens():
    assert shown("isbn-print", "9789523280946") == "978-952-328-094-6"
    assert shown("isbn-electronic", "080442957X") == "0-8044-2957-X"
    assert shown("doi", "10.30752/nj.91374") == "10.30752/nj.91374"
