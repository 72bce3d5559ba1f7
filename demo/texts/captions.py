"""What each picture shows, in Finnish and Swedish."""

CAPTIONS = {
    "report-job-search": (
        "Kannettavan tietokoneen näytössä on avoin ovi, josta vilkutetaan tervetulleeksi reppuselkäiselle kävelijälle.",
        "På en bärbar dators skärm finns en öppen dörr där någon vinkar in en person med ryggsäck.",
    ),
    "survey-start": (
        "Nainen merkitsee suurella kynällä ensimmäisen vastauksen kyselytauluun, ja mies miettii vieressä omaansa.",
        "En kvinna markerar med en stor penna det första svaret på en enkättavla, medan en man funderar på sitt.",
    ),
    "survey-end": (
        "Kaksi ihmistä katsoo samaa kyselytaulua, jossa viiva yhdistää nyt kaikki vastaukset.",
        "Två personer tittar på samma enkättavla, där en linje nu binder ihop alla svar.",
    ),
    "chapter-digiosaava": (
        "Jättimäisestä avoimesta kirjasta nousee esiin yksi keltainen sivu, ja kirjan reunalla istuu lukija.",
        "Ur en jättestor uppslagen bok reser sig en gul sida, och på bokens kant sitter en läsare.",
    ),
    "guide-cooperative": (
        "Neljä ihmistä soutaa kirkkovenettä tyynellä järvellä, ja viides pitää perää.",
        "Fyra personer ror en kyrkbåt på en lugn sjö och en femte styr.",
    ),
    "guide-gig-work": (
        "Puron yli kuljetaan kiveltä kivelle, ja edellä kulkeva antaa kätensä tueksi.",
        "Två personer tar sig över en bäck från sten till sten, och den som går före räcker ut handen som stöd.",
    ),
    "blog-three-gaps": (
        "Kolme kuilua, joista jokainen on edellistä leveämpi: yhden yli kulkee lankku, toisen yli tikkaat, "
        "kolmas on auki.",
        "Tre klyftor, varje bredare än den förra: över den första ligger en planka, över den andra en stege, "
        "den tredje är öppen.",
    ),
    "blog-learning-and-project": (
        "Kaksi ihmistä piirtää taululle kumpikin oman viivansa, ja viivat kohtaavat keskellä.",
        "Två personer ritar var sin linje på en tavla, och linjerna möts i mitten.",
    ),
    "blog-keys": (
        "Tangosta roikkuu viisi erilaista suurta avainta, ja nainen ojentaa kätensä kohti yhtä niistä.",
        "Fem stora nycklar av olika slag hänger på rad, och en kvinna sträcker sig efter en av dem.",
    ),
    "blog-search-service": (
        "Työnhakija ja valmentaja katsovat sohvalla samaa tablettia, josta haarautuu reittejä moneen suuntaan.",
        "En arbetssökande och en coach tittar i soffan på samma surfplatta, som öppnar vägar åt många håll.",
    ),
    "blog-ways-of-working": (
        "Pyörälähetti, puutarhuri ja kitaransoittaja tekevät kukin omanlaistaan työtä.",
        "Ett cykelbud, en trädgårdsarbetare och en gitarrist gör var och en sitt slags arbete.",
    ),
    "event-kick-off": (
        "Pipopäinen ihminen potkaisee pallon kohti suurta näyttöä, jossa on kuuden hengen etäkokous.",
        "En person i mössa sparkar en boll mot en stor skärm där sex personer har distansmöte.",
    ),
    "event-digital-journey": (
        "Matkalainen lähtee matkalaukkuineen kulkemaan jättikartan reittiä kohti karttamerkkiä.",
        "En resenär med resväska börjar följa rutten på en jättekarta mot en kartnål.",
    ),
    "event-games": (
        "Kaksi ihmistä pelaa jättikokoista lautapeliä: toinen istuu nopan päällä, toinen työntää pelinappulaa.",
        "Två personer spelar ett jättelikt brädspel: den ena sitter på en tärning och den andra knuffar en spelpjäs.",
    ),
    "event-good-support": (
        "Kolme ihmistä kerää ajatuksia muistilapuille seinälle, yksi heistä puhelin kädessään.",
        "Tre personer samlar tankar på lappar på en vägg, en av dem med telefonen i handen.",
    ),
    "event-landscapes": (
        "Kaksi retkeilijää katselee rannalta järvimaisemaa, jonka yllä hehkuu punainen aurinko.",
        "Två vandrare ser från stranden ut över ett sjölandskap där en röd sol lyser.",
    ),
    "event-network-coffee": (
        "Pöydällä on kahvipannu, pullia ja kolme kuppia, joiden höyryt kietoutuvat yhteen.",
        "På ett bord står en kaffepanna, bullar och tre koppar, vars ånga flätas samman.",
    ),
    "event-digital-bogeys": (
        "Kaksi ihmistä kutittaa suurta, selällään nauravaa digimörköä, ja pienet möröt katsovat vierestä.",
        "Två personer kittlar ett stort digitroll som ligger på rygg och skrattar, medan små troll ser på.",
    ),
    "event-training-1": (
        "Taskulampun valossa seinälle lankeaa valtava varjo, mutta mörkö itse on pieni.",
        "I skenet av en ficklampa faller en väldig skugga på väggen, men trollet självt är litet.",
    ),
    "event-training-2": (
        "Nainen ja ystävällinen mörkö istuvat saman pöydän ääressä, ja nainen käyttää kannettavaa tietokonetta.",
        "En kvinna och ett vänligt troll sitter vid samma bord, och kvinnan använder en bärbar dator.",
    ),
    "event-digisti-duuniin": (
        "Neljä ihmistä on matkalla töihin: yksi pyörätuolissa kannettava sylissä, etummaisella kädessään maitohorsma.",
        "Fyra personer är på väg till jobbet: en i rullstol med en dator i knät, den främsta med en mjölkört i handen.",
    ),
    "service-digi-ja-duunikulma": (
        "Katutason huoneen ovi on auki, ja ikkunasta näkyy, kuinka kaksi ihmistä istuu tietokoneen ääressä.",
        "Dörren till ett rum i gatuplanet står öppen, och genom fönstret syns två personer vid en dator.",
    ),
    "service-search": (
        "Ihmisen korkuisen puhelimen näytöllä on hakukenttä ja kolme ovea, joista yhtä kosketetaan.",
        "På en manshög telefons skärm finns ett sökfält och tre dörrar, och någon rör vid en av dem.",
    ),
    "service-culture-workshops": (
        "Keltaisen puutalon edessä yksi soittaa kitaraa ja toinen maalaa taulua.",
        "Framför ett gult trähus spelar en person gitarr och en annan målar en tavla.",
    ),
    "model-digirohkeus": (
        "Neljä ihmistä keskustelee piirissä, ja heidän yllään kulkee viiva, joka kiertyy pisteen ympärille.",
        "Fyra personer samtalar i en ring, och över dem löper en linje som slingrar sig runt en punkt.",
    ),
    "media-hit": (
        "Mies lukee puistonpenkillä sanomalehteä, ja koira katselee vierestä.",
        "En man läser tidningen på en parkbänk, och en hund tittar på.",
    ),
    "podcast": (
        "Kaksi ihmistä keskustelee mikrofonien ääressä kuulokkeet korvilla, ja yllä kulkee ääniaalto.",
        "Två personer samtalar vid mikrofoner med hörlurar på, och ovanför dem löper en ljudvåg.",
    ),
    "magazine": (
        "Pöytälamppu valaisee lehden, jonka kanteen on piirretty nouseva aurinko.",
        "En bordslampa lyser på en tidskrift med en uppgående sol på omslaget.",
    ),
    "work-routes": (
        "Nainen seisoo polkupyöränsä vieressä ja katsoo opasteita, jotka osoittavat viiteen suuntaan.",
        "En kvinna står bredvid sin cykel och ser på vägvisare som pekar åt fem håll.",
    ),
    "emblem": (
        "Hankkeen tunnus: viiva piirtää d-kirjaimen, jonka avoimessa kaaressa on punainen piste.",
        "Projektets emblem: en linje ritar bokstaven d med en röd punkt i den öppna bågen.",
    ),
    "front-page": (
        "Ihmisiä matkalla samaan suuntaan kävellen, pyörätuolilla ja polkupyörällä kohti lippua.",
        "Människor på väg åt samma håll till fots, i rullstol och på cykel mot en flagga.",
    ),
    "scene-kulmilla": (
        "Piirros Myllypuron kulmilta: kampus, metro, opasteet, lava, ilmoitustaulu, kulttuuripaja ja kahvipöytä.",
        "Teckning av kvarteren i Kvarnbäcken: campus, metron, vägvisare, en scen, en anslagstavla, en kulturverkstad "
        "och ett kaffebord.",
    ),
    "scene-digi-ja-duunikulma": (
        "Piirros Digi- ja Duunikulman sisältä: ohjausta pöydissä, ryhmä suuren näytön edessä, kirjahylly, kahvia ja "
        "avoin ovi.",
        "Teckning inifrån Digi- ja Duunikulma: handledning vid borden, en grupp framför en stor skärm, en bokhylla, "
        "kaffe och en öppen dörr.",
    ),
    "scene-culture-workshop": (
        "Piirros kulttuuripajasta: kahvipöydän ympärillä istutaan, ja taustalla soitetaan, maalataan, äänitetään ja "
        "harjoitellaan tietokoneella.",
        "Teckning av en kulturverkstad: människor sitter kring ett kaffebord, i bakgrunden musicerar, målar och spelar "
        "man in, och två personer övar vid en dator.",
    ),
}


def portrait_caption(name):
    """The alternative texts of a portrait drawn as initials."""
    return f"Nimikirjaimet: {name}", f"Initialer: {name}"
