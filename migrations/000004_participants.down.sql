DROP TABLE participant_organizations;
ALTER TABLE delegations DROP CONSTRAINT delegations_head_fkey;
DROP TABLE participants, delegations;
