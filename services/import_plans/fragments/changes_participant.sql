(r.action = {ImportDecision.ACTION_UPDATE}
   OR r.action = {ImportDecision.ACTION_UNSPECIFIED} AND r.outcome = {ImportRow.OUTCOME_UPDATE}
   OR r.action = {ImportDecision.ACTION_LINK} AND r.existing_version IS NOT NULL)
