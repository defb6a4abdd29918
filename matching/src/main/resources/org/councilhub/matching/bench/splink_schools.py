"""Splink on the messy addresses of schools, set up with care on the parts and the runner of a folder of set-ups.

  splink_schools.py schools --open DATA --out DIR --variant tuned      (with the folder of set-ups on PYTHONPATH)
"""
import re

import splink.comparison_level_library as cll
import splink_business
import splink_run
from splink import block_on
from splink_parts import Model, add_tokens, clean, custom, overlap
from splink_business import STREET_WORDS, long_words

KINDS = STREET_WORDS | set("close crescent gardens grove hill rise row way walk view mead green park square".split())


def street_of(text):
    """The first part that ends like a street, else the second; without its kind."""
    parts = [long_words(p) for p in re.split(r"[,;]", text or "") if p.strip()]
    found = next((p for p in parts if p and p[-1] in KINDS), parts[0] if parts else [])
    rest = [w for w in found if w not in KINDS and not w[0].isdigit()]
    return " ".join(rest) or None


def schools(s, variant):
    messy = s.frames["messy"].rename(columns={"record_id": "unique_id"})
    gazetteer = s.frames["gazetteer"].rename(columns={"record_id": "unique_id"})
    messy["title"] = messy.name
    messy["street"] = [street_of(t) for t in messy.address_text]
    gazetteer["title"] = [re.sub(r"^[\d\-A-Z]{1,6}/", "", t) if isinstance(t, str) else None for t in gazetteer.paon_saon_name]
    gazetteer["street"] = [street_of(t) for t in gazetteer.street_name]
    frames = {}
    for name, frame in (("messy", messy), ("gazetteer", gazetteer)):
        frame["title"] = [clean(t) for t in frame.title]
        frames[name] = frame[["unique_id", "title", "street"]].copy()
    add_tokens(frames, "title", "tokens", drop=set("the of and school".split()))
    title = custom("title_cmp", cll.NullLevel("title"), cll.ExactMatchLevel("title", term_frequency_adjustments=True),
                   *overlap("tokens", .8, .6, .4, .2).create_comparison_levels()[1:-1], cll.ElseLevel())
    street = custom("street_cmp", cll.NullLevel("street"), cll.ExactMatchLevel("street", term_frequency_adjustments=True),
                    cll.JaroWinklerLevel("street", .92), cll.JaroWinklerLevel("street", .8), cll.ElseLevel())
    return Model("title exact (TF) / weighted token overlap, street (TF); 4 blocking rules", frames, [title, street],
                 [block_on("title"), block_on("street"), block_on("tokens_rare1"), block_on("tokens_rare2")],
                 [block_on("title", "street")], .4, [block_on("street"), block_on("tokens_rare1")], u_pairs=1e7)


splink_business.schools = schools
splink_run.main()
