"""Reads CSV as strictly as Python's library can, and prints its rows as a list of JSON objects.

usage: csv-rows.py [FILE SEPARATOR]

It ends with 1 when a line has another number of fields than the head. Without a file it does nothing.
"""

import csv
import json
import sys


def main(file, separator):
    # A byte order mark is no part of the first name; without one utf-8-sig reads plain UTF-8.
    with open(file, encoding="utf-8-sig", newline="") as text:
        lines = list(csv.reader(text, delimiter=separator, strict=True))
    head, rows = lines[0], lines[1:]
    for number, row in enumerate(rows, start=2):
        if len(row) != len(head):
            sys.exit(f"row {number} has {len(row)} fields, not {len(head)}")
    json.dump([dict(zip(head, row)) for row in rows], sys.stdout)


if len(sys.argv) == 3:
    main(sys.argv[1], sys.argv[2])
