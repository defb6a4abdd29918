-- Who belongs together, and what that rests on.

-- Frozen: what the resolver worked by. One row a (type, hash of model and rules).
create table model_version (
    number      bigint generated always as identity primary key,
    type        text   collate "C" not null,
    model_hash  text   not null,
    rules_hash  text   not null,               -- of the survivorship rules with the sources' trust
    model       text   not null,
    rules       text   not null,
    recorded_at timestamptz not null default now(),
    unique (type, model_hash, rules_hash)
);

-- Blocking keys on more records than the model allows: parked, and part of every version of that model from then on.
create table stop_key (
    type        text collate "C" not null,
    file_hash   text not null,                 -- of the model's file
    key         text collate "C" not null,
    recorded_at timestamptz not null default now(),
    primary key (type, file_hash, key)
);

-- One writer a type. Each of its transactions locks this row and checks its epoch.
create table resolver (
    type          text   collate "C" primary key,
    epoch         bigint not null default 0,
    batch         bigint not null default 0,   -- the last that was committed
    model_version bigint references model_version,
    lineage       uuid   not null default gen_random_uuid() -- an index of another database is of no use here
);

-- Scored pairs at or above the floor, in millibits; of one type, left is the smaller surrogate.
create table edge (
    left_id     bigint not null,
    right_id    bigint not null,
    weight      bigint not null,
    primary key (left_id, right_id),
    check (left_id < right_id)
);
create index edge_right on edge (right_id, left_id);

-- A steward's word on two source records. It outlives every merge and rebuild.
create table assertion (
    id          bigint generated always as identity primary key,
    left_id     bigint not null references source_record,
    right_id    bigint not null references source_record,
    verdict     text   not null check (verdict in ('SAME', 'DIFFERENT')),
    asserted_by text   not null,
    asserted_at timestamptz not null,
    unique (left_id, right_id),
    check (left_id < right_id)
);
create index assertion_right on assertion (right_id);

-- What a steward should look at. Derived: replaced whenever its component is clustered again.
create table doubt (
    id          bigint generated always as identity primary key,
    type        text     collate "C" not null,
    anchor      bigint   not null,             -- one of the records: finds the doubts of a component
    records     bigint[] not null,
    reason      text     not null,
    weight      bigint   not null,             -- millibits, of the strongest pair that it is about
    batch       bigint   not null
);
create index doubt_anchor on doubt (anchor);
