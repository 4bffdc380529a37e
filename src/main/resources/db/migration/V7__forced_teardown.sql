-- When an operator asked for the stack to go whatever must be left behind; null when nobody has, or when it was asked for as usual since.
alter table sandbox add column forced_at timestamp with time zone;
