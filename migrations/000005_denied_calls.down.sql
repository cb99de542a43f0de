DROP TABLE denied_calls;
