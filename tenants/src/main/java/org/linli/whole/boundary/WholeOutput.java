package org.linli.whole.boundary;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.linli.access.boundary.Conflict;
import org.linli.whole.entity.WholeStep;

/**
 * Where a community's whole goes. What left cannot be taken back, so a transaction that the
 * database wants done again is given up here, and the receiver's file breaks off.
 */
public final class WholeOutput extends FilterOutputStream {

  private final Consumer<WholeStep> listener;
  private boolean begun;

  public WholeOutput(OutputStream out) {
    this(out, step -> {});
  }

  /**
   * @param listener hears of every table that was written, on the thread that writes
   */
  public WholeOutput(OutputStream out, Consumer<WholeStep> listener) {
    super(out);
    this.listener = listener;
  }

  void told(WholeStep step) {
    listener.accept(step);
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
