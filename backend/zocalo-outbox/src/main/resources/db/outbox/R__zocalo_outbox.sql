-- Events of Zócalo that have been emitted and not sent yet. For H2 and PostgreSQL; of no version, so that it stands beside
-- whatever versions the application has.
create table if not exists zocalo_outbox (
    id            varchar(36)  not null primary key,
    emitted_at    bigint       not null, -- microseconds since 1970; gives the order
    namespace     text         not null,
    rooms         text         not null, -- a JSON array, as excepted, args and attachments
    excepted      text         not null,
    event         text         not null,
    args          text         not null,
    attachments   text         not null, -- the binary among the arguments, in Base64
    claim         varchar(36),           -- by whom it was taken over last
    claimed_until bigint       not null  -- milliseconds since 1970; until then it is somebody's business
);
