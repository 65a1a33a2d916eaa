package org.linli.apis.boundary;

import java.util.List;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.Environment;
import org.linli.audit.boundary.Audited;

/**
 * What an applicant says of an application.
 *
 * @param addresses or ranges it may call from; empty for any, which a test may have alone
 * @param redirects where it sends people back to; empty for none
 */
public record ApplicationDraft(
    String name,
    ApplicationKind kind,
    Environment environment,
    String purpose,
    String contact,
    String contactPhone,
    List<String> addresses,
    List<String> redirects)
    implements Audited {

  public ApplicationDraft {
    addresses = stripped(addresses);
    redirects = stripped(redirects);
  }

  @Override
  public String auditName() {
    return name;
  }

  /** They are kept side by side with blanks between them. */
  private static List<String> stripped(List<String> words) {
    return words == null ? List.of() : words.stream().map(String::strip).toList();
  }
}
