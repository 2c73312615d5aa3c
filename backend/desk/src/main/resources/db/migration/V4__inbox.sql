-- A mail is kept once, and once more for each of those it is for, with what they have done with it.

create table mail (
  id varchar(36) primary key,
  sender varchar(40) not null references account,
  subject varchar(150) not null,
  content varchar(4000) not null,
  link varchar(500),
  recipients integer not null,
  sent_at timestamp not null
);

create table mail_copy (
  id varchar(36) primary key,
  mail_id varchar(36) not null references mail on delete cascade,
  recipient varchar(40) not null references account,
  seen_at timestamp,
  read_at timestamp,
  archived_at timestamp,
  unique (mail_id, recipient)
);

create index mail_copy_inbox on mail_copy (recipient, id);
