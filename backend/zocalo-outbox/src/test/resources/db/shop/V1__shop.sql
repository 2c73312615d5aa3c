create table sale (item varchar(100) not null primary key);
