-- What becomes of a person's data: only kept, or erased in steps.
alter table person add column restricted_on date;                     -- kept and not used (Art. 18 GDPR) since this day

-- A person wants data erased. It happens on the day named, unless they think better of it.
create table erasure (
    id            uuid primary key,
    person_id     uuid not null references person,
    step          text not null,                                      -- NEEDLESS, ALL_BUT_CORE, EVERYTHING
    asked_at      timestamptz not null,
    planned_on    date not null,
    called_off_at timestamptz,
    done_at       timestamptz,
    version       integer not null,
    constraint erasure_ends_in_one_way check (called_off_at is null or done_at is null)
);
create unique index erasure_once on erasure (person_id) where called_off_at is null and done_at is null;
create index erasure_due on erasure (planned_on) where called_off_at is null and done_at is null;

-- Results are append-only; they go only where their person has asked for it and the day has come.
create function refuse_change_unless_erased() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from enrolment e join erasure x on x.person_id = e.person_id
            where e.id = old.enrolment_id and x.step in ('ALL_BUT_CORE', 'EVERYTHING') and x.called_off_at is null and x.done_at is null
            and x.planned_on <= (now() at time zone 'Europe/Berlin')::date) then
        return old;
    end if;
    raise exception 'rows of % never change', tg_table_name using errcode = '23000', constraint = 'frozen';
end $$;
drop trigger outcome_result_is_append_only on outcome_result;
create trigger outcome_result_is_append_only before update or delete on outcome_result
    for each row execute function refuse_change_unless_erased();

-- A certificate whose holder has had everything erased leads to nobody. Of its papers the hash stays.
alter table certificate alter column person_id drop not null, alter column enrolment_id drop not null,
    add constraint certificate_leads_to_somebody_or_nobody check ((person_id is null) = (enrolment_id is null)
        and (person_id is null) = (holder_name = '') and (person_id is null) = (name_key = ''));
alter table certificate_paper alter column pdf drop not null;
create function refuse_change_of_paper() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.pdf is null and new.certificate_id = old.certificate_id and new.language = old.language
            and new.sha256 = old.sha256 and exists (select 1 from certificate where id = old.certificate_id and person_id is null) then
        return new;
    end if;
    raise exception 'rows of % never change', tg_table_name using errcode = '23000', constraint = 'frozen';
end $$;
drop trigger certificate_paper_is_frozen on certificate_paper;
create trigger certificate_paper_is_frozen before update or delete on certificate_paper
    for each row execute function refuse_change_of_paper();
