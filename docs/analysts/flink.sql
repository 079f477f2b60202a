-- Huiyin's topics as tables of Flink SQL, with the Kafka connector and the JSON format. How to log in goes into the options of the
-- envelope, each setting of README.md with 'properties.' before its name: 'properties.security.protocol' = 'SSL', …
-- Every column of a body is optional: a topic carries several types of event, and each fills its own columns.
-- The dictionary says what each means; further fields of it may be added to a table as columns of the same name.

-- What all topics have: where they are, and the CloudEvents attributes of a record, which are its headers.
CREATE TABLE envelope (
  `headers` MAP<STRING, BYTES> METADATA VIRTUAL,
  `partition` INT METADATA VIRTUAL,
  `offset` BIGINT METADATA VIRTUAL,
  ce_id AS DECODE(`headers`['ce_id'], 'UTF-8'),
  ce_type AS DECODE(`headers`['ce_type'], 'UTF-8'),
  ce_subject AS DECODE(`headers`['ce_subject'], 'UTF-8'),
  ce_sequence AS CAST(DECODE(`headers`['ce_sequence'], 'UTF-8') AS BIGINT),
  ce_time AS TO_TIMESTAMP(REPLACE(SUBSTRING(DECODE(`headers`['ce_time'], 'UTF-8'), 1, 19), 'T', ' ')),
  arrival AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'properties.bootstrap.servers' = '127.0.0.1:19092',
  'properties.group.id' = 'analysts-flink',
  'scan.startup.mode' = 'earliest-offset',
  'scan.bounded.mode' = 'latest-offset', -- ends at the end that the topic has at the start; leave it out to follow
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601'
);

CREATE TABLE complaints (
  complaintId STRING,
  `number` STRING,
  kind STRING,
  category STRING,
  territory STRING,
  channel STRING,
  source STRING,
  `language` STRING,
  anonymous BOOLEAN,
  filedBy STRING,
  complainantKey STRING,
  enterpriseKey STRING,
  filedAt TIMESTAMP_LTZ(3),
  satisfaction STRING,
  reason STRING
) WITH ('topic' = 'huiyin.intake.complaints.v1') LIKE envelope;

CREATE TABLE enterprises (
  enterpriseId STRING,
  enterpriseKey STRING,
  aboveScale BOOLEAN,
  territory STRING,
  industry STRING,
  changedAt TIMESTAMP_LTZ(3)
) WITH ('topic' = 'huiyin.intake.enterprises.v1') LIKE envelope;

-- Some names mean a number in one type of event and a text in another: such a column is a text.
CREATE TABLE cases (
  caseId STRING,
  `round` INT,
  `number` STRING,
  kind STRING,
  category STRING,
  territory STRING,
  difficulty STRING,
  emergency BOOLEAN,
  section STRING,
  unit STRING,
  leader STRING,
  openedAt TIMESTAMP_LTZ(3),
  assignedAt TIMESTAMP_LTZ(3),
  dueAt TIMESTAMP_LTZ(3),
  dueOn DATE,
  limitWorkingDays INT,
  acceptedAt TIMESTAMP_LTZ(3),
  contactedAt TIMESTAMP_LTZ(3),
  reached BOOLEAN,
  closureCode STRING,
  resolvedAt TIMESTAMP_LTZ(3),
  onTime BOOLEAN,
  followUpUnit STRING,
  resolved BOOLEAN,
  satisfaction STRING,
  reason STRING,
  returnedBy ARRAY<STRING>,
  buckPassing BOOLEAN,
  tags ARRAY<STRING>,
  severity INT,
  struckOffAt TIMESTAMP_LTZ(3)
) WITH ('topic' = 'huiyin.dispatch.cases.v1') LIKE envelope;

CREATE TABLE organisations (
  sectionId STRING,
  code STRING,
  nameZh STRING,
  nameEn STRING,
  unit STRING,
  unitNameZh STRING,
  unitNameEn STRING,
  unitLevel STRING,
  territory STRING,
  industry STRING,
  validFrom DATE,
  closedOn DATE,
  effectiveOn DATE,
  predecessors ARRAY<STRING>,
  successors ARRAY<STRING>,
  problemId STRING,
  closureCode STRING,
  cases INT
) WITH ('topic' = 'huiyin.dispatch.organisations.v1') LIKE envelope;

CREATE TABLE cards (
  cardId STRING,
  colour STRING,
  ground STRING,
  section STRING,
  unit STRING,
  rootCause STRING,
  caseIds ARRAY<STRING>,
  byRule BOOLEAN,
  proposedAt TIMESTAMP_LTZ(3),
  confirmedAt TIMESTAMP_LTZ(3),
  expiresAt TIMESTAMP_LTZ(3),
  reason STRING
) WITH ('topic' = 'huiyin.evaluation.cards.v1') LIKE envelope;

CREATE TABLE cycles (
  cycleId STRING,
  nameZh STRING,
  nameEn STRING,
  kind STRING,
  territory STRING,
  `from` DATE,
  `to` DATE,
  best ARRAY<STRING>,
  worst ARRAY<STRING>,
  contentHash STRING,
  publishedAt TIMESTAMP_LTZ(3)
) WITH ('topic' = 'huiyin.evaluation.cycles.v1') LIKE envelope;

CREATE TABLE deliveries (
  complaintId STRING,
  deliveryId STRING,
  causedBy STRING,
  audience STRING,
  channel STRING,
  stage STRING,
  outcome STRING,
  attempts INT,
  completedAt TIMESTAMP_LTZ(3)
) WITH ('topic' = 'huiyin.notification.deliveries.v1') LIKE envelope;

-- A history: each event once, however often it was sent. The other histories are read the same way.
CREATE VIEW case_events AS
SELECT * FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY ce_subject, ce_sequence ORDER BY arrival ASC) AS copy_number FROM cases
) WHERE copy_number = 1;

-- A register: the newest entry of each section.
CREATE VIEW sections AS
SELECT code, nameZh, nameEn, unit, territory, industry, validFrom, closedOn FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY ce_subject ORDER BY ce_sequence DESC) AS age FROM organisations
  WHERE ce_type = 'section.registered.v1'
) WHERE age = 1;

-- How many answers each section gave, how many of them in time, and how many elapsed hours after the case came to it, on average.
-- A case may be handed over twice in a round, after a return: the last time counts.
SELECT r.section, s.nameZh, COUNT(*) AS answers, COUNT(*) FILTER (WHERE r.onTime) AS in_time,
  AVG(TIMESTAMPDIFF(MINUTE, a.assignedAt, r.resolvedAt) / 60.0) AS hours_until_answer
FROM case_events AS r
JOIN (
  SELECT caseId, `round`, MAX(assignedAt) AS assignedAt FROM case_events
  WHERE ce_type = 'case.assigned.v1'
  GROUP BY caseId, `round`
) AS a ON a.caseId = r.caseId AND a.`round` = r.`round`
LEFT JOIN sections AS s ON s.code = r.section
WHERE r.ce_type = 'case.resolved.v1'
GROUP BY r.section, s.nameZh;

-- What the complainants of each category said when they were asked.
SELECT o.category, f.satisfaction, COUNT(*) AS answers
FROM case_events AS f
JOIN case_events AS o ON o.caseId = f.caseId AND o.ce_type = 'case.opened.v1'
WHERE f.ce_type = 'case.followed-up.v1' AND f.reached
GROUP BY o.category, f.satisfaction;
