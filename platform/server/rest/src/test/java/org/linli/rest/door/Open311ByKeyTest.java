package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.identity.control.Passwords;
import org.linli.rest.http.FormBody;

/** Open311 with the key of an application, held to what it was granted. */
class Open311ByKeyTest {

  private static final List<String> DECLARED =
      List.of("published", "data-rights", "keys-kept", "errors");
  private static final String PASSWORD = "a long password 1";
  private static final String REQUESTS = "/open311/v2/requests.json";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String bureau =
      door.token("BUREAU_ADMIN", Tier.CITY, community.tenant.value().substring(0, 4));
  private final Caller clerk = door.person("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String owner = door.issued(clerk);

  private String key(String environment, String... apis) {
    var draft =
        Map.of(
            "name", "Reports of the city's app",
            "kind", "COMMUNITY",
            "environment", environment,
            "purpose", "Brings what people report in the city's app to us",
            "contact", "Wang Xiaoming",
            "contactPhone", "13800005678",
            "addresses", List.of("127.0.0.0/8"));
    var id = door.ask("POST", "/applications").by(owner).with((Object) draft).is(201).text("id");
    var until = Instant.now().plus(9, ChronoUnit.DAYS).toString();
    for (var api : apis) {
      door.ask("POST", "/applications/" + id + "/wishes")
          .by(owner)
          .with((Object) Map.of("kind", "API", "target", api, "until", until))
          .is(204);
    }
    door.ask("POST", "/applications/" + id + "/submission")
        .by(owner)
        .with((Object) Map.of("declared", DECLARED))
        .is(204);
    door.ask("POST", "/admissions/" + id + "/admit").by(bureau).now().is(204);
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set password_hash = ? where id = ?",
                    Passwords.shared().encryptPassword(PASSWORD),
                    clerk.accountId()));
    var asked =
        Map.of(
            "username",
            clerk.username(),
            "password",
            PASSWORD,
            "label",
            "main",
            "days",
            30,
            "overlapHours",
            0);
    return door.ask("POST", "/application-keys/" + id).with((Object) asked).is(201).text("token");
  }

  private Answer report(String key) {
    var form = "service_code=complaint&description=noise&attribute%5Babout%5D=noise&api_key=" + key;
    return door.ask("POST", REQUESTS)
        .with("Content-Type", FormBody.ENCODED)
        .with((Object) form.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anApplicationReportsAndReadsWhatItWasGranted() {
    var key = key("PRODUCTION", "openOpen311Request", "listOpen311Requests");
    var id = report(key).is(201).json().at("/0/service_request_id").asText();
    var list = door.ask("GET", REQUESTS + "?api_key=" + key).now().is(200);
    assertThat(list.json().at("/0/service_request_id").asText()).isEqualTo(id);
    assertThat(list.headers().get("RateLimit")).contains("\"day\";r=");
    var seen = door.ask("GET", "/matters/" + id).by(owner).now().is(200).json();
    assertThat(seen.at("/row/door").asText()).isEqualTo("OPEN311");
  }

  @Test
  void whatItWasNotGrantedIsNotThere() {
    var key = key("PRODUCTION", "listOpen311Requests");
    assertThat(report(key).is(404).json().at("/0/code").asInt()).isEqualTo(404);
    door.ask("GET", REQUESTS + "?api_key=" + key).now().is(200);
    assertThat(community.count("select count(*) from matter")).isZero();
  }

  @Test
  void theKeyOpensNothingElseByTheQuery() {
    var key = key("PRODUCTION", "listMatters", "listOpen311Requests");
    door.ask("GET", "/matters?api_key=" + key).now().refused(401, "not-signed-in");
    door.ask("GET", "/matters").by(key).now().is(200);
  }
}
