"""The issue.toml of the miniature issue."""

ISSUE_TABLE = """\
format = 2
id = "kis-2020"
title.kk = "Жетекші мектептер"
title.ru = "Ведущие школы"
tagline.kk = "Шағын нөмір"
tagline.ru = "Маленький номер"
printed.kk = "қыс"
printed.ru = "зима"
printed_years = "2020–2021"
published = 2026-11-23
sections = ["foreword", "akmola"]
sections_lost = ["atyrau"]
region_kinds = ["oblast", "city"]
place_kinds = ["village", "district"]
organisation_kinds = ["school"]

[country]
code = "kz"
name.kk = "Қазақстан"
name.ru = "Казахстан"
south = 40
north = 56
west = 46
east = 88

[descriptions]
edition.kk = "Шағын газеттің нөмірі."
edition.ru = "Номер маленькой газеты."
welcome.kk = "Мектептер бірге үйренеді."
welcome.ru = "Школы учатся вместе."
authors.kk = "Нөмірге жазғандар."
authors.ru = "Кто писал для номера."
section.kk = "Нөмірдің мақалалары."
section.ru = "Статьи номера."
regions.kk = "Өңірлер мен олардың мақалалары."
regions.ru = "Регионы и статьи каждого из них."

[headings]
summary.kk = "Қысқаша"
summary.ru = "Коротко"
steps.kk = "Қалай жасалды"
steps.ru = "Как это сделали"
thought.kk = "Автордың ойы"
thought.ru = "Мысль автора"

[newspaper]
name.kk = "Өлке"
name.ru = "Край"
kind.kk = "Аудандық газет"
kind.ru = "Районная газета"
site = "https://newspaper.example/"
certificate = "№1"
subscription_index = "1"
owner.kk = "«Өлке» ЖШС"
owner.ru = "ТОО «Өлке»"
office.kk = "Бас көше, 1"
office.ru = "Главная улица, 1"

[contact]
email = "office@newspaper.example"

[[staff]]
name.kk = "Айна Серікова"
name.ru = "Айна Серикова"
post.kk = "редактор"
post.ru = "редактор"
spelling.kk = "printed"
spelling.ru = "editorial"
"""
