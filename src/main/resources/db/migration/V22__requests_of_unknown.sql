-- Whoever has no account here asks about their data too: known by name and address alone, answered by a letter that somebody sends.
alter table data_request alter column person_id drop not null;
alter table data_request add column asker text;                       -- name; null for a person of ours
alter table data_request add column address text;
alter table data_request add column sent_on date;                     -- the letter with the latest of extension and answer
alter table data_request add column sent_by uuid references person;
alter table data_request add constraint data_request_of_one check ((person_id is null) = (asker is not null) and (asker is null) = (address is null));
alter table data_request add constraint data_request_sent_whole check ((sent_on is null) = (sent_by is null) and (sent_on is null or person_id is null));
