-- How golden records stand to each other, derived from their bodies: what sources say (attribute relations) and what
-- follows from addresses (attribute address). Of a property, kind IS says which UPRN it has.
create table golden_relation (
    golden_id uuid   not null,
    type      text   collate "C" not null,
    record_id uuid   not null,               -- source record that says so
    source    text   collate "C" not null,
    attribute text   collate "C" not null,
    kind      text   not null,
    to_type   text   collate "C" not null,
    to_key    text   collate "C",            -- of a record of the same source
    to_uprn   text   collate "C",
    since     date,
    until     date
);
create index golden_relation_of on golden_relation (golden_id);
create index golden_relation_uprn on golden_relation (to_uprn) where to_uprn is not null;
create index golden_relation_key on golden_relation (source, to_type, to_key) where to_key is not null;
