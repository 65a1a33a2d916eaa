package org.linli.identity.boundary;

import java.util.List;
import org.linli.audit.boundary.Audited;

/**
 * What opens the account without the telephone, each code once; told this one time.
 *
 * @param codes ten letters and digits each
 */
public record RecoveryCodes(String username, List<String> codes) implements Audited {

  @Override
  public String auditName() {
    return username;
  }

  /** They do not slip into a log. */
  @Override
  public String toString() {
    return codes.size() + " codes of " + username;
  }
}
