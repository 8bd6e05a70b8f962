-- What a person has shown, what persons confirmed, and the decision of two.
create table outcome_result (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    outcome_id   uuid not null,                                  -- stable id across versions
    level        text not null,                                  -- NOT_YET, WITH_SUPPORT, INDEPENDENT
    evidence     text not null,                                  -- OBSERVED, TALK, TASK, PORTFOLIO
    assessor_id  uuid not null references person,
    as_peer      boolean not null,                               -- which seat of the tandem the assessor had; shown to nobody
    recorded_at  timestamptz not null,
    number       bigint generated always as identity             -- order within one moment
);
create index outcome_result_by_enrolment on outcome_result (enrolment_id);
create trigger outcome_result_is_append_only before update or delete on outcome_result
    for each row execute function refuse_change();

create table module_feedback (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    module_code  text not null,
    text         text not null,
    given_by     uuid not null references person,
    given_at     timestamptz not null
);
create index module_feedback_by_enrolment on module_feedback (enrolment_id);

-- A rule that no machine evaluates, confirmed by a person with name.
create table rule_confirmation (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    rule_id      text not null,
    confirmed_by uuid not null references person,
    confirmed_at timestamptz not null,
    constraint rule_confirmation_once unique (enrolment_id, rule_id)
);

-- One voice of a decision. Two voices for it, one of a peer, not both of the tandem, make it (I2, I19).
create table decision_voice (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    decider_id   uuid not null references person,
    as_peer      boolean not null,
    of_tandem    boolean not null,
    agrees       boolean not null,
    reason       text not null,
    spoken_at    timestamptz not null,
    constraint decision_voice_once unique (enrolment_id, decider_id)
);
