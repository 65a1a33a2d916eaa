package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.linli.rights.entity.Decision;

/** The only door to the rows of a tenant that is not the caller's own: decides, writes the answer down, then opens. */
@ApplicationScoped
public class Gate {

  /**
   * Reads inside the tenant of the access, in a transaction of its own. What the decision obliges to (masking, totals alone) is
   * the reader's to keep.
   *
   * @throws DataRefused when the answer is a request or a denial; it is in the log by then
   */
  public <T> T read(Access access, Function<Decision, T> within) {
    throw new UnsupportedOperationException();
  }
}
