UPDATE organizations SET folded_version = NULL WHERE folded_version IS NOT NULL
