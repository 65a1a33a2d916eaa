package org.linli.plans;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Pictures as people bring them. */
public final class Sheets {

  /** A drawing with nothing in it that could do anything. */
  public static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><rect x='1' y='2' width='9'"
          + " height='9'/></svg>";

  private Sheets() {}

  /** The head of a PNG of that size; nobody looks farther. */
  public static byte[] png(int width, int height) {
    return ByteBuffer.allocate(40)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }

  /** A JPEG with a part before the one that tells the size. */
  public static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(40)
        .put(new byte[] {(byte) 0xFF, (byte) 0xD8})
        .put(new byte[] {(byte) 0xFF, (byte) 0xE0, 0, 6, 1, 2, 3, 4})
        .put(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xC2, 0, 17, 8})
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  public static byte[] svg(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
