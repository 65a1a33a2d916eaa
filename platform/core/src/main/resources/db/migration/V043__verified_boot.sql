-- In how many levels a device's start is verified, one by the other (001 §6.4.3); null where nobody wrote it down.
alter table device_plate add column boot_levels int;
alter table device_plate add constraint device_plate_boot_levels check (boot_levels between 0 and 9);
