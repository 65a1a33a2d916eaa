package org.linli.obligations.control;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Marker;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rights.entity.Recipient;

/**
 * Words that stand for originals. The same original is the same word for one recipient, whatever
 * the table and the community, and another for every other recipient; without the key nobody can
 * try out which original a word stands for. A new key begins new words.
 */
final class Tokens {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  private final KeyRing keys;
  private final Recipient recipient;
  private final KnownWords known;
  private final Map<FieldKind, Map<String, byte[]>> made = new EnumMap<>(FieldKind.class);
  private final Map<FieldKind, Marker> markers = new EnumMap<>(FieldKind.class);
  private KeyName key;

  Tokens(KeyRing keys, Recipient recipient, KnownWords known) {
    this.keys = keys;
    this.recipient = recipient;
    this.known = known;
  }

  /** Twenty letters and digits: 100 bits. */
  String word(FieldKind kind, String value) {
    if (key == null) {
      key = keys.active(KeyPurpose.TOKEN);
    }
    return known.word(key, recipient, kind, value, () -> made(kind, value));
  }

  private String made(FieldKind kind, String value) {
    var bits = bits(kind, Normal.of(kind, value));
    var word = new StringBuilder(LENGTH);
    long rest = 0;
    var held = 0;
    for (int at = 0; word.length() < LENGTH; ) {
      if (held < BITS) {
        rest = (rest << Byte.SIZE) | (bits[at++] & 0xFF);
        held += Byte.SIZE;
      }
      held -= BITS;
      word.append(LETTERS.charAt((int) (rest >>> held) & 31));
    }
    return word.toString();
  }

  /** An id for an id: UUID of version 8, which says that its bits are our own. */
  UUID id(FieldKind kind, UUID value) {
    var bits = ByteBuffer.wrap(bits(kind, value.toString()));
    var high = bits.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
    var low = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private byte[] bits(FieldKind kind, String normal) {
    return made.computeIfAbsent(kind, none -> new HashMap<>())
        .computeIfAbsent(normal, same -> marker(kind).bits(normal));
  }

  private Marker marker(FieldKind kind) {
    return markers.computeIfAbsent(
        kind, none -> keys.marker(KeyPurpose.TOKEN, recipient.party(), recipient.id(), kind));
  }
}
