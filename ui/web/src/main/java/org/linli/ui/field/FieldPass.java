package org.linli.ui.field;

import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.IssuedToken;
import org.linli.identity.boundary.Tokens;
import org.linli.look.access.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /field-pass}: who is signed in to the screens (GET), and a token in that person's name for
 * the field sheet (POST). The token lives a quarter of an hour and is kept nowhere: as long as the
 * session stands another one is had, and without it none. It ends with the session.
 */
final class FieldPass extends SynchronizedRequestHandler {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/field-pass";

  /** What no form and no picture of another site can send. */
  static final String HEADER = "Linli-Field";

  static final Duration LIFE = Duration.ofMinutes(15);

  /** Windows of one browser, and the worker behind them. */
  static final int MOST = 8;

  /** A token that a session was given. */
  private record Live(UUID id, Instant until) {}

  /** What a session was given, and to whom. */
  private record Given(Caller by, List<Live> live) {}

  private final transient Tokens tokens;
  private final transient Scopes scopes;

  FieldPass(Tokens tokens, Scopes scopes) {
    this.tokens = tokens;
    this.scopes = scopes;
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

  /** The session is over, or somebody else's: so are its tokens. */
  void end(VaadinSession session) {
    var given = session.getAttribute(Given.class);
    if (given != null) {
      session.setAttribute(Given.class, null);
      living(given).forEach(one -> revoke(given.by(), one));
    }
  }

  private static List<Live> living(Given given) {
    var now = Instant.now();
    return given.live().stream().filter(one -> one.until().isAfter(now)).toList();
  }

  private void revoke(Caller by, Live one) {
    try {
      Unchecked.call(
          () ->
              scopes.as(
                  by,
                  () -> {
                    tokens.revoke(one.id());
                    return null;
                  }));
    } catch (Refusal over) {
      // The sheet itself, or whoever stopped the account, ended it before.
    }
  }

  /** Those of the session that live, the new one last; the oldest ends where there are too many. */
  private void keep(VaadinSession session, Caller caller, IssuedToken issued) {
    var given = session.getAttribute(Given.class);
    var live = new ArrayList<Live>(given == null ? List.of() : living(given));
    live.add(new Live(issued.id(), issued.expiresAt()));
    while (live.size() > MOST) {
      revoke(caller, live.removeFirst());
    }
    session.setAttribute(Given.class, new Given(caller, List.copyOf(live)));
  }

  private Answer issued(Caller caller) {
    var session = VaadinSession.getCurrent();
    var given = session.getAttribute(Given.class);
    if (given != null && !given.by().accountId().equals(caller.accountId())) {
      end(session);
    }
    var issued = tokens.issue(FieldTexts.title(caller.locale()), LIFE);
    keep(session, caller, issued);
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
