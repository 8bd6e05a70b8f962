-- Persons, what they said about themselves, organisations, and who may train or decide.
create table person (
    id          uuid primary key,
    login       text not null,               -- subject of the token
    name        text not null,               -- as it shall stand on a certificate
    greeting    text not null,               -- how the person wants to be addressed
    email       text,
    created_at  timestamptz not null,
    version     integer not null,
    constraint person_login unique (login)
);

-- One purpose, one row, withdrawable: what the person said yes to (DSGVO Art. 9 (2) a).
create table consent (
    id           uuid primary key,
    person_id    uuid not null references person,
    purpose      text not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index consent_once on consent (person_id, purpose) where withdrawn_at is null;

create table organisation (
    id         uuid primary key,
    name       text not null,
    legal_form text not null,
    place      text not null,
    version    integer not null,
    constraint organisation_name unique (name)
);

create table membership (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    role            text not null,           -- ADMIN, STAFF
    since           date not null,
    until           date,                    -- first day without it
    version         integer not null
);
create unique index membership_once on membership (person_id, organisation_id) where until is null;

-- Who may train (or sit on decisions about) which standard, in which capacity, from when until when, and why.
create table accreditation (
    id          uuid primary key,
    person_id   uuid not null references person,
    standard    text not null,               -- slug
    activity    text not null,               -- TRAIN, DECIDE
    capacity    text not null,               -- PROFESSIONAL, PEER
    valid_from  date not null,
    valid_until date not null,
    source      text not null,               -- GRANTED by the office, CERTIFICATE
    reason      text not null,
    granted_by  uuid references person,
    version     integer not null,
    -- valid_until is the last day; one day before valid_from where it was ended before it ever held
    constraint accreditation_dates check (valid_until >= valid_from - 1)
);
create index accreditation_by_person on accreditation (person_id, standard);
