-- Reviews of how long certificates are still valid (domain §7.12, R-184): each run, what it found, and what people were asked.
create table expiry_review (
  code         varchar(20) primary key,
  -- null: the daily run, over all agencies
  agency_code  varchar(64),
  with_below   boolean     not null,
  -- only certificates valid from this day on; null: all
  issued_from  date,
  -- null: the clock
  begun_by     varchar(64),
  begun_at     timestamp with time zone not null,
  -- the last certificate that was looked at; the next slice begins behind it
  reviewed_to  bigint      not null,
  ended_at     timestamp with time zone
);
create index expiry_review_by_agency on expiry_review (agency_code, begun_at);

-- One question «Gia hạn?» about one certificate; its code is the business key of its instance.
create table expiry_question (
  code           varchar(20) primary key,
  certificate_id bigint      not null references certificate (id),
  state          varchar(20) not null,
  asks_agency    boolean     not null,
  asked_at       timestamp with time zone not null,
  answered_by    varchar(64),
  answered_at    timestamp with time zone,
  reason         varchar(500),
  dossier_code   varchar(20)
);
create index expiry_question_by_certificate on expiry_question (certificate_id, state);
create index expiry_question_by_state on expiry_question (state);

-- The stages at which it was asked: never twice for one stage, whoever runs the review.
create table expiry_stage (
  certificate_id bigint      not null references certificate (id),
  stage          varchar(40) not null,
  question_code  varchar(20) not null references expiry_question (code),
  reached_at     timestamp with time zone not null,
  primary key (certificate_id, stage)
);

create table expiry_finding (
  review_code    varchar(20) not null references expiry_review (code),
  certificate_id bigint      not null references certificate (id),
  result         varchar(20) not null,
  days_left      integer     not null,
  stage          varchar(200),
  last_safe_day  date,
  offer          varchar(30),
  -- of the question or the dossier
  about_code     varchar(20),
  primary key (review_code, certificate_id)
);

-- The review asks for many people at once, whatever the procedure.
create index dossier_in_flight_by_person on dossier_in_flight (person_key);
