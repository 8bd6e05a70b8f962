-- Who did what, when. Append-only: the database refuses anything else.
create table change (
    id            uuid primary key,
    at            timestamptz not null,
    who           uuid,
    on_behalf_of  uuid,
    system_reason text,
    what          text not null,
    subject       text not null,
    detail        text,
    constraint change_has_actor check (who is not null or system_reason is not null)
);
create index change_by_subject on change (subject, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name using errcode = '23000', constraint = 'frozen';
end $$;

create trigger change_is_append_only before update or delete on change for each row execute function refuse_change();
