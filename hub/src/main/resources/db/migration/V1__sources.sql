-- What source systems say, kept as it came.
-- Keys are compared byte by byte: it is faster, and locks are taken in this order.

create table source_record (
    id          bigint generated always as identity primary key,
    public_id   uuid   not null unique,
    source      text   collate "C" not null,
    type        text   collate "C" not null,
    key         text   collate "C" not null,
    version     bigint not null,               -- the highest that the source told, in its own terms
    since       bigint not null,               -- the first one from which on it told the present content
    confirmed   bigint[],                      -- those between, the last few: see Timeline
    revision    bigint not null default 1,     -- ours: names one content of this record
    revisions   bigint not null default 1,     -- how many have been named
    content     jsonb,                         -- null: the source deleted the record
    hash        uuid,                          -- of the content's text; null where there is none
    recorded_at timestamptz not null default now(),
    unique (source, type, key)
);

-- All else that a source ever told of a record: what was replaced, and what arrived late.
create table source_record_version (
    record_id   bigint not null references source_record,
    revision    bigint not null,
    version     bigint not null,
    since       bigint not null,
    confirmed   bigint[],
    content     jsonb,
    hash        uuid,
    recorded_at timestamptz not null,
    late        boolean not null,              -- a newer one had arrived before: it was never current
    overruled   boolean not null default false, -- the source told another content under the same version, which won
    primary key (record_id, revision)
);

-- Records that the resolver has not yet seen as they are. A row here is the state "pending"; the resolver removes
-- it in the transaction that resolves the record, unless its ticket has changed meanwhile.
create sequence pending_ticket;
create table pending (
    type        text   collate "C" not null,
    record_id   bigint not null,
    ticket      bigint not null default nextval('pending_ticket'),
    interactive boolean not null,              -- somebody waits: overtakes the backlog
    primary key (type, record_id)
);
create index pending_interactive on pending (type, record_id) where interactive;

-- Which golden record a source record belongs to. Written by the resolver only.
create table membership (
    record_id   bigint primary key,
    type        text   collate "C" not null,
    golden_id   uuid,                          -- null: deleted, or failed
    revision    bigint not null,               -- of the record, that was resolved
    batch       bigint not null                -- that resolved it last
);
create index membership_golden on membership (golden_id);
create index membership_batch on membership (type, batch, record_id);

-- Dead letters: records that could not be resolved. They count as absent until they change.
create table failed_record (
    record_id   bigint primary key,
    type        text   collate "C" not null,
    reason      text   not null,
    failed_at   timestamptz not null default now()
);

-- Rows that could not become records.
create table quarantined_row (
    source      text   collate "C" not null,
    origin      text   collate "C" not null,
    line        bigint not null,
    reason      text   not null,
    raw         text   not null,
    recorded_at timestamptz not null default now(),
    primary key (source, origin, line)
);

-- How far a polled source has been read.
create table feed_position (
    source      text collate "C" primary key,
    position    text not null
);
