-- That a server fell silent and came back stays written down.
revoke update, delete on server_recovery from ${appRole};
