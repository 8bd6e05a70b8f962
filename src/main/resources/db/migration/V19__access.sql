-- Who opened what somebody had told in confidence. Kept 90 days.
create table look (
    id        uuid primary key,
    person_id uuid not null references person,                        -- whose it is
    looker_id uuid not null references person,                        -- who opened it
    what      text not null,                                          -- NEEDS, EVIDENCE, DECISION
    about     text not null,                                          -- the course
    at        timestamptz not null,
    constraint look_at_another check (person_id <> looker_id)
);
create index look_by_person on look (person_id, at);
create index look_by_looker on look (looker_id);
create index look_by_age on look (at);
