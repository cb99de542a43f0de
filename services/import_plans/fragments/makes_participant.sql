(r.action = {ImportDecision.ACTION_CREATE}
   OR r.action = {ImportDecision.ACTION_UNSPECIFIED} AND r.outcome = {ImportRow.OUTCOME_CREATE}
   OR r.action = {ImportDecision.ACTION_LINK} AND r.existing_version IS NULL)
