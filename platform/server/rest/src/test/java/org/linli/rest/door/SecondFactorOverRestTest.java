package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SecondFactor;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.control.Authenticator;
import org.linli.tenancy.entity.OperationMode;

/** Whoever asks for a token by name and password shows the code of the telephone as well. */
class SecondFactorOverRestTest {

  private static final String COMMUNITY = "996601001078";

  /** Later than the code that the telephone was made known with, and near enough. */
  private static final int NEXT = 30;

  private final RestDoor door = RestDoor.shared();
  private final NewAccount clerk = clerk();

  private NewAccount clerk() {
    var tenant = door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    var made =
        door.platform
            .scopes()
            .asSystem(
                "test",
                () ->
                    new Accounts(door.platform.jdbi(), door.platform.scopes())
                        .create(
                            new AccountDraft(
                                "s" + UUID.randomUUID().toString().substring(0, 18),
                                "测试",
                                Set.of("CLERK"),
                                null,
                                tenant,
                                null)));
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set must_change_password = false where id = ?", made.id()));
    return made;
  }

  private Authenticator enrolled() {
    var caller =
        door.wired(SignIn.class)
            .withPassword(clerk.username(), clerk.oneTimePassword(), "203.0.113.9", Locale.ENGLISH);
    var factor = door.wired(SecondFactor.class);
    var telephone = new Authenticator(door.platform.as(caller, factor::begin).secret());
    door.platform.as(caller, () -> factor.confirm(telephone.shows(Instant.now())));
    return telephone;
  }

  private Answer token(String code) {
    var asked = new HashMap<String, Object>();
    asked.putAll(
        Map.of("username", clerk.username(), "password", clerk.oneTimePassword(), "label", "test"));
    asked.put("code", code);
    return door.ask("POST", "/tokens").with(asked);
  }

  @Test
  void withoutAFactorNameAndPasswordAreEnough() {
    assertThat(token(null).is(201).text("token")).isNotBlank();
  }

  @Test
  void withOneTheCodeIsAskedForAndAWrongOneRefused() {
    var telephone = enrolled();
    token(null).refused(401, "code-required");
    token("000000").refused(401, "wrong-code");
    var good = telephone.shows(Instant.now().plusSeconds(NEXT));
    var token = token(good).is(201).text("token");
    token(good).refused(401, "wrong-code");
    door.ask("GET", "/places").by(token).now().is(200);
  }

  @Test
  void aChangeOfThePasswordAsksForItToo() {
    var telephone = enrolled();
    var change =
        new HashMap<String, Object>(
            Map.of(
                "username", clerk.username(),
                "password", clerk.oneTimePassword(),
                "fresh", "Neighbours-2026!"));
    door.ask("POST", "/password").with(change).refused(401, "code-required");
    change.put("code", telephone.shows(Instant.now().plusSeconds(NEXT)));
    assertThat(door.ask("POST", "/password").with(change).status()).isBetween(200, 204);
  }
}
