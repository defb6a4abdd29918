-- What somebody and the council have to do with each other, as each source's newest version has it.
create table interaction (
    id         bigint generated always as identity primary key,
    public_id  uuid        not null unique,
    source     text        collate "C" not null,
    reference  text        collate "C" not null,
    found_by   text        collate "C" not null, -- the reference, letters and digits only
    version    bigint      not null,
    kind       text        not null,
    channel    text        not null,
    status     text        not null,
    title      text,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    told       text        not null,             -- all of it, to tell whether it is told again
    recorded_at timestamptz not null default now(),
    unique (source, reference)
);
create index interaction_found_by on interaction (found_by);

-- Whom it is about: source records of the same source, landed or not.
create table interaction_subject (
    interaction_id bigint not null references interaction,
    type           text   collate "C" not null,
    key            text   collate "C" not null,
    primary key (interaction_id, type, key)
);
create index interaction_subject_record on interaction_subject (type, key);
