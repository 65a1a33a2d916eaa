package org.linli.rights.entity;

/** What somebody may do with an application now. */
public enum RequestVerb {
  SUBMIT,
  SUPPLEMENT,
  WITHDRAW,
  GRANT,
  REFUSE,
  RETURN,
  REVOKE,
  GIVE_BACK,
  OBJECT,
  ANSWER_OBJECTION
}
