"""An issue of another newspaper in another country: hospitals of two provinces in 1998."""

from __future__ import annotations

from makers import Files, article, miniature

_WORDS = {
    "kis-2020": "saulyq-1998",
    "2020–2021": "1998",
    "2026-11-23": "2024-03-01",
    'code = "kz"': 'code = "kg"',
    "Қазақстан": "Қырғызстан",
    "Казахстан": "Кыргызстан",
    "south = 40\nnorth = 56\nwest = 46\neast = 88": "south = 39\nnorth = 44\nwest = 69\neast = 81",
    '"foreword", "akmola"': '"akmola", "atyrau"',
    'sections_lost = ["atyrau"]': "sections_lost = []",
    '["oblast", "city"]': '["oblast"]',
    "oblast": "province",
    "akmola": "chuy",
    "atyrau": "osh",
    "Ақмола облысы": "Шүй облысы",
    "Акмолинская область": "Чуйская область",
    "Атырау облысы": "Ош облысы",
    "Атырауская область": "Ошская область",
    'code_2020 = "KZ-AKM"\ncode_now = "KZ-11"': (
        'centre.kk = "Бішкек"\ncentre.ru = "Бишкек"\ncode_2020 = "KG-C"\ncode_now = "KG-C"'
    ),
    'code_2020 = "KZ-ATY"\ncode_now = "KZ-23"': 'code_2020 = "KG-O"\ncode_now = "KG-O"',
    "lat = 53.284\nlon = 69.394": "lat = 42.8\nlon = 74.5",
    "lat = 47.1\nlon = 51.9": "lat = 40.5\nlon = 72.8",
    "lat = 52.1\nlon = 71.2": "lat = 42.5\nlon = 74.2",
    "Жетекші мектептер": "Саулық",
    "Ведущие школы": "Здоровье",
    "stepnoe-school": "stepnoe-hospital",
    '"school"': '"hospital"',
    "Степное мектебі": "Степное емханасы",
    "Степная школа": "Степная больница",
    "Мектептер": "Емханалар",
    "Мектеп мұғалімдері": "Емхана дәрігерлері",
    "Екі мектептің мұғалімдері": "Екі емхананың дәрігерлері",
    "Жас мұғалімге": "Жас дәрігерге",
    "Мұғалімге": "Дәрігерге",
    "мұғалім": "дәрігер",
    "Школы": "Больницы",
    "учителя школы": "врачи больницы",
    "Учителя двух школ": "Врачи двух больниц",
    "учителю": "врачу",
    "учителей": "врачей",
    "учитель": "врач",
}


def another_issue() -> Files:
    """All its files; nothing of the miniature's country, years or subject is left in them."""
    files = {path: text for path, text in miniature().items() if "alghysoz" not in path}
    files |= {"content/data/rubrics.toml": "", **article("osh", section="region: osh")}
    for path, text in files.items():
        assert isinstance(text, str)
        for ours, theirs in _WORDS.items():
            text = text.replace(ours, theirs)
        files[path] = text
    return files
