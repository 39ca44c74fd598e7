"""Links → the label of every word, spans, and what a link rests on."""
