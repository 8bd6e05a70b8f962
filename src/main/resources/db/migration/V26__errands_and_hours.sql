-- The sheet (JSON) on which a person answered what was done on their behalf; none where they answered here, or before this column was.
alter table assisted_act add column sheet text;

-- What somebody changed on behalf of a person, so that it can be undone: JSON of all that was chosen, before and after.
create table preference_change (
    id         uuid primary key,
    person_id  uuid not null references person,
    before     text not null,
    after      text not null,
    changed_at timestamptz not null
);
create index preference_change_by_person on preference_change (person_id);
create index preference_change_by_day on preference_change (changed_at);
