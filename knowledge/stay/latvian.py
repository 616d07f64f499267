"""How lengths of time are said in Latvian."""

from fractions import Fraction

from knowledge.stay.counting import months, number, unit
from knowledge.stay.items import DayWord, Item, Ordinal, Part, Sign, Unit
from knowledge.stay.lexicon import lexicon

_ENDINGS = "i as us ām iem u os ās"
_STEMS = ["vien", "div", "trīs", "četr", "piec", "seš", "septiņ", "astoņ", "deviņ"]
_ORDINAL_ENDINGS = "ais ajā ajam ajai ā o ās os"
_ORDINALS = [
    "pirm",
    "otr",
    "treš",
    "ceturt",
    "piekt",
    "sest",
    "septīt",
    "astot",
    "devīt",
    "desmit",
]

_COUNTS: tuple[tuple[Item, str], ...] = (
    (number(0), "null|e es i ē"),
    (number(1), "vien|s u a am ai as ā iem ām us, vien"),
    (number(3), "trīs, trim, triju, trijos, trijās, trijām, trijiem"),
    *((number(n), f"{_STEMS[n - 1]}|{_ENDINGS}") for n in (2, 4, 5, 6, 7, 8, 9)),
    *((number(n), _STEMS[n - 1]) for n in (2, 4, 5, 6, 7, 8, 9)),
    (number(10), "desmit, desmit|iem us ām os"),
    *((number(10 + n), f"{_STEMS[n - 1]}padsmit") for n in range(1, 10)),
    *((number(10 * n), f"{_STEMS[n - 1]}desmit") for n in range(2, 10)),
    (number(100), "simt, simt|s u iem i us"),
    *((number(100 * n), f"{_STEMS[n - 1]}simt") for n in range(2, 10)),
    (number(1000), "tūkstot|is š i u iem s"),
    (number("3/2"), "pusotr|s u a as ai am ām us"),
    *((number(f"{2 * n + 1}/2"), f"{_STEMS[n - 1]}arpus") for n in range(2, 10)),
    (Part(Fraction(1, 2)), "pus, pus|e i es ei, ar pusi, un pusi, un puse"),
    (Part(Fraction(3, 4)), "trīs ceturtdaļ|as u ām, trīsceturtdaļ|as u"),
    (Part(Fraction(1, 4)), "ceturtdaļ|a u as, ceturtdaļ"),
    *(
        (Ordinal(place), f"{stem}|{_ORDINAL_ENDINGS}")
        for place, stem in enumerate(_ORDINALS, start=1)
    ),
    *((Ordinal(10 + n), f"{_STEMS[n - 1]}padsmit|{_ORDINAL_ENDINGS}") for n in range(1, 10)),
    *((Ordinal(10 * n), f"{_STEMS[n - 1]}desmit|{_ORDINAL_ENDINGS}") for n in (2, 3)),
)

_UNITS = (
    *unit(
        Unit.DAY,
        "dien|a u ai ā, diennakt|s i, dienn|a u, dieniņ|a u, darbdien|a u",
        "dien|as ām ās, diennakt|is īm, diennakšu, dieniņ|as ām, darbdien|as ām",
        "d",
    ),
    *unit(
        Unit.WEEK,
        "nedēļ|a u ai ā, nedēļiņ|a u, nedēļas garumā, nedēļas ilgumā, nedēļas praks|e i ē ei",
        "nedēļ|as ām ās, nedēļiņ|as ām",
        "ned, nd",
    ),
    *unit(
        Unit.MONTH,
        "mēnes|is i im ī, mēnes, mēneš|a, mēnesīt|is i",
        "mēneš|us iem u i os, mēnes|us iem u os, mēnesīšus",
        "mēn, mēnš, mēness, m",
    ),
    *unit(
        Unit.QUARTER,
        "ceturksn|is i im ī a, gada ceturksn|is i im ī, kvartāl|s u am ā",
        "ceturkšņ|i us iem, kvartāl|i us",
    ),
    *unit(Unit.QUARTER, "trimestr|is i im ī", "trimestr|us iem u"),
    *unit(
        Unit.SEMESTER,
        "semestr|is i im ī a, semestr, rudens semestr|is i im ī, pavasara semestr|is i im ī",
        "semestr|us iem u os",
        "sem",
    ),
    *unit(
        Unit.HALF_YEAR,
        "pusgad|s u a am ā, pusgadiņ|š u, pus gad|u a s",
        "pusgad|i us iem os",
    ),
    *unit(
        Unit.ACADEMIC_YEAR,
        "mācību gad|s u a am ā, studiju gad|s u a am ā, akadēmisk|ais o ā ajam gads,"
        "akadēmisko gadu, akadēmiskā gada, akadēmiskajam gadam, akadēmiskajā gadā,"
        "skolas gad|s u a am ā",
        "mācību gad|i us iem, studiju gad|i us iem, akadēmiskie gadi, akadēmiskos gadus",
    ),
    *unit(Unit.YEAR, "gad|s u a am ā, gadiņ|š u, gadīg|s a u ais ā i as", "gad|i us iem os", "g"),
)

_RANGES = (
    (Sign.FROM, "no, sākot no, sākot ar"),
    (Sign.OPEN, "starp, laikā no, laika posmā no, periodā no"),
    (Sign.TO, "līdz, līdz pat, lidz"),
    (Sign.AND, "un, plus"),
    (Sign.OR, "vai, vai arī, jeb, varbūt pat"),
    (Sign.NOT, "ne, nevis, nav, negribu"),
    (Sign.MINUS, "mīnus"),
    (
        Sign.LEAST,
        "vismaz, ne mazāk kā, ne mazāk par, ne mazāk nekā, ne īsāk kā, ne īsāk par, ne īsāk "
        "nekā, vairāk nekā, vairāk kā, vairāk par, ilgāk nekā, ilgāk kā, ilgāk par, ilgāku par, "
        "garāku par, virs, pāri par, pāri, minimums, minimāli, minimālais, min, mazākais, ne "
        "ātrāk kā pēc, sākot no",
    ),
    (
        Sign.MOST,
        "ne ilgāk kā, ne ilgāk par, ne ilgāk nekā, ne vairāk kā, ne vairāk par, ne vairāk nekā, "
        "mazāk nekā, mazāk kā, mazāk par, īsāk nekā, īsāk kā, īsāk par, īsāku par, maksimums, "
        "maksimāli, maksimālais, max, maks, augstākais, ilgākais, zem, nepārsniedzot, nepilnu, "
        "nepilnus, nepilnas, nepilns",
    ),
    (
        Sign.MORE,
        "var arī ilgāk, arī ilgāk, vai ilgāk, vai vairāk, un ilgāk, un vairāk, vai ilgāku laiku",
    ),
    (Sign.LESS, "vai mazāk, vai īsāk, un mazāk, laikā"),
    (
        Sign.ABOUT,
        "plus mīnus, apmēram, aptuveni, ap, kād|us as u, kaut kādas, kaut kādus, apm, apt, "
        "gandrīz, tuvu, padsmit",
    ),
    (Sign.START, "sākum|s a ā am, pašā sākumā"),
    (Sign.MIDDLE, "vid|us um ū um, vidum, vidū, vidus"),
    (Sign.FINISH, "beig|as ām ās u"),
    (DayWord(0), "šodien, šodienas, tagad, tagadnes"),
    (DayWord(1), "rītdien|a as, rīt"),
)

_VAGUE = (
    (
        Sign.SOME,
        "daž|as us i ām iem u, pāris, pār, vairāk|as us i ām iem u, daudz|us as, nedaudz, "
        "nezin cik",
    ),
    (
        Sign.VAGUE,
        "tik ilgi, cik drīkst, cik ļauj, cik atļauts, kādu laiku, kādu laiciņu, īs|u laiku, īsu "
        "laiciņu, īsu brīdi, īsu periodu, īsu posmu, neilgu laiku, neilgu laiciņu, ilgu laiku, "
        "ilgāku laiku, ilgāku periodu, īsāku laiku, īsāku periodu, ilgāks periods, īss periods, "
        "garāku laiku, pēc iespējas ilgāk, pēc iespējas īsāk, cik ilgi vien var, cik ilgi vien "
        "iespējams, cik vien ilgi iespējams, cik vien ilgi var, cik vien var, cik var, cik "
        "iespējams ilgi, nenoteiktu laiku, cik ilgi iespējams, maksimālo laiku, maksimāli ilgi, "
        "uz laiku, laiciņu, īstermiņ|a ā, ilgtermiņ|a ā, uz brīdi, brītiņu, gadiem ilgi, "
        "mēnešiem ilgi, nedēļām ilgi, uz nedēļas nogali, pa nedēļas nogali, nedēļas nogali, visu "
        "laiku, pietiekami ilgi, diezgan ilgi, ne pārāk ilgi, ne pārāk ilgu laiku, ne visai "
        "ilgi, ne tik ilgi, dažu mēnešu, īslaicīg|u i a s, ilglaicīg|u i a s",
    ),
    (
        Sign.UNKNOWN,
        "dien|u un nakti, diena un nakts, nedēļas nogal|e es ē ēs, dienas kārtība, "
        "gada pārskats, dienas nauda",
    ),
    (
        Sign.LOOSE,
        "mazliet, ilgstoši, ilgstošu, nedaudz, ilgi, ilgāk, ilgu, ilgāku, neilgi, īsi, īsu, "
        "īsāk, īsāku, garu, garāku, vasar|a ā u as ai, ziem|a ā u as ai, ruden|s ī i im, "
        "pavasar|is ī i im, brīvdien|as ās u ām, brīvlaik|s ā u a, vasaras brīvlaik|s ā u, "
        "vasaras brīvdien|as ās, ziemassvētk|i os iem u, lieldien|as ām ās, jaun|ais gads, "
        "gadalaik|s u, sezon|a u ā, jāņ|i iem os, maksimāl|o, minimāl|o",
    ),
)

_ASIDES = (
    (
        Sign.HOW_LONG,
        "cik ilgi, cik ilgu, cik ilgs, cik ilga, cik gar|š a u, cik daudz laika, cik dien|as u, "
        "cik nedēļ|as u, cik mēneš|us i u, cik gad|us u i, kāds ilgums, kāds ir ilgums",
    ),
    (
        Sign.ASKING,
        "kāds ir, kāda ir, kādi ir, kādas ir, kas, cik, kāpēc, kādēļ, kurš, kura, kuru, kam, ko",
    ),
    (Sign.MAYBE_ASKING, "kad, kur, kā, vai ir, vai tas ir"),
    (
        Sign.JUDGED,
        "jābūt, jāpaliek, jāatgriežas, jābrauc, obligāti, pietiek, pietiks, pietiktu, "
        "pietiekami, pietiekoši, maz, daudz, der, derēs",
    ),
    (
        Sign.TOO,
        "par maz, par daudz, par īsu, par ilgu, par īsi, par garu, pārāk maz, pārāk daudz, "
        "pārāk īs|s i u, pārāk ilg|s i u, nav pietiekami",
    ),
    (
        Sign.SELF,
        "man, man ir, esmu, es esmu, man jau, man jau ir, man būs, man palika, man tikko palika",
    ),
    (Sign.OLD, "vec|s a i u ums uma umā umu, jaun|s a"),
    (
        Sign.GRADE,
        "kurs|s a ā u am ā os, klas|e es ē i ei, pamatdarbīb|a u as ā, plkst, pulksten, "
        "pulkstenis, līmen|is ī i a, grup|a ā u, numur|s u ā, telp|a ā, kabinets, nodaļ|a ā, "
        "kārt|a u ā, kategorij|a ā",
    ),
    (
        Sign.MEASURE,
        "eiro, eur, euro, €, $, centi, km, kilometr|i us iem u, m2, kg, procent|i us iem u, %, "
        "stund|as u ām a, h, st, x, minūt|es u ēm, min., sekund|es u, reiz|es i e ēm, reižu, "
        "reizes, vienreiz, divreiz, trīsreiz, vairākreiz, punkt|i us iem, "
        "kredītpunkt|i us iem u, ects, kp, lat|i us iem, grād|i us, biļet|es u, nakt|is īm, "
        "nakšu, cilvēk|i us u iem, stipendij|a u, alg|a u as, maks|a u, īr|e i, budžet|s u",
    ),
    (Sign.EACH, "katr|u s a ai ā os as us, ik, ik pa, ikkatru"),
    (
        Sign.WHICH,
        "nākam|o ais ā ajā ajam ie, šo, šis, šaj|ā, šī, šīs, šajā, tajā, tagadējā, attiecīgā",
    ),
    (
        Sign.WHEN,
        "pēc, pirms, kopš, jau, jau vairāk nekā, pēdēj|os ās o ā ajā ais, "
        "pagājuš|os ās o ajā ā ais, iepriekšēj|os ās o ā ajā, katros, katrās",
    ),
    (
        Sign.PAST,
        "atpakaļ, pieredz|e i es, stāž|s a, vēlāk, iepriekš, darba stāžs, darba pieredze, "
        "ilga pieredze, ilgu pieredzi",
    ),
    (
        Sign.BUSY,
        "strādāju, mācos, mācu, studēju, dzīvoju, pasniedzu, nostrādāju, nostrādāts, strādājis, "
        "strādājusi, mācījos, dzīvojis, dzīvojusi, vadu",
    ),
    (
        Sign.GREETING,
        "lab|a u s i as, jauk|u as a, veiksmīg|u, priecīg|u, saulain|u, svētk|u, laimīgu, "
        "dzimšanas, vārda, darba pirm|ā",
    ),
    (
        Sign.EVER,
        "uz visiem laikiem, mūžīgi, uz mūžu, visu mūžu, visu dzīvi, bezgalīgi, uz visu mūžu, "
        "vienmēr, nekad",
    ),
)

_FILLERS = (
    (
        Sign.WHOLE,
        "pil|nu nus nas ns na niem nām, vesel|u us as s i a, vis|u us as i s a ā am, apaļ|u us "
        "as š, kalendār|a o ie os, mācību, studiju, darba, secīg|i as us, nepārtraukt|i us as, "
        "tieši, aptuvenu, ilgu, ilgs, ilga",
    ),
    (Sign.FOR, "uz, priekš, pa, uz apmēram"),
    (
        Sign.FILLER,
        "kaut kad, sen, līdzi, pie, es, mēs, viņ|a u š as i, tev, sev, mani, mums, tas, to, tā, "
        "tur, te, gribu, gribētu, gribētos, vēlos, vēlētos, vēlamies, gribam, gribētum, plānoju, "
        "plānojam, domāju, domājam, ceru, varu, varētu, varam, varētum, grasos, taisos, plānots, "
        "jābūt, būtu, būt, būs, ir, braukt, brauktu, braucu, braukšu, doties, došos, dotos, "
        "palikt, palikšu, paliktu, palieku, pavadīt, pavadītu, pavadīšu, uzturēties, uzturēšos, "
        "uzturētos, studēt, studētu, mācīties, mācītos, strādāt, strādātu, praktizēties, iziet, "
        "dzīvot, dzīvotu, aizbraukt, aizbrauktu, lidot, ceļot, izbraukt, lūdzu, ludzu, varbūt, "
        "laikam, iespējams, droši vien, noteikti, tikai, vienkārši, ideālā gadījumā, vislabāk, "
        "labprāt, prakse, praksi, praksē, praksei, prakses, studijas, studijām, ārzemēm, "
        "ārzemēs, ārzemes, projekts, projektu, erasmus, apmaiņ|a ā u as, mobilitāt|e i ē es, "
        "vizīte, vizīti, ilgums, ilgumu, laiks, laiku, laika, periods, periodu, kopā, kopumā, "
        "ka, ļoti, pavisam, visai, tiešām, drīkst, drīkstu, kaut kur, kaut kā, kaut, kaut ko, "
        "nu, hmm, hm, ē, jā, ok, labi, sveiki, čau, labdien, labrīt, labvakar, paldies, pls, "
        "tad, ja, ja tas ir iespējams, ja iespējams, ja var, bet, vēl, arī, aptuvens, plānā, kā "
        "būtu ar, teiksim, piemēram, droši, laikposms, laikposmu, laikā, ilgumā, garumā, ilgam, "
        "izvēlos, izvēlētos, atkarībā, man gribētos, man vajag, man vajadzētu, man patiktu, man "
        "der, mans, man būtu, mans plāns, atbilde, interesē, nezinu, tikai uz, pa vidu, ar, "
        "vajag, vajadzētu, kopsummā, nākamajā, rudenī, vai var, vai varu, vai drīkst, vai "
        "drīkstu, vai varētu, vai es varu, vai drīkstētu",
    ),
    (
        Sign.UNKNOWN,
        "nedeva, galdus, galdiem, dienests, dienestu, dienesta, neder, gadījumā, gadās, "
        "labdien, simtgade",
    ),
)

_MONTHS = months(
    "janvār|is ī a im i, janv, jan; februār|is ī a im i, febr, feb; mart|s ā a am u, mar;"
    "aprīl|is ī im i, aprīļ|a, apr; maij|s ā a am u; jūnij|s ā a am u, jūn;"
    "jūlij|s ā a am u, jūl; august|s ā a am u, aug; septembr|is ī a im i, sept, sep;"
    "oktobr|is ī a im i, okt; novembr|is ī a im i, nov; decembr|is ī a im i, dec"
)

LATVIAN = lexicon(*_UNITS, *_COUNTS, *_MONTHS, *_RANGES, *_VAGUE, *_ASIDES, *_FILLERS)
