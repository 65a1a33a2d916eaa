-- What was done with a matter stays written down.
revoke update, delete on matter_deed from ${appRole};
