DROP TABLE admission_counters, event_admission, event_hosts, events, series;
