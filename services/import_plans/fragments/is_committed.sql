(r.action IN ({ImportDecision.ACTION_CREATE, ACTION_LINK, ACTION_UPDATE})
   OR r.action = {ImportDecision.ACTION_UNSPECIFIED}
      AND r.outcome IN ({ImportRow.OUTCOME_CREATE, OUTCOME_UPDATE}))
