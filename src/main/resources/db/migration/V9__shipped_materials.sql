-- Files of materials also come with the standards of the product: then nobody has added them.
alter table material_file alter column added_by drop not null;
