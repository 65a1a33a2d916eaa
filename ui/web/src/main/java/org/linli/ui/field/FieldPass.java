package org.linli.ui.field;

import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.Tokens;
import org.linli.look.access.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /field-pass}: who is signed in to the screens (GET), and a token in that person's name for
 * the field sheet (POST). The token lives a quarter of an hour and is kept nowhere: as long as the
 * session stands another one is had, and without it none.
 */
final class FieldPass extends SynchronizedRequestHandler {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/field-pass";

  /** What no form and no picture of another site can send. */
  static final String HEADER = "Linli-Field";

  static final Duration LIFE = Duration.ofMinutes(15);
  private static final String LABEL = "field sheet";

  private final transient Tokens tokens;

  FieldPass(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected boolean canHandleRequest(VaadinRequest request) {
    return PATH.equals(request.getPathInfo());
  }

  @Override
  public boolean synchronizedHandleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response) throws IOException {
    VaadinSession.setCurrent(session);
    var answer = answer(request.getMethod(), request.getHeader(HEADER) != null);
    response.setStatus(answer.status());
    response.setContentType("application/json; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(answer.body()));
    return true;
  }

  /** What is answered: the status of HTTP, and what the sheet reads. */
  record Answer(int status, Map<String, Object> body) {}

  Answer answer(String method, boolean ours) {
    var caller = SignedIn.caller();
    if (!ours) {
      return new Answer(400, Map.of());
    }
    if (caller.isEmpty()) {
      return new Answer(401, Map.of());
    }
    try {
      return switch (method) {
        case "GET" -> new Answer(200, who(caller.get()));
        case "POST" -> issued(caller.get());
        default -> new Answer(405, Map.of());
      };
    } catch (Refusal refusal) {
      return new Answer(refusal.status(), Map.of("code", refusal.code()));
    }
  }

  private static Map<String, Object> who(Caller caller) {
    return Map.of("account", caller.accountId());
  }

  private Answer issued(Caller caller) {
    var issued = tokens.issue(LABEL, LIFE);
    return new Answer(
        200,
        Map.of(
            "account", caller.accountId(),
            "name", caller.displayName(),
            "id", issued.id(),
            "token", issued.token(),
            "seconds", Duration.between(Instant.now(), issued.expiresAt()).toSeconds()));
  }
}
