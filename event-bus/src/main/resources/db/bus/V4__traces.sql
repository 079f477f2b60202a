-- W3C trace context of the request or event that caused a row; null unless that was traced.
alter table outbox add column traceparent text;
alter table outbox_archive add column traceparent text;
