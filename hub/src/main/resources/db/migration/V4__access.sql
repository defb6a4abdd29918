-- Who read or wrote what, for which purpose. Ids and names of attributes, no values.
-- Each run of an instance writes a chain of its own, numbered from 1 without gaps; hashes over a chain come with a
-- column of their own. Old entries can go by time.
create table audit_entry (
    chain      uuid        not null,
    number     bigint      not null,
    at         timestamptz not null,
    action     text        not null check (action in ('READ', 'WRITE')),
    client     text        not null,
    purpose    text,                 -- null where a write needs none
    operation  text        not null, -- such as GET /v1/golden/{type}/{id}
    type       text        not null, -- person, property ...
    records    uuid[]      not null, -- public ids of golden or source records
    attributes text[]      not null, -- names of attribute groups
    primary key (chain, number)
);

create index audit_entry_at on audit_entry using brin (at);
