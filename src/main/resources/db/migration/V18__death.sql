-- Somebody has died: entered by one person, confirmed by another, and taken back by two where it was the wrong person.
alter table person add column died_on date;   -- from the confirmation on

create table death_notice (
    id           uuid primary key,
    person_id    uuid not null references person,
    died_on      date not null,
    entered_by   uuid not null references person,
    entered_at   timestamptz not null,
    confirmed_by uuid references person,
    confirmed_at timestamptz,
    doubted_by   uuid references person,      -- says that it is the wrong person
    undone_by    uuid references person,      -- says so too
    closed_at    timestamptz,                 -- withdrawn before it was confirmed, or undone after
    ended        text not null,               -- JSON list: memberships that ended with it, each with the end it had before
    version      integer not null,
    constraint death_notice_about_another check (entered_by <> person_id and confirmed_by <> person_id),
    constraint death_notice_confirmed_by_another check (confirmed_by <> entered_by),
    constraint death_notice_confirmed_whole check ((confirmed_by is null) = (confirmed_at is null)),
    constraint death_notice_undone_by_another check (undone_by <> doubted_by)
);
create unique index death_notice_once on death_notice (person_id) where closed_at is null;
