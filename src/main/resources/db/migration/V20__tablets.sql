-- Devices that many people use at a site. The device holds a secret; here is only its hash.
create table tablet (
    id         uuid primary key,
    site_id    uuid not null references site,
    name       text not null,
    secret     text not null,                                         -- SHA-256 in hexadecimal
    enabled_by uuid not null references person,
    enabled_at timestamptz not null,
    ended_at   timestamptz,
    version    integer not null,
    constraint tablet_secret unique (secret)
);
create index tablet_by_site on tablet (site_id) where ended_at is null;

-- Where somebody was when the device covered their page: they go on there after their next login.
create table left_place (
    person_id uuid primary key references person,
    path      text not null,                                          -- with language
    left_at   timestamptz not null
);
