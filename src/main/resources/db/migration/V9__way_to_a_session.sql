-- When Systems Manager first knew of the instance's agent; null until it does.
alter table sandbox add column agent_registered_at timestamp with time zone;

-- What AWS answered when it was asked why an agent does not connect: one line for each thing that was looked at, rewritten by each examination.
create table agent_finding (
    sandbox_id uuid not null references sandbox (id),
    position integer not null,
    suspect varchar(40) not null,
    verdict varchar(20) not null,
    detail varchar(1000) not null,
    examined_at timestamp with time zone not null,
    primary key (sandbox_id, position)
);
