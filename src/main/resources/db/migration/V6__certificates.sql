-- Issued certificates. What was issued never changes; a correction is a new one.
create table certificate (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    person_id    uuid not null references person,
    version_id   uuid not null references standard_version,
    number       text not null,                                  -- for the office; nothing can be looked up by it
    code         text not null,                                  -- 130 random bits, the key of the public check
    holder_name  text not null,
    name_key     text not null,                                  -- the name as it is compared
    content      text not null,                                  -- JSON of CertificateContent
    issued_on    date not null,
    issued_by    uuid not null references person,
    status       text not null,                                  -- ISSUED, REPLACED, SUSPENDED, REVOKED
    version      integer not null,
    constraint certificate_number unique (number),
    constraint certificate_code unique (code)
);
-- one valid certificate for a course somebody took part in, whoever presses the button twice
create unique index certificate_once on certificate (enrolment_id) where status in ('ISSUED', 'SUSPENDED');
create index certificate_by_person on certificate (person_id);

-- The paper as it was issued, byte for byte.
create table certificate_paper (
    certificate_id uuid not null references certificate,
    language       text not null,                                -- de, en
    pdf            bytea not null,
    sha256         text not null,
    primary key (certificate_id, language)
);
create trigger certificate_paper_is_frozen before update or delete on certificate_paper
    for each row execute function refuse_change();

create sequence certificate_numbers;
