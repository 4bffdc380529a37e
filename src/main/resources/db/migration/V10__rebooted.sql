-- When the instance was last rebooted through the portal; null when it never was.
alter table sandbox add column rebooted_at timestamp with time zone;
