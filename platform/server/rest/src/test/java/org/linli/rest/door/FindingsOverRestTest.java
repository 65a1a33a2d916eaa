package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Findings by HTTP: who may see them, how a stop is told, and how it ends. */
class FindingsOverRestTest {

  private static final String COMMUNITY = "990513001001";

  private final RestDoor door = RestDoor.shared();
  private final String admin;
  private final String second;

  FindingsOverRestTest() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    admin = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    second = door.issued(door.person("BUREAU_ADMIN", Tier.CITY, "9905"));
  }

  private Answer get(String path) {
    return door.ask("GET", path).by(admin).now();
  }

  private Caller street() {
    return door.person("STREET_OFFICER", Tier.STREET, COMMUNITY.substring(0, 9));
  }

  /** A finding that stops the account's programs, as the worker writes it. */
  private UUID finding(Caller about) {
    var id = UUID.randomUUID();
    door.platform.as(
        door.platform.caller(Tier.CITY, "9905", null, null, "*"),
        () -> {
          door.platform
              .jdbi()
              .useHandle(
                  handle -> {
                    handle.execute(
                        """
                        insert into abuse_finding (id, rule, rule_version, kind, gravity, measure, target, account_id,
                          username, party, organisation_id, subject, window_from, window_until, measured, bound, found_at,
                          due_at, code, handler, brake, verdict)
                        values (?, 'ids-guessed', 1, 'GUESSING', 'HIGH', 'STOP', 'TOKENS', ?, ?, 'STREET', ?, '', now(), now(),
                          30, 25, now(), now() + interval '1 day', ?, 'BUREAU', 'STANDS', 'OPEN')""",
                        id,
                        about.accountId(),
                        about.username(),
                        COMMUNITY.substring(0, 9),
                        COMMUNITY);
                    handle.execute(
                        "update account set pace = 0, stamp = stamp + 1 where id = ?",
                        about.accountId());
                  });
          return null;
        });
    return id;
  }

  @Test
  void aStoppedProgramIsToldSoAndComesBackByASecondPerson() {
    var officer = street();
    var program = door.issued(officer);
    door.ask("GET", "/tenants").by(program).now().is(200);
    var address = "/abuse/findings/" + finding(officer);
    door.ask("GET", "/tenants").by(program).now().refused(403, "access-stopped");
    assertThat(get(address).is(200).json().path("mayDecide").asBoolean()).isTrue();
    var decision = Map.of("verdict", "FALSE_ALARM", "note", "a test");
    door.ask("POST", address + "/decision").by(admin).with(decision).is(204);
    door.ask("POST", address + "/release")
        .by(admin)
        .with(Map.of("note", "over"))
        .refused(409, "second-person");
    door.ask("POST", address + "/release").by(second).with(Map.of("note", "over")).is(204);
    door.ask("GET", "/tenants").by(program).now().is(200);
    assertThat(get(address).json().at("/row/brake").asText()).isEqualTo("RELEASED");
  }

  @Test
  @Requirement("000-7.3.c")
  void oneTokenIsStoppedAndTheStopIsWidened() {
    var officer = street();
    var program = door.issued(officer);
    var other = door.issued(officer);
    var id = finding(officer);
    stopJustTheFirst(officer, id);
    door.ask("GET", "/tenants").by(program).now().refused(403, "access-stopped");
    door.ask("GET", "/tenants").by(other).now().is(200);
    var address = "/abuse/findings/" + id;
    var told = get(address).is(200).json();
    assertThat(told.at("/row/target").asText()).isEqualTo("CREDENTIAL");
    assertThat(told.at("/row/means/0/name").asText()).isEqualTo("nightly");
    assertThat(told.path("wider").get(0).asText()).isEqualTo("TOKENS");
    var widening = door.ask("POST", address + "/widening").by(admin);
    widening.with(Map.of("target", "COLOUR", "note", "x")).refused(400, "malformed");
    widening.with(Map.of("target", "TOKENS")).refused(400, "invalid");
    widening.with(Map.of("target", "GRANT", "note", "x")).refused(409, "conflict");
    door.ask("POST", address + "/widening")
        .by(other)
        .with(Map.of("target", "TOKENS", "note", "x"))
        .refused(403, "not-permitted");
    widening.with(Map.of("target", "TOKENS", "note", "not trusted")).is(204);
    door.ask("GET", "/tenants").by(other).now().refused(403, "access-stopped");
    assertThat(get(address).json().at("/row/target").asText()).isEqualTo("TOKENS");
    door.ask("POST", "/abuse/findings/" + UUID.randomUUID() + "/widening")
        .by(admin)
        .with(Map.of("target", "TOKENS", "note", "x"))
        .refused(404, "not-found");
  }

  /** As the worker writes it when the evidence names the first of the account's tokens. */
  private void stopJustTheFirst(Caller officer, UUID id) {
    door.platform.as(
        door.platform.caller(Tier.CITY, "9905", null, null, "*"),
        () -> {
          door.platform
              .jdbi()
              .useHandle(
                  handle -> {
                    handle.execute(
                        "update account set pace = null where id = ?", officer.accountId());
                    handle.execute(
                        """
                        insert into stopped_credential (credential, account_id, stopped_at)
                        select 'TOKEN:' || cast(id as varchar), account_id, now() from api_token
                        where account_id = ? order by created_at, id limit 1""",
                        officer.accountId());
                    handle.execute(
                        """
                        update abuse_finding set target = 'CREDENTIAL', means = (select
                          '[{"kind":"TOKEN","id":"' || substring(credential from 7) || '","name":"nightly"}]'
                          from stopped_credential where account_id = ?)
                        where id = ?""",
                        officer.accountId(),
                        id);
                  });
          return null;
        });
  }

  @Test
  void aSlowedProgramIsToldWhenToComeBack() {
    var officer = street();
    var program = door.issued(officer);
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update account set pace = 1 where id = ?", officer.accountId()));
    Answer answer = null;
    for (int i = 0; i < 3; i++) {
      answer = door.ask("GET", "/tenants").by(program).now();
    }
    answer.refused(429, "slowed");
    assertThat(Integer.parseInt(answer.headers().get("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void listsRulesAndTrialsAreForThoseWhoMayAlone() {
    var officer = door.issued(street());
    for (var path :
        new String[] {"/abuse/findings", "/abuse/rules", "/abuse/findings/" + UUID.randomUUID()}) {
      door.ask("GET", path).by(officer).now().refused(403, "not-permitted");
    }
    assertThat(get("/abuse/rules").is(200).json()).isNotEmpty();
    get("/abuse/findings?verdict=OPEN&brake=STANDS&rule=ids-guessed").is(200);
    get("/abuse/findings?verdict=NONE").refused(400, "invalid");
    get("/abuse/rules/ids-guessed/trial").is(200);
    get("/abuse/findings/x").refused(404, "not-found");
    get("/abuse/findings/" + UUID.randomUUID()).refused(404, "not-found");
    get("/abuse/findings/export?form=csv").is(200);
  }
}
