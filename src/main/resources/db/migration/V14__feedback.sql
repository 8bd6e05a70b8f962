-- How a page was for somebody: the kind of page, the language, the day. Nothing here says who it was.
create table remark (
    id       uuid primary key,
    page     text not null,                  -- address without ids: /courses/{id}
    language text not null,                  -- DE, EASY, EN
    face     text not null,                  -- GOOD, NOT_GOOD
    sentence text not null,
    day      date not null
);
create index remark_by_day on remark (day);
