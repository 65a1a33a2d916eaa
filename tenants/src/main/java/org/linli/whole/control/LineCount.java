package org.linli.whole.control;

import java.io.IOException;
import java.io.OutputStream;

/** Counts the lines that go through. */
final class LineCount extends OutputStream {

  private final OutputStream onward;
  private long count;

  LineCount(OutputStream onward) {
    this.onward = onward;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int at, int length) throws IOException {
    for (int i = at; i < at + length; i++) {
      if (from[i] == '\n') {
        count++;
      }
    }
    onward.write(from, at, length);
  }

  long count() {
    return count;
  }
}
