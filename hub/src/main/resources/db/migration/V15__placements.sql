-- Which property each address of a source record is, as the gazetteer stands: derived, and written by the resolver.
create table placement (
    record_id bigint not null,
    attribute text   collate "C" not null,     -- such as address
    outcome   text   not null check (outcome in ('STATED', 'MATCH', 'REVIEW', 'NONE')),
    uprn      text   collate "C",              -- of the property that it is or may be
    weight    bigint not null,                 -- millibits
    margin    bigint,                          -- millibits to the next property; null where there is none
    reason    text   not null,
    rule      text   not null,                 -- that found it, with its version
    primary key (record_id, attribute)
);

-- What all of a type's placements were found in: up to which batch of properties, and a hash of what those say.
alter table resolver add column gazetteer bigint not null default -1;
alter table resolver add column gazetteer_hash uuid;
