-- Runs on H2 and on PostgreSQL alike. Instants are timestamps in UTC, ids are UUIDs of version 7.

create table account (
  name varchar(40) primary key,
  display_name varchar(80) not null,
  password varchar(400) not null,
  roles varchar(80)
);

create table login_session (
  token_hash varchar(64) primary key,
  account_name varchar(40) not null references account on delete cascade,
  expires_at timestamp not null
);

create table queue (
  id varchar(36) primary key,
  name varchar(80) not null unique,
  prefix varchar(3) not null unique,
  version bigint not null
);

create table turn (
  queue_id varchar(36) primary key references queue on delete cascade,
  last_number integer not null
);

create table ticket (
  id varchar(36) primary key,
  queue_id varchar(36) not null references queue on delete cascade,
  place integer not null,
  shown_number varchar(20) not null,
  status varchar(10) not null,
  called_to varchar(20),
  called_by varchar(40),
  created_at timestamp not null,
  called_at timestamp,
  version bigint not null,
  unique (queue_id, place)
);

create index ticket_waiting on ticket (queue_id, status, place);
create index ticket_created on ticket (created_at, id);

create table room (
  name varchar(100) primary key,
  title varchar(80) not null,
  staff_only boolean not null
);

insert into room (name, title, staff_only) values ('general', 'General', false);
insert into room (name, title, staff_only) values ('agentes', 'Agentes', true);

create table message (
  id varchar(36) primary key,
  client_id varchar(36) not null,
  room varchar(100) not null,
  sender varchar(40) not null references account,
  content varchar(2000) not null,
  sent_at timestamp not null,
  unique (sender, client_id)
);

create index message_room on message (room, id);
