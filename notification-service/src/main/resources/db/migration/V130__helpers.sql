-- Helpers of enterprises (企业帮办) are told of the demands of theirs. Enterprises are pseudonyms here.
alter table complaint_facts add column enterprise_key text;   -- of a demand: neither anonymous nor a clue
create index complaint_facts_of_enterprise on complaint_facts (enterprise_key, id) where enterprise_key is not null;

create table enterprise_helper (
  enterprise_key text not null,
  helper         text not null,
  role           text not null,
  mailbox        text not null,
  starts         date not null,
  ends           date,
  assigned_at    timestamptz not null,
  primary key (enterprise_key, helper, role, starts)
);
create index enterprise_helper_code on enterprise_helper (helper);

alter table delivery drop constraint delivery_audience_check;
alter table delivery add constraint delivery_audience_check
  check (audience in ('COMPLAINANT', 'HANDLER', 'LEADER', 'HELPER', 'PARTNER'));

-- Whether a helper has to be told of the step; known late if the register of enterprises is.
alter table milestone add column helped boolean not null default false;
