"""ISBNs are read however reports print them: in the layouts of Finnish, Swedish and English title pages and colophons.

The numbers are of published works; the lines were written for this test after the ways in which such pages print them.
"""

import pytest

from core.files.record.facts import isbns_of

A, B, OLD = "978-952-328-094-6", "978-952-328-103-5", "951-98548-9-4"
LAYOUTS = [
    ("ISBN 978-952-328-094-6", [A]),
    ("ISBN: 978-952-328-094-6", [A]),
    ("ISBN:978-952-328-094-6", [A]),
    ("ISBN978-952-328-094-6", [A]),
    ("ISBN 9789523280946", [A]),
    ("ISBN 978 952 328 094 6", [A]),
    ("ISBN\u00a0978\u00a0952\u00a0328\u00a0094\u00a06", [A]),
    ("ISBN 978\u2011952\u2011328\u2011094\u20116", [A]),
    ("ISBN 978–952–328–094–6", [A]),
    ("ISBN 978 - 952 - 328 - 094 - 6", [A]),
    ("ISBN 978-952-\u00ad328-094-6", [A]),
    ("ISBN 978-952-328-\n094-6", [A]),
    ("ISBN\n978-952-328-094-6", [A]),
    ("ISBN-13: 978-952-328-094-6", [A]),
    ("ISBN 13: 978-952-328-094-6", [A]),
    ("ISBN13 9789523280946", [A]),
    ("ISBN (13) 978-952-328-094-6", [A]),
    ("e-ISBN 978-952-328-094-6", [A]),
    ("eISBN: 978-952-328-094-6", [A]),
    ("isbn 978-952-328-094-6", [A]),
    ("ISBN (PDF) 978-952-328-094-6", [A]),
    ("ISBN (verkkojulkaisu, PDF, saavutettava): 978-952-328-094-6", [A]),
    ("ISBN PDF: 978-952-328-094-6", [A]),
    ("ISBN-nummer: 978-952-328-094-6", [A]),
    ("URN:ISBN:978-952-328-094-6", [A]),
    ("http://urn.fi/URN:ISBN:978-952-328-094-6", [A]),
    ("Julkaisun pysyvä osoite on https://urn.fi/URN:ISBN:978-952-328-094-6.", [A]),
    ("978-952-328-094-6 (ISBN)", [A]),
    ("ISBN 978-952-328-094-6 (pdf), ISSN 1795-9187", [A]),
    ("ISSN 1795-9187, ISBN 978-952-328-094-6", [A]),
    ("ISBN 978-952-328-103-5 (nid.)\nISBN 978-952-328-094-6 (pdf)", [A, B]),
    ("ISBN 978-952-328-103-5 (painettu)  ISBN 978-952-328-094-6 (verkkojulkaisu)", [A, B]),
    ("ISBN 978-952-328-103-5 (nid.), 978-952-328-094-6 (PDF)", [A, B]),
    ("ISBN 978-952-328-103-5 (inb.)\n     978-952-328-094-6 (nätpublikation)", [A, B]),
    ("Painettu ISBN 978-952-328-103-5\nSähköinen ISBN 978-952-328-094-6", [A, B]),
    ("ISBN (tryckt): 978-952-328-103-5\nISBN (elektronisk): 978-952-328-094-6", [A, B]),
    ("ISBN (print) 978-952-328-103-5 | ISBN (online) 978-952-328-094-6", [A, B]),
    ("ISBN 951-98548-9-4", [OLD]),
    ("ISBN 951–98548–9–4 (nid.)", [OLD]),
    ("ISBN-10: 951-98548-9-4", [OLD]),
    ("ISBN 10: 951 98548 9 4", [OLD]),
    ("ISBN 0-8044-2957-X", ["0-8044-2957-X"]),
    ("ISBN 951-98548-9-4 ISBN 978-952-328-094-6 (pdf)", [A, OLD]),
    ("© Metropolia 2024 ISBN 978-952-328-094-6 ISSN 2669-8021 Taitto: X. Y.", [A]),
]
NONE = [
    "ISBN 978-952-328-094-7",  # a wrong check digit
    "9789523280946",  # nothing says that it is one
    "ISBN puuttuu. Puhelin 09 7424 5000, y-tunnus 2094551-1",
    "ISSN 1795-9187",
    "ISBN 97895232809461",
]


@pytest.mark.parametrize(("text", "numbers"), LAYOUTS)
def test_printed_isbn_is_read_and_that_of_the_file_comes_first(text, numbers):
    assert isbns_of(f"Raportti 2024\n{text}\nHelsinki 2024") == numbers


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_isbn_is_not_offered(text):
    assert isbns_of(text) == []
