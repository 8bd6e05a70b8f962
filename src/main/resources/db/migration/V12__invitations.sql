-- Who was asked to belong to an organisation. The account is made in the login server through the outbox; see package accounts.
create table invitation (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    email           text,                    -- null for somebody without one: they get a letter
    user_name       text,                    -- with which they log in then; null where there is an address
    first_name      text not null,
    last_name       text not null,
    standing        text not null,           -- ADMIN, STAFF
    since           date not null,           -- first day of the membership
    until           date,                    -- first day without it; null where no end is known
    invited_by      uuid not null references person,
    sent_at         timestamptz not null,    -- the last time
    times           integer not null,        -- how often it was sent
    state           text not null,           -- WAITING, ASKED, ACCEPTED, DECLINED, WITHDRAWN
    person_id       uuid references person,  -- known when the login server knows the account
    answered_at     timestamptz,
    version         integer not null,
    constraint invitation_reached check ((email is null) <> (user_name is null)),
    constraint invitation_user_name unique (user_name),
    constraint invitation_person check (state not in ('ASKED', 'ACCEPTED', 'DECLINED') or person_id is not null),
    constraint invitation_dates check (until is null or until > since)
);
create unique index invitation_open on invitation (organisation_id, lower(email)) where state in ('WAITING', 'ASKED');
create index invitation_by_person on invitation (person_id) where state = 'ASKED';

-- A second address of a person, which no employer can take away. Known to us only; confirmed by a code that was mailed there.
create table private_mail (
    person_id    uuid primary key references person,
    address      text,                       -- confirmed; null before
    pending      text,                       -- waits for its code; null where none does
    code_hash    text,
    code_sent_at timestamptz,
    codes        integer not null,           -- sent on the day of the last one
    tries        integer not null,           -- wrong codes since the last one
    version      integer not null,
    constraint private_mail_pending check ((pending is null) = (code_hash is null)),
    constraint private_mail_code check (code_hash is null or code_sent_at is not null)
);

-- An organisation's own login, through which its staff may come in. All else about it is in the login server.
create table organisation_login (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    alias           text not null,           -- its name in the login server
    kind            text not null,           -- OIDC, SAML
    added_at        timestamptz not null,
    version         integer not null,
    constraint organisation_login_alias unique (alias)
);
create index organisation_login_by_organisation on organisation_login (organisation_id);

-- Somebody has lost every way in. Two people who know them have seen them; then there is a letter. Told on every channel that is known.
create table recovery (
    id         uuid primary key,
    person_id  uuid not null references person,
    first_by   uuid not null references person,
    first_at   timestamptz not null,
    second_by  uuid references person,
    second_at  timestamptz,
    printed_at timestamptz,                  -- the first time
    state      text not null,                -- OPEN, CONFIRMED, STOPPED
    version    integer not null,
    constraint recovery_by_two check (second_by is null or second_by <> first_by),
    constraint recovery_by_others check (first_by <> person_id and (second_by is null or second_by <> person_id)),
    constraint recovery_confirmed check (state <> 'CONFIRMED' or second_by is not null)
);
create index recovery_by_person on recovery (person_id, first_at);
