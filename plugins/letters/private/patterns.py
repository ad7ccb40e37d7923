"""What private data but telephones look like in a text: mail, numbers of people, cards, accounts,
names in messengers; and what only looks so. ``finding`` searches by these patterns.

An individual number (ИИН, ЖСН) has twelve digits, of which the first six are a day of birth (order
of the government of 2003); an account is an IBAN of twenty signs (ISO 13616); a card number passes
the rule of Luhn (ISO/IEC 7812).
"""

import re

# Signs that are not seen between digits and letters, and what is written for others.
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u20e3\ufeff"), " "
)
PLAINER = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212"), "-")
PLAINER |= dict.fromkeys(map(ord, "\u2022\u2027\u2219\u22c5\u25cf\u30fb\uff65"), "·")
# Signs that may stand for plainer ones: all but Latin, Cyrillic, and common punctuation.
RARE = re.compile("[^\x00-\x7f\u0400-\u052f«»№…]")
# Letters in the place of 0, 1 and 3.
NO_DIGIT = re.compile(r"(?<=\d)[OoОоIlІЗз]+(?![^\W\d_])|(?<![\w.-])[OОIlІ](?=\d)")
DIGIT = str.maketrans("OoОоIlІЗз", "000011133")

_DOG = r"(?:собака|собачка|ит\sбелгісі|айқұлақ(?:\sбелгісі)?)"
_AT_WORD = rf"(?:at|ат|эт|dog|ит|{_DOG})"
_DOT_WORD = r"(?:dot|точка|тчк|нүкте)"
_PROVIDER = r"(?:mail|gmail|yandex|bk|list|inbox|icloud|outlook|hotmail|rambler|yahoo|proton)"
_NETWORKS = (
    r"(?:telegram|телеграм\w*|телег[аеиу]|whats ?app|в[ао]т?[стц]+ап\w*|instagram|инста(?!нц)\w*"
    r"|инст[еуы]|skype|скайп\w*|viber|вайбер\w*|discord|дискорд\w*|tik ?tok|т[иі]к ?ток\w*"
    r"|snapchat|снап\w*|вк|вконтакте|vk|tg|тг|facebook|фейсбук\w*|insta?)"
)
_NETWORK = rf"{_NETWORKS}[а-яәіңғүұқөһ]*(?!\w|\.\w)"
_NICK = r"(?:ник(?:нейм)?|ниг|логин|аккаунт|login|username|nick(?:name)?)"
# Without one of these, in small letters, nothing of the kind is there.
AT = re.compile(rf"@|[(\[{{][aа][)\]}}]|[)\]}}] ?{_PROVIDER}|собак|(?<![^\W_]){_AT_WORD}(?![^\W_])")
ACCOUNT = re.compile(r"[a-zк] ?[a-z][ .\-/]{0,2}\d|(?:\d[ -]?){16}")
MESSENGERS = re.compile(rf"@|(?<!\w)(?:{_NETWORKS}|{_NICK})|live:")
OF_NAMES = re.compile(r"[@a-z]", re.IGNORECASE)  # each of them has one
LINK = re.compile(r"\. ?(?:me|ме|com|gg|ru|net|dog|link) ?/|://|tel:|phone=|number=")
LONG_NUMBER = re.compile(r"\d(?:[ .\-/_·\n]{0,3}\d){7}")
# What may be said of a cell by the one beside it or the head of its column. Telephones
# have a head of their own.
LABEL = re.compile(
    r"(?<!\w)(?:ИИН|ЖСН|IIN|ИНН|РНН|паспорт|удостоверени|куәлі|карт[аыуео]|kaspi|каспи"
    rf"|{_NETWORK}|{_NICK})",
    re.IGNORECASE,
)
ADDRESS = re.compile(r'(?:https?://|www\.)[^\s"]+', re.IGNORECASE)
# Also written around: name (at) school.kz, name [собака] mail (точка) ru, name @ mail.ru,
# name собака mail точка ru, name@mail,ru.
_NAME = r"(?<![\w.+-])[\w.+-]{2,64}"
_AT = rf"(?:\*{{0,2}}@\*{{0,2}}|\s?[(\[{{<«\"'/|*-]\s?(?:{_AT_WORD}|@)\s?[)\]}}>»\"'/|*-]\s?)"
_DOT = rf"(?:\.|\s?[(\[{{<«\"'/|*-]\s?(?:{_DOT_WORD}|\.)\s?[)\]}}>»\"'/|*-]\s?| {_DOT_WORD} )"
_ENDING = r"(?:kz|ru|com|org|net|қаз|рф)\b"
MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}})+"
    rf"|(?<![\w.+-])[A-Za-z0-9_.+-]{{2,64}}[ \n]?@[ \n]?[\w-]{{1,63}} ?\. ?"
    rf"(?:[\w-]{{1,63}} ?\. ?)?{_ENDING}"
    rf"|{_NAME}[ _-]{_AT_WORD}[ _-][\w-]{{1,63}} {_DOT_WORD} [a-zа-яқ]{{2,6}}\b"
    rf"|{_NAME}[ _-](?:at|собака|собачка|ат|эт)[ _-]{_PROVIDER}\.\w+"
    rf"|{_NAME}[ _-]?{_DOG}[ _-]?(?:[a-z0-9-]{{1,63}}\.[a-z]{{2,6}}|{_PROVIDER})\b"
    rf"|(?<![\w.+-])(?=\S{{0,62}}[\w][._\d]\w)[\w.+-]{{2,64}}[ _-](?:at|ат|эт)[ _-]"
    rf"[\w-]{{1,63}}\.{_ENDING}"
    rf"|(?<![\w.+-])[\w.+-] {_DOG} [\w-]{{1,63}} {_DOT_WORD} [a-zа-яқ]{{2,6}}\b"
    rf"|{_NAME} ?[(\[{{] ?[^\W\d_]{{1,10}} ?[)\]}}] ?{_PROVIDER}\.{_ENDING}"
    rf"|{_NAME} ?@ ?{_PROVIDER}\b"
    rf"|{_NAME} ?[(\[{{][aа@][)\]}}] ?[\w-]{{1,63}}\.[a-z]{{2,6}}\b",
    re.IGNORECASE,
)
# What looks like a telephone and is none: days, years, sums, numbers of documents and books.
_DAY = r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})(?!\.?\d)"
_COUNTED = (
    r"(?:дана|шт\b|штук|экз|адам|оқушы|учени|учащ|человек|чел\b|кітап|книг|бала|детей|мектеп|школ"
    r"|мұғалім|педагог|учител|жазылушы|подписчик|қатысушы|участник)"
)
# The number of a school, and then the telephone there.
_CALLS = r" +(?:8|\+7)[ (-]{0,2}7\d\d[ )-]{0,2}\d{3}[ -]?\d\d[ -]?\d\d(?!\d)"
NOT_PRIVATE = re.compile(
    rf"{_DAY}"
    r"|(?<!\d)(?:19|20)\d\d ?[-/,] ?(?:19|20)?\d\d(?!\d)"
    r"|(?:№|\bNo\.?|\bN\b|\bISBN|\bISSN|\bУДК|\bББК|\bБИН|\bБСН|\bприказ\w{0,4}|\bбұйрық\w{0,8})"
    rf"[ :.№]{{0,5}}(?:\d{{1,3}}(?={_CALLS})|[\dX][\dX -]{{0,24}})"
    r"|(?<![\d+])\d{1,3}(?: \d{3}){1,5}(?![\d-])(?= ?(?:₸|₽|%|[а-яәғқңөұүһі]))"
    rf"|(?<![\d-])\d{{1,3}} ?\d{{3}}(?= ?{_COUNTED})"
    r"|(?<!\d)\d[\d ]{0,20}\d ?(?:тенге|теңге|тг\b|₸|₽|руб|млн|млрд|%)",
    re.IGNORECASE,
)
TWELVE = re.compile(r"(?<![^\W_])(?<![.,-])\d{6}[ -]?\d{6}(?![.,-]?\d|[^\W_])")
LABELLED = re.compile(
    r"(?:\b(?:ИИН|ЖСН|IIN|ИНН|РНН)\w{0,4}|\b(?:И\. ?И\. ?Н|Ж\. ?С\. ?Н)\b"
    r"|идентификационн\w+\s(?:номер|№)"
    r"|сәйкестендіру\sнөмір)(?:[^\d\n]|\n(?!\n)){0,25}?(\d(?:[ .\-/\n]{0,2}\d){11})(?!\d)"
    r"|(?<![\d.,-])(\d(?:[ .\-/]{0,2}\d){11})[ ,(\-]{1,3}(?:ИИН|ЖСН|IIN)"
    r"|(?:\bуд(?:ост\w*)?\.?\s?личн|паспорт|жеке\s(?:басын\sкуәландыр|куәлі)|төлқұжат)"
    r"[^\d\n]{0,20}?(\d{3} ?\d{3} ?\d{2,3})(?!\d| ?(?:тенге|теңге|тг\b))"
    r"|(?:удостоверени|куәлі[кг])\w*[^\d\n]{0,20}?(0\d{8})(?!\d)",  # of nine digits from 0
    re.IGNORECASE,
)
# In fours, as cards show it; or called a card.
_NO_YEARS = r"(?!(?:(?:19|20)\d\d[ -]){3})"
_CUT = r"(?:[ .\-/_·]{0,3}|\n)"
SHOWN_AS_CARD = re.compile(
    rf"(?<![\w.,/=-])(?:[45]\d{{3}}|220[0-4])(?:{_CUT}\d{{4}}){{3}}(?![\w.,/=-]?\d)"
)
CALLED_CARD = re.compile(
    rf"(?<!\w)(?:карт[аыуео]|kaspi|каспи|visa|master ?card)\w*[^\d\n]{{0,25}}?"
    rf"{_NO_YEARS}(\d{{4}}(?:{_CUT}\d{{4}}){{2}}{_CUT}\d{{4,7}})(?!\d)"
    rf"|(?<![\d.,-]){_NO_YEARS}(\d{{4}}(?:{_CUT}\d{{4}}){{3}})[^\d\n]{{1,12}}?карт[аыуео]",
    re.IGNORECASE,
)
# However it is cut: 44 00 43 01 …
CALLED_AND_CUT = re.compile(
    rf"(?<!\w)(?:карт[аыуео]|kaspi|каспи|visa|master ?card)\w*[^\d\n]{{0,25}}?"
    rf"([2-6](?:{_CUT}\d){{15}})(?!\d)",
    re.IGNORECASE,
)
CARD = re.compile(
    rf"(?<![\w.,-]){_NO_YEARS}[2-6]\d{{3}}([ -]?)\d{{4}}\1\d{{4}}\1\d{{1,7}}(?![\w-])"
)
IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])"
)
# Of Kazakhstan, however it is cut: two digits, three of a bank, thirteen of an account.
KZ_ACCOUNT = re.compile(
    r"(?<!\w)[KkКк] ?[Zz][ .\-/]{0,2}\d(?:[ .\-/\n]{0,2}\d){4}"
    r"(?:[ .\-/\n]{0,2}[A-Za-z0-9]){13}(?!\w)"
    r"|(?<!\w)(?i:р/с|расч[её]тн\w+ сч[её]т\w*|есеп ?-?(?:айырысу )?шот\w*|ИИК|ЖСК)"
    r"[^\d\n]{0,15}?\d(?:[ -]?\d){15,21}(?!\d)"
    r"|(?<!\w)(?i:сч[её]т|шот)\w*[^\d\n]{0,15}?\d{20}(?!\d)"
)
# A name that is no word; and none that ends as a site does.
_SITE = r"(?!\S*\.(?:kz|ru|com|org|net)\b)"
_ODD = rf"{_SITE}(?=[A-Za-z.-]{{0,30}}[_\d.]\w)[A-Za-z][A-Za-z0-9_.-]{{2,31}}"
_SERVICE = (
    r"(?!(?:telegram|whats|insta|face|you ?tube|zoom|google|viber|tik|teams|skype|twitter|bot"
    r"|online|live|direct|chat|stories|reels|web|desktop|business|messenger|for|and|lite)(?![_\d.]\w))"
)
MESSENGER = re.compile(
    # No key of linked data: "@type": ….
    r'(?<![\w.@/])@(?!(?:context|type|graph|value|language|list|reverse)" ?:)'
    # No words of programming languages.
    r"(?!(?:media|import|charset|property|override|dataclass|staticmethod|param|return)\b)"
    r"[^\W\d_][\w.]{3,31}(?![\w@])"
    rf"|(?<!\w){_NETWORK}(?:\s?[:=]\s?| - |\s?\bник\b[ :=-]{{0,3}})@?"
    rf"{_SERVICE}(?:{_ODD}|{_SITE}[A-Za-z][A-Za-z-]{{3,31}}(?! [^\W\d_]|\w))"
    rf"|(?<!\w){_NETWORK}[^\n:=@]{{0,30}}?[:=/-] ?{_SERVICE}{_ODD}"
    rf"|(?<!\w){_NETWORK}[^\nA-Za-z@\d\t]{{1,25}}?(?=(?-i:[a-z])[A-Za-z.]{{0,30}}[_\d]){_SERVICE}{_ODD}(?![\w.]\w)"
    # Without a sign between only what is no word: aiman_ustaz, aiman85.
    rf"|(?<!\w){_NETWORK} {_SERVICE}{_ODD}(?![\w.]\w)"
    rf"|(?<!\w)(?:мой|моя|мо[её]м|менің) {_NETWORK}\w* {_SERVICE}[A-Za-z][A-Za-z0-9_.-]{{3,31}}"
    r"|(?<!\w)live:[A-Za-z][A-Za-z0-9_.-]{3,31}"
    rf"|(?<!\w){_NICK}[^\W\d_a-zA-Z]{{0,6}}"
    rf"(?: ?[:=-] ?@?|[^\n\d@a-zA-Z]{{1,25}}?(?=\w*_|(?-i:[a-z]))){_ODD}"
    # The other way round: aiman_ustaz (Telegram).
    rf"|(?<![\w.@/-])(?=(?-i:[a-z])[a-z.]{{0,30}}[_\d]|[a-z]{{1,30}}_)[a-z][a-z0-9_.]{{3,31}}"
    rf"(?: ?[(,-] ?| )(?:в )?{_NETWORK}(?!\w)",
    re.IGNORECASE,
)
# Not the ways to pass a page on, which name nobody: t.me/share/url?…, wa.me/?….
TALK = re.compile(
    r"\b(?:vk\.com/id\d|facebook\.com/profile\.php\?id=\d|wa\.me/\+?\w|wa\.link/\w"
    r"|(?:[tт] ?\. ?(?:me|ме) ?/ ?|telegram\.(?:me|dog)/)(?!share/url\?)\+?\w"
    r"|viber://|tg://|(?:vk|m|ig|signal)\.me/\w"
    r"|api\.whatsapp\.com/send|(?:chat\.whatsapp|invite\.viber|join\.skype)\.com/\w|discord\.gg/\w"
    r"|snapchat\.com/add/\w|(?:tiktok\.com|threads\.(?:net|com))/@\w|ok\.ru/profile/\d)\S*"
    r"|[?&](?:phone|number)=(?:\+|%2B)?\d{10,15}|(?<!\w)tel:\S+",
    re.IGNORECASE,
)
