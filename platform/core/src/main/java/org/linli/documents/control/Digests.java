package org.linli.documents.control;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905), which stands beside SHA-256 for each paper. */
final class Digests {

  private Digests() {}

  /** In lower-case hexadecimal. */
  static String sm3(byte[] content) {
    var digest = new SM3Digest();
    digest.update(content, 0, content.length);
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }
}
