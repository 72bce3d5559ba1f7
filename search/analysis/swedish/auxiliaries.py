"""Swedish auxiliary verbs. They stand in nearly every sentence, so a wrong reading of one drowns another word.

The dictionaries read them as forms of every verb that might make them: `skulle` of *skola*, which is also the school,
`är` of *ära*, which is also honour, `kan` of *kana*. So the forms of the auxiliaries of Swedish (temporal, modal and
passive ones) are written out with the only verb that each is a form of. Left out are forms that are a word of their
own: `var` (where), `får` (sheep), `bort` (away), and the infinitives, which the dictionaries know.
"""

AUXILIARIES = {
    form: verb
    for verb, forms in {
        "ska": "ska skall skulle",  # the infinitive, skola, would be the school
        "vara": "är varit vore",
        "ha": "har hade haft",
        "bli": "blir blev blivit",
        "kunna": "kan kunde kunnat",
        "vilja": "vill ville velat",
        "böra": "bör borde",
        "måste": "måste måst",
        "må": "må måtte",
    }.items()
    for form in forms.split()
}
