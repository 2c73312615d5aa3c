-- Accounts that can be administered, what was administered, and the key that signs the tokens of the sockets.

alter table account add column active boolean default true not null;
alter table account add column created_at timestamp;
alter table account add column last_login_at timestamp;
alter table account add column version bigint default 0 not null;

create index login_session_account on login_session (account_name);

create table audit_entry (
  id varchar(36) primary key,
  happened_at timestamp not null,
  done_by varchar(40) not null,
  action varchar(40) not null,
  subject varchar(40) not null,
  subject_id varchar(100) not null,
  detail varchar(2000) not null
);

create index audit_entry_at on audit_entry (happened_at, id);

create table signing_key (
  name varchar(40) primary key,
  secret varchar(100) not null
);
