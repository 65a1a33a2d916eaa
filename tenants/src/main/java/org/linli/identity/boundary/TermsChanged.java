package org.linli.identity.boundary;

import java.util.StringJoiner;
import java.util.TreeSet;
import org.linli.audit.boundary.Audited;
import org.linli.identity.entity.SignInTerms;

/**
 * What a change of the terms did.
 *
 * @param ended accounts that were signed out, since a second factor is asked of them now
 */
public record TermsChanged(SignInTerms before, SignInTerms after, int ended) implements Audited {

  /** What differs, as the audit log keeps it. */
  @Override
  public String auditName() {
    var said = new StringJoiner(", ");
    differ(
        said,
        "factor-roles",
        new TreeSet<>(before.factorRoles()),
        new TreeSet<>(after.factorRoles()));
    differ(said, "shortest", before.shortest(), after.shortest());
    differ(said, "remembered", before.remembered(), after.remembered());
    differ(said, "days", before.days(), after.days());
    differ(said, "idle-minutes", before.idleMinutes(), after.idleMinutes());
    differ(said, "session-hours", before.sessionHours(), after.sessionHours());
    return said.toString();
  }

  private static void differ(StringJoiner said, String what, Object before, Object after) {
    if (!String.valueOf(before).equals(String.valueOf(after))) {
      said.add(what + " " + before + " → " + after);
    }
  }
}
