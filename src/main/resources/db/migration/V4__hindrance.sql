-- What keeps a sandbox from going on just now, such as an AWS that does not answer, beside the reason why it is where it is.
alter table sandbox add column hindrance varchar(4000);
