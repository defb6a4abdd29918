-- Data quality of each source's records by the six dimensions, a row a day: the trend.
create table quality_figure (
    day          date    not null,
    source       text    collate "C" not null,
    type         text    collate "C" not null,
    records      bigint  not null,
    accuracy     float8,
    completeness float8,
    uniqueness   float8,
    consistency  float8,
    timeliness   float8,
    validity     float8,
    primary key (source, type, day)
);
