package org.linli.rest.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * How much a body may hold, kept while it is read: a length that the sender did not tell, or told
 * wrongly, is counted too.
 */
final class BodyLimit extends HttpServletRequestWrapper {

  /**
   * Photographs, voice notes, floor plans, signed papers, the divisions of a city, the devices of a
   * community, rows of suppliers.
   */
  static final long LARGEST = 8L * 1024 * 1024;

  /** Everything else: a batch of 10,000 readings is well below. */
  static final long ORDINARY = 1024L * 1024;

  private final long limit;

  private BodyLimit(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  /**
   * @throws TooLarge when the told length is beyond the limit, before a byte is read
   */
  static HttpServletRequest guard(HttpServletRequest request, String path) {
    // The devices' door reads no further than its own limit, and keeps what it refuses to a device
    // that it knows.
    if (path.startsWith("/v1/feeds/")) {
      // Wrapped all the same: the proxy of an injected request takes the type of the first one
      // that it meets, and after a bare one every refusal of a wrapped one failed.
      return new BodyLimit(request, Long.MAX_VALUE);
    }
    var limit = of(path);
    if (request.getContentLengthLong() > limit) {
      throw new TooLarge(limit);
    }
    return new BodyLimit(request, limit);
  }

  static long of(String path) {
    return path.startsWith("/v1/cases")
            || path.startsWith("/v1/reports")
            || path.startsWith("/v1/matters")
            || path.startsWith("/v1/own-matters")
            || path.startsWith("/v1/work/")
            || path.startsWith("/v1/field/entries")
            || Open311Errors.cover(path)
            || path.startsWith("/v1/consents")
            || path.startsWith("/v1/plans")
            || path.startsWith("/v1/divisions")
            || path.startsWith("/v1/dossiers")
            || path.startsWith("/v1/exchange/assets/") && path.endsWith("/deliveries")
            || path.startsWith("/v1/devices/files/")
        ? LARGEST
        : ORDINARY;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream());
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream in;
    private long read;

    Counted(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      var one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var some = in.read(into, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limit) {
        throw new TooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
