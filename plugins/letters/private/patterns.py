"""What private data look like in a text: telephones, mail, numbers of people, cards, accounts,
names in messengers; and what only looks so. ``finding`` searches by these patterns.

Numbers of Kazakhstan: a telephone has eleven digits from 7 or 8 (ITU, +7), an individual number
(ИИН, ЖСН) twelve, of which the first six are a day of birth (order of the government of 2003), an
account is an IBAN of twenty signs (ISO 13616), a card number passes the rule of Luhn (ISO/IEC
7812).
"""

import re

# Signs that are not seen between digits and letters, and what is written for others.
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), " "
)
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
# Signs that may stand for plainer ones: all but Latin, Cyrillic, and common punctuation.
RARE = re.compile("[^\x00-\x7f\u0400-\u052f«»№…]")
# Four digits of a number, or the sign of a mail address or a messenger.
# What may part them: not the end of a paragraph.
_SIGN = r"[ ().\-/_~*·•]"
_GAP = rf"(?:{_SIGN}{{0,4}}|{_SIGN}{{0,2}}\n{_SIGN}{{0,2}})"
FOUR_DIGITS = re.compile(rf"\d{_GAP}\d{_GAP}\d{_GAP}\d")
AT = re.compile(r"@|[(\[{][aа][)\]}]|\b(?:at|собака|собачка|ат|эт)\b", re.IGNORECASE)
ACCOUNT = re.compile(r"[A-Za-z]{2}\d\d")
HINT = re.compile(
    rf"{FOUR_DIGITS.pattern}|@|[(\[{{]\s?(?:at|собака|собачка|ат|эт)\s?[)\]}}]"
    r"|\b(?:wa|t|vk|telegram)\.me/|[:=]|ник\b|\w\s?-\s?@?[A-Za-z]|[A-Za-z]\.?[_\d]|\b(?:at|собака)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Also written around: name (at) school.kz, name [собака] mail (точка) ru, name @ mail.ru,
# name собака mail точка ru.
_AT = r"(?:@|\s?[(\[{]\s?(?:at|собака|собачка|ат|эт)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|точка|нүкте)\s?[)\]}]\s?)"
_PROVIDERS = r"(?:mail|gmail|yandex|bk|list|inbox|icloud|outlook|hotmail)"
MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}})+"
    r"|(?<![\w.+-])[\w.+-]{2,64} ?@ ?[\w-]{1,63}\.(?:[\w-]{1,63}\.)?(?:kz|ru|com|org|net|қаз|рф)\b"
    r"|(?<![\w.+-])[\w.+-]{2,64} (?:at|собака) [\w-]{1,63} (?:dot|точка|нүкте) [a-zқазрф]{2,6}\b"
    rf"|(?<![\w.+-])[\w.+-]{{2,64}} ?@ ?{_PROVIDERS} ?\. ?\w+"
    rf"|(?<![\w.+-])[\w.+-]{{2,64}} (?:at|собака) {_PROVIDERS}\.\w+"
    r"|(?<![\w.+-])[\w.+-]{2,64}[(\[{][aа@][)\]}][\w-]{1,63}\.[a-z]{2,6}\b",
    re.IGNORECASE,
)
# What looks like a telephone and is none: days, years, sums, numbers of documents and books.
_DAY = r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\.?\d)"
NOT_PRIVATE = re.compile(
    rf"{_DAY}"
    r"|(?<!\d)(?:19|20)\d\d ?[-/,] ?(?:19|20)?\d\d(?!\d)"
    r"|(?:№|\bNo\.?|\bN\b|\bISBN|\bISSN|\bУДК|\bББК|\bБИН|\bБСН|\bприказ\w{0,4}|\bбұйрық\w{0,8})"
    r"[ :.№]{0,5}[\dX][\dX -]{0,24}"
    r"|(?<![\d+])\d{1,3}(?: \d{3}){1,5}(?![\d-])(?= ?(?:₸|₽|%|[а-яәғқңөұүһі]))"
    r"|(?<!\d)\d[\d ]{0,20}\d ?(?:тенге|теңге|тг\b|₸|₽|руб|млн|млрд|%)",
    re.IGNORECASE,
)
# Not inside a longer number, a word or an address.
_ALONE = r"(?<![^\W_])(?<!/)(?<![\dA-Za-z][.,_-])"
PHONE = re.compile(
    rf"{_ALONE}(?:\+{_GAP})?[78]{_GAP}(?:\d{_GAP}){{9}}\d(?![^\W_]|%)"  # eleven digits
    rf"|{_ALONE}\+{_GAP}\d(?:{_GAP}\d){{8,13}}(?!\w)"  # of any country
    rf"|{_ALONE}7(?:0[0-8]|47|5[01]|6[0-4]|7[1-8])[ -]?\d{{3}}[ -]?\d\d[ -]?\d\d(?![\w-])"  # no 8
    r"|\((?!(?:19|20)\d\d\))\d{3,5}\) ?\d{1,3}[ -]\d\d[ -]\d\d(?![\w-])"  # a town's code
)
THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
CALLED = re.compile(
    r"(?:(?<!\w)(?:тел(?:ефон\w*)?|моб(?:ильн\w*)?|сот(?:овы\w*|ка)?|ұялы\w*|байланыс|факс|phone|tel|call"
    r"|whats ?app|ватс?ап|вацап|viber|вайбер)(?!\w)|☎|📞|📱)"
    r"[^\d\n]{0,20}?(\d(?:[ ()\-]{0,2}\d){4,11})(?!\d)"
    # A number of a town, written as telephones are, beside a word that calls for one.
    r"|(?<!\w)(?:справ(?:ки|ок|кам|очн)|анықтама|звони|позвони|қоңырау|хабарлас|қабылдау)"
    r"\w*[^\d\n]{0,20}?(\d{1,3}-\d\d-\d\d)(?![\d-])"
    r"|(?<!\w)(?:т\.|(?:нөмір\w*|номер)(?!\w)[^\d\n]{0,20}?) ?(\d{2,3}-\d\d-\d\d)(?![\d-])"
    r"|(?<![\d.,-])(\d{1,3}-\d\d-\d\d)[ ,(]{1,3}(?:тел(?:ефон\w*)?|факс|ұялы)(?!\w)",
    re.IGNORECASE,
)
TWELVE = re.compile(r"(?<![\d.,-])\d{6} ?\d{6}(?![\d.,-]?\d)")
LABELLED = re.compile(
    r"(?:\b(?:ИИН|ЖСН|IIN)\b|идентификационн\w+\sномер|сәйкестендіру\sнөмір)[^\d\n]{0,25}?"
    r"(\d(?:[ -]?\d){11})(?!\d)"
    r"|(?:удостоверени\w+\sличности|уд\. ?личн|паспорт|жеке\s(?:басын\sкуәландыр|куәлі)|төлқұжат)"
    r"[^\d\n]{0,20}?(\d{8,9})(?!\d)",
    re.IGNORECASE,
)
# In fours, as cards show it; or called a card.
SHOWN_AS_CARD = re.compile(r"(?<![\d.,-])(?:[45]\d{3}|220[0-4])([ -])\d{4}\1\d{4}\1\d{4}(?![\d-])")
CALLED_CARD = re.compile(
    r"(?<!\w)(?:карт[аыуео]|kaspi|каспи)\w*[^\d\n]{0,25}?"
    r"(?!(?:(?:19|20)\d\d[ -]){3})(\d{4}([ -]?)\d{4}\2\d{4}\2\d{4})(?!\d)",
    re.IGNORECASE,
)
CARD = re.compile(
    r"(?<![\d.,-])(?!(?:(?:19|20)\d\d[ -]){3})[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\d-])"
)
IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])[Kk][Zz]\d\d(?: ?[A-Za-z0-9]{4}){4}(?![A-Za-z0-9])"
)
_NETWORK = (
    r"(?:telegram|телеграм\w*|whats ?app|instagram|инстаграм\w*|инста|skype|скайп|viber"
    r"|discord|tiktok|тик ?ток|тік ?ток|вк|vk|tg|тг)"
)
MESSENGER = re.compile(
    r"(?<![\w.@/])@[A-Za-z][A-Za-z0-9_.]{3,31}(?![\w@])"
    rf"|(?<!\w){_NETWORK}\s?(?:[:=-]|\bник\b:?)\s?@?[A-Za-z][A-Za-z0-9_.-]{{3,31}}"
    # Without a sign between only what is no word: aiman_ustaz, aiman85.
    rf"|(?<!\w){_NETWORK} (?=\w*[_\d])[A-Za-z][A-Za-z0-9_]{{3,31}}(?![\w.])"
    r"|(?<!\w)live:[A-Za-z][A-Za-z0-9_.-]{3,31}"
    r"|(?<!\w)(?:ник|ниг|логин|аккаунт)[^\W\d_a-zA-Z]{0,6} ?[:=-] ?@?"
    r"(?=\w*[_\d.])[A-Za-z][A-Za-z0-9_.]{3,31}",
    re.IGNORECASE,
)
# Not the ways to pass a page on, which name nobody: t.me/share/url?…, wa.me/?….
TALK = re.compile(
    r"\b(?:vk\.com/id\d|facebook\.com/profile\.php\?id=\d|wa\.me/\+?\d"
    r"|(?:t|telegram)\.me/(?!share/url\?)\+?\w|viber://|tg://|vk\.me/|api\.whatsapp\.com/send)\S*"
    r"|[?&](?:phone|number)=(?:\+|%2B)?\d{10,15}|(?<!\w)tel:\S+",
    re.IGNORECASE,
)
