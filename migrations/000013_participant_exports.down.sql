DROP TABLE participant_exports;
