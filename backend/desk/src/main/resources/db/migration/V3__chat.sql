-- Messages that are changed or taken back, and how far each user has read.

alter table message add column edited_at timestamp;
alter table message add column deleted_at timestamp;

-- The id is made of the room and the user; no message yet is the empty text, which comes before every id.
create table read_mark (
  id varchar(141) primary key,
  room varchar(100) not null,
  account_name varchar(40) not null references account,
  message_id varchar(36) not null
);

create index read_mark_user on read_mark (account_name, room);
create index read_mark_room on read_mark (room);

-- The two of each private conversation there has been: what was said until now is not news to them.
insert into read_mark (id, room, account_name, message_id)
  select m.room || ' ' || a.name, m.room, a.name, max(m.id)
  from message m join account a
    on m.room like 'private~' || a.name || '~%' or m.room like 'private~%~' || a.name
  group by m.room, a.name;
