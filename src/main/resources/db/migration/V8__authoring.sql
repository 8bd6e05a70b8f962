-- Standards are written as drafts, together. A version chooses module versions; a module version is one text and never changes: every
-- save is a new one, and the draft's choice moves on to it.

-- which module a place of a version is about: the same id in every version of the standard
drop trigger standard_version_module_is_frozen on standard_version_module;
alter table standard_version_module add column module_id uuid;
update standard_version_module c
    set module_id = (select (m.content::jsonb ->> 'id')::uuid from module_version m where m.id = c.module_version_id);
alter table standard_version_module
    alter column module_id set not null,
    drop constraint standard_version_module_pkey,
    drop constraint standard_version_module_once,
    add primary key (version_id, module_id),
    -- looked at when the transaction ends: two modules change places in two statements
    add constraint standard_version_module_place unique (version_id, position) deferrable initially deferred;

create or replace function refuse_change_of_choice() returns trigger language plpgsql as $$
begin
    if exists (select 1 from standard_version
               where id in (case when tg_op <> 'INSERT' then old.version_id end, case when tg_op <> 'DELETE' then new.version_id end)
               and status = 'PUBLISHED') then
        raise exception 'the modules of a published version never change' using errcode = '23000', constraint = 'frozen';
    end if;
    return coalesce(new, old);
end $$;
create trigger standard_version_module_is_frozen before insert or update or delete on standard_version_module
    for each row execute function refuse_change_of_choice();

drop trigger module_version_is_frozen on module_version;
drop function refuse_change_of_used_module;
create trigger module_version_is_frozen before update or delete on module_version
    for each row execute function refuse_change();

alter table standard_version
    alter column basis drop not null,                                 -- a draft stands on nothing yet
    add column predecessor_id     uuid references standard_version,
    add column owner_id           uuid references person,             -- who opened it; null where files brought it
    add column started_at         timestamptz,
    add column commenting_from    date,
    add column commenting_until   date,
    add column commenting_ended_on date,
    add column ended_early_because text,                              -- everybody who votes reads it
    add column quorum_votes       integer not null default 5,
    add column quorum_present     integer not null default 50,        -- percent of self-advocates among those present
    add column quorum_yes         integer not null default 50,        -- and among the yes votes
    add constraint standard_version_quorum check (quorum_votes >= 5 and quorum_present between 50 and 100 and quorum_yes between 50 and 100),
    add constraint standard_version_published_whole check (status <> 'PUBLISHED'
        or basis is not null and hash is not null and published_on is not null),
    drop constraint standard_version_number;
-- a draft that was given up does not keep its number
create unique index standard_version_number on standard_version (standard_id, number) where status <> 'WITHDRAWN';
-- everybody works on the same next version: none overtakes another
create unique index standard_version_in_work on standard_version (standard_id)
    where status in ('DRAFT', 'COMMENTING', 'EASY_CHECK', 'CONSENT') and owner_id is not null;

-- Who works on a version beside its owner: writes it, leads review groups, or is asked to vote without being a self-advocate.
create table contributor (
    version_id uuid not null references standard_version,
    person_id  uuid not null references person,
    part       text not null,                                         -- AUTHOR, MODERATOR, GUEST
    added_by   uuid not null references person,
    added_at   timestamptz not null,
    primary key (version_id, person_id, part)
);
create index contributor_by_person on contributor (person_id);

-- Every save, by whom, when and why. Nothing that was written is ever lost.
create table revision (
    id                uuid primary key,
    version_id        uuid not null references standard_version,
    module_id         uuid,                                           -- null: what the version says itself
    module_version_id uuid references module_version,                 -- what was saved; null for the version's own
    content           text,                                           -- JSON of VersionContent, for the version's own
    kind              text not null,                                  -- STARTED, SAVED, ADDED, REMOVED, RESTORED
    author_id         uuid not null references person,
    saved_at          timestamptz not null,
    reason            text not null,
    number            bigint generated always as identity,            -- order within one moment
    constraint revision_of_one_thing check ((module_id is null) = (content is not null) and (module_id is null) = (module_version_id is null))
);
create index revision_by_version on revision (version_id, module_id, number);
create trigger revision_is_append_only before update or delete on revision for each row execute function refuse_change();

-- Who wrote which easy text: they do not check it themselves.
create table written_text (
    standard_id uuid not null references standard,
    owner_id    uuid not null,                                        -- module, or the standard for what its versions say themselves
    kind        text not null,
    hash        text not null,                                        -- SHA-256 of the easy text
    author_id   uuid not null references person,
    primary key (standard_id, owner_id, kind, hash, author_id)
);

-- Files of materials, each content once.
create table material_file (
    sha256   text primary key,
    content  bytea not null,
    type     text not null,
    added_by uuid not null references person,
    added_at timestamptz not null
);
create trigger material_file_is_frozen before update on material_file for each row execute function refuse_change();

-- What people say of a text. Names stand on no page but the person's own.
create table comment (
    id           uuid primary key,
    version_id   uuid not null references standard_version,
    owner_id     uuid not null,
    block        text not null,
    form         text not null,                                       -- DE, EASY, EN: the form that was read
    text_hash    text not null,                                       -- of the words that were read
    word         text,                                                -- UNDERSTOOD, NOT_UNDERSTOOD, DONT_KNOW, WRONG
    sentence     text not null,
    author_id    uuid not null references person,
    said_at      timestamptz not null,
    withdrawn_at timestamptz,
    answer       text,                                                -- TAKEN_UP, IN_PART, NOT
    reason       text,
    reason_easy  text,
    revision_id  uuid references revision,
    answered_by  uuid references person,
    answered_at  timestamptz,
    version      integer not null,
    constraint comment_says_something check (word is not null or sentence <> ''),
    constraint comment_answered_whole check ((answer is null) = (reason is null) and (answer is null) = (reason_easy is null)
        and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
        and (revision_id is null or answer in ('TAKEN_UP', 'IN_PART')))
);
create index comment_by_version on comment (version_id, owner_id);
create index comment_by_author on comment (author_id);

-- A review group that meets: one moderates, each answers first and alone.
create table group_session (
    id           uuid primary key,
    version_id   uuid not null references standard_version,
    moderator_id uuid not null references person,
    day          date not null,
    blocks       text not null,                                       -- JSON, at most 8
    created_at   timestamptz not null,
    closed_at    timestamptz,
    version      integer not null
);
create index group_session_by_moderator on group_session (moderator_id);

-- At most 8 texts for one person, about 20 minutes; alone, or as part of a group session.
create table check_package (
    id           uuid primary key,
    version_id   uuid not null references standard_version,
    checker_id   uuid not null references person,
    session_id   uuid references group_session,
    blocks       text not null,                                       -- JSON
    answers      text not null,                                       -- JSON; the person's own until handed in
    started_at   timestamptz not null,
    handed_in_at timestamptz,
    version      integer not null,
    constraint check_package_of_session unique (session_id, checker_id)
);
create index check_package_by_checker on check_package (checker_id);
create index check_package_by_version on check_package (version_id) where handed_in_at is null;

-- What one checker says of exactly these words, once. Nobody changes it: not the moderator who entered it, not the checker.
create table verdict (
    id          uuid primary key,
    standard_id uuid not null references standard,
    owner_id    uuid not null,
    kind        text not null,
    hash        text not null,                                        -- SHA-256 of the easy text
    version_id  uuid not null references standard_version,
    block       text not null,
    checker_id  uuid not null references person,
    word        text not null,
    note        text not null,
    given_at    timestamptz not null,
    entered_by  uuid references person,                               -- the moderator, where it came on paper
    session_id  uuid references group_session,
    constraint verdict_once unique (standard_id, owner_id, kind, hash, checker_id)
);
create index verdict_by_checker on verdict (checker_id);
create trigger verdict_is_append_only before update or delete on verdict for each row execute function refuse_change();

-- Who is present in the consent round of a version.
create table participation (
    version_id       uuid not null references standard_version,
    person_id        uuid not null references person,
    joined_at        timestamptz not null,
    conflict         boolean not null,                                -- has a conflict of interest
    conflict_is      text not null,
    fee              text,                                            -- what was agreed; "" for none, null until recorded
    fee_paid         boolean not null,
    left_at          timestamptz,
    version          integer not null,
    primary key (version_id, person_id)
);

-- One vote of one person on one part, for exactly these words.
create table vote (
    id         uuid primary key,
    version_id uuid not null references standard_version,
    item       text not null,                                         -- change-note, frame, or the id of a module
    hash       text not null,
    person_id  uuid not null references person,
    choice     text not null,                                         -- YES, WORRY
    worry      text not null,
    cast_at    timestamptz not null,
    version    integer not null,
    constraint vote_once unique (version_id, item, hash, person_id)
);

-- A Stop stands until the person who gave it takes it back (I16), whatever is edited meanwhile. It needs no reason.
create table stop (
    id           uuid primary key,
    version_id   uuid not null references standard_version,
    item         text not null,
    given_by     uuid not null references person,
    given_at     timestamptz not null,
    reason       text not null,                                       -- may come later, with help
    withdrawn_at timestamptz,
    lifted_at    timestamptz,                                         -- by the self-advocates of the round, after the giver has left
    version      integer not null
);
create unique index stop_once on stop (version_id, item, given_by) where withdrawn_at is null and lifted_at is null;

-- Whether a Stop of somebody who has left shall be lifted: the self-advocates of the round decide.
create table stop_voice (
    stop_id   uuid not null references stop,
    person_id uuid not null references person,
    lift      boolean not null,
    said_at   timestamptz not null,
    primary key (stop_id, person_id)
);

-- Nothing is said in a round that is over.
create function refuse_late() returns trigger language plpgsql as $$
begin
    if exists (select 1 from standard_version where id = new.version_id and status = 'PUBLISHED') then
        raise exception 'this version is published' using errcode = '23000', constraint = 'round_is_over';
    end if;
    return new;
end $$;
create trigger vote_is_in_time before insert or update on vote for each row execute function refuse_late();
create trigger stop_is_in_time before insert or update on stop for each row execute function refuse_late();
create trigger comment_is_in_time before insert or update on comment for each row execute function refuse_late();
create trigger revision_is_in_time before insert on revision for each row execute function refuse_late();

-- The last word against a Stop that comes while somebody publishes.
create function refuse_publishing_over_a_stop() returns trigger language plpgsql as $$
begin
    if exists (select 1 from stop where version_id = new.id and withdrawn_at is null and lifted_at is null) then
        raise exception 'somebody said Stop' using errcode = '23000', constraint = 'stop_is_open';
    end if;
    return new;
end $$;
create trigger standard_version_has_no_stop before update on standard_version
    for each row when (new.status = 'PUBLISHED') execute function refuse_publishing_over_a_stop();
