-- Qualification standards. A version is an ordered choice of module versions; what is published never changes (I1).
create table standard (
    id   uuid primary key,
    slug text not null,
    constraint standard_slug unique (slug)
);

create table standard_version (
    id             uuid primary key,
    standard_id    uuid not null references standard,
    number         text not null,            -- 1.0
    status         text not null,            -- PUBLISHED is the only one the importer makes
    basis          text not null,            -- JSON of Basis
    content        text not null,            -- JSON of VersionContent
    content_format integer not null,
    hash           text,                     -- SHA-256 of the canonical form, made at publishing
    published_on   date,
    version        integer not null,
    constraint standard_version_number unique (standard_id, number)
);

create table module_version (
    id             uuid primary key,
    standard_id    uuid not null references standard,
    code           text not null,
    content        text not null,            -- JSON of ModuleContent
    content_format integer not null,
    hash           text not null,
    constraint module_version_content unique (standard_id, code, hash)
);

create table standard_version_module (
    version_id        uuid not null references standard_version,
    position          integer not null,
    module_version_id uuid not null references module_version,
    primary key (version_id, position),
    constraint standard_version_module_once unique (version_id, module_version_id)
);

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    if old.status = 'PUBLISHED' then
        raise exception 'a published version never changes' using errcode = '23000', constraint = 'frozen';
    end if;
    return coalesce(new, old);
end $$;
create trigger standard_version_is_frozen before update or delete on standard_version
    for each row execute function refuse_change_of_published();

create function refuse_change_of_used_module() returns trigger language plpgsql as $$
begin
    if exists (select 1 from standard_version_module link join standard_version published on published.id = link.version_id
               where link.module_version_id = old.id and published.status = 'PUBLISHED') then
        raise exception 'a module of a published version never changes' using errcode = '23000', constraint = 'frozen';
    end if;
    return coalesce(new, old);
end $$;
create trigger module_version_is_frozen before update or delete on module_version
    for each row execute function refuse_change_of_used_module();

create function refuse_change_of_choice() returns trigger language plpgsql as $$
begin
    if exists (select 1 from standard_version where id = old.version_id and status = 'PUBLISHED') then
        raise exception 'the modules of a published version never change' using errcode = '23000', constraint = 'frozen';
    end if;
    return coalesce(new, old);
end $$;
create trigger standard_version_module_is_frozen before update or delete on standard_version_module
    for each row execute function refuse_change_of_choice();
