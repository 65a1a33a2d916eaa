package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SignIn;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class DoorTest {

  private static final String FRESH = "Neighbours-2026!";

  private final TestPlatform platform = TestPlatform.shared();
  private final Scopes scopes = platform.scopes();
  private final Accounts accounts = new Accounts(platform.jdbi(), scopes);
  private final SignIn door =
      new SignIn(platform.jdbi(), scopes, new AuditTrail(platform.jdbi(), scopes));
  private final LogIns logIns = new LogIns(platform.jdbi(), scopes);
  private final Window window =
      Window.english().with(Home.class, SecondFactorView.class, OwnSessionsView.class);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aWrongPasswordIsSaidAndThePasswordIsTyped() {
    var clerk = clerk();
    var view = signIn(clerk.username(), "not-the-password");
    assertThat(Parts.words(problem(view))).isNotBlank();
    assertThat(field(view, "password").getValue()).isEmpty();
    assertThat(SignedIn.caller()).isEmpty();
    assertThat(Parts.button(view, "Sign in").isEnabled()).isTrue();
  }

  @Test
  void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
    var known = signIn(clerk().username(), "not-the-password");
    var unknown = signIn("u" + UUID.randomUUID().toString().substring(0, 8), "whatever-it-is");
    assertThat(Parts.words(problem(unknown))).isEqualTo(Parts.words(problem(known)));
  }

  @Test
  void theReasonIsReadAloudAtOnce() {
    assertThat(problem(new SignInView(door, logIns)).getElement().getAttribute("role"))
        .isEqualTo("alert");
    assertThat(problem(new ChangePasswordView(accounts)).getElement().getAttribute("role"))
        .isEqualTo("alert");
  }

  @Test
  void theBrowserMayFillNameAndPassword() {
    var view = new SignInView(door, logIns);
    assertThat(Parts.first(view, TextField.class).getAutocomplete())
        .isEqualTo(Autocomplete.USERNAME);
    assertThat(field(view, "password").getAutocomplete()).isEqualTo(Autocomplete.CURRENT_PASSWORD);
    assertThat(field(new ChangePasswordView(accounts), "fresh").getAutocomplete())
        .isEqualTo(Autocomplete.NEW_PASSWORD);
    assertThat(view.getPageTitle()).isEqualTo("Sign in · Linli");
  }

  @Test
  void twoDifferentNewPasswordsChangeNothing() {
    var clerk = clerk();
    SignedIn.is(caller(clerk));
    var view = change(clerk.oneTimePassword(), FRESH, FRESH + "x");
    assertThat(Parts.words(problem(view))).isEqualTo("The two new passwords differ");
    assertThat(caller(clerk).mustChangePassword()).isTrue();
  }

  @Test
  void aPasswordThatIsTooWeakIsRefusedInWords() {
    var clerk = clerk();
    SignedIn.is(caller(clerk));
    var view = change(clerk.oneTimePassword(), "short", "short");
    assertThat(Parts.words(problem(view))).isNotBlank();
    assertThat(SignedIn.caller().orElseThrow().mustChangePassword()).isTrue();
  }

  @Test
  void afterTheChangeTheSessionGoesOnWithoutTheDuty() {
    var clerk = clerk();
    SignedIn.is(caller(clerk));
    var view = change(clerk.oneTimePassword(), FRESH, FRESH);
    assertThat(Parts.words(problem(view))).isEmpty();
    assertThat(SignedIn.caller().orElseThrow().mustChangePassword()).isFalse();
    assertThat(window.notes()).containsExactly("Password changed");
    assertThat(door.withPassword(clerk.username(), FRESH, "203.0.113.9", Locale.ENGLISH).stamp())
        .isEqualTo(SignedIn.caller().orElseThrow().stamp());
  }

  @Test
  void theFirstSignInIsToldWhyTheChangeIsAsked() {
    SignedIn.is(caller(clerk()));
    assertThat(Parts.words(new ChangePasswordView(accounts))).contains("first sign-in");
    SignedIn.is(SignedIn.caller().orElseThrow().pastFirstSignIn());
    assertThat(Parts.words(new ChangePasswordView(accounts)))
        .contains("All other sessions of yours end")
        .doesNotContain("first sign-in");
  }

  @Test
  void theOtherPagesOfOnesOwnAccessWaitUntilTheFirstPasswordIsChanged() {
    SignedIn.is(caller(clerk()));
    assertThat(Parts.all(new ChangePasswordView(accounts), RouterLink.class)).isEmpty();
    SignedIn.is(SignedIn.caller().orElseThrow().pastFirstSignIn());
    assertThat(Parts.all(new ChangePasswordView(accounts), RouterLink.class))
        .extracting(RouterLink::getHref)
        .containsExactly("second-factor", "sessions");
  }

  private SignInView signIn(String name, String password) {
    window.asked(Stand.in(VaadinRequest.class, "getRemoteAddr", "203.0.113.9"), null);
    var view = window.show(new SignInView(door, logIns));
    Parts.first(view, TextField.class).setValue(name);
    field(view, "password").setValue(password);
    Parts.button(view, "Sign in").click();
    return view;
  }

  private ChangePasswordView change(String old, String fresh, String again) {
    var view = window.show(new ChangePasswordView(accounts));
    field(view, "old").setValue(old);
    field(view, "fresh").setValue(fresh);
    field(view, "again").setValue(again);
    platform.as(
        SignedIn.caller().orElseThrow(),
        () -> {
          Parts.button(view, "Change").click();
          return null;
        });
    return view;
  }

  private NewAccount clerk() {
    var tenant = platform.community("990801001001", OperationMode.GOVERNMENT);
    var draft =
        new AccountDraft(
            "d" + UUID.randomUUID().toString().substring(0, 18),
            "测试",
            Set.of("CLERK"),
            null,
            tenant,
            null);
    return scopes.asSystem("test", () -> accounts.create(draft));
  }

  private Caller caller(NewAccount account) {
    return door.withPassword(
        account.username(), account.oneTimePassword(), "203.0.113.9", Locale.ENGLISH);
  }

  private static PasswordField field(Component view, String id) {
    return Parts.all(view, PasswordField.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Component problem(Component view) {
    return Parts.styled(view, "problem").getFirst();
  }
}
