-- With which somebody without an e-mail address logs in, so that they are found by it; null for whoever was invited by mail.
alter table person add column user_name text;
create unique index person_user_name on person (lower(user_name));
update person p set user_name = i.user_name, version = p.version + 1 from invitation i where i.person_id = p.id and i.user_name is not null;
