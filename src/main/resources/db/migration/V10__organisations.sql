-- What an organisation is and does, where it works, what it has signed, with whom it works together, and how it ends.
alter table organisation
    add column kind         text not null default 'OTHER',
    add column runs         boolean not null default true,            -- runs courses
    add column sends        boolean not null default true,            -- sends people to courses
    add column ended_on     date,                                     -- first day without it
    add column ended_how    text,                                     -- MERGED, LEFT
    add column successor_id uuid references organisation,             -- who goes on with its courses
    add constraint organisation_does_something check (runs or sends),
    add constraint organisation_ended_whole check ((ended_on is null) = (ended_how is null) and (successor_id is null or ended_on is not null)
        and (ended_how <> 'MERGED' or successor_id is not null)),
    add constraint organisation_not_its_own_successor check (successor_id <> id);
alter table organisation alter column kind drop default, alter column runs drop default, alter column sends drop default;

create table site (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null,
    street          text not null,
    postcode        text not null,
    town            text not null,
    step_free       boolean not null,
    accessible_wc   boolean not null,
    induction_loop  boolean not null,
    quiet_room      boolean not null,
    way_in          text not null,                                    -- how to get in, in words
    coordinator_id  uuid references person,
    hours           text not null,                                    -- when the coordinator can be reached, in words
    closed_on       date,                                             -- first day without it
    version         integer not null
);
create unique index site_name on site (organisation_id, lower(name)) where closed_on is null;
create index site_by_coordinator on site (coordinator_id) where closed_on is null;

alter table membership add column site_id uuid references site;
create index membership_by_site on membership (site_id) where until is null;

-- Who processes personal data for whom: every step with its day; the latest counts.
create table agreement_step (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    kind            text not null,                                    -- PROCESSOR (Art. 28 GDPR), JOINT (Art. 26)
    state           text not null,                                    -- SENT, SIGNED, ENDED
    day             date not null,
    entered_by      uuid not null references person,
    entered_at      timestamptz not null
);
create index agreement_step_by_organisation on agreement_step (organisation_id, day);
create trigger agreement_step_is_append_only before update or delete on agreement_step for each row execute function refuse_change();

-- What an organisation has signed before it runs courses: exactly these words, by number.
create table pledge (
    organisation_id uuid not null references organisation,
    undertaking     text not null,                                    -- CODE_OF_CONDUCT, SUPPORT_PROMISE
    number          integer not null,
    signer          text not null,                                    -- name of the person who signed
    signed_on       date not null,
    entered_by      uuid references person,                           -- null where the demo brought it
    primary key (organisation_id, undertaking, number)
);
create trigger pledge_is_append_only before update or delete on pledge for each row execute function refuse_change();

-- Organisations that let one coordinator see across them. Each agrees for itself and leaves when it wants.
create table network (
    id             uuid primary key,
    name           text not null,
    coordinator_id uuid not null references person,
    ended_on       date,
    version        integer not null
);
create unique index network_name on network (lower(name)) where ended_on is null;
create index network_by_coordinator on network (coordinator_id) where ended_on is null;

create table network_member (
    network_id      uuid not null references network,
    organisation_id uuid not null references organisation,
    agreed_on       date,                                             -- null: asked, has not answered
    agreed_by       uuid references person,
    primary key (network_id, organisation_id),
    constraint network_member_agreed_whole check ((agreed_on is null) = (agreed_by is null))
);
create index network_member_by_organisation on network_member (organisation_id);
