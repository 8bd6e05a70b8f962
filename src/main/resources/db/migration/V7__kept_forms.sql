-- What a person has typed into a form and not sent yet. Goes when the form is sent, when the person throws it away, or after 30 days.
create table kept_form (
    person_id uuid not null references person,
    path      text not null,                 -- the form's action, without language
    fields    text not null,                 -- JSON: name -> list of values, as typed
    saved_at  timestamptz not null,
    primary key (person_id, path)
);
create index kept_form_by_age on kept_form (saved_at);
