package org.linli.singlesignon.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.singlesignon.entity.Linking;

/**
 * A provider that may sign in the own account.
 *
 * @param linkedAt null while it is not linked
 * @param linkedBy null while it is not linked
 * @param usedAt when it last signed in the account, or null
 */
public record LinkRow(
    UUID provider, String name, Instant linkedAt, Linking linkedBy, Instant usedAt) {

  public boolean isLinked() {
    return linkedAt != null;
  }
}
