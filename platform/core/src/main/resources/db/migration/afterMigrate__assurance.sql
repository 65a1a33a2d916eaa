-- What happened to an entry, and the papers that prove it, stay written down.
revoke update on security_event, security_paper from ${appRole};
revoke delete on security_event, security_paper, security_record from ${appRole};
