-- Mail and calls to other systems: written in the transaction of what they tell of, sent after it. See package outbox.
create table parcel (
    id         uuid primary key,
    kind       text not null,                -- MAIL, CALL
    recipient  text not null,                -- an e-mail address, or the name of the delivery that makes the call
    occasion   text not null,                -- a word and an id: what it is about, the same for ever
    subject    text,                         -- of a mail
    content    text,                         -- text of a mail, JSON of a call; emptied when it has arrived
    state      text not null,                -- WAITING, TAKEN, SENT
    attempts   integer not null,
    posted_at  timestamptz not null,
    due_at     timestamptz not null,         -- not tried before
    taken_at   timestamptz,
    sent_at    timestamptz,
    last_error text,
    version    integer not null,
    constraint outbox_once unique (recipient, occasion),
    constraint parcel_sent check ((state = 'SENT') = (sent_at is not null) and (state = 'SENT') = (content is null)),
    constraint parcel_taken check (state <> 'TAKEN' or taken_at is not null)
);
create index parcel_open on parcel (due_at) where state <> 'SENT';
create index parcel_sent_at on parcel (sent_at) where state = 'SENT';
