package org.linli.whole.boundary;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.linli.access.boundary.Conflict;

/**
 * Where a community's whole goes. What left cannot be taken back, so a transaction that the
 * database wants done again is given up here, and the receiver's file breaks off.
 */
public final class WholeOutput extends FilterOutputStream {

  private boolean begun;

  public WholeOutput(OutputStream out) {
    super(out);
  }

  /**
   * @throws Conflict something was written already
   */
  void begin() {
    if (begun) {
      throw new Conflict("whole");
    }
    begun = true;
  }

  @Override
  public void write(byte[] from, int at, int length) throws IOException {
    out.write(from, at, length);
  }
}
