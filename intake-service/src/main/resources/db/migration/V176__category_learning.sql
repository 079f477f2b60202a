-- What is learnt from filed complaints to suggest a category: how many complaints of a category hold a pair of characters. Pairs
-- stand here only as keyed hashes, and one speaks only when several complaints hold it.
create table category_gram (
  gram       bigint not null,
  category   text not null,
  complaints bigint not null,
  primary key (gram, category)
);
create table category_learned (
  category   text primary key,
  complaints bigint not null,
  squares    double precision not null                     -- sum of the squares of its counts: the length of its vector
);
insert into complaint_walk values ('learning', '00000000-0000-0000-0000-000000000000');
revoke delete, truncate on category_gram, category_learned from "${app}";
