"""What a telephone looks like in a text: by its digits, or by a word beside it that calls for one.

Numbers of Kazakhstan have eleven digits from 7 or 8 (ITU, +7): three of an operator or three to
five of a town, and the rest. Within a town only the last five to seven are said; to be told from
figures they need such a word.
"""

import re

# What may part digits of one number: not the end of a paragraph, and no cell.
_SIGN = r"[ ()\[\].\-/_~*·•'’]"
GAP = rf"(?:{_SIGN}{{0,4}}|{_SIGN}{{0,2}}\n{_SIGN}{{0,2}})"
# Without one of these, in small letters, no number is there; none that is whole; called; said.
DIGITS = re.compile(r"\d(?:[\W_]{0,6}\d){4}|вн|доб|ішкі|қосымша")
ELEVEN = re.compile(r"\d(?:[\W_]{0,6}\d){7}")
FIVE = re.compile(r"\d(?:[ ()\-./]{0,2}\d){4}|вн|доб|ішкі|қосымша", re.IGNORECASE)
SAID = re.compile(r"семь|жеті|(?:8|\+\s?7)\W{1,3}7\d\d\W{1,3}\w")
# Not inside a longer number, a word or an address.
_ALONE = r"(?<![^\W_])(?<!/)(?<![\dA-Za-z][.,_-])"
_OPERATOR = r"7(?:0[0-8]|47|5[01]|6[0-4]|7[1-8])"
PHONE = re.compile(
    rf"{_ALONE}(?:\+{GAP})?[78]{GAP}(?:\d{GAP}){{9}}\d(?![^\W_]|%)"  # eleven digits
    rf"|{_ALONE}\+{GAP}\d(?:{GAP}\d){{8,13}}(?!\w)"  # of any country
    # Without the 8: of an operator, of a town.
    rf"|{_ALONE}{_OPERATOR}[ .\-/]?(?:\d{{3}}[ .\-/]?\d\d[ .\-/]?\d\d|\d\d[ .\-/]\d\d[ .\-/]\d{{3}}"
    r"|\d{4}[ .\-/]\d{3})(?![\w-])"
    rf"|{_ALONE}7[12](?:\d\d[ -]\d\d|\d{{3}}[ -]\d)-\d\d-\d\d(?![\w-])"
    rf"|{_ALONE}7(?:27[ .\-/]?\d|172[ .\-/]?)\d\d[ .\-/]?\d\d[ .\-/]?\d\d(?![\w-])"
    r"|\((?!(?:19|20)\d\d\))\d{3,5}\) ?\d{1,3}[ -]\d\d[ -]\d\d(?![\w-])"
    r"|\((?!(?:19|20)\d\d\))\d{3,5}\) ?\d\d-\d{3}(?![\w-])|\(7\d{2,4}\) ?\d{5,7}(?![\w-])"
)
THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
CLOCK_OR_DAY = re.compile(r"\d\d?\.\d\d ?- ?\d\d?\.\d\d|\d\d?/\d\d?/\d{4}|\d{4}/\d\d?/\d\d?")

_DEVICE = (
    r"(?:тел(?:еф(?:он\w*)?)?|тлф|сот(?:к[аеиу]|кой)|байланыс|факс\w*|phone|tel|fax|whats ?app"
    r"|[вуо]а?[тц]+с?[аэ]п\w*|вотс?ап\w*|viber|вайбер\w*)"
)
_TELEPHONE = rf"(?:{_DEVICE}|моб(?:ил\w*)?|сот(?:ов\w*)?|ұялы\w*|call|cell|mobile)"
# Who says so asks to be called.
_CALLING = (
    r"(?:справ(?:ки|ок|кам|очн)|анықтама|(?:по|пере|до|со)?звон(?!к|ок)|набер|набира|обраща[йт]"
    r"|обратит|свяж|связ[иь]|связать|запис(?:[ьи]|ыва|ат)|контакты?(?!\w)"
    r"|контактн\w+ (?:ном|лиц|дан)|қоңырау|хабарлас|хабарлан|қабылдау|при[её]мн|домашн"
    r"|байланыс(?! ?ты)|жазылу\sүшін|сұрау\sүшін|по\sномер)"
)
# Not what is counted: 12-14-16 years, classes, minutes.
_COUNTED = (
    r"(?! ?(?:лет|год|мин|час|класс|кл\b|челов|процент|%|раз|стр|групп|сынып|жас|жыл|пайыз|сағат"
    r"|адам|бет|б\.|топ|оқу|апта|нед|балл|урок|саба|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел"
    r"|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))"
)
_LOCAL = rf"\d{{1,3}}-\d\d-\d\d(?![\d-]){_COUNTED}"
_SPACED = r"\d{1,3}([ .])\d\d\1\d\d(?![\d-])"
# Or at the end of the line before.
_ASIDE = r"(?:[^\d\n\t]{0,20}?(?:(?<=[:\-])\n[^\w\n\t]{0,4})?|[^\w\n\t]{0,6}\n[^\w\n\t]{0,4})"
CALLED = re.compile(
    # Right behind the word any five digits; further on six, or written as telephones are.
    rf"(?:(?<!\w){_TELEPHONE}(?!\w)|[☎☏✆📞📱📲])(?:[^\w\n\t]{{0,6}}\n)?[^\w\n\t]{{0,6}}"
    r"(?P<called>\d(?:[ ()\-./]{0,2}\d){4,11})(?!\d)"
    rf"|(?<!\w){_DEVICE}(?!\w)[^\d\n\t]{{0,20}}?(?P<behind>\d(?:[ ()\-./]{{0,2}}\d){{5,11}})(?!\d)"
    rf"|(?<!\w){_TELEPHONE}(?!\w)[^\d\n\t]{{0,20}}?(?P<formed>{_LOCAL}|\d{{1,3}} \d\d \d\d(?!\d))"
    rf"|(?<!\w){_CALLING}\w*{_ASIDE}(?P<asked>{_LOCAL})"
    rf"|(?<!\w)(?:[тф](?:[.:]{{1,2}}|/ф[.:]{{0,2}}) ?"
    rf"|(?:нөмір(?!л)\w*|номер)(?!\w)[^\d\n\t]{{0,20}}?)"
    rf"(?P<number>{_LOCAL})"
    # What is said behind it.
    rf"|(?<![\d.,-])(?P<before>{_LOCAL})(?:-?(?:[кгқғ][еа]|[дт][еа]н))?[ ,(\-]{{1,3}}"
    rf"(?:(?:{_TELEPHONE}|нөмірі?|номер)(?!\w)|[^\d\n\t]{{0,15}}?"
    r"(?<!\w)(?:нөмір(?:ге|ден|іне|інен)|қоңырау|хабарлас|(?:по|пере)?звони))"
    # Inside a house.
    r"|(?<!\w)(?:вн(?:утр)?\.|доб\.|(?:внутренн|добавочн)\w+|\(ішкі\)"
    r"|(?:ішкі|қосымша)(?= тел| нөмір))"
    r"(?: тел\w*\.?| номер\w*| нөмір\w*)?[ :№\-]{0,4}(?P<inner>\d\d?-\d\d|\d{3,5})"
    r"(?![\d.,-]?\d|[ -]?[^\W\d_]|%)",
    re.IGNORECASE,
)
# A number may be a telephone's too.
NUMBERED = re.compile(rf"(?<!\w)(?:{_TELEPHONE})[.: ]{{0,3}}№", re.IGNORECASE)
# Behind a word that counts nothing and names no document; and not figures in a row.
BARE = re.compile(
    rf"(?<=[^\W\d_]{{3}})(?:(?:\)? ?[:\-]| \() ?(?P<behind>{_LOCAL})"
    rf"|\)? (?P<after>(?!\d-){_LOCAL}))"
    r"(?=[,.;)\n]|\s*$| - )"
)
OFFICE = re.compile(
    r"(?<!\w)(?:приемн|приёмн|бухгалтер|канцеляр|вахт|дежурн|кезекші|кеңсе|хатшы|секретар|медпункт|директор"
    r"|завуч|күзет|охран|сторож|дәрігер|медсестр|медбике|фельдшер|общежити|жатақхан|библиотек"
    r"|кітапхан|психолог"
    r"|оператор|касс|лини|желі|мұрағат|архив|редакци|бөлімі|отдел(?!ы)|служб|профком|әкімді|диспетчер)",
    re.IGNORECASE,
)
NUMBER_WORD = re.compile(r"нөмір|номер", re.IGNORECASE)  # looked at above
NO_TELEPHONE = re.compile(
    r"(?<!\w)(?:шифр|коды?\b|договор|шарт|хаттама|протокол|акт|серия|гост|снип|санпин|решени|шешім|хат\b"
    r"|письм|исх|вх|каб|бөлме|ауди|стр|бет|том\b|вып|шығар|сурет|кесте|табл|рис|сч[её]т|есеп|есеб|формул"
    r"|схем|масштаб|үлгі|кезең|этап|бұйры|приказ|құжат|докумен|қаулы|өтініш|заявлен|келісім|сертифик"
    r"|диплом|лиценз|жауап|ответ|сан(?:ы|дар)?\b|числ|цифр|балл|баға|оценк|размер|өлшем|құрам|состав|структур"
    r"|бөлініс|пример|мысал|задани|тапсырма|жаттығу|упражн|результат|нәтиже|көрсеткіш|показател|үлес|дол[яи]"
    r"|топ\b|топтар|групп|урок|сабақ|уақыт|врем|классы|сыныптар|жас|возраст|параграф|процент|пайыз|сапа)",
    re.IGNORECASE,
)
# A cell may hold figures too: only what has the form of a telephone counts, below such a head or
# beside such a cell.
HEAD = re.compile(rf"(?<!\w)(?:{_TELEPHONE}|{_CALLING}|нөмір\w*|контакт\w*)(?!\w)", re.IGNORECASE)
IN_CELL = re.compile(rf"(?<![\d.,-]){_LOCAL}|(?<![\d.,-]){_SPACED}")

# A number of which some or all is said in words: from 8 or +7 and what an operator or a town begins
# with, three numerals more.
_SAID_SMALL = (
    r"(?:один|одна|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|ноль|нуль|сто|двести|триста"
    r"|четыреста|(?:пят|шест|сем|восем|девят)ьсот|десять|двадцать|тридцать|сорок|пятьдесят"
    r"|шестьдесят|семьдесят|восемьдесят|девяносто|[а-я]{2,7}надцать"
    r"|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|нөл|он|жиырма|отыз|қырық|елу|алпыс|жетпіс"
    r"|сексен|тоқсан|жүз)"
)
_NUMERAL = rf"(?:{_SAID_SMALL}(?![^\W\d_])|\d{{1,4}}(?!\d))"
_PAUSE = r"(?:[^\w\n\t]{1,3}|[^\w\n\t]{0,2}\n[^\w\n\t]{0,2})"
WORDS = re.compile(
    rf"(?<!\w)(?<!\d[.,-])(?:8|восемь|сегіз|(?:плюс|қосу|\+) ?(?:7|семь|жеті)){_PAUSE}"
    rf"(?:7\d\d|семьсот|семь{_PAUSE}(?:ноль|один|два|четыре|пять|семь)"
    rf"|жеті{_PAUSE}(?:жүз|нөл|бір|екі|төрт|бес|жеті))(?!\w)"
    rf"(?:{_PAUSE}{_NUMERAL}){{3,12}}",
    re.IGNORECASE,
)
