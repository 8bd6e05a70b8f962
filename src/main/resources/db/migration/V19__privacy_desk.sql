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
