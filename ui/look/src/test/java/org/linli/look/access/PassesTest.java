package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.LogIn;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.TooManyLogIns;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What keeps a session of the screens open, of an account with ten minutes and one place. */
class PassesTest {

  private static final String CLICK = "uidl";

  private final TestPlatform platform = TestPlatform.shared();
  private final Scopes scopes = platform.scopes();
  private final Window window = Window.english();
  private final Caller caller = somebody();
  private final LogIn pass = logIns(0).open(caller);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  @Requirement("004-S2b")
  void aClickLengthensTheSessionByItsTimeOut() {
    new Passes(logIns(9)).requestEnd(request(CLICK), null, new Kept(pass, null));
    assertThatThrownBy(() -> logIns(18).open(caller)).isInstanceOf(TooManyLogIns.class);
    assertThat(logIns(20).open(caller)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heartbeat", "push", "init"})
  void theBeatsOfAnOpenWindowAreNoUse(String kind) {
    new Passes(logIns(9)).requestEnd(request(kind), null, new Kept(pass, null));
    assertThat(logIns(11).open(caller)).as("it ended in its time").isNotNull();
  }

  @Test
  void clicksOfTheSameMinuteAreWrittenOnce() {
    new Passes(logIns(9)).requestEnd(request(CLICK), null, new Kept(pass, Instant.now()));
    assertThat(logIns(11).open(caller)).isNotNull();
  }

  @Test
  void aClickAMinuteAfterTheLastCountsAgain() {
    var last = Instant.now().minus(Duration.ofSeconds(61));
    new Passes(logIns(9)).requestEnd(request(CLICK), null, new Kept(pass, last));
    assertThatThrownBy(() -> logIns(11).open(caller)).isInstanceOf(TooManyLogIns.class);
  }

  @Test
  void whoIsNotSignedInLengthensNothing() {
    var passes = new Passes(logIns(9));
    assertThatCode(
            () -> {
              passes.requestEnd(request(CLICK), null, null);
              passes.requestEnd(request(CLICK), null, new Kept(null, null));
            })
        .doesNotThrowAnyException();
    assertThat(logIns(11).open(caller)).isNotNull();
  }

  @Test
  void leavingMakesRoomAndIsForgottenByTheSession() {
    var session = new Kept(pass, null);
    assertThatThrownBy(() -> logIns(0).open(caller)).isInstanceOf(TooManyLogIns.class);
    Passes.leave(logIns(0), session);
    assertThat(session.getAttribute(LogIn.class)).isNull();
    var next = logIns(0).open(caller);
    Passes.leave(logIns(0), session);
    assertThatThrownBy(() -> logIns(0).open(caller))
        .as("the old one closes nothing of the new one’s")
        .isInstanceOf(TooManyLogIns.class);
    assertThat(next.id()).isNotEqualTo(pass.id());
  }

  private static VaadinRequest request(String kind) {
    return Stand.in(VaadinRequest.class, "getParameter", kind);
  }

  /** The sessions as they will be so many minutes from now. */
  private LogIns logIns(int minutes) {
    return new LogIns(
        platform.jdbi(), scopes, () -> Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  private Caller somebody() {
    var here = platform.community("990188001001", OperationMode.GOVERNMENT);
    var name = "u" + UUID.randomUUID().toString().substring(0, 18);
    var draft =
        new AccountDraft(name, null, Set.of("GRID_WORKER"), null, here, null)
            .with(new AccountFacts("x", null, null, 10, 1));
    var made = scopes.asSystem("test", () -> new Accounts(platform.jdbi(), scopes).create(draft));
    return new SignIn(platform.jdbi(), scopes, new AuditTrail(platform.jdbi(), scopes))
        .withPassword(made.username(), made.oneTimePassword(), "203.0.113.9", Locale.ENGLISH);
  }

  /** A session of the server that knows its pass and when it was used last. */
  private static final class Kept extends VaadinSession {

    private static final long serialVersionUID = 1L;

    private final transient WrappedSession kept;

    Kept(LogIn pass, Instant used) {
      super(VaadinService.getCurrent());
      kept = Stand.in(WrappedSession.class, "getAttribute", used);
      setAttribute(LogIn.class, pass);
    }

    @Override
    public WrappedSession getSession() {
      return kept;
    }

    @Override
    public Future<Void> access(Command command) {
      command.execute();
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean hasLock() {
      return true;
    }

    @Override
    public void checkHasLock() {
      // One thread alone.
    }

    @Override
    public void checkHasLock(String message) {
      // One thread alone.
    }
  }
}
