"""Derives the tables that the matching engine ships from public name data.

  python3 derive.py NAMES_FOLDER OUT_FOLDER

NAMES_FOLDER holds uk_babynames, uk_frequencies and nicknames (see the licences beside the tables). Writes
given-names.tsv.gz and surnames.tsv.gz (name, share of the living population in parts per million, falling) and
nicknames.txt.gz (a formal name and its short forms, one group a line). Same input, same bytes.
"""
import collections
import csv
import gzip
import sys
import unicodedata
from pathlib import Path

YEARS = range(1934, 2021)   # birth years of most people alive
OLDEST_COUNTED = 1974       # before it only ranks are published, once a decade
SMALLEST = 0.5              # parts per million; rarer names are "unknown" to the engine
# The lists of short forms name many that are names in their own right (Ian for John, Patrick for Peter). A name as common
# as this is a short form only of one that begins with the same three letters and is of the same sex, or of these.
OWN_NAME = 500              # parts per million
SHORT_ALL_THE_SAME = {("john", "jack"), ("henry", "harry"), ("margaret", "peggy"), ("mary", "molly"), ("richard", "dick"),
                      ("edward", "ted"), ("edward", "teddy"), ("william", "bill"), ("robert", "bob"), ("elizabeth", "beth"),
                      ("elizabeth", "betty"), ("antonia", "toni"), ("anthony", "tony"), ("rebecca", "becky"),
                      ("katherine", "kate"), ("catherine", "kate"), ("alexander", "sandy"), ("anthony", "anton")}


def folded(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "".join(c for c in plain.replace("-", " ").replace("'", "") if c.isalpha() or c == " ").split()


def counted(folder):
    """year -> name -> share of the births, first part of a double name"""
    years = collections.defaultdict(collections.Counter)
    for file in ("scotbabynames.csv.gz", "ewbabynames.csv.gz"):
        with gzip.open(folder / file, "rt", encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                parts = folded(row["name"])
                if parts:
                    years[int(row["year"])][parts[0]] += int(float(row["n"]))
    return {y: {n: c / names.total() for n, c in names.items()} for y, names in years.items()}


def ranked(folder, shares_by_rank):
    """decade year -> name -> share, the shares of the ranks taken from the oldest counted year"""
    years = collections.defaultdict(collections.Counter)
    with open(folder / "rankings.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            years[int(row["year"])][folded(row["name"])[0]] += shares_by_rank[int(row["rank"]) - 1] / 2
    return years


def shares_by_rank(folder):
    with gzip.open(folder / "scotbabynames.csv.gz", "rt", encoding="utf-8", newline="") as rows:
        counts = collections.defaultdict(list)
        for row in csv.DictReader(rows):
            if int(row["year"]) == OLDEST_COUNTED:
                counts[row["sex"]].append(int(float(row["n"])))
    lists = [sorted(c, reverse=True) for c in counts.values()]
    return [sum(l[i] / sum(l) for l in lists) / len(lists) for i in range(100)]


def given_names(folder):
    births = counted(folder)
    decades = ranked(folder, shares_by_rank(folder))
    population = collections.Counter()
    for year in YEARS:
        shares = births[year] if year >= OLDEST_COUNTED else decades[min(decades, key=lambda d: abs(d - year))]
        for name, share in shares.items():
            population[name] += share / len(YEARS)
    return population


def surnames(folder):
    population = collections.Counter()
    with open(folder / "lastname_uk.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            population["".join(folded(row["surname"]))] += float(row["freq"])
    return population


def sexes(folder):
    """name -> share of boys among those who bear it"""
    boys, all_ = collections.Counter(), collections.Counter()
    for file in ("scotbabynames.csv.gz", "ewbabynames.csv.gz"):
        with gzip.open(folder / file, "rt", encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                parts = folded(row["name"])
                if parts:
                    all_[parts[0]] += int(float(row["n"]))
                    boys[parts[0]] += int(float(row["n"])) if row["sex"] == "M" else 0
    return {n: boys[n] / c for n, c in all_.items()}


def is_short_form(formal, short, shares, boys):
    if (formal, short) in SHORT_ALL_THE_SAME or shares.get(short, 0) * 1e6 < OWN_NAME:
        return True
    return short[:3] == formal[:3] and abs(boys.get(short, .5) - boys.get(formal, .5)) < .6


def nicknames(folder):
    groups = collections.defaultdict(set)
    for file in ("names.csv", "pseudopeople_nicknames.csv"):
        with open(folder / file, encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                names = [p[0] for p in map(folded, row) if p]
                if names and names[0] != "name":
                    groups[names[0]].update(n for n in names[1:] if len(n) > 1 and n != names[0])
    return groups


def write(path, lines):
    with open(path, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=9) as out:
        out.write("".join(line + "\n" for line in lines).encode())


def frequency_lines(population):
    million = sorted(((share * 1e6, name) for name, share in population.items()), key=lambda p: (-p[0], p[1]))
    return [f"{name}\t{share:.1f}" for share, name in million if share >= SMALLEST]


def main(names, out):
    names, out = Path(names), Path(out)
    shares, boys = given_names(names / "uk_babynames"), sexes(names / "uk_babynames")
    write(out / "given-names.tsv.gz", frequency_lines(shares))
    write(out / "surnames.tsv.gz", frequency_lines(surnames(names / "uk_frequencies")))
    groups = {n: sorted(s for s in short if is_short_form(n, s, shares, boys)) for n, short in nicknames(names / "nicknames").items()}
    write(out / "nicknames.txt.gz", [" ".join([n, *short]) for n, short in sorted(groups.items()) if short])


if __name__ == "__main__":
    main(*sys.argv[1:])
