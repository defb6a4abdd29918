"""Answers a list of addresses from a gazetteer by uk-address-matcher, with its defaults.

  address_matcher.py ASKED.csv GAZETTEER.csv ANSWERS.csv

Both files have unique_id, address_concat, postcode. ANSWERS.csv gets unique_id, answer; a JSON line with seconds and mb
goes to stdout.
"""
import csv
import json
import resource
import sys
import time

import duckdb
from uk_address_matcher import AddressMatcher

asked, gazetteer, answers = sys.argv[1:4]
connection = duckdb.connect()
start = time.monotonic()
matcher = AddressMatcher(
    canonical_addresses=connection.read_csv(gazetteer, all_varchar=True),
    addresses_to_match=connection.read_csv(asked, all_varchar=True),
    con=connection,
)
found = matcher.match().matches().project("unique_id, resolved_canonical_id").fetchall()
seconds = time.monotonic() - start
with open(answers, "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file)
    out.writerow(["unique_id", "answer"])
    out.writerows((left, right or "") for left, right in found)
print(json.dumps({"seconds": round(seconds, 1), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
