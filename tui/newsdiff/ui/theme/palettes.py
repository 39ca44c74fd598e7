"""The reader's own colours, made for the three labels.

Blue and orange differ for people who cannot tell red from green. Unique text is plain, shared text recedes,
paraphrases and disagreements draw the eye. Terminals with sixteen colours have palettes made of those sixteen.
"""

from __future__ import annotations

from collections.abc import Mapping

Palette = Mapping[str, str]
"""Theme variables by name, and the colours that Textual derives its own variables from."""

# The sixteen colours of a terminal, by their values in Rich. Terminals show them differently, so text and background
# are always colours that are far apart on all of them.
_SIXTEEN = {
    "black": "#000000",
    "red": "#800000",
    "blue": "#000080",
    "magenta": "#800080",
    "teal": "#008080",
    "silver": "#c0c0c0",
    "grey": "#808080",
    "yellow": "#ffff00",
    "pink": "#ff00ff",
    "cyan": "#00ffff",
    "white": "#ffffff",
}

_TABLE = """
variable                    dark     light    contrast dark_16 light_16
background                  #16181d  #fcfbf8  #000000  black   white
surface                     #1d2027  #f3f2ee  #000000  black   white
panel                       #262b35  #e7e6e1  #1c1c1c  black   white
error                       #ff8f70  #a82a00  #ffaf87  yellow  red
shared                      #7fb0e6  #1f5fa8  #87d7ff  teal    blue
paraphrased                 #ffb454  #9a4a00  #ffd700  yellow  red
unique                      #e4e4e4  #1c1c1c  #ffffff  silver  black
disagreement                #1b1206  #ffffff  #000000  black   white
disagreement-background     #ffb000  #8f3d00  #ffd700  yellow  red
moved                       #cfb6ff  #6a3fb5  #ffafff  pink    magenta
match                       #ffffff  #10201f  #000000  black   black
match-background            #00565c  #b5e3df  #d0d0d0  silver  silver
match-here                  #06201f  #ffffff  #000000  black   white
match-here-background       #4fd6d0  #00635f  #5fffff  cyan    blue
quiet                       #9aa0aa  #5f646c  #d0d0d0  silver  black
cursor                      #ffd58a  #9a4a00  #ffff87  yellow  red
cursor-background           #262b35  #ebeff6  #1c1c1c  black   white
counterpart                 #a9c7ee  #1f5fa8  #87d7ff  cyan    blue
counterpart-background      #1d222b  #f3f4f6  #121212  black   white
bar                         #20242c  #eeede9  #1c1c1c  black   white
bar-text                    #d8dbe0  #2a2c30  #ffffff  white   black
key                         #ffcc80  #6b2f00  #ffff87  yellow  red
rule                        #3a404b  #c4c4c0  #8a8a8a  grey    grey
screen-selection-background #3d5a80  #a9c9ee  #ffffff  blue    black
screen-selection-foreground #ffffff  #101010  #000000  white   white
"""


def _palettes() -> dict[str, Palette]:
    """The columns of the table, by their names."""
    (_, *names), *rows = (line.split() for line in _TABLE.strip().splitlines())
    colours = [(variable, [_SIXTEEN.get(each, each) for each in row]) for variable, *row in rows]
    return {name: {variable: row[n] for variable, row in colours} for n, name in enumerate(names)}


PALETTES = _palettes()
"""For terminals with many colours ``dark``, ``light`` and ``contrast``; with sixteen ``dark_16`` and ``light_16``."""
