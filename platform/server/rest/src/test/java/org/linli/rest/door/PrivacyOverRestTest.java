package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.identity.control.Passwords;
import org.linli.testing.Requirement;

/** The privacy notice and the own data through the door. */
class PrivacyOverRestTest {

  private static final String PATH = "/home/privacy";
  private static final String PASSWORD = "Nine-bridges-7";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final Caller person = resident();
  private final String token = door.issued(person);

  @Test
  @Requirement("000-11.3.e")
  void theNoticeIsReadInBothLanguagesAndAcceptedByItsVeryWords() {
    var notice = get("").is(200).json();
    assertThat(notice.hasNonNull("acceptedAt")).isFalse();
    assertThat(notice.at("/controller/zh").asText()).isNotBlank();
    assertThat(notice.at("/controller/en").asText()).isNotBlank();
    assertThat(notice.path("rules"))
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.path("days").asInt()).isPositive();
              assertThat(rule.at("/purpose/zh").asText()).isNotBlank();
              assertThat(rule.at("/purpose/en").asText()).isNotBlank();
            });
    var read = new HashMap<String, Object>();
    read.put("version", notice.path("version").asInt());
    send("POST", "/acceptance", read).refused(400, "invalid");
    read.put("hash", "f".repeat(64));
    send("POST", "/acceptance", read).refused(409, "conflict");
    read.put("hash", notice.path("hash").asText());
    send("POST", "/acceptance", read).is(204);
    send("POST", "/acceptance", read).is(204);
    assertThat(get("").is(200).json().hasNonNull("acceptedAt")).isTrue();
  }

  @Test
  @Requirement("000-11.3.e")
  void theCopyIsReadInPartsAndSavedInTheLanguageThatIsAsked() {
    var own = get("/own?limit=1").is(200).json();
    assertThat(own.path("items")).hasSize(1);
    assertThat(own.path("total").asInt()).isGreaterThan(1);
    assertThat(own.at("/items/0/value").asText()).isEqualTo(person.username());
    var file = door.ask("GET", PATH + "/own/export?form=csv").by(token).in("en").now().is(200);
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .contains("Sign-in name", person.username())
        .doesNotContain("privacy.field");
    get("/own/export?form=odt").refused(400, "invalid");
  }

  @Test
  void aTokenNeitherRenamesNorDeletesItsOwner() {
    send("PUT", "/name", Map.of("name", "王小明")).refused(403, "not-permitted");
    send("POST", "/deletion", Map.of("password", PASSWORD)).refused(403, "not-permitted");
    send("POST", "/deletion", Map.of()).refused(400, "invalid");
    assertThat(get("/own").is(200).text("total")).isNotEqualTo("0");
    assertThat(get("/own").json().at("/items/1/value").asText()).isEqualTo(person.displayName());
  }

  @Test
  void whoIsNoResidentHasNoHomeToAskAbout() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
    for (var path : new String[] {"", "/own", "/gathered", "/deleted", "/own/export"}) {
      door.ask("GET", PATH + path).by(clerk).now().refused(403, "not-permitted");
    }
    assertThat(door.ask("GET", PATH).now().status()).isEqualTo(401);
  }

  private Answer get(String path) {
    return door.ask("GET", PATH + path).by(token).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, PATH + path).by(token).with(body);
  }

  private Caller resident() {
    var made = door.person("RESIDENT", Tier.RESIDENT, community.tenant.value());
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set password_hash = ? where id = ?",
                    Passwords.shared().encryptPassword(PASSWORD),
                    made.accountId()));
    return made;
  }
}
