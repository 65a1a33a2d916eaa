package org.linli.look.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * How much may come to a screen at once, also from who has not signed in: refused by what it is
 * said to hold, before any of it is read. What does not say how long it is would be read to its
 * end, and browsers always say it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyDoor implements Filter {

  /** Bytes; the largest file that a screen takes has ten million. */
  static final long LARGEST = 12L * 1024 * 1024;

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var length = plain.getContentLengthLong();
    if (length > LARGEST) {
      refuse(answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (length < 0 && !WITHOUT_BODY.contains(((HttpServletRequest) plain).getMethod())) {
      refuse(answer, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(plain, answer);
    }
  }

  private static void refuse(ServletResponse answer, int status) {
    ((HttpServletResponse) answer).setStatus(status);
    // What is still on its way is not waited for.
    ((HttpServletResponse) answer).setHeader("Connection", "close");
  }
}
