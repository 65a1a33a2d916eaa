-- What was computed stays written down.
revoke update, delete on computation_run from ${appRole};
