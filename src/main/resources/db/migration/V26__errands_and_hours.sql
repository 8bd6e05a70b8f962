-- The sheet (JSON) on which a person answered what was done on their behalf; none where they answered here, or before this column was.
alter table assisted_act add column sheet text;

-- What somebody changed on behalf of a person, so that it can be undone: JSON of all that was chosen, before and after.
create table preference_change (
    id         uuid primary key,
    person_id  uuid not null references person,
    before     text not null,
    after      text not null,
    changed_at timestamptz not null
);
create index preference_change_by_person on preference_change (person_id);
create index preference_change_by_day on preference_change (changed_at);

-- Whether an organisation sees attended hours of the people it sends, is asked in these words.
insert into consent_text (id, purpose, number, valid_from, asks_anew, words) values
    ('c0500000-0000-4000-8000-000000000006', 'HOURS_TO_SENDER', 1, date '2026-01-01', true, '{"title":{"de":"Wer mich in einen Kurs schickt, darf sehen, wie viele Stunden ich da war","de-simple":"Meine Einrichtung darf meine Kurs-Stunden sehen","en":"Whoever sends me into a course may see how many hours I attended"},"what":{"de":"Schickt ein Träger Sie in einen Kurs, darf er sehen, wie viele Stunden Sie dort waren. Warum Sie gefehlt haben, Ihre Ergebnisse und was man Ihnen zurückmeldet, sieht er nie. Ohne dieses Ja sieht er nur, dass Sie sich beworben haben, ob Sie dabei sind, die Termine und ob Sie fertig sind. Hat der Träger mit dem Betriebsrat oder Werkstattrat etwas anderes über die Stunden vereinbart, gilt das.","de-simple":"Eine Einrichtung schickt Sie in einen Kurs.\nSie sagen Ja?\nDann sieht die Einrichtung: So viele Stunden waren Sie da.\nSie haben gefehlt?\nDer Grund bleibt geheim.\nIhre Ergebnisse bleiben geheim.\nMeinungen über Sie bleiben geheim.\nSie sagen lieber Nein?\nDann sieht die Einrichtung nur: Sie haben sich beworben.\nSie machen mit.\nDie Kurs-Tage.\nSie sind fertig.\nManche Einrichtungen haben eine Regel mit dem Betriebs-Rat oder dem Werkstatt-Rat.\nDann gilt die Regel.","en":"If an organisation sends you into a course, it may see how many hours you attended. Why you were away, your results and feedback it never sees. Without this yes it only sees that you applied, whether you take part, the dates and whether you finished. If the organisation has agreed something else about the hours with its works council or workshop council, that holds."},"who":{"de":"Das sieht die Verwaltung des Trägers, der Sie schickt, solange Sie dort sind, und die Koordination eines Verbunds, dem dieser Träger zugestimmt hat.","de-simple":"Das sieht die Verwaltung von Ihrer Einrichtung.\nManche Einrichtungen arbeiten zusammen.\nDann sieht das auch die Leitung davon.\nSie gehen von der Einrichtung weg?\nDann endet das.","en":"It is seen by the administration of the organisation that sends you, as long as you are there, and by the coordinator of a network to which it has agreed."}}');

-- The coordinator of a network sees the people that an organisation sends, too: each organisation is asked anew.
update network_member set agreed_on = null, agreed_by = null where agreed_on is not null;

create index application_by_organisation on application (organisation_id) where organisation_id is not null;
