-- What the hub held before, and from when to when: the axis of recorded time. The present body is in golden_record.
create table golden_history (
    golden_id uuid        not null,
    version   bigint      not null,
    live      boolean     not null,
    body      jsonb       not null,
    since     timestamptz not null,
    until     timestamptz not null,
    primary key (golden_id, version)
);

-- When a redirect was in force.
alter table redirect add column since timestamptz not null default now();
alter table redirect add column until timestamptz;

-- What a change is about, by source and attribute group such as council-tax.address: a reader is told of a change only
-- when it could see what changed. The id is what readers know it by: numbers would tell how much is hidden between.
alter table change add column id uuid not null default gen_random_uuid();
alter table change add column before text[];
alter table change add column after text[];
alter table change add column touched text[];
insert into secret (name, value)
values ('cursor', decode(replace(gen_random_uuid()::text, '-', ''), 'hex'));
