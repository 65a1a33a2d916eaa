-- Names and telephones of persons may lie encrypted where they lay in clear: such a text is longer.
alter table matter alter column applicant_name type varchar(800);
alter table matter alter column applicant_phone type varchar(300);
alter table appointment alter column person type varchar(800);
alter table appointment alter column phone type varchar(300);
alter table neighbour_person alter column name type varchar(800);
