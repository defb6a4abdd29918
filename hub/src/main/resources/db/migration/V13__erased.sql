-- Whoever waits for the lock of a record sees by it that the record was erased meanwhile.
alter table source_record add column erased boolean not null default false;
update source_record r set erased = true where exists (select from tombstone t where t.record_id = r.public_id);
