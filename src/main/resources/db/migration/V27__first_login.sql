-- Somebody holds a letter with a one-time password and has not chosen yet how they log in from now on; see package accounts.
create table first_login (
    person_id uuid primary key references person,
    made_at   timestamptz not null,          -- when the login server made the password, which it is known by
    until     timestamptz not null,          -- from then on the letter lets nobody in
    closed_at timestamptz,                   -- it was closed: taken back, or over
    version   integer not null
);
create index first_login_over on first_login (until) where closed_at is null;
