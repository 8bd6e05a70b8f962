-- Data end when they should.

-- The details of somebody's attendance end before the results that rest on them: what the rules ask of them is kept as totals.
alter table enrolment add column attended text,                         -- JSON of the totals; null while the details are there
    add column records_ended_on date;                                  -- results and all that led to them are gone
alter table session add column reduced boolean not null default false;  -- of somebody the details of it are gone
alter table session alter column reduced drop default;

-- The day from which the time of somebody's records in a course runs: the decision; where none was made, the end of the course, or what
-- somebody last said about a decision.
create function closed_on(e enrolment) returns date language sql stable as $$
    select case when e.status = 'COMPLETED' then coalesce(s.last, c.ends_on) else greatest(s.last, c.ends_on) end
    from cohort c, (select cast(max(v.spoken_at) at time zone 'Europe/Berlin' as date) as last from decision_voice v where v.enrolment_id = e.id) s
    where c.id = e.cohort_id
$$;

-- Results end five years after that day, unless something keeps them.
create or replace function refuse_change_unless_erased() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Europe/Berlin')::date;
begin
    if tg_op = 'DELETE' and (exists (select 1 from enrolment e join erasure x on x.person_id = e.person_id
            where e.id = old.enrolment_id and x.step in ('ALL_BUT_CORE', 'EVERYTHING') and x.called_off_at is null and x.done_at is null
            and x.planned_on <= today)
        or exists (select 1 from enrolment e where e.id = old.enrolment_id and not is_kept(e.person_id, e.cohort_id, today)
            and closed_on(e) < today - interval '5 years')) then
        return old;
    end if;
    raise exception 'rows of % never change', tg_table_name using errcode = '23000', constraint = 'frozen';
end $$;

-- Who wants their data only kept loses none of them: somebody may need them for a claim (Art. 18 GDPR).
create or replace function is_kept(the_person uuid, the_cohort uuid, day date) returns boolean language sql stable as $$
    select exists (select 1 from legal_hold h where (h.person_id = the_person or h.cohort_id = the_cohort) and h.ended_at is null and h.until >= day)
        or exists (select 1 from cohort c where c.id = the_cohort and c.kept_until >= day)
        or exists (select 1 from person p where p.id = the_person and p.restricted_on is not null)
$$;

-- The holder wants the name to stay with a certificate for longer than ten years; half a year before it goes they are told.
alter table certificate add column kept_longer boolean not null default false, add column told_on date;
alter table certificate alter column kept_longer drop default;

-- What was done under an assistance goes with it; the audit keeps both names.
alter table assisted_act drop constraint assisted_act_assistance_id_fkey,
    add constraint assisted_act_assistance_id_fkey foreign key (assistance_id) references assistance on delete cascade;

-- A newer text of a consent says whether it means something else: then a yes to the texts before it counts no more from its first day on.
-- Of texts that are there already nobody has said that they mean the same: whoever said yes before them is asked.
alter table consent_text add column asks_anew boolean not null default true;
alter table consent_text alter column asks_anew drop default;
alter table consent add column told_text integer;                       -- number of the text about which the person was told that it asks anew

-- Whoever has died waits for nothing and holds no place. Where it was somebody else, everything comes back as it stood before.
alter table application add column before_death text;                   -- its status
alter table enrolment add column before_death text;

-- One person belongs to one organisation once on any day. Of memberships that overlap, the one that lies within another has never held,
-- else the earlier one ends where the later one begins: nobody belongs a day more or less than before.
create extension if not exists btree_gist;
do $$
declare
    one membership;
    before membership;
begin
    for one in select * from membership where until is null or until > since
            order by person_id, organisation_id, since, until, id loop
        if before.id is null or before.person_id <> one.person_id or before.organisation_id <> one.organisation_id or before.until <= one.since then
            before := one;
        elsif before.until is null or before.until >= one.until then
            update membership set until = since, version = version + 1 where id = one.id;
        else
            update membership set until = one.since, version = version + 1 where id = before.id;
            before := one;
        end if;
    end loop;
end $$;
-- an end before the first day: it has never held
alter table membership add constraint membership_overlaps exclude using gist (person_id with =, organisation_id with =,
    daterange(since, case when until is not null then greatest(since, until) end) with &&);
