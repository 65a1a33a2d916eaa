package org.linli.identity.control;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** A telephone that was told a secret. */
public final class Authenticator {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  /**
   * @param typed the secret in letters and digits
   */
  public Authenticator(String typed) {
    var bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (char letter : typed.toCharArray()) {
      held = held << 5 | LETTERS.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    secret = bytes.toByteArray();
  }

  /** The code that stands on it at that moment. */
  public String shows(Instant at) {
    return Totp.code(secret, Totp.step(at));
  }
}
