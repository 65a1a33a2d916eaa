package org.linli.identity.control;

/** Bytes as letters and digits that a person can type (RFC 4648, without padding). */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = held << Byte.SIZE | one & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt(held << BITS - bits & 31));
    }
    return text.toString();
  }
}
