package org.linli.feeds.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The few words that messages say again and again: communities, models, metrics. Each is one object
 * for all messages, which spares making it and makes looking it up quick. A table of fixed size, in
 * which a new word takes an older one's place: it may forget, and never grows.
 *
 * <p>Any thread may ask. Two that meet make a word twice, which harms nobody.
 */
final class Words {

  private static final int SLOTS = 1 << 13;
  private static final int LONGEST = 64;

  private record Word(byte[] bytes, String text) {}

  private final Word[] slots = new Word[SLOTS];

  /** The next so many bytes as a word, of which the buffer goes on behind. */
  String next(ByteBuffer in, int length) {
    var bytes = in.array();
    int from = in.arrayOffset() + in.position();
    in.position(in.position() + length);
    if (length > LONGEST) {
      return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    int hash = 1;
    for (int at = from; at < from + length; at++) {
      hash = 31 * hash + bytes[at];
    }
    int slot = (hash ^ hash >>> 13) & SLOTS - 1;
    var known = slots[slot];
    if (known != null
        && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, from + length)) {
      return known.text;
    }
    var word =
        new Word(
            Arrays.copyOfRange(bytes, from, from + length),
            new String(bytes, from, length, StandardCharsets.UTF_8));
    slots[slot] = word;
    return word.text;
  }
}
