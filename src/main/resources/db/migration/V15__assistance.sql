-- Who may do what on behalf of whom, until when: given by the person, ended by the person.
create table assistance (
    id           uuid primary key,
    person_id    uuid not null references person,
    assistant_id uuid not null references person,
    errands      text not null,                                       -- JSON list: APPLICATION, COMMENT
    until        date not null,                                       -- last day
    guardian     boolean not null,                                    -- a legal guardian, entered by the office
    entered_by   uuid not null references person,
    entered_at   timestamptz not null,
    agreed_at    timestamptz,                                         -- null: the person was asked and has not answered
    ended_at     timestamptz,
    version      integer not null,
    constraint assistance_of_two_people check (person_id <> assistant_id)
);
create unique index assistance_once on assistance (person_id, assistant_id) where ended_at is null;
create index assistance_by_assistant on assistance (assistant_id) where ended_at is null;

-- One thing that was done on behalf of a person. It counts at once; the person confirms or undoes it.
create table assisted_act (
    id            uuid primary key,
    assistance_id uuid not null references assistance,
    errand        text not null,
    subject_id    uuid not null,
    path          text not null,                                      -- where the person sees what was done
    done_at       timestamptz not null,
    undo_until    timestamptz not null,
    state         text not null,                                      -- OPEN, CONFIRMED, UNDONE
    on_paper      boolean not null,                                   -- the person has signed; the office has entered that
    answered_at   timestamptz,
    version       integer not null,
    constraint assisted_act_once unique (errand, subject_id),
    constraint assisted_act_answered_whole check ((state = 'OPEN') = (answered_at is null))
);
create index assisted_act_by_assistance on assisted_act (assistance_id);
