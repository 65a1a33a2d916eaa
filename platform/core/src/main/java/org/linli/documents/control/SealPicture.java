package org.linli.documents.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.linli.access.boundary.Invalid;

/** Looks at what is said to be the picture of a seal before anything draws it. */
public final class SealPicture {

  private static final int LARGEST = 512 * 1024;
  private static final int SMALLEST_SIDE = 100;
  private static final int LARGEST_SIDE = 2_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private SealPicture() {}

  /** Refuses as {@link Invalid} what is no PNG, too large, or not as good as square. */
  public static byte[] checked(byte[] picture) {
    if (picture == null || picture.length == 0) {
      throw new Invalid("picture", "required");
    }
    if (picture.length > LARGEST) {
      throw new Invalid("picture", "too-large");
    }
    if (picture.length < PNG.length || !Arrays.equals(PNG, Arrays.copyOf(picture, PNG.length))) {
      throw new Invalid("picture", "no-png");
    }
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      var reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(stream);
      // Its size is asked first: a small file may unfold into gigabytes.
      var width = reader.getWidth(0);
      var height = reader.getHeight(0);
      if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE) {
        throw new Invalid("picture", "seal-size");
      }
      if (Math.max(width, height) > 1.2 * Math.min(width, height)) {
        throw new Invalid("picture", "seal-square");
      }
      reader.read(0);
      reader.dispose();
      return picture;
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new Invalid("picture", "no-png");
    }
  }
}
