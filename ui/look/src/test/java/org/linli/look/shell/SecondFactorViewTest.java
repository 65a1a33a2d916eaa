package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SecondFactor;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.control.Authenticator;
import org.linli.identity.control.Factors;
import org.linli.identity.entity.SignInTerms;
import org.linli.keys.control.RingForTests;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** A telephone is made known, and the door asks for what it shows. */
class SecondFactorViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final Accounts accounts = new Accounts(platform.jdbi(), platform.scopes());
  private final LogIns logIns = new LogIns(platform.jdbi(), platform.scopes());
  private final Window window = Window.english().with(Home.class);
  private final NewAccount clerk = clerk();
  private Set<String> demanding = Set.of();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aTelephoneIsMadeKnownByPictureOrKeyAndItsFirstCode() {
    SignedIn.is(caller(null));
    var view = view();
    click(view, "Set up");
    assertThat(Parts.first(view, Svg.class).getElement().getAttribute("role")).isEqualTo("img");
    var telephone = telephone(view);
    type(view, "000000");
    click(view, "Confirm");
    assertThat(problem(view)).contains("used before");
    assertThat(Parts.first(view, TextField.class).getValue()).as("typed anew").isEmpty();
    type(view, telephone.shows(now));
    click(view, "Confirm");
    assertThat(Parts.all(view, ListItem.class)).hasSize(10);
    assertThat(Parts.hasButton(view, "Sign in again")).isTrue();
  }

  @Test
  void theDoorAsksForTheCodeOfThoseAloneWhoHaveOne() {
    var telephone = enrolled();
    var view = arrive();
    assertThat(code(view).isVisible()).as("until the password is good").isFalse();
    Parts.button(view, "Sign in").click();
    assertThat(code(view).isVisible()).isTrue();
    assertThat(code(view).getElement().getAttribute("autocomplete")).isEqualTo("one-time-code");
    assertThat(problem(view)).contains("authenticator");
    code(view).setValue("000000");
    Parts.button(view, "Sign in").click();
    assertThat(SignedIn.caller()).isEmpty();
    assertThat(Parts.first(view, PasswordField.class).getValue())
        .as("the password was good and stays")
        .isNotEmpty();
    assertThat(caller(telephone.shows(now))).as("what it shows is good").isNotNull();
  }

  @Test
  void whoseRoleDemandsItReadsSoAndCannotSwitchItOff() {
    demanding = Set.of("CLERK");
    SignedIn.is(caller(null));
    assertThat(Parts.words(view())).contains("Your role demands a second factor");
    var telephone = enrolled();
    SignedIn.is(caller(telephone.shows(now)));
    var view = view();
    assertThat(Parts.words(view)).contains("Recovery codes left: 10", "cannot be switched off");
    assertThat(Parts.hasButton(view, "Switch off")).isFalse();
  }

  @Test
  void aLastCodeEndsIt() {
    var telephone = enrolled();
    SignedIn.is(caller(telephone.shows(now)));
    now = now.plus(Duration.ofMinutes(1));
    var view = view();
    type(view, telephone.shows(now));
    click(view, "Switch off");
    assertThat(problem(view)).isEmpty();
    assertThat(Parts.hasButton(view, "Set up")).isTrue();
    assertThat(caller(null)).isNotNull();
  }

  /** As this view does it, without the view. */
  private Authenticator enrolled() {
    var before = SignedIn.caller();
    var caller = caller(null);
    var telephone = new Authenticator(platform.as(caller, factor()::begin).secret());
    platform.as(caller, () -> factor().confirm(telephone.shows(now)));
    now = now.plus(Duration.ofMinutes(1));
    before.ifPresentOrElse(SignedIn::is, SignedIn::nobody);
    return telephone;
  }

  private SecondFactorView view() {
    return platform.as(
        SignedIn.caller().orElseThrow(), () -> window.show(new SecondFactorView(factor())));
  }

  private SignInView arrive() {
    window.asked(Stand.in(VaadinRequest.class, "getRemoteAddr", "203.0.113.9"), null);
    var view = window.show(new SignInView(door(), logIns));
    Parts.all(view, TextField.class)
        .filter(field -> field.getId().filter("username"::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .setValue(clerk.username());
    Parts.first(view, PasswordField.class).setValue(clerk.oneTimePassword());
    return view;
  }

  private static TextField code(Component view) {
    return Parts.all(view, TextField.class)
        .filter(field -> field.getId().filter("code"::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void type(Component view, String code) {
    code(view).setValue(code);
  }

  private void click(Component view, String words) {
    platform.as(
        SignedIn.caller().orElseThrow(),
        () -> {
          Parts.button(view, words).click();
          return null;
        });
  }

  private static Authenticator telephone(Component view) {
    return new Authenticator(
        Parts.words(Parts.styled(view, "factor-secret").getFirst()).replace(" ", ""));
  }

  private static String problem(Component view) {
    return Parts.words(Parts.styled(view, "problem").getFirst());
  }

  private Factors factors() {
    var terms = new SignInTerms(demanding, 8, 0, null, 30, 12);
    return new Factors(RingForTests.over(platform), handle -> terms, clock);
  }

  private SecondFactor factor() {
    return new SecondFactor(platform.jdbi(), platform.scopes(), factors());
  }

  private SignIn door() {
    return new SignIn(
        platform.jdbi(),
        platform.scopes(),
        new AuditTrail(platform.jdbi(), platform.scopes()),
        factors());
  }

  private Caller caller(String code) {
    return door()
        .withPassword(
            clerk.username(), clerk.oneTimePassword(), code, "203.0.113.9", Locale.ENGLISH);
  }

  /** Past the first sign-in. */
  private NewAccount clerk() {
    var tenant = platform.community("990801001002", OperationMode.GOVERNMENT);
    var draft =
        new AccountDraft(
            "f" + UUID.randomUUID().toString().substring(0, 18),
            "测试",
            Set.of("CLERK"),
            null,
            tenant,
            null);
    var made = platform.scopes().asSystem("test", () -> accounts.create(draft));
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set must_change_password = false where id = ?", made.id()));
    return made;
  }
}
