-- What the hub holds true, ready to serve.

create table golden_record (
    id          uuid   primary key,
    type        text   collate "C" not null,
    version     bigint not null,               -- counts its changes
    live        boolean not null,              -- false: merged into another, or no source record speaks of it any more
    body        jsonb  not null,               -- ranked values of each group with where they came from
    hash        uuid   not null,               -- of the body's text
    batch       bigint not null,
    recorded_at timestamptz not null default now()
);
create index golden_record_live on golden_record (type, id) where live;

-- A merged id points to the one that it was merged into. Kept for ever; an ended one was undone by a split.
create table redirect (
    superseded  uuid   not null,
    batch       bigint not null,
    survivor    uuid   not null,
    ended       bigint,                        -- batch
    primary key (superseded, batch)
);
create unique index redirect_in_force on redirect (superseded) where ended is null;
create index redirect_survivor on redirect (survivor) where ended is null;

-- Derived from the redirects in force: every superseded id is one hop from its survivor.
create table survivor (
    superseded  uuid primary key,
    survivor    uuid not null
);
create index survivor_of on survivor (survivor);

-- Golden records that a source record has left: a part that splits off gets back the id that it had.
create table former_membership (
    record_id   bigint not null,
    batch       bigint not null,               -- that took it away
    golden_id   uuid   not null,
    primary key (record_id, batch)
);
create index former_membership_golden on former_membership (golden_id);

-- Outbox. The head's row is locked until the commit, so that sequence numbers appear in order and without gaps.
create table change_head (
    only_row    boolean primary key default true check (only_row),
    sequence    bigint not null
);
insert into change_head (sequence) values (0);

create table change (
    sequence    bigint primary key,
    type        text   collate "C" not null,
    golden_id   uuid   not null,
    kind        text   not null,
    changed_at  timestamptz not null default now()
);

create table subscriber (
    name        text   collate "C" primary key,
    delivered   bigint not null
);
