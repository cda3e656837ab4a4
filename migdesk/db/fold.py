"""One way to compare what people write: without accents, ligatures, case or punctuation.

Search, sort keys, duplicates and filters all compare folded text, so that *Genève*,
*GENEVE* and *geneve*, or *ONU-Habitat* and *ONU Habitat*, are the same everywhere.
"""

import re
from functools import lru_cache
from unicodedata import normalize

# Letters that Unicode does not decompose, as a French or English reader types them.
_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "\u0131": "i",
    }
)
# Combining marks, the points of Hebrew and the vowel signs of Arabic.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u3099\u309a]+"
)
# Letters and digits, but for those that SQLite's tokenizer takes for separators: a word must
# be one token there, because the search index keeps no positions for phrases.
_WORD = re.compile("[^\\W_\u19b0-\u19c9\u1cf2\u1cf3\U0002ebf0-\U0010ffff]+")


def words(text: str) -> list[str]:
    """The folded words of ``text``, in order; apostrophes, hyphens and dots part words."""
    if not text.isascii():
        text = _MARKS.sub("", normalize("NFKD", normalize("NFKD", text).casefold()))
    if not text.isascii():
        text = text.translate(_LETTERS)
    return _WORD.findall(text.lower())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` as it compares and sorts; a text without letters or digits stays itself."""
    return " ".join(words(text)) or text.strip().casefold()
