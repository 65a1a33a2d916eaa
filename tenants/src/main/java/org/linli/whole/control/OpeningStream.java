package org.linli.whole.control;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** Opens what {@link SealingStream} sealed, a chunk at a time. */
final class OpeningStream extends InputStream {

  private static final int LONGEST = PhraseSeal.CHUNK + PhraseSeal.TAG;

  private final PhraseSeal seal;
  private final String part;
  private final int number;
  private final DataInputStream from;
  private byte[] open = new byte[0];
  private int at;
  private int chunk;
  private boolean ended;

  OpeningStream(PhraseSeal seal, String part, int number, InputStream from) {
    this.seal = seal;
    this.part = part;
    this.number = number;
    this.from = new DataInputStream(from);
  }

  /** The seal does not open: changed, cut off, moved, or another pass phrase. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(String part) {
      super(part);
    }
  }

  @Override
  public int read() throws IOException {
    return more() ? open[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    var taken = Math.min(length, open.length - at);
    System.arraycopy(open, at, into, offset, taken);
    at += taken;
    return taken;
  }

  private boolean more() throws IOException {
    while (at == open.length && !ended) {
      next();
    }
    return at < open.length;
  }

  private void next() throws IOException {
    try {
      var length = from.readInt();
      ended = (length & SealingStream.LAST) != 0;
      var bytes = length & ~SealingStream.LAST;
      if (bytes > LONGEST) {
        throw new Broken(part);
      }
      var sealed = from.readNBytes(bytes);
      open = seal.open(part, number, chunk++, ended, sealed);
      at = 0;
      if (ended && from.read() != -1) {
        throw new Broken(part);
      }
    } catch (java.io.EOFException | GeneralSecurityException e) {
      throw new Broken(part);
    }
  }
}
