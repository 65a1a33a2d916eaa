package org.linli.look.access;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.linli.access.boundary.Refusal;
import org.linli.addresses.boundary.AddressGuard;
import org.linli.messages.Messages;

/**
 * Stands before every screen: a blocked address gets no page, no script and no session. It answers
 * in words alone, since nothing of ours is for who is outside.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AddressDoor implements Filter {

  private final AddressGuard guard;

  @Inject
  public AddressDoor(AddressGuard guard) {
    this.guard = guard;
  }

  /** For the container alone. */
  protected AddressDoor() {
    this(null);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      guard.check(request.getRemoteAddr());
    } catch (Refusal refusal) {
      refuse((HttpServletRequest) request, (HttpServletResponse) response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    var english =
        request.getHeader("Accept-Language") != null
            && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    var said = Messages.problem(refusal, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    response.setStatus(refusal.status());
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(said.title() + "\n" + said.detail() + "\n");
  }
}
