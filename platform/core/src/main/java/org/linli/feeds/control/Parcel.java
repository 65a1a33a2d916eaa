package org.linli.feeds.control;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.collection.entity.CollectionFlow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * One message on its way from the door to the rows, in a compact form of our own: the JSON is read
 * once, at the door.
 *
 * @param tenant stamped by the door; a body cannot say whose it is
 * @param receivedAt when it came in at the door, milliseconds since the epoch
 * @param marks what else has to be known of it
 */
record Parcel(
    TenantId tenant,
    DivisionCode code,
    UUID device,
    String model,
    long receivedAt,
    Marks marks,
    List<SentReading> readings) {

  private static final Words WORDS = new Words();
  private static final byte FORM = 1;
  private static final int REPLACED = 1;
  private static final int SENT_AGAIN = 2;
  private static final int NOT_SERVING = 4;
  private static final int SETTLED = 8;

  /**
   * What the door knew of the message.
   *
   * @param replaced somebody said that a counter may start anew: the device was replaced
   * @param serving the device was in service; what it says otherwise raises no alarm
   * @param by who sent it again, after it had been put aside; null when the device itself did
   * @param settled somebody looked at its values and says that they are true
   */
  record Marks(boolean replaced, boolean serving, String by, boolean settled) {

    /** As a device in service sends. */
    static final Marks NONE = new Marks(false, true, null);

    Marks(boolean replaced, boolean serving, String by) {
      this(replaced, serving, by, false);
    }

    private byte bits() {
      return (byte)
          ((replaced ? REPLACED : 0)
              | (serving ? 0 : NOT_SERVING)
              | (by == null ? 0 : SENT_AGAIN)
              | (settled ? SETTLED : 0));
    }
  }

  boolean replaced() {
    return marks.replaced();
  }

  boolean settled() {
    return marks.settled();
  }

  String by() {
    return marks.by();
  }

  /** Which way it came. */
  CollectionFlow flow() {
    return by() == null ? CollectionFlow.DOOR : CollectionFlow.REPLAY;
  }

  int points() {
    int points = 0;
    for (var reading : readings) {
      points += reading.values().size();
    }
    return points;
  }

  /** What keeps one device's messages in their order. */
  String key() {
    return tenant + "/" + device;
  }

  byte[] bytes() {
    var out = new Out(128 + 40 * points());
    out.buffer.put(FORM).put(marks.bits());
    out.text(tenant.value());
    out.text(code.value());
    out.text(model);
    if (by() != null) {
      out.text(by());
    }
    out.room(64);
    out.buffer.putLong(device.getMostSignificantBits()).putLong(device.getLeastSignificantBits());
    out.buffer.putLong(receivedAt).putInt(readings.size());
    for (var reading : readings) {
      out.room(16);
      out.buffer.putLong(reading.at()).putInt(reading.values().size());
      for (var value : reading.values()) {
        out.value(value);
      }
    }
    return out.bytes();
  }

  /**
   * @throws IllegalArgumentException when these are not the bytes of a parcel
   */
  static Parcel of(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      if (in.get() != FORM) {
        throw new IllegalArgumentException("not a parcel");
      }
      var bits = in.get();
      var tenant = new TenantId(word(in));
      var code = new DivisionCode(word(in));
      var model = word(in);
      var by = (bits & SENT_AGAIN) == 0 ? null : text(in);
      var device = new UUID(in.getLong(), in.getLong());
      var receivedAt = in.getLong();
      int count = in.getInt();
      if (count < 0 || count > in.remaining()) {
        throw new IllegalArgumentException("not a parcel");
      }
      var readings = new ArrayList<SentReading>(count);
      for (int i = 0; i < count; i++) {
        readings.add(reading(in));
      }
      var marks =
          new Marks((bits & REPLACED) != 0, (bits & NOT_SERVING) == 0, by, (bits & SETTLED) != 0);
      return new Parcel(tenant, code, device, model, receivedAt, marks, readings);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a parcel ends too early", e);
    }
  }

  private static SentReading reading(ByteBuffer in) {
    var at = in.getLong();
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("not a parcel");
    }
    var values = new ArrayList<SentValue>(count);
    for (int i = 0; i < count; i++) {
      var metric = word(in);
      values.add(
          in.get() == 0
              ? SentValue.number(metric, in.getDouble())
              : SentValue.other(metric, text(in)));
    }
    return new SentReading(at, values);
  }

  private static String word(ByteBuffer in) {
    return WORDS.next(in, in.getShort() & 0xffff);
  }

  private static String text(ByteBuffer in) {
    var bytes = new byte[in.getShort() & 0xffff];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Grows as it is written. */
  private static final class Out {
    private ByteBuffer buffer;

    Out(int size) {
      buffer = ByteBuffer.allocate(size);
    }

    void room(int needed) {
      if (buffer.remaining() < needed) {
        var larger = ByteBuffer.allocate(2 * buffer.capacity() + needed);
        larger.put(buffer.flip());
        buffer = larger;
      }
    }

    void text(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      room(bytes.length + 2);
      buffer.putShort((short) bytes.length).put(bytes);
    }

    void value(SentValue value) {
      text(value.metric());
      room(16);
      if (value.isNumber()) {
        buffer.put((byte) 0).putDouble(value.number());
      } else {
        buffer.put((byte) 1);
        text(value.other());
      }
    }

    byte[] bytes() {
      var bytes = new byte[buffer.position()];
      buffer.flip().get(bytes);
      return bytes;
    }
  }
}
