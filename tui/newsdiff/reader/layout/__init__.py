"""A comparison laid out for a width: rows, columns, filters, viewport, minimap."""
