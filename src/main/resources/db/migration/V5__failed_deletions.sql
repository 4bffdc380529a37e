-- How often AWS has said that it could not delete the stack, since its end was last asked for: calls that AWS never answered do not count.
alter table sandbox add column failed_deletions int default 0 not null;
