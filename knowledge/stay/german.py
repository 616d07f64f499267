"""How lengths of time are said in German."""

from fractions import Fraction

from knowledge.stay.counting import counts, months, number, unit
from knowledge.stay.items import DayWord, Item, Number, Ordinal, Part, Sign, Unit
from knowledge.stay.lexicon import lexicon

_ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_TEENS = [
    *("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn"),
    *("sechzehn", "siebzehn", "achtzehn", "neunzehn"),
]
_ORDINALS = [
    *("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt"),
    *(f"{teen}t" for teen in _TEENS),
    *("zwanzigst", *(f"{one}undzwanzigst" for one in _ONES), "dreißigst", "einunddreißigst"),
]
_LONG = "ig ige iger iges igen igem"
_COMPOUNDS = "praktikum aufenthalt kurs programm austausch"

_COUNTS: tuple[tuple[Item, str], ...] = (
    (number(0), "null"),
    *counts(
        "eins; zwei, zwo; drei; vier; fünf; sechs; sieben; acht; neun; zehn;" + ";".join(_TEENS)
    ),
    *counts(";".join(_TENS), 20, 10),
    *(
        (number(10 * tens + ones), f"{one}und{ten}")
        for tens, ten in enumerate(_TENS, start=2)
        for ones, one in enumerate(_ONES, start=1)
    ),
    (number(100), "hundert, einhundert"),
    *((number(100 * ones), f"{one}hundert") for ones, one in enumerate(_ONES, start=1)),
    (number(1000), "tausend, eintausend"),
    (Number(Fraction(1), Fraction(2)), "ein zwei, eine zwei, einen zwei"),
    (number("3/2"), "anderthalb, einundeinhalb"),
    *((number(f"{2 * ones + 1}/2"), f"{one}einhalb") for ones, one in enumerate(_ONES, start=1)),
    (Part(Fraction(1, 2)), "halb, halb|e er es en em, einhalb, hälfte"),
    (Part(Fraction(3, 4)), "dreiviertel, drei viertel, dreiviertel|te"),
    (Part(Fraction(1, 4)), "viertel"),
    *((Ordinal(place), f"{stem}|e er es en em") for place, stem in enumerate(_ORDINALS, start=1)),
)

_UNITS = (
    *unit(
        Unit.DAY,
        f"tag, tag|es chen, arbeitstag, werktag, täg|{_LONG}",
        "tage, tagen, arbeitstage, arbeitstagen, werktage, werktagen, kalendertage",
        "t, d, tg",
    ),
    *unit(Unit.WEEK, f"woche, wöch|{_LONG}, wochen|{_COMPOUNDS}", "wochen", "w, wo, wch"),
    *unit(
        Unit.MONTH,
        f"monat, monats, monat|{_LONG}, monats|{_COMPOUNDS}",
        "monate, monaten",
        "m, mo, mon, mt, mte",
    ),
    *unit(
        Unit.QUARTER,
        "vierteljahr, vierteljahres, viertel jahr, quartal, quartals, trimester",
        "vierteljahre, vierteljahren, quartale, quartalen",
    ),
    *unit(
        Unit.SEMESTER,
        f"semester, semesters, semestr|{_LONG}, semester|{_COMPOUNDS}, auslandssemester,"
        " wintersemester, sommersemester,"
        " herbstsemester, frühjahrssemester",
        "semestern",
        "sem",
    ),
    *unit(
        Unit.HALF_YEAR,
        f"halbjahr, halbjahres, halbjahrs, schulhalbjahr, halbjähr|{_LONG},"
        f" halbjahres|{_COMPOUNDS}",
        "halbjahre, halbjahren, schulhalbjahre",
    ),
    *unit(
        Unit.ACADEMIC_YEAR,
        "studienjahr, schuljahr, unijahr, akademisches jahr, akademischen jahres,"
        "akademische jahr, akademischen jahr, studienjahres, schuljahres",
        "studienjahre, schuljahre, akademische jahre",
    ),
    *unit(
        Unit.YEAR,
        f"jahr, jar, jahres, auslandsjahr, jähr|{_LONG}, jahres|{_COMPOUNDS}",
        "jahre, jahren",
        "j, jhr",
    ),
)

_RANGES = (
    (Sign.FROM, "ab"),
    (Sign.OPEN, "von, vom, zwischen"),
    (Sign.TO, "bis, bis zu, bis zum, bis zur"),
    (Sign.AND, "und, u, plus"),
    (Sign.OR, "oder, oder auch, beziehungsweise, bzw, vielleicht auch"),
    (Sign.NOT, "nicht, kein, keinen, nicht für, ohne"),
    (Sign.MINUS, "minus"),
    (
        Sign.LEAST,
        "mindestens, mind, min, wenigstens, minimum, minimal, nicht weniger als, nicht unter, "
        "nicht kürzer als, länger als, mehr als, über, zumindest, nicht kürzer wie, länger wie, "
        "mehr wie, oberhalb, oberhalb von",
    ),
    (
        Sign.MOST,
        "höchstens, maximal, max, maximum, nicht länger als, nicht mehr als, nicht über, "
        "weniger als, kürzer als, unter, längstens, keine, nicht länger wie, nicht mehr wie, "
        "kürzer wie, weniger wie, innerhalb von, binnen, unterhalb, unterhalb von",
    ),
    (
        Sign.MORE,
        "auch länger, gern länger, gerne länger, gern auch länger, gerne auch länger, "
        "oder länger, oder mehr, und länger, und mehr, aufwärts",
    ),
    (Sign.LESS, "oder weniger, oder kürzer, und weniger"),
    (
        Sign.ABOUT,
        "plus minus, ungefähr, etwa, circa, zirka, ca, rund, fast, knapp, um die, so um die, so "
        "etwa, so ungefähr, so circa, so ca, gut, in etwa, annähernd, beinahe, geschätzt",
    ),
    (Sign.START, "anfang, anfangs, beginn"),
    (Sign.MIDDLE, "mitte"),
    (Sign.FINISH, "ende"),
    (DayWord(0), "heute, jetzt, sofort"),
    (DayWord(1), "morgen"),
)

_VAGUE = (
    (
        Sign.SOME,
        "paar, ein paar, einpaar, einige, einigen, einiger, mehrere, mehreren, mehrerer, viel, "
        "viele, vielen, wenige, wenigen, etliche, manche, ein paar wenige, nur wenige",
    ),
    (
        Sign.VAGUE,
        "so lange wie, solange wie, so lang wie, ewig lange, eine weile, ne weile, weile, "
        "weilchen, eine zeit lang, eine zeitlang, zeitlang, zeit lang, kurze zeit, einige zeit, "
        "längere zeit, lange zeit, gewisse zeit, kurzer zeit, längerer zeit, "
        "so lange wie möglich, solange wie möglich, so lang wie möglich, möglichst lange, "
        "möglichst lang, möglichst kurz, so kurz wie möglich, solange es geht, so lange es geht, "
        "so lange ich kann, kurzfristig, langfristig, längerfristig, kurzzeitig, "
        "kurzen zeitraum, kurzer zeitraum, langen zeitraum, längeren zeitraum, "
        "längerer zeitraum, kürzeren zeitraum, kürzerer zeitraum, kurzer aufenthalt, "
        "kurzen aufenthalt, langer aufenthalt, längerer aufenthalt, längeren aufenthalt, "
        "nicht so lange, nicht lange, nicht so lang, nicht zu lange, nicht allzu lange, "
        "nicht sehr lange, nicht lang, wochenlang, monatelang, jahrelang, tagelang, "
        "ein wochenende, übers wochenende, maximale zeit, maximale dauer, kurztrip, "
        "ziemlich lange, etwas länger, ein bisschen, bisschen, ein bisschen länger, "
        "mehrmonat|ig ige iger iges igen, mehrwöch|ig ige iger iges igen, "
        "mehrtäg|ig ige iger iges igen, mehrjähr|ig ige iger iges igen, langes wochenende, "
        "befristet, unbestimmte zeit, auf unbestimmte zeit, unbefristet, vorübergehend",
    ),
    (
        Sign.UNKNOWN,
        "eines tages, tag und nacht, wochenende, wochenenden, am wochenende, wachen, tagung, "
        "feiertag, montag, sonntag, wochentag, geburtstag, werktags, moment, macht, wachsen, "
        "weichen, jahreszeit",
    ),
    (
        Sign.LOOSE,
        "viel zeit, lang, lange, länger, kurz, kürzer, kurz|e er es en em, begrenzt|e er en, "
        "längere, sommer, winter, frühling, frühjahr, herbst, ferien, sommerferien, "
        "winterferien, semesterferien, osterferien, herbstferien, weihnachten, ostern, "
        "weihnachtsferien, vorlesungsfreie zeit, vorlesungsfreien zeit, saison, pfingsten, "
        "urlaub, silvester, jahresende, semesterende, schuljahresende, monatsende, maximale, "
        "minimale",
    ),
)

_ASIDES = (
    (
        Sign.HOW_LONG,
        "wie lange, wie lang, wieviele tage, wieviele wochen, wieviele monate, wie viele tage, "
        "wie viele wochen, wie viele monate, wie viele jahre, welche dauer, wie viel zeit, "
        "wieviel zeit",
    ),
    (
        Sign.ASKING,
        "was, warum, wieso, weshalb, wie, welche, welcher, welches, wer, wieviel, wofür",
    ),
    (Sign.MAYBE_ASKING, "wann, wo, wohin"),
    (
        Sign.JUDGED,
        "müssen, muss, müsste, genug, reicht, reichten, reichen, genügt, genügen, ausreichend, "
        "erlaubt",
    ),
    (Sign.TOO, "zu kurz, zu lang, zu lange, zu wenig, zu viel, nicht genug"),
    (Sign.SELF, "ich bin, bin, ich werde, bin jetzt, ich bin jetzt, ich war, alter"),
    (Sign.OLD, "alt, jung, lebensjahr, jahre alt"),
    (
        Sign.GRADE,
        "klasse, klassen, kurs, lehrjahr, ausbildungsjahr, leitaktion, aktion, uhr, stufe, "
        "niveau, raum, kapitel, nummer, gruppe, seite, jahrgang, jahrgangsstufe, fachsemester, "
        "schritt, teil, punkt",
    ),
    (
        Sign.MEASURE,
        "euro, eur, €, $, cent, dollar, km, kilometer, meter, kg, prozent, %, x, stunden, "
        "stunde, std, h, minuten, sekunden, mal, einmal, zweimal, dreimal, mehrmals, credits, "
        "ects, punkte, personen, leute, schüler, studenten, freunde, grad, nächte, nächten, "
        "gehalt, miete, stipendium",
    ),
    (Sign.EACH, "jed|en e er es em, pro, je, alle, allen, täglich"),
    (
        Sign.WHICH,
        "nächst|en e er es em, dies|en e er es em, kommend|en e es, laufend|en e es, neu|e er es "
        "en",
    ),
    (
        Sign.WHEN,
        "in, nach, vor, seit, schon seit, am, im, in einem, in einer, letzt|en e er es em, "
        "vorig|en e es er, vergangen|en e es er, in den letzten, bereits, bereits seit, ins",
    ),
    (
        Sign.PAST,
        "her, erfahrung, berufserfahrung, später, früher, zuvor, arbeitserfahrung, "
        "lang gearbeitet, gearbeitet, vorher",
    ),
    (
        Sign.BUSY,
        "arbeite, lerne, unterrichte, studiere, lebe, wohne, ich habe, habe schon, arbeitete, "
        "ich arbeite, ich lerne",
    ),
    (
        Sign.GREETING,
        "gut|en e er es, schön|en e er es, wunderschönen, frohes, toll|en er es, was für ein",
    ),
    (
        Sign.EVER,
        "für immer, ewig, mein ganzes leben, lebenslang, mein leben lang, auf ewig, immer, "
        "unendlich, nie",
    ),
)

_FILLERS = (
    (Sign.ARTICLE, "ein, eine, einen, einem, einer, eines, ne, nen, n"),
    (
        Sign.WHOLE,
        "ganz|e en er es, voll|e en er es, komplett|e en er es, ununterbrochen, kalender, genau, "
        "exakt, weitere, weiteren, zusammenhängende, ganze, gesamt|e en er es, gut|e",
    ),
    (Sign.FOR, "für, fuer, fürs, auf, über einen zeitraum von, während, lang für, insgesamt"),
    (
        Sign.FILLER,
        "ich, wir, sie, dir, nein, dein, deine, mich, mir, mein, es, das, der, die, den, dem, "
        "des, da, so, will, wollen, wollte, möchte, möchten, würde, würden, hätte, gern, gerne, "
        "könnte, kann, können, darf, dürfen, soll, sollte, plane, geplant, denke, dachte, "
        "glaube, hoffe, vielleicht, vllt, vl, wahrscheinlich, eventuell, evtl, bitte, danke, "
        "hallo, hi, hey, ja, ok, okay, also, nur, dann, doch, aber, sondern, haben, mal so, am "
        "liebsten, lieber, idealerweise, wenn möglich, falls möglich, bleiben, bleibe, gehen, "
        "gehe, fahren, fahre, reisen, verbringen, sein, leben, wohnen, studieren, arbeiten, "
        "machen, mache, mach, weg, fort, dort, hier, raus, ins ausland, ausland, im ausland, "
        "praktikum, aufenthalt, besuch, auslandsaufenthalt, auslandspraktikum, austausch, "
        "mobilität, erasmus, projekt, reise, studium, zeit, dauer, zeitraum, zu, sagen wir, "
        "sowas wie, sehr, recht, relativ, wirklich, ziemlich, eher, wie wäre es mit, wie wäres "
        "mit, wie wärs mit, was ist mit, kann ich, könnte ich, darf ich, dürfte ich, ist, sind, "
        "wäre, wird, mit, noch, hm, hmm, äh, ähm, na ja, naja, vorstellen, mir vorstellen, "
        "gedacht, gedacht an, dauern, dauert, lang, beginn am, ende am, zurück, start, in die, "
        "praktika, auslandssemester im, wohl, schätze",
    ),
)

_MONTHS = months(
    "januar, januars, jänner, jan; februar, februars, feber, feb; märz, mrz, mär; april, apr; mai;"
    "juni, juno, jun; juli, julei, jul; august, aug; september, sept, sep; oktober, okt;"
    "november, nov; dezember, dez"
)

GERMAN = lexicon(*_UNITS, *_COUNTS, *_MONTHS, *_RANGES, *_VAGUE, *_ASIDES, *_FILLERS)
