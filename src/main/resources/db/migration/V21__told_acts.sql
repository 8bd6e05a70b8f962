-- What was done on behalf of a person can be undone within a fortnight from the day on which the message about it reached them (I14).
alter table assisted_act add column message_id uuid references message on delete set null;
-- null: from before people were told, or the message is over; the time runs from the act
alter table assisted_act drop column undo_until;
create index assisted_act_by_message on assisted_act (message_id);
