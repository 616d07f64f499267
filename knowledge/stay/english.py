"""How lengths of time are said in English."""

from fractions import Fraction

from knowledge.stay.counting import counts, months, number, unit
from knowledge.stay.items import DayWord, Item, Ordinal, Part, Sign, Unit
from knowledge.stay.lexicon import lexicon

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    *(f"{stem}teenth" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
    "twentieth",
]

_COUNTS: tuple[tuple[Item, str], ...] = (
    (number(0), "zero, nil"),
    *counts(
        "one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen;"
        "fourteen; fifteen; sixteen; seventeen; eighteen; nineteen"
    ),
    *counts("twenty; thirty; forty, fourty; fifty; sixty; seventy; eighty; ninety", 20, 10),
    (number(100), "hundred"),
    (number(1000), "thousand"),
    (Part(Fraction(1, 2)), "half, half of"),
    (Part(Fraction(3, 4)), "three quarters of, three quarter, three fourths of"),
    (Part(Fraction(1, 4)), "quarter of"),
    *((Ordinal(place), word) for place, word in enumerate(_ORDINALS, start=1)),
    (Ordinal(30), "thirtieth"),
)

_UNITS = (
    *unit(Unit.DAY, "day, daylong", "days", "d"),
    *unit(Unit.WEEK, "week, weeklong, wk", "weeks, weeks time, wks", "w"),
    *unit(Unit.FORTNIGHT, "fortnight", "fortnights"),
    *unit(Unit.MONTH, "month, monthlong, mth, mnth", "months, mths, mnths", "m, mo, mos, mon"),
    *unit(Unit.QUARTER, "quarter, quarter year, trimester", "quarters, trimesters"),
    *unit(
        Unit.SEMESTER,
        "semester, term, school term, autumn semester, spring semester, fall semester,"
        "winter semester, summer semester, autumn term, spring term, fall term, summer term,"
        " winter term",
        "semesters, terms",
        "sem, sems",
    ),
    *unit(Unit.HALF_YEAR, "halfyear", "halfyears"),
    *unit(
        Unit.ACADEMIC_YEAR,
        "academic year, academic yr, school year, study year, university year, uni year,"
        " college year",
        "academic years, school years",
    ),
    *unit(Unit.YEAR, "year, yearlong, twelvemonth, yr", "years, yrs", "y"),
)

_ABOVE = (
    "no less than, not less than, no fewer than, not fewer than, no shorter than,"
    " not shorter than, more than, longer than"
)
_BELOW = (
    "no longer than, not longer than, no more than, not more than, less than, fewer than,"
    " shorter than"
)
_RANGES = (
    (Sign.FROM, "from, starting from, starting, beginning"),
    (Sign.OPEN, "between, anything between, anywhere between, anything from, anywhere from"),
    # A bare “to” links, but is no upper bound of its own: “I want to 3 months” is a slip.
    (Sign.DASH, "to"),
    (Sign.TO, "until, till, til, up until, through, thru, untill"),
    (Sign.AND, "and, n, plus, plus another"),
    (Sign.OR, "or, or maybe, or even, or perhaps, maybe even, possibly"),
    (Sign.NOT, "not, none, dont want, not for"),
    (Sign.MINUS, "minus, negative"),
    (Sign.LEAST, f"{_ABOVE}, {_ABOVE.replace('than', 'then')}"),
    (
        Sign.LEAST,
        "at least, atleast, not under, over, above, minimum, min, minimum of, a minimum of, "
        "upwards of, or over, exceeding",
    ),
    (Sign.MOST, f"{_BELOW}, {_BELOW.replace('than', 'then')}"),
    (
        Sign.MOST,
        "at most, at the most, max, maximum, maximum of, a maximum of, not over, under, below, "
        "up to, upto, not exceeding, tops, not beyond, within, at the longest",
    ),
    (
        Sign.MORE,
        "even longer, also longer, or more, or longer, and more, and longer, and up, or so more, "
        "upwards",
    ),
    (Sign.LESS, "or less, or shorter, or fewer, and less"),
    (
        Sign.ABOUT,
        "plus minus, plus or minus, about, around, approximately, approx, roughly, circa, ca, "
        "almost, nearly, close to, like, more or less, or so, ish, give or take, some kind of",
    ),
    (Sign.START, "beginning of, start of, early, the beginning of, the start of"),
    (Sign.MIDDLE, "middle of, mid, the middle of"),
    (Sign.FINISH, "end of, late, the end of"),
    (DayWord(0), "today, now"),
    (DayWord(1), "tomorrow"),
)

_VAGUE = (
    (
        Sign.SOME,
        "few, a few, a couple, a couple of, couple of, couple, several, some, many, multiple, "
        "various, a number of, quite a few, a handful of, lots of, a lot of",
    ),
    (
        Sign.VAGUE,
        "as long as, for ages, for a while, a while, a little while, quite a while, some time, "
        "sometime, short time, a short time, long time, a long time, little time, short period, "
        "a short period, long period, longer period, longer time, shorter time, shorter period, "
        "short stay, long stay, longer stay, shorter stay, short while, short term, long term, "
        "shortterm, longterm, as long as possible, as long as i can, as long as they let me, as "
        "long as allowed, as short as possible, as much as possible, not too long, not very "
        "long, not that long, not so long, quite long, rather long, a bit longer, a bit, for a "
        "bit, weeks or months, days or weeks, a weekend, the weekend, long weekend, for long, a "
        "certain time, certain period, maximum time, the maximum time, maximum duration, limited "
        "time, quite some time, one fine day, indefinitely, indefinite time, indefinite period",
    ),
    (
        Sign.UNKNOWN,
        "day and night, some day, team, teams, weekend, weekends, day after, day before, other "
        "day, on the weekend, at the weekend, long story, so long, mouth, mouths, math, maths, "
        "term paper, terms and conditions, terms of, day off, weekday, weekdays",
    ),
    (
        Sign.LOOSE,
        "temporarily, ages, lots of time, a lot of time, long, longer, short, shorter, not long, "
        "brief, briefly, summer, winter, spring, autumn, fall, summertime, holidays, holiday, "
        "vacation, summer holidays, summer break, winter break, break, christmas, easter, "
        "season, new year, new years, maximum, minimum",
    ),
)

_ASIDES = (
    (
        Sign.HOW_LONG,
        "how long, how many days, how many weeks, how many months, how many years, "
        "how much time, what length, what is the length, what duration, how short",
    ),
    (Sign.ASKING, "what, why, which, who, how, whats, hows"),
    (Sign.MAYBE_ASKING, "when, where"),
    (Sign.JUDGED, "have to, must, need to be, enough, sufficient, allowed"),
    (Sign.TOO, "too short, too long, too little, too much, not enough"),
    (
        Sign.SELF,
        "i am, im, i was, i turned, i just turned, i will be, am, i am already, aged, age, ill be",
    ),
    (Sign.OLD, "old, yo, years old, year old, y o, of age, years of age, aged"),
    (
        Sign.GRADE,
        "grade, class, form, key action, action, level, room, oclock, chapter, section, number, "
        "no, page, group, course, module, year student, years student, version, part",
    ),
    (
        Sign.MEASURE,
        "euro, euros, eur, €, $, £, dollars, pounds, cents, km, kilometres, kilometers, miles, "
        "metres, kg, percent, %, hours, hour, hrs, h, minutes, mins, seconds, times, time, once, "
        "twice, thrice, credits, ects, points, x, people, persons, students, friends, degrees, "
        "am, pm, nights, grant, salary, rent, cost",
    ),
    (Sign.EACH, "every, each, per, daily"),
    (Sign.WHICH, "next, this, that, current, coming, following, final, gap"),
    (
        Sign.WHEN,
        "in, in the, after, since, last, past, previous, before, already, for the last, "
        "for the past, over the last, over the past, during the last, in the last",
    ),
    (
        Sign.PAST,
        "ago, experience, of experience, of work experience, of teaching, later, earlier, "
        "before that, back, work experience, in advance, of work",
    ),
    (
        Sign.BUSY,
        "worked, have worked, have been, ive been, have studied, have taught, taught, "
        "been working, been teaching, lived, studied, have lived, working since, i work, "
        "i teach, i study, have been working, have been teaching, have been studying, "
        "been studying, i have had",
    ),
    (
        Sign.GREETING,
        "good, fine, nice, great, happy, lovely, what a, wonderful, beautiful, bad, busy, rainy",
    ),
    (
        Sign.EVER,
        "forever, for ever, my whole life, all my life, for life, eternity, eternally, "
        "my entire life, never",
    ),
)

_FILLERS = (
    (Sign.ARTICLE, "a, an"),
    (
        Sign.WHOLE,
        "throughout, full, whole, all, entire, complete, calendar, working, business, "
        "consecutive, solid, straight, single, more, good, additional, extra, the whole, the "
        "full, the entire",
    ),
    (Sign.FOR, "for, during, for about, in total, lasting"),
    (
        Sign.FILLER,
        "i, id, ill, ive, we, wed, my, me, it, its, its about, would, will, shall, should, "
        "could, can, might, want, wanna, like to, would like, love, love to, hope, hope to, "
        "plan, planning, planned, think, thinking, thinking of, thinking about, thought, guess, "
        "say, lets say, prefer, preferably, ideally, maybe, perhaps, probably, please, pls, plz, "
        "thx, thanks, thank you, hi, hello, hey, ok, okay, yes, yeah, well, um, uh, hmm, hm, so, "
        "just, only, then, but, if possible, when possible, stay, staying, stays, go, going, "
        "spend, spending, be, being, travel, live, living, study, studying, work, working, do, "
        "doing, leave, last, get, need, take, takes, taken, go abroad, abroad, there, away, out, "
        "internship, placement, traineeship, exchange, mobility, trip, visit, erasmus, project, "
        "programme, program, training, course abroad, the, of, time, duration, length, period, "
        "exactly, sure, something like, very, quite, pretty, really, rather, fairly, somewhere, "
        "to stay, to last, should last, will last, would last, lasts, to go, to be, to spend, to "
        "do, to work, to study, to live, id like to, i would like to, i want to, i plan to, want "
        "to, would love to, going to, planning to, need to, have to, how about, what about, can "
        "i, could i, may i, is it possible to, would it be possible to, is it possible, on, is, "
        "are, was, that, with, i may, we may, might be, may be, i dont mind, start, end, each "
        "way, ends, starts, finish, come back, back home, return, leaving, returning, arrive, "
        "returning on, as, have, got",
    ),
)

_MONTHS = months(
    "january, jan; february, febuary, feb; march, mar; april, apr; may; june, jun; july, jul;"
    "august, aug; september, sept, sep; october, oct; november, nov; december, dec"
)

ENGLISH = lexicon(*_UNITS, *_COUNTS, *_MONTHS, *_RANGES, *_VAGUE, *_ASIDES, *_FILLERS)
