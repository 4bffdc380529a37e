-- When Systems Manager first knew of the instance's agent; null until it does.
alter table sandbox add column agent_registered_at timestamp with time zone;
