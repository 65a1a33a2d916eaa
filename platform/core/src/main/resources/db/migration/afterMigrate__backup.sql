-- Written by the process that makes the copies, with the owner's rights alone.
revoke update, delete on backup_run from ${appRole};
