"""Derives the borough's tables of names and writing errors from public data sets.

  derive.py NAMES_FOLDER OUT_FOLDER

NAMES_FOLDER holds uk_babynames (package ukbabynames, CC0) and uk_frequencies (package sdglinkage, MIT). OUT_FOLDER gets
given-names.tsv, surnames.tsv, surname-variants.tsv, ocr.tsv and phonetic.tsv; the other tables beside them are written by hand.
The same input gives the same bytes.
"""
import csv
import gzip
import sys
from collections import defaultdict
from pathlib import Path

DECADES = range(1920, 2021, 10)
MOST = 600           # names kept a decade and sex; beyond them a name is given to fewer than one child in 10,000
# Share of children whose name was outside the hundred most frequent ones, by decade: the rankings before 1996 stop at a hundred.
OUTSIDE = {1920: .10, 1930: .11, 1940: .12, 1950: .14, 1960: .17, 1970: .20, 1980: .24, 1990: .30}
NOT_PEOPLE = {"bloggs", "mac", "test", "void", "owner", "occupier", "unknown", "decd"}
IRISH = {"obrien", "oconnor", "oneill", "odonnell", "oreilly", "okeefe", "oleary", "osullivan", "ohara", "ogrady", "odriscoll", "odonoghue", "oshea",
         "ohare", "ohagan", "orourke", "oloughlin", "oflynn", "ofarrell", "odwyer", "ocallaghan", "oconnell", "omalley", "oregan", "orielly", "odonovan",
         "odoherty", "omeara", "otoole", "odowd", "omahony", "omahoney", "oneal", "okeeffe"}


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as f:
        yield from csv.DictReader(f)


def given_names(folder):
    ranked, counted = defaultdict(dict), defaultdict(lambda: defaultdict(int))
    for r in rows(folder / "rankings.csv"):
        decade = int(r["year"]) // 10 * 10
        ranked[decade, r["sex"]][r["name"].strip()] = int(r["rank"])
    for file in ("ewbabynames.csv.gz", "scotbabynames.csv.gz"):
        for r in rows(folder / file):
            if r["name"] != "NA" and r["n"] != "NA":
                counted[file[:2], int(r["year"]) // 10 * 10, r["sex"]][r["name"].strip()] += int(r["n"])
    for decade in DECADES:
        for sex in "FM":
            weights = blend(decade, ranked[decade, sex], counted["ew", decade, sex], counted["sc", max(decade, 1970), sex])
            yield from ((decade, sex, n, w) for n, w in weights)


def blend(decade, ranked, england, scotland):
    """Parts in 100,000: counts of England and Wales where there are some, else the ranking's hundred with a tail counted in Scotland."""
    weights = defaultdict(float)
    if england:
        spread(weights, england, 1 if decade > 1990 else .6)
    if decade in OUTSIDE:
        part = .4 if england else 1
        spread(weights, {n: 1 / (rank + 4) for n, rank in ranked.items()}, part * (1 - OUTSIDE[decade]))
        spread(weights, {n: c for n, c in scotland.items() if n not in ranked}, part * OUTSIDE[decade])
    top = sorted(weights.items(), key=lambda e: (-e[1], e[0]))[:MOST]
    return [(n, round(w * 100_000)) for n, w in top if round(w * 100_000) > 0]


def spread(weights, counts, part):
    total = sum(counts.values())
    for name, count in counts.items():
        weights[name] += part * count / total


def surname_case(name):
    if name in IRISH:
        return "O'" + name[1:].capitalize()
    if name.startswith("mc") and len(name) > 4:
        return "Mc" + name[2:].capitalize()
    return name.capitalize()


def surnames(folder):
    weights = defaultdict(int)
    for r in rows(folder / "lastname_uk.csv"):
        if r["surname"] not in NOT_PEOPLE and len(r["surname"]) > 2:
            weights[surname_case(r["surname"])] += round(float(r["freq"]) * 100_000)
    return weights.items()


def surname_variants(folder):
    for r in rows(folder / "lastname_uk_variant.csv"):
        if len(r["lastname1"]) > 3 and len(r["lastname2"]) > 3:
            yield surname_case(r["lastname1"]), surname_case(r["lastname2"])


def letter_rules(path, place, old, new):
    """Only rules of letters and digits without conditions: those a clerk's eye or ear could make in a name."""
    seen = set()
    for r in rows(path):
        a, b = r[old].lower(), r[new].lower().replace("@", "")
        plain = a.isalpha() and (not b or b.isalpha()) and a != b
        if plain and r[place] in ("ALL", "END") and all(r.get(c, "None") == "None" for c in ("precond", "postcond", "existcond", "startcond")):
            if (r[place], a, b) not in seen:
                seen.add((r[place], a, b))
                yield r[place], a, b


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("# " + header + "\n")
        f.writelines("\t".join(map(str, line)) + "\n" for line in lines)


def main():
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    frequencies = source / "uk_frequencies"
    write(out / "given-names.tsv", "decade of birth, sex, name, parts in 100,000", given_names(source / "uk_babynames"))
    write(out / "surnames.tsv", "surname, parts in 100,000", surnames(frequencies))
    write(out / "surname-variants.tsv", "surname, taken for", surname_variants(frequencies))
    write(out / "ocr.tsv", "place, written, read as", letter_rules(frequencies / "ocr_rules.csv", "postion", "orgpat", "newpat"))
    write(out / "phonetic.tsv", "place, written, heard as",
          list(letter_rules(frequencies / "pho_rules.csv", "where", "orgpat", "newpat"))[:90])


if __name__ == "__main__":
    main()
