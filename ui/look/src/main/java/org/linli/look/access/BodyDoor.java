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
import java.util.Locale;
import java.util.Set;

/**
 * How much may come to a screen at once, also from who has not signed in: refused by what it is
 * said to hold, before any of it is read. What does not say how long it is, as some proxies pass it
 * on, is counted while it is read. Forms, which the container would read by itself to their end,
 * have to say it; browsers always do, and no screen sends one.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyDoor implements Filter {

  /** Bytes; the largest file that a screen takes has ten million. */
  static final long LARGEST = 12L * 1024 * 1024;

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");
  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/");

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var length = request.getContentLengthLong();
    if (length > LARGEST) {
      refuse(answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (length >= 0 || WITHOUT_BODY.contains(request.getMethod())) {
      chain.doFilter(request, answer);
    } else if (isForm(request.getContentType())) {
      refuse(answer, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      counted(new CountedRequest(request, LARGEST), answer, chain);
    }
  }

  /** Whatever became of one that was cut off: who sent it learns why. */
  private static void counted(CountedRequest request, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, answer);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!request.isTooLarge()) {
        throw e;
      }
    }
    if (request.isTooLarge() && !answer.isCommitted()) {
      answer.reset();
      refuse(answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }

  /** Containers look at how it begins, and so does this: no letter behind it opens the door. */
  private static boolean isForm(String type) {
    var begins = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    return FORMS.stream().anyMatch(begins::startsWith);
  }

  private static void refuse(ServletResponse answer, int status) {
    ((HttpServletResponse) answer).setStatus(status);
    // What is still on its way is not waited for.
    ((HttpServletResponse) answer).setHeader("Connection", "close");
  }
}
