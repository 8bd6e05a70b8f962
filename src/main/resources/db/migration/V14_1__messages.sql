-- How a person wants to read and to be reached, and what we told them: when and how it reached them, which is when a deadline starts.
create table preferences (
    person_id     uuid primary key references person,
    language      text,                      -- DE, EASY, EN; null: none in particular
    text_size     integer not null,          -- percent
    high_contrast boolean not null,
    read_aloud    boolean not null,
    channel       text,                      -- MAIL, LETTER, CALL, AT_SITE; null: mail where there is an address
    contact       text not null,             -- postal address or telephone number
    site_id       uuid references site,      -- whose people bring it; null: the certification office
    version       integer not null
);

create table message (
    id          uuid primary key,
    person_id   uuid not null references person,
    occasion    text not null,               -- a word and an id
    language    text not null,
    subject     text not null,
    text        text not null,
    path        text not null,               -- where the person goes on, without language
    channel     text not null,
    contact     text not null,               -- emptied when it has reached the person
    site_id     uuid references site,
    written_at  timestamptz not null,
    reached_on  date,
    reached_how text,                        -- OPENED by the person, HANDED_OVER by somebody
    reached_by  uuid references person,
    version     integer not null,
    constraint message_once unique (person_id, occasion),
    constraint message_reached check ((reached_on is null) = (reached_how is null) and (reached_on is null) = (reached_by is null))
);
create index message_waiting on message (site_id) where reached_on is null;
