package org.linli.plans.control;

import java.nio.ByteBuffer;
import java.util.Set;
import org.linli.plans.entity.Picture;

/**
 * Takes a picture by its first bytes, whatever a name or header says: PNG, JPEG or SVG of at most 5
 * MB and 50 million pixels. Its proportions stand in its head; the rest of a bitmap is not decoded
 * here, so that nothing can blow up.
 */
public final class Pictures {

  public static final int LARGEST = 5 * 1024 * 1024;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int SMALLEST_SIDE = 50;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final int PNG_WIDTH = 16;
  private static final int PNG_HEAD = 24;

  /** Frames of a JPEG, whose heads tell its size. */
  private static final Set<Integer> FRAMES =
      Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF);

  private static final int MARK = 0xFF;
  private static final int WIDE_HEAD = 9;

  private Pictures() {}

  /**
   * @throws PlanRefused it is none, or too large
   */
  public static Picture take(byte[] content) {
    if (content == null || content.length == 0) {
      throw new PlanRefused("type");
    }
    if (content.length > LARGEST) {
      throw new PlanRefused("size");
    }
    if (begins(content, PNG)) {
      return png(content);
    }
    return begins(content, JPEG) ? jpeg(content) : Drawing.clean(content);
  }

  private static Picture png(byte[] content) {
    if (content.length < PNG_HEAD) {
      throw new PlanRefused("type");
    }
    var head = ByteBuffer.wrap(content);
    return sized("image/png", head.getInt(PNG_WIDTH), head.getInt(PNG_WIDTH + 4), content);
  }

  /** Goes from part to part until one tells the size. */
  private static Picture jpeg(byte[] content) {
    var in = ByteBuffer.wrap(content);
    int at = 2;
    while (at + WIDE_HEAD <= content.length && (content[at] & MARK) == MARK) {
      int kind = content[at + 1] & MARK;
      if (kind == MARK) {
        at++;
      } else if (FRAMES.contains(kind)) {
        return sized(
            "image/jpeg", in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF, content);
      } else {
        at += 2 + (in.getShort(at + 2) & 0xFFFF);
      }
    }
    throw new PlanRefused("type");
  }

  private static Picture sized(String mediaType, int width, int height, byte[] content) {
    if (width < SMALLEST_SIDE || height < SMALLEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new PlanRefused("pixels");
    }
    return new Picture(mediaType, width, height, content);
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
  }
}
