-- Of those whom a file invites, how many have no mail: whoever brought the file prints their letters.
alter table people_import add column letter_count integer not null default 0;
alter table people_import alter column letter_count drop default;
alter table people_import drop constraint people_import_counts;
alter table people_import add constraint people_import_counts
    check (done_count = invited_count + letter_count + changed_count + unchanged_count + refused_count);
