-- Restricted (UK GDPR, Article 18) and protected people. A flag is on a source record and covers the golden record that
-- this belongs to, whatever it is merged with or split from later.
create table record_flag (
    record_id bigint      not null references source_record,
    kind      text        not null check (kind in ('RESTRICTED', 'PROTECTED')),
    case_id   uuid        not null,
    primary key (record_id, kind, case_id)
);
create index record_flag_case on record_flag (case_id);

-- What a data-protection officer decided, and why. Kept when it has been lifted.
create table rights_case (
    id        uuid        primary key,
    kind      text        not null check (kind in ('RESTRICTED', 'PROTECTED', 'ERASED')),
    type      text        collate "C" not null,
    golden_id uuid        not null,
    records   uuid[]      not null,           -- public ids of the source records that it is about
    reason    text        not null,
    made_by   text        not null,
    made_at   timestamptz not null default now(),
    lifted_by text,
    lifted_at timestamptz,
    settled   boolean     not null             -- false: erased, and not yet taken out of history and keys
);
create index rights_case_unsettled on rights_case (id) where not settled;

-- An erased record is known again by a keyed hash of its key alone: tonight's extract does not bring it back.
create table tombstone (
    source    text        collate "C" not null,
    type      text        collate "C" not null,
    key_hash  bytea       not null,
    record_id uuid        not null,           -- public id, for the answer to who sends it again
    case_id   uuid        not null references rights_case,
    primary key (source, type, key_hash)
);

-- What instances share and nobody else needs.
create table secret (
    name      text  primary key,
    value     bytea not null
);
insert into secret (name, value)
values ('tombstone', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- Keys of records that this batch or an earlier one resolved have been taken away: an index that is older than that may
-- hold records under keys that nobody knows any more, and is built anew.
alter table resolver add column scrubbed bigint not null default 0;
