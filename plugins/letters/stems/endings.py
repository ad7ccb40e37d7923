"""What Kazakh and Russian words end in, from the right to the left: an ending of each group may be
there or not, and behind it only endings of later groups.

The endings are written as grammars write them and looked up in one spelling, in which the vowels of
Kazakh harmony fall together. Each group is made of several lines of text for the eye alone.
"""

_CASES = (
    "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде"
    " дан ден тан тен нан нен мен бен пен ша ше дай дей тай тей"
)
_LOCATIVE = "да де та те нда нде"
_POSSESSIVES = "ым ім м ың ің ң ы і сы сі ымыз іміз мыз міз ыңыз іңіз ңыз ңіз"
_PLURAL = "лар лер дар дер тар тер"
KAZAKH = (
    _CASES,
    _POSSESSIVES,
    _PLURAL,
    "ғы гі қы кі",  # what is at a place or a time: мектеп-те-гі
    _LOCATIVE,
    _POSSESSIVES,
    _PLURAL,
    "лық лік дық дік тық тік",
    "лы лі ды ді ты ті сыз сіз шы ші шыл шіл лас лес дас дес тас тес рақ рек ырақ ірек",
    # Of verbs: person; tense, participle or the verb as a noun; no; voice; a verb made of a noun.
    "м н ң қ к мын мін бын бін пын пін сың сің мыз міз быз біз пыз піз сыз сіз дар дер",
    "ды ді ты ті са се ған ген қан кен атын етін йтын йтін ар ер р мақ мек бақ бек пақ пек"
    " ып іп п а е й ады еді йды йді ушы уші у ғалы гелі қалы келі сын сін",
    "ма ме ба бе па пе",
    "ыл іл л ын ін тыр тір дыр дір т ғыз гіз қыз кіз ыс іс с лан лен дан ден тан тен",
    "ла ле да де та те",
)
_THEMES = "ова ева ирова изирова а е и я"
RUSSIAN = (
    "ся сь",
    # Adjectives, nouns, verbs.
    "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими"
    " а я ы и у ю о е ей ам ям ами ями ах ях ов ев ия ии ию ием ией иям иями иях ью ья ье"
    " ть ти ешь ет ете ут ют ишь ит ите ат ят ал ала ало али ил ила ило или ел ела ело ели"
    " ял яла яло яли л ла ло ли ать ять ить еть ает яет ают яют ует уют уем уешь уете"
    " ирует ируют ируем ируешь ируете овать ировать нуть айте ай уй",
    "ющ ущ ащ ящ вш енн анн янн нн ен ан ян ем им ованн ован ирован ированн",
    "ск еск ическ н",
    "ость ств еств ник ниц тель атор ац",
    "ск н",
    _THEMES,
)

# From the first of these on an ending takes three letters at least for what is before it.
KAZAKH_VERBS = 9

# Words whose forms no ending explains, each row by its first word.
IRREGULAR = (
    "человек люди людей людям людьми людях",
    "ребёнок дети детей детям детьми детях",
    "день дня дню днём дне дни дней дням днями днях",
    "время времени временем времён временам временами временах",
    "лучше лучший лучшая лучшее лучшие лучшего лучших хороший хорошая хорошо",
    "год лет",
    "идти шёл шла шли идёт идут",
    "мать матери матерей матерям",
)

# Words that say nothing of what a text is about: they are not looked for.
FUNCTION_WORDS = (
    "және мен да де не бұл осы сол үшін туралы бойынша қалай ал бірақ тек ғана деп"
    " дейін кейін яғни олар ол біз деген дегеніміз қандай қайда кім"
    " и в во на с со по для от до как что это к ко о об у из за при а но не или же ли бы то так"
    " где кто чем про всё над под через такое такой такая такие значит какой какая какое какие"
)
