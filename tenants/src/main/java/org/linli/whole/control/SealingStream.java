package org.linli.whole.control;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Seals what is written, in chunks: four bytes of length (the highest bit says that it is the last)
 * and the sealed chunk.
 */
final class SealingStream extends OutputStream {

  /** Of the four bytes of length. */
  static final int LAST = 0x8000_0000;

  private final PhraseSeal seal;
  private final String part;
  private final int number;
  private final DataOutputStream onward;
  private final byte[] held = new byte[PhraseSeal.CHUNK];
  private int filled;
  private int chunk;
  private boolean ended;

  /**
   * @param number of the part in its file, which no other has
   */
  SealingStream(PhraseSeal seal, String part, int number, OutputStream onward) {
    this.seal = seal;
    this.part = part;
    this.number = number;
    this.onward = new DataOutputStream(onward);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int at, int length) throws IOException {
    var done = 0;
    while (done < length) {
      if (filled == held.length) {
        put(false);
      }
      var taken = Math.min(length - done, held.length - filled);
      System.arraycopy(from, at + done, held, filled, taken);
      filled += taken;
      done += taken;
    }
  }

  /** Ends the part; what it goes on to stays open. */
  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      put(true);
      onward.flush();
    }
  }

  private void put(boolean last) throws IOException {
    var sealed = seal.seal(part, number, chunk++, last, held, filled);
    onward.writeInt(last ? sealed.length | LAST : sealed.length);
    onward.write(sealed);
    filled = 0;
  }
}
