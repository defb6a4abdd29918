-- Each entry's hash covers the hash of the one before it: see AuditLink. Entries from before this have none.
alter table audit_entry add column hash bytea;
