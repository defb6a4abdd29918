-- A steward's word on one attribute group of whom a source record speaks of. Kept when it has ended.
create table value_override (
    id        uuid        primary key,
    record_id bigint      not null references source_record,
    type      text        collate "C" not null,
    attribute text        not null,
    value     jsonb       not null,
    reason    text        not null,
    until     date,                            -- the last day on which it holds
    made_by   text        not null,
    made_at   timestamptz not null default now(),
    ended_by  text,
    ended_at  timestamptz
);
create index value_override_record on value_override (record_id);
create unique index value_override_in_force on value_override (record_id, attribute) where ended_at is null;
