-- Files of people that somebody has uploaded: looked at before they are imported, imported in steps, gone after that or after 30 days.
create table people_import (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    uploaded_by     uuid not null references person,
    by_office       boolean not null,        -- began as the office, which also names admins
    file_name       text not null,
    content         bytea,                   -- null when all of it is imported
    state           text not null,           -- UPLOADED, RUNNING, DONE
    uploaded_at     timestamptz not null,
    line_count      integer not null,        -- 0 before it begins
    done_count      integer not null,        -- lines that were looked at, in their order
    invited_count   integer not null,
    changed_count   integer not null,
    unchanged_count integer not null,
    refused_count   integer not null,        -- lines that had become wrong when their turn came
    finished_at     timestamptz,
    version         integer not null,
    constraint people_import_content check ((content is null) = (state = 'DONE')),
    constraint people_import_counts check (done_count = invited_count + changed_count + unchanged_count + refused_count)
);
create index people_import_by_uploader on people_import (organisation_id, uploaded_by);
create index people_import_running on people_import (uploaded_at) where state = 'RUNNING';

-- a file names people by their addresses
create index person_by_email on person (lower(email));
create index membership_by_organisation on membership (organisation_id);

-- where somebody who is invited will work
alter table invitation add column site_id uuid references site;
