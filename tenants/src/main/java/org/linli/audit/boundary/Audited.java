package org.linli.audit.boundary;

/**
 * A thing that knows how the audit log shall name it: briefly, and without secrets or personal
 * data.
 */
public interface Audited {
  String auditName();
}
