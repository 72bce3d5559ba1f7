"""The words that mean the same on a new site, in both languages. Pure: nothing of the site."""

# A line is a synonym: words and phrases in their basic form, in either language.
LINES = """
ammattikorkeakoulu, AMK, yrkeshögskola, YH
Euroopan sosiaalirahasto, ESR, Europeiska socialfonden, ESF
Euroopan aluekehitysrahasto, EAKR, Europeiska regionala utvecklingsfonden, ERUF
Euroopan unioni, EU, Europeiska unionen
Terveyden ja hyvinvoinnin laitos, THL, Institutet för hälsa och välfärd
Kansaneläkelaitos, Kela, Folkpensionsanstalten, FPA
elinkeino-, liikenne- ja ympäristökeskus, ELY-keskus, NTM-centralen
työ- ja elinkeinotoimisto, TE-toimisto, arbets- och näringsbyrån, TE-byrån
sosiaali- ja terveydenhuolto, sosiaali- ja terveyspalvelut, sote, social- och hälsovård
hyvinvointialue, välfärdsområde
ympäristövaikutusten arviointi, YVA, miljökonsekvensbedömning, MKB
pro gradu, gradu, pro gradu -tutkielma, opinnäytetyö, avhandling pro gradu, examensarbete
väitöskirja, doktorsavhandling
tekoäly, AI, artificiell intelligens
työtön, työnhakija, arbetslös, arbetssökande
työnhaku, työn haku, työpaikan haku, arbetssökning, jobbsökning
työhakemus, jobbansökan
osatyökykyinen, vajaakuntoinen, partiellt arbetsför
työhyvinvointi, jaksaminen, työssä jaksaminen, arbetshälsa, välbefinnande i arbetet
vanhus, ikääntynyt, ikäihminen, iäkäs, äldre, åldring
netti, internet, verkko, nät
etäopetus, verkko-opetus, distansundervisning
korona, koronavirus, COVID-19, coronavirus
ilmastonmuutos, klimatförändring
kestävä kehitys, hållbar utveckling
maatalous, maanviljely, jordbruk, lantbruk
maahanmuuttaja, invandrare
kotoutuminen, kotouttaminen, integration
kansanterveys, folkhälsa
hyvinvointi, välmående, välfärd, välbefinnande
mielenterveys, psykisk hälsa
nuori, nuoret, ung, ungdom
saamelaiset, saamelainen, same, samer
opiskeluhuolto, opiskelijahuolto, oppilashuolto, elevhälsa, elevvård, studerandevård
synnytyspelko, förlossningsrädsla
saavutettavuus, tillgänglighet
kysely, kyselytutkimus, enkät, enkätundersökning
arviointi, utvärdering
tasa-arvo, jämställdhet
podcast, podi, poddradio, podd
aukioloajat, aukioloaika, avoinna, öppettider, öppet
"""

# Those that came later, in the order in which they came: a migration brings them to the sites that have the others.
LATER = """
keikkatyö, keikkahomma, gigarbete, gigjobb
rahoittaja, rahoitus, rahoittaa, finansiär, finansiering, finansiera
vertaistuki, stöd av likställda, kamratstöd
sähköinen palvelu, verkkopalvelu, digipalvelu, elektronisk tjänst, e-tjänst, nättjänst, digital tjänst
poronhoito, porotalous, renskötsel
naisyrittäjä, yrittäjänainen, kvinnlig företagare
tapahtuma, tilaisuus, evenemang, tillställning
webinaari, verkkoseminaari, webbinarium, webbseminarium
tallenne, nauhoite, inspelning
opas, käsikirja, ohjekirja, handbok, guide
esite, broschyr
loppuraportti, slutrapport
yhteystiedot, yhteystieto, yhteyshenkilö, kontaktuppgifter, kontaktperson
opettaja, lärare
oppilas, koululainen, elev
varhaiskasvatus, päiväkoti, småbarnspedagogik, daghem
vammainen, vammaisuus, funktionsnedsättning, funktionshinder
kehitysvamma, kehitysvammainen, utvecklingsstörning
yksinäisyys, ensamhet
syrjäytyminen, marginalisering, utslagning
köyhyys, vähävaraisuus, fattigdom
asunnottomuus, koditon, bostadslöshet
pakolainen, turvapaikanhakija, flykting, asylsökande
kaksikielisyys, tvåspråkighet
monikulttuurisuus, mångkulturalism
yrittäjä, yrittäjyys, företagare, företagande, företagsamhet
freelancer, frilanseri, frilansare
sosiaalinen media, some, sociala medier
tietosuoja, yksityisyys, dataskydd
tietoturva, kyberturvallisuus, datasäkerhet, informationssäkerhet, cybersäkerhet
kiertotalous, cirkulär ekonomi
luonnon monimuotoisuus, biodiversiteetti, biologisk mångfald, biodiversitet
hiilijalanjälki, kolfotavtryck, koldioxidavtryck
metsätalous, metsänhoito, skogsbruk, skogsvård
vesistö, vattendrag
kaavoitus, kaupunkisuunnittelu, planläggning, stadsplanering
aluekehitys, aluekehittäminen, regional utveckling
osallisuus, osallistaminen, delaktighet
lähisuhdeväkivalta, parisuhdeväkivalta, perheväkivalta, våld i nära relationer, familjevåld
alkoholi, päihde, rusmedel, alkohol
kuntoutuminen, kuntoutus, rehabilitering
muistisairaus, dementia, minnessjukdom, demens
omaishoito, omaishoitaja, närståendevård, närståendevårdare
etätyö, distansarbete
työyhteisö, arbetsgemenskap
johtaminen, johtajuus, esimiestyö, esihenkilötyö, ledarskap, chefskap
esihenkilö, esimies, chef, förman
"""


def starting_words(lines: str = LINES + LATER) -> list[str]:
    """Return the starting synonyms as the field of a synonym has them: one entry on each line."""
    return ["\n".join(_entries(line)) for line in lines.strip().splitlines() if line]


def _entries(line: str) -> list[str]:
    """Return the entries of a line. A comma after a hyphen belongs to the entry: elinkeino-, liikenne- ja …"""
    entries = line.replace("-, ", "-\0 ").split(", ")
    return [entry.replace("\0", ",") for entry in entries]
