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

-- Somebody makes use of a right of theirs (Art. 15-21 GDPR). Answered within a month, in both forms of language.
create table data_request (
    id             uuid primary key,
    person_id      uuid not null references person,
    kind           text not null,                                     -- ACCESS, CORRECTION, ERASURE, RESTRICTION, OBJECTION, OTHER
    way            text not null,                                     -- SELF, PAPER, PHONE
    words          text not null,
    received_on    date not null,                                     -- the month runs from here
    entered_by     uuid not null references person,
    entered_at     timestamptz not null,
    extended_on    date,                                              -- two months more; the person is told why
    extension      text,
    extension_easy text,
    answer         text,
    answer_easy    text,
    answered_by    uuid references person,
    answered_at    timestamptz,
    version        integer not null,
    constraint data_request_extended_whole check ((extended_on is null) = (extension is null) and (extended_on is null) = (extension_easy is null)),
    constraint data_request_answered_whole check ((answered_at is null) = (answer is null) and (answered_at is null) = (answer_easy is null)
        and (answered_at is null) = (answered_by is null))
);
create index data_request_by_person on data_request (person_id, received_on);
create index data_request_open on data_request (received_on) where answered_at is null;

-- What an organisation has agreed with its works council about its people here.
create table works_agreement (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    hours           boolean not null,                                 -- the organisation may see attended hours (I12)
    words           text not null,                                    -- what else it says, and where it can be read
    valid_from      date not null,
    valid_until     date,                                             -- last day; null: until it is ended
    entered_by      uuid not null references person,
    entered_at      timestamptz not null,
    version         integer not null,
    constraint works_agreement_dates check (valid_until >= valid_from)
);
create index works_agreement_by_organisation on works_agreement (organisation_id, valid_from);

-- What ends by itself. A row for each kind of data that does: whoever locks it does the work. What went is recorded as a number.
create table retention (
    word   text primary key,
    ran_at timestamptz                                                -- when nothing was left to do
);

-- Nothing of this person, or of this course, is deleted before that day.
create table legal_hold (
    id         uuid primary key,
    person_id  uuid references person,
    cohort_id  uuid references cohort,
    reason     text not null,
    until      date not null,                                         -- last day
    entered_by uuid not null references person,
    entered_at timestamptz not null,
    ended_at   timestamptz,
    version    integer not null,
    constraint legal_hold_of_one check ((person_id is null) <> (cohort_id is null))
);
create index legal_hold_by_person on legal_hold (person_id) where ended_at is null;
create index legal_hold_by_cohort on legal_hold (cohort_id) where ended_at is null;

alter table cohort add column kept_until date;                        -- its funder wants the records at least until this day

create function is_kept(the_person uuid, the_cohort uuid, day date) returns boolean language sql stable as $$
    select exists (select 1 from legal_hold h where (h.person_id = the_person or h.cohort_id = the_cohort) and h.ended_at is null and h.until >= day)
        or exists (select 1 from cohort c where c.id = the_cohort and c.kept_until >= day)
$$;

-- Results also end five years after the decision, unless something keeps them.
create or replace function refuse_change_unless_erased() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Europe/Berlin')::date;
begin
    if tg_op = 'DELETE' and (exists (select 1 from enrolment e join erasure x on x.person_id = e.person_id
            where e.id = old.enrolment_id and x.step in ('ALL_BUT_CORE', 'EVERYTHING') and x.called_off_at is null and x.done_at is null
            and x.planned_on <= today)
        or exists (select 1 from enrolment e where e.id = old.enrolment_id and e.status = 'COMPLETED' and not is_kept(e.person_id, e.cohort_id, today)
            and (select max(v.spoken_at) from decision_voice v where v.enrolment_id = e.id) < today - interval '5 years')) then
        return old;
    end if;
    raise exception 'rows of % never change', tg_table_name using errcode = '23000', constraint = 'frozen';
end $$;
