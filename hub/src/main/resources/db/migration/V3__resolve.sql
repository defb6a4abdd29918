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

-- One writer a type. Each of its transactions locks this row and checks its epoch.
create table resolver (
    type          text   collate "C" primary key,
    epoch         bigint not null default 0,
    batch         bigint not null default 0,   -- the last that was committed
    model_version bigint references model_version
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

-- What a steward should look at. Derived: replaced whenever the component is clustered again.
create table doubt (
    id          bigint generated always as identity primary key,
    type        text     collate "C" not null,
    records     bigint[] not null,
    reason      text     not null,
    batch       bigint   not null
);
create index doubt_records on doubt using gin (records);
