package org.linli.video.entity;

import org.linli.audit.boundary.Audited;

/** An enrolled device with its password for the SIP door, shown this once. */
public record Enrolled(GbId gbId, String password, SipServer server, String domain)
    implements Audited {

  @Override
  public String auditName() {
    return gbId.value();
  }

  /** Without the password: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "Enrolled[" + gbId + "]";
  }
}
