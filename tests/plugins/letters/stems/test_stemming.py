"""Forms of one word have a stem in common, whichever endings they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.letters.stems.endings import FUNCTION_WORDS, KAZAKH, RUSSIAN
from plugins.letters.stems.spelling import one_spelling, words_in
from plugins.letters.stems.stemming import GROUPS, SHORTEST, SILENT, stems

KAZAKH_FORMS = """
мектеп мектебі мектептер мектепке мектепте мектебіміз мектептеріміздің мектебінде мектептегі
кітап кітабы кітаптар кітабымыз кітапты кітабының
мұғалім мұғалімдер мұғалімі мұғалімге мұғалімдеріміз мұғалімдік
тәжірибе тәжірибесі тәжірибеміз тәжірибесімен тәжірибелі
сабақ сабағы сабақтар сабақты сабағынан сабаққа
орын орны орындар орнында
халық халқы халықтың халқымыз
ауыл аулы ауылда ауылдық ауылдағы
көп көбі көптеген
тіл тілі тілдер тілде тілдік
бала балалар баласы балаға баламыз
білім білімі білімді білімге білімдерін
үй үйі үйде үйлер үйіне
үйрету үйретеді үйреткен үйретіп үйретуге үйретеміз үйретті үйретпейді үйретсе
оқу оқиды оқыған оқып оқимын оқылды оқуға
жазу жазады жазған жазып жазбайды жаздым
зерттеу зерттейді зерттеген зерттеп зерттелді зерттейміз зерттеуші
жоспарлау жоспарлайды жоспарлаған жоспарлап жоспарлаймыз жоспарланды
қатысу қатысады қатысқан қатысып қатысты қатысушы
"""
RUSSIAN_FORMS = """
школа школе школой школы школами школах школьный школьников
учитель учителя учителем учителей учителям учительский
день дня дней дню днях
ребёнок дети детей детям детьми ребенка
человек люди людей людям человека
урок урока уроки уроков урокам
опыт опыта опытом опыте
исследование исследования исследовать исследует исследуем исследовали исследователь
исследовательский исследования исследовать
планирование планировать планирует планируют планируем планируете планировали
координатор координатору координация координации координировать координируем координируете
рефлексия рефлексии рефлексировать рефлексируем
анкетирование анкета анкетам анкетируем анкетировали
обучение обучать обучает обучали обучения
помогать помогает помогают помогали
оценка оценок оценке оценки
звонок звонка звонки
книга книг книги книгой
мотивация мотивации мотивировать мотивируем мотив
семья семьи семей семьёй
наставник наставника наставничество наставниками наставничества
село села сёла сельский сельская
новый новая новое новых нового новыми
хороший хорошая лучше лучшего
родитель родители родителей родителями родительский
"""
FORMS = [line.split() for line in f"{KAZAKH_FORMS}{RUSSIAN_FORMS}".splitlines() if line]


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms[0])
def test_forms_of_one_word_belong_together(forms: list[str]) -> None:
    first = stems(one_spelling(forms[0]))
    assert [form for form in forms if not first & stems(one_spelling(form))] == []


def test_different_words_seldom_do() -> None:
    words = [one_spelling(forms[0]) for forms in FORMS]
    kin = [
        (one, other)
        for place, one in enumerate(words)
        for other in words[:place]
        if stems(one) & stems(other)
    ]
    assert len(kin) <= 0.02 * len(words) * (len(words) - 1) / 2, kin


@given(st.text(alphabet=sorted(set("".join(map("".join, FORMS)))), min_size=1, max_size=20))
def test_a_word_is_a_stem_of_its_own_and_no_stem_is_too_short(text: str) -> None:
    word = one_spelling(text)
    found = stems(word)
    assert word in found
    assert all(len(stem) >= min(len(word), SHORTEST if len(word) > 5 else 2) for stem in found)


@given(
    st.sampled_from([one_spelling(forms[0]) for forms in FORMS if len(forms[0]) > 3]),
    st.sampled_from([ending for group in GROUPS[:3] for ending in group if len(ending) > 1]),
)
def test_whatever_case_a_noun_stands_in(noun: str, ending: str) -> None:
    assert noun in stems(noun + ending)


def test_numbers_have_no_endings() -> None:
    assert stems("129") == {"129"}
    assert stems("2020жил") == {"2020жил"}


@pytest.mark.parametrize(
    "asked",
    [
        "Рефлексия деген не?", "Рефлексия дегеніміз не", "Что такое рефлексия?", "Какая рефлексия",
        "Что значит «рефлексия»", "Всё про рефлексию", "Рефлексия туралы", "Рефлексия қандай?",
    ],
)  # fmt: skip
def test_of_a_question_the_subject_is_looked_for(asked: str) -> None:
    (subject,) = [word for word in words_in(asked) if one_spelling(word) not in SILENT]
    assert subject.lower().startswith("рефлекси")


def test_endings_are_those_of_one_spelling() -> None:
    assert len(GROUPS) == len(KAZAKH) + len(RUSSIAN)
    assert all(one_spelling(ending) == ending != "" for group in GROUPS for ending in group)
    assert set(map(one_spelling, FUNCTION_WORDS.split())) == SILENT
