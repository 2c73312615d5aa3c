-- Queues with hours and priorities, desks, and the whole life of a ticket. Runs on H2 and on PostgreSQL alike.

alter table queue add column priority integer default 0 not null;
alter table queue add column hours varchar(1000);

-- numbers begin anew each day
alter table turn add column on_day date;

create table desk (
  id varchar(36) primary key,
  name varchar(40) not null unique,
  version bigint not null
);

-- apart from the desk, so that its work does not change the version that an administrator has seen
create table desk_state (
  desk_id varchar(36) primary key references desk on delete cascade,
  status varchar(10) not null,
  agent varchar(40),
  agent_name varchar(80),
  last_request varchar(64),
  last_ticket varchar(36)
);

create table desk_queue (
  desk_id varchar(36) not null references desk on delete cascade,
  queue_id varchar(36) not null references queue on delete cascade,
  primary key (desk_id, queue_id)
);

create index desk_queue_queue on desk_queue (queue_id);

-- made anew, for the name of its old constraint is not the same everywhere
alter table ticket rename to ticket_1;

create table ticket (
  id varchar(36) primary key,
  queue_id varchar(36) not null references queue on delete cascade,
  origin_id varchar(36) not null,
  issued_on date not null,
  place integer not null,
  shown_number varchar(20) not null,
  status varchar(10) not null,
  priority integer not null,
  note varchar(200),
  desk_id varchar(36),
  called_to varchar(40),
  called_by varchar(40),
  created_at timestamp not null,
  called_at timestamp,
  started_at timestamp,
  ended_at timestamp,
  calls integer not null,
  waited integer,
  serviced integer,
  code_hash varchar(64) unique,
  version bigint not null,
  unique (origin_id, issued_on, place)
);

-- what was called before desks existed has been served
insert into ticket (id, queue_id, origin_id, issued_on, place, shown_number, status, priority, called_to, called_by,
    created_at, called_at, ended_at, calls, version)
  select id, queue_id, queue_id, cast(created_at as date), place, shown_number,
    case when status = 'called' then 'served' else status end, 0, called_to, called_by,
    created_at, called_at, called_at, case when status = 'called' then 1 else 0 end, version
  from ticket_1;

drop table ticket_1;

create index ticket_waiting on ticket (queue_id, status, created_at);
create index ticket_created on ticket (created_at, id);
create index ticket_called on ticket (called_at);
create index ticket_at_desk on ticket (desk_id, status);

create table ticket_event (
  id varchar(36) primary key,
  ticket_id varchar(36) not null references ticket on delete cascade,
  happened_at timestamp not null,
  action varchar(12) not null,
  done_by varchar(40),
  desk varchar(40),
  note varchar(200),
  from_queue varchar(80),
  to_queue varchar(80)
);

create index ticket_event_ticket on ticket_event (ticket_id, id);

-- the answers to requests with a key of the client's; sealed with that key
create table kept_answer (
  id varchar(64) primary key,
  fingerprint varchar(64) not null,
  answer varchar(20000),
  created_at timestamp not null
);

create index kept_answer_created on kept_answer (created_at);
