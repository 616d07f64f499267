import pytest

from knowledge.fold import fold
from knowledge.stem import stem
from knowledge.terms import Lang


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        (Lang.LV, "stipendija stipendijas stipendiju stipendijai stipendijām"),
        (Lang.LV, "prakse prakses praksi praksē prakšu praksei praksēm"),
        (Lang.LV, "students studenta studentam studentu studenti studentiem"),
        (Lang.LV, "uzņēmums uzņēmuma uzņēmumam uzņēmumā uzņēmumi uzņēmumos"),
        (Lang.LV, "maksāt maksā jāmaksā maksāju maksās maksāšana"),
        (Lang.LV, "braukt brauc braucu brauca jābrauc"),
        (Lang.LV, "pieteikties pieteikšanās pieteikt"),
        (Lang.LV, "piesakos piesakās jāpiesakās"),
        (Lang.LV, "iesniegt iesniedz jāiesniedz iesniegšana"),
        (Lang.LV, "māceklis mācekļi mācekļiem mācekli mācekļa"),
        (Lang.LV, "universitāte universitātes universitātē universitāti"),
        (Lang.LV, "profesionālā profesionālās profesionālajā profesionālais"),
        (Lang.LV, "valsts valstis valsti valstī valstīm valstu"),
        (Lang.EN, "apply applying applies applied"),
        (Lang.EN, "grant grants granted"),
        (Lang.EN, "study studies studying"),
        (Lang.DE, "Praktikum Praktikums"),
        (Lang.DE, "Betrieb Betriebe Betriebes Betrieben"),
        (Lang.DE, "bezahlen bezahle"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(lang: Lang, forms: str) -> None:
    assert len({stem(fold(form), lang) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("lang", "different"),
    [
        (Lang.LV, "jaunatne jautājums jānokārto janvāris"),
        (Lang.LV, "skola skolotājs"),
        (Lang.LV, "nauda naktis nedēļa"),
        (Lang.EN, "grant graduate"),
        (Lang.DE, "Studium Stunde"),
    ],
)
def test_different_words_have_different_stems(lang: Lang, different: str) -> None:
    stems = {stem(fold(word), lang) for word in different.split()}

    assert len(stems) == len(different.split())


@pytest.mark.parametrize("lang", Lang)
def test_no_stem_is_empty(lang: Lang) -> None:
    assert all(stem(word, lang) for word in ("a", "ja", "un", "us", "es", "jas", "1", "šo"))
