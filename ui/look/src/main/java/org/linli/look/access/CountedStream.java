package org.linli.look.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read, and breaks off behind the last byte that may come. */
final class CountedStream extends ServletInputStream {

  private final ServletInputStream from;
  private final long largest;
  private long read;

  CountedStream(ServletInputStream from, long largest) {
    this.from = from;
    this.largest = largest;
  }

  boolean isTooLarge() {
    return read > largest;
  }

  /**
   * @throws IOException more came than may come
   */
  private int counted(int some, int bytes) throws IOException {
    read += Math.max(0, bytes);
    if (isTooLarge()) {
      throw new IOException("the body is larger than " + largest + " bytes");
    }
    return some;
  }

  private void requireRoom() throws IOException {
    counted(0, 0);
  }

  @Override
  public int read() throws IOException {
    requireRoom();
    var one = from.read();
    return counted(one, one < 0 ? 0 : 1);
  }

  @Override
  public int read(byte[] to, int at, int most) throws IOException {
    requireRoom();
    var some = from.read(to, at, most);
    return counted(some, some);
  }

  @Override
  public int available() throws IOException {
    return from.available();
  }

  @Override
  public void close() throws IOException {
    from.close();
  }

  @Override
  public boolean isFinished() {
    return from.isFinished();
  }

  @Override
  public boolean isReady() {
    return from.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    from.setReadListener(listener);
  }
}
