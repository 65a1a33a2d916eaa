package org.linli.look.access;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body does not say how long it is: no more of it is read than may come. */
final class CountedRequest extends HttpServletRequestWrapper {

  private final long largest;
  private CountedStream stream;
  private BufferedReader reader;

  /**
   * @param largest bytes
   */
  CountedRequest(HttpServletRequest request, long largest) {
    super(request);
    this.largest = largest;
  }

  /** Whether more came than may come. */
  boolean isTooLarge() {
    return stream != null && stream.isTooLarge();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new CountedStream(super.getInputStream(), largest);
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      var named = getCharacterEncoding();
      var letters = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      reader = new BufferedReader(new InputStreamReader(getInputStream(), letters));
    }
    return reader;
  }
}
