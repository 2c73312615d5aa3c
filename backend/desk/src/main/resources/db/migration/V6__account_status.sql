-- A word instead of a boolean: not every JPA provider writes booleans in a way that every database compares.

alter table account add column status varchar(10) default 'active' not null;
update account set status = 'inactive' where not active;
alter table account drop column active;
