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

-- One person belongs to one organisation once on any day. Of memberships that overlap, on each day that of an admin holds, else one with a
-- site, else the earliest; what is left of the others stays in pieces. Nobody belongs a day more or less than before, or loses a site.
create extension if not exists btree_gist;
do $$
begin
    create temporary table piece as
    with held as (select * from membership where until is null or until > since),
        day as (select person_id, organisation_id, since as day from held
            union select person_id, organisation_id, until from held where until is not null),
        cut as (select *, lead(day) over (partition by person_id, organisation_id order by day) as until from day),
        won as (select m.*, c.person_id, c.organisation_id, c.day, c.until from cut c cross join lateral (
            select (array_agg(h.id order by h.role = 'ADMIN' desc, h.site_id is not null desc, h.since, h.until desc nulls first, h.id))[1] as id,
                (array_agg(h.site_id order by h.site_id is not null desc, h.role = 'ADMIN' desc, h.since, h.until desc nulls first, h.id))[1] as site_id
            from held h where h.person_id = c.person_id and h.organisation_id = c.organisation_id and h.since <= c.day
                and (h.until is null or h.until > c.day)) m where m.id is not null),
        numbered as (select *, row_number() over (partition by person_id, organisation_id order by day)
            - row_number() over (partition by id, site_id order by day) as island from won)
    select id, site_id, min(day) as since, case when bool_and(until is not null) then max(until) end as until,
        row_number() over (partition by id order by min(day)) as number from numbered group by id, site_id, island;

    update membership m set until = since, version = version + 1 where (until is null or until > since)
        and not exists (select 1 from piece p where p.id = m.id);
    update membership m set since = p.since, until = p.until, site_id = p.site_id, version = version + 1 from piece p
        where p.id = m.id and p.number = 1 and (m.since, m.until, m.site_id) is distinct from (p.since, p.until, p.site_id);
    insert into membership (id, person_id, organisation_id, role, since, until, site_id, version)
        select gen_random_uuid(), m.person_id, m.organisation_id, m.role, p.since, p.until, p.site_id, 1
        from piece p join membership m on m.id = p.id where p.number > 1;
    drop table piece;
end $$;
-- an end before the first day: it has never held
alter table membership add constraint membership_overlaps exclude using gist (person_id with =, organisation_id with =,
    daterange(since, case when until is not null then greatest(since, until) end) with &&);
