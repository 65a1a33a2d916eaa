package org.linli.collection.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.persistence.Sha256;

/**
 * What a set of points comes to, whatever their order: the hashes of all of them laid over each
 * other. Two sets laid together are as simple as their marks, so an entry grows without anything
 * being read; and a point less, or another value, makes another mark.
 */
public record CollectionMark(long high, long low) {

  public static final CollectionMark NOTHING = new CollectionMark(0, 0);

  /**
   * The mark of one point.
   *
   * @param at milliseconds since the epoch
   */
  public static CollectionMark of(UUID device, long at, String metric, double value) {
    var name = metric.getBytes(StandardCharsets.UTF_8);
    var words = ByteBuffer.allocate(4 * Long.BYTES + name.length);
    words.putLong(device.getMostSignificantBits()).putLong(device.getLeastSignificantBits());
    // The database knows no negative zero.
    words.putLong(at).putLong(Double.doubleToLongBits(value + 0.0)).put(name);
    var hash = ByteBuffer.wrap(Sha256.of(words.array()));
    return new CollectionMark(hash.getLong(), hash.getLong());
  }

  public CollectionMark with(CollectionMark other) {
    return new CollectionMark(high ^ other.high, low ^ other.low);
  }
}
