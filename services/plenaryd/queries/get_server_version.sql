-- 15 of 15.4
SELECT current_setting('server_version_num')::integer / 10000
