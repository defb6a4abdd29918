-- Who may see what, for which purpose, on which legal basis, until when. Terms never change: an agreement is ended, and
-- another one made. Ended ones are kept: they say why something was shown.
create table agreement (
    id       uuid        primary key,
    name     text        collate "C" not null,
    terms    jsonb       not null,
    origin   text        not null check (origin in ('CONFIG', 'API')),
    made_by  text        not null,
    made_at  timestamptz not null default now(),
    ended_by text,
    ended_at timestamptz
);
create unique index agreement_in_force on agreement (name) where ended_at is null;

-- Grows with every change: each instance sees by it whether what it knows is still true.
create table agreement_head (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into agreement_head (version) values (0);
