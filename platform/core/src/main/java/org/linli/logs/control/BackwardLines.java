package org.linli.logs.control;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lines of a file from its end to its beginning. */
final class BackwardLines implements Closeable {

  private static final int PIECE = 128 * 1024;

  /** An entry longer than this is left out: nobody could read it. */
  private static final int LONGEST = 256 * 1024;

  private final FileChannel file;
  private byte[] piece = new byte[0];
  private int left;
  private long pieceBegin;
  private long read;

  /**
   * @param end where to begin: the first byte that is not meant
   */
  BackwardLines(Path path, long end) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.READ);
    pieceBegin = Math.min(end, file.size());
  }

  /**
   * @param mostBytes once so much of the file was read, a line that is too long is not followed to
   *     its beginning; others are, so that no entry is cut
   * @return the line before, without its break; null at the beginning of the file. One that is too
   *     long is empty
   */
  String next(long mostBytes) throws IOException {
    if (left == 0 && pieceBegin == 0) {
      return null;
    }
    var backwards = new ByteArrayOutputStream(512);
    var tooLong = false;
    var skipsBreak = true;
    var end = position();
    while (left > 0 || fill()) {
      var sign = piece[--left];
      if (sign == '\n' && !skipsBreak) {
        left++;
        break;
      }
      if (sign != '\n' && sign != '\r') {
        tooLong = tooLong || backwards.size() >= LONGEST;
        if (!tooLong) {
          backwards.write(sign);
        }
      }
      skipsBreak = false;
      if (left == 0 && read > mostBytes && end - position() > LONGEST) {
        return "";
      }
    }
    return tooLong ? "" : forwards(backwards.toByteArray());
  }

  private static String forwards(byte[] bytes) {
    for (int at = 0; at < bytes.length / 2; at++) {
      var other = bytes.length - 1 - at;
      var kept = bytes[at];
      bytes[at] = bytes[other];
      bytes[other] = kept;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    if (pieceBegin == 0) {
      return false;
    }
    int size = (int) Math.min(PIECE, pieceBegin);
    pieceBegin -= size;
    piece = new byte[size];
    var buffer = ByteBuffer.wrap(piece);
    while (buffer.hasRemaining() && file.read(buffer, pieceBegin + buffer.position()) >= 0) {
      // What a file that shrinks meanwhile does not give stays zero, and is no entry.
    }
    left = size;
    read += size;
    return true;
  }

  /** Where the line begins that was given last: everything before it is still to come. */
  long position() {
    return pieceBegin + left;
  }

  long readBytes() {
    return read;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
