-- Courses run from a published version, who takes part, and what was attended.
create table cohort (
    id              uuid primary key,
    version_id      uuid not null references standard_version,   -- pinned
    standard        text not null,                               -- its slug, to find who may train
    title           text not null,
    about           text not null,
    organisation_id uuid not null references organisation,
    place           text not null,
    access          text not null,                               -- step-free, induction loop, quiet room
    starts_on       date not null,
    ends_on         date not null,
    apply_until     date not null,
    places          integer not null,
    professional_id uuid not null references person,             -- the tandem; which of the two is the peer is shown to nobody without their yes
    peer_id         uuid not null references person,
    status          text not null,                               -- PLANNED, OPEN, RUNNING, COMPLETED, ARCHIVED
    version         integer not null,
    constraint cohort_dates check (ends_on >= starts_on and apply_until <= ends_on),
    constraint cohort_tandem_of_two check (professional_id <> peer_id),
    constraint cohort_places check (places between 1 and 200),
    -- lets an enrolment prove in the database that its place exists
    constraint cohort_places_key unique (id, places)
);
create index cohort_by_professional on cohort (professional_id);
create index cohort_by_peer on cohort (peer_id);

create table session (
    id         uuid primary key,
    cohort_id  uuid not null references cohort,
    day        date not null,
    starts_at  time not null,
    place      text not null,
    parts      text not null,                                    -- JSON: which unit of which module for how many minutes, who leads them
    version    integer not null
);
create index session_by_cohort on session (cohort_id, day);

create table application (
    id              uuid primary key,
    cohort_id       uuid not null references cohort,
    person_id       uuid not null references person,
    motivation      text not null,
    needs           text not null,                               -- what the person needs, never why
    organisation_id uuid references organisation,                -- that sends the person
    release         text not null,                               -- YES, NO, OWN_TIME
    status          text not null,                               -- SUBMITTED, ADMITTED, WAITING, DECLINED, WITHDRAWN
    submitted_at    timestamptz not null,
    -- what one of the tandem proposes and the other has not confirmed: ADMITTED, WAITING, DECLINED
    proposal        text,
    proposal_reason text,
    proposed_by     uuid references person,
    -- the answer that counts, with both names of the tandem; the applicant reads the reason
    reason          text,
    first_decider   uuid references person,
    second_decider  uuid references person,
    decided_at      timestamptz,
    version         integer not null,
    constraint application_two_deciders check (second_decider <> first_decider),
    constraint application_decided_with_both check ((decided_at is null) = (first_decider is null)
        and (decided_at is null) = (second_decider is null) and (decided_at is null) = (reason is null)),
    constraint application_proposed_by_somebody check ((proposal is null) = (proposed_by is null)
        and (proposal is null) = (proposal_reason is null))
);
create unique index application_once on application (cohort_id, person_id) where status <> 'WITHDRAWN';

create table enrolment (
    id             uuid primary key,
    cohort_id      uuid not null references cohort,
    application_id uuid not null references application,
    person_id      uuid not null references person,
    place_number   integer,                                      -- null once the person has left
    cohort_places  integer not null,
    status         text not null,                                -- ACTIVE, PAUSED, TRANSFERRED, LEFT, COMPLETED
    admitted_on    date not null,
    version        integer not null,
    constraint enrolment_once unique (cohort_id, person_id),
    constraint enrolment_place_taken unique (cohort_id, place_number),
    constraint enrolment_place_exists check (place_number between 1 and cohort_places),
    constraint enrolment_places_of_cohort foreign key (cohort_id, cohort_places) references cohort (id, places) on update cascade
);
create index enrolment_by_person on enrolment (person_id);

create table attendance (
    session_id      uuid not null references session,
    enrolment_id    uuid not null references enrolment,
    kind            text not null,                               -- PRESENT, PARTLY, EXCUSED, ABSENT
    present_minutes integer not null,
    made_up_minutes integer not null,
    recorded_by     uuid not null references person,
    recorded_at     timestamptz not null,
    version         integer not null,
    primary key (session_id, enrolment_id),
    constraint attendance_minutes check (present_minutes >= 0 and made_up_minutes >= 0)
);
create index attendance_by_enrolment on attendance (enrolment_id);

-- Date, minutes, kind, number of contacts: no content, no names of people supported.
create table practice (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    day          date not null,
    minutes      integer not null,
    kind         text not null,                                  -- TALK, GROUP, COMPANY, CO_DELIVERY, PREPARATION
    contacts     integer not null,
    recorded_by  uuid not null references person,
    recorded_at  timestamptz not null,
    constraint practice_amounts check (minutes between 1 and 1440 and contacts between 0 and 200)
);
create index practice_by_enrolment on practice (enrolment_id, day);
