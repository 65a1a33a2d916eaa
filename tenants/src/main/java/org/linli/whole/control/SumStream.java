package org.linli.whole.control;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.linli.persistence.Sha256;

/** Counts and digests what goes through. */
final class SumStream extends OutputStream {

  private final OutputStream onward;
  private final MessageDigest sha256 = Sha256.fresh();
  private final SM3Digest sm3 = new SM3Digest();
  private long bytes;

  /** Digests alone. */
  SumStream() {
    this(OutputStream.nullOutputStream());
  }

  SumStream(OutputStream onward) {
    this.onward = onward;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int at, int length) throws IOException {
    sha256.update(from, at, length);
    sm3.update(from, at, length);
    bytes += length;
    onward.write(from, at, length);
  }

  @Override
  public void flush() throws IOException {
    onward.flush();
  }

  /** What it goes on to stays open: it is one part of a larger file. */
  @Override
  public void close() throws IOException {
    flush();
  }

  long bytes() {
    return bytes;
  }

  /** Ends the digest. */
  String sha256Hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Ends the digest. */
  String sm3Hex() {
    var bits = new byte[sm3.getDigestSize()];
    sm3.doFinal(bits, 0);
    return HexFormat.of().formatHex(bits);
  }
}
