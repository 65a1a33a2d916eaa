package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.control.Authenticator;
import org.linli.tenancy.entity.OperationMode;

/** Rules of signing in, own sessions, and a telephone made known over the interface. */
class SignInOverRestTest {

  private static final String COMMUNITY = "996601001079";

  private final RestDoor door = RestDoor.shared();

  private NewAccount clerk() {
    var tenant = door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    var name = "s" + UUID.randomUUID().toString().substring(0, 18);
    var draft = new AccountDraft(name, "测试", Set.of("CLERK"), null, tenant, null);
    var made =
        door.platform
            .scopes()
            .asSystem(
                "test",
                () -> new Accounts(door.platform.jdbi(), door.platform.scopes()).create(draft));
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set must_change_password = false where id = ?", made.id()));
    return made;
  }

  private String security() {
    door.platform.community("996601001079", OperationMode.GOVERNMENT);
    return door.token("CITY_SECURITY_ADMIN", Tier.CITY, "9966");
  }

  private static Map<String, Object> usual() {
    return new HashMap<>(
        Map.of(
            "factorRoles", Set.of(),
            "shortest", 8,
            "remembered", 5,
            "idleMinutes", 30,
            "sessionHours", 12));
  }

  @Test
  void theSecurityAdministratorReadsAndChangesTheRules() {
    var token = security();
    var wanted = usual();
    wanted.put("shortest", 9);
    try {
      var changed = door.ask("PUT", "/sign-in-terms").by(token).with(wanted).is(200).json();
      assertThat(changed.path("before").path("shortest").asInt()).isEqualTo(8);
      assertThat(changed.path("after").path("shortest").asInt()).isEqualTo(9);
      assertThat(changed.path("ended").asInt()).isZero();
      var read = door.ask("GET", "/sign-in-terms").by(token).now().is(200).json();
      assertThat(read.path("shortest").asInt()).isEqualTo(9);
      assertThat(read.path("factorRoles").isArray()).isTrue();
      wanted.put("sessionHours", 99);
      door.ask("PUT", "/sign-in-terms").by(token).with(wanted).refused(400, "invalid");
      wanted.remove("sessionHours");
      door.ask("PUT", "/sign-in-terms").by(token).with(wanted).refused(400, "invalid");
    } finally {
      door.ask("PUT", "/sign-in-terms").by(token).with(usual()).is(200);
    }
  }

  @Test
  void aClerkNeitherReadsNorChangesThem() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    var clerk = door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
    door.ask("GET", "/sign-in-terms").by(clerk).now().refused(403, "not-permitted");
    door.ask("PUT", "/sign-in-terms").by(clerk).with(usual()).refused(403, "not-permitted");
    door.ask("GET", "/sign-in-terms").now().refused(401, "not-signed-in");
  }

  @Test
  void theCallerSeesAndEndsTheOwnSessions() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    var person = door.person("CLERK", Tier.COMMUNITY, COMMUNITY);
    var token = door.issued(person);
    var logIns = new LogIns(door.platform.jdbi(), door.platform.scopes());
    var one = logIns.open(person);
    var two = logIns.open(person);
    var listed = door.ask("GET", "/sessions").by(token).now().is(200).json();
    assertThat(listed).hasSize(2);
    assertThat(listed.path(0).path("id").asText()).isEqualTo(two.id().toString());
    assertThat(listed.path(0).path("endsAt").asText()).endsWith("Z");
    door.ask("DELETE", "/sessions/" + one.id()).by(token).now().is(204);
    door.ask("DELETE", "/sessions/" + one.id()).by(token).now().refused(404, "not-found");
    door.ask("DELETE", "/sessions").by(token).now().is(204);
    assertThat(logIns.stands(two)).isFalse();
  }

  @Test
  void aTelephoneIsMadeKnownForNameAndPasswordAlone() {
    var clerk = clerk();
    var owner = Map.of("username", clerk.username(), "password", clerk.oneTimePassword());
    var begun = door.ask("POST", "/second-factor").with(owner).is(200).json();
    assertThat(begun.path("uri").asText()).startsWith("otpauth://totp/Linli:" + clerk.username());
    var proof = new HashMap<String, Object>(owner);
    proof.put("shown", "000000");
    door.ask("POST", "/second-factor/confirmation").with(proof).refused(401, "wrong-code");
    var telephone = new Authenticator(begun.path("secret").asText());
    proof.put("shown", telephone.shows(Instant.now()));
    var made = door.ask("POST", "/second-factor/confirmation").with(proof).is(200).json();
    assertThat(made.path("codes")).hasSize(10);
    door.ask("POST", "/second-factor").with(owner).refused(401, "code-required");
    door.ask("POST", "/second-factor")
        .with(Map.of("username", clerk.username(), "password", "guessed-by-somebody"))
        .refused(401, "wrong-password");
    door.ask("POST", "/second-factor").with(Map.of()).refused(400, "invalid");
  }
}
