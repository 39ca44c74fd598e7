"""The reader's own colours, made for the three labels.

Blue and orange stay apart for people who cannot tell red from green. Unique text is plain, shared text recedes,
paraphrased text and disagreements draw the eye. A terminal with sixteen colours has its own sets, made of those
sixteen alone.
"""

from __future__ import annotations

from collections.abc import Mapping

Palette = Mapping[str, str]
"""Theme variables, and the colours that Textual's own variables are made from."""

# The sixteen colours of a terminal, by the values that Rich takes them for. What a terminal makes of them differs,
# so only pairs are used here that are far apart in all of them.
_SIXTEEN = {
    "black": "#000000", "red": "#800000", "blue": "#000080", "magenta": "#800080", "teal": "#008080",
    "silver": "#c0c0c0", "grey": "#808080", "yellow": "#ffff00", "pink": "#ff00ff", "cyan": "#00ffff",
    "white": "#ffffff",
}  # fmt: skip

# A row for each variable: dark, light and contrast with many colours, then dark and light with sixteen.
_TABLE = """
background                  #16181d   #fcfbf8   #000000   black     white
surface                     #1d2027   #f3f2ee   #000000   black     white
panel                       #262b35   #e7e6e1   #1c1c1c   black     white
error                       #ff8f70   #a82a00   #ffaf87   yellow    red
shared                      #7fb0e6   #1f5fa8   #87d7ff   teal      blue
paraphrased                 #ffb454   #9a4a00   #ffd700   yellow    red
unique                      #e4e4e4   #1c1c1c   #ffffff   silver    black
disagreement                #1b1206   #ffffff   #000000   black     white
disagreement-background     #ffb000   #8f3d00   #ffd700   yellow    red
moved                       #cfb6ff   #6a3fb5   #ffafff   pink      magenta
match                       #ffffff   #10201f   #000000   black     black
match-background            #00565c   #b5e3df   #d0d0d0   silver    silver
match-here                  #06201f   #ffffff   #000000   black     white
match-here-background       #4fd6d0   #00635f   #5fffff   cyan      blue
quiet                       #9aa0aa   #5f646c   #d0d0d0   silver    black
cursor                      #ffd58a   #9a4a00   #ffff87   yellow    red
cursor-background           #262b35   #ebeff6   #1c1c1c   black     white
counterpart                 #a9c7ee   #1f5fa8   #87d7ff   cyan      blue
counterpart-background      #1d222b   #f3f4f6   #121212   black     white
bar                         #20242c   #eeede9   #1c1c1c   black     white
bar-text                    #d8dbe0   #2a2c30   #ffffff   white     black
key                         #ffcc80   #6b2f00   #ffff87   yellow    red
rule                        #3a404b   #c4c4c0   #8a8a8a   grey      grey
screen-selection-background #3d5a80   #a9c9ee   #ffffff   blue      black
screen-selection-foreground #ffffff   #101010   #000000   white     white
"""


def _palettes() -> list[Palette]:
    names, *columns = zip(*map(str.split, _TABLE.strip().splitlines()), strict=True)
    return [
        {name: _SIXTEEN.get(colour, colour) for name, colour in zip(names, column, strict=True)}
        for column in columns
    ]


DARK, LIGHT, CONTRAST, DARK_16, LIGHT_16 = _palettes()
