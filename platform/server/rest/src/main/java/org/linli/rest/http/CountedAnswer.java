package org.linli.rest.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** An answer that knows how large it became. */
final class CountedAnswer extends HttpServletResponseWrapper {

  private Counted out;

  CountedAnswer(HttpServletResponse response) {
    super(response);
  }

  long bytes() {
    return out == null ? 0 : out.written;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Counted(super.getOutputStream());
    }
    return out;
  }

  private static final class Counted extends ServletOutputStream {

    private final ServletOutputStream real;
    private long written;

    Counted(ServletOutputStream real) {
      this.real = real;
    }

    @Override
    public void write(int one) throws IOException {
      real.write(one);
      written++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      real.write(some, offset, length);
      written += length;
    }

    @Override
    public void flush() throws IOException {
      real.flush();
    }

    @Override
    public void close() throws IOException {
      real.close();
    }

    @Override
    public boolean isReady() {
      return real.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      real.setWriteListener(listener);
    }
  }
}
