package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** The collection log, terms and holds through the door. */
class RetentionOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  @Requirement("000-7.2.a.7-1")
  void theLastWeekIsTheAnswerWhereNobodySaysWhichDays() {
    entry(today);
    entry(today.minusDays(6));
    entry(today.minusDays(7));
    assertThat(total("/collection")).isEqualTo(2);
    assertThat(total("/collection?until=" + today.minusDays(1))).isEqualTo(2);
    assertThat(total("/collection?from=" + today.minusDays(30))).isEqualTo(3);
    var row = get(clerk, "/collection?from=" + today).is(200).json().at("/items/0");
    assertThat(row.path("name").asText()).isEqualTo("detector");
    assertThat(row.path("flow").asText()).isEqualTo("DOOR");
    assertThat(row.path("basis").asText()).isEqualTo("DUTY");
    assertThat(row.path("device").asText()).isEqualTo(device().toString());
    assertThat(total("/collection?asset=health-readings")).isZero();
    assertThat(total("/collection?device=" + UUID.randomUUID())).isZero();
    var other = new TestCommunity().tenant.value();
    var elsewhere = door.token("CLERK", Tier.COMMUNITY, other);
    assertThat(get(elsewhere, "/collection").is(200).text("total")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/collection?from=yesterday",
        "/collection?until=2026-13-01",
        "/collection?device=x",
        "/collection?from=2026-11-02&until=2026-11-01",
        "/collection?limit=501",
        "/collection/export?form=pdf",
        "/collection/by-hand?from=2026",
        "/collection/check?day=today",
        "/retention/nights?offset=-1",
        "/retention/nights/export?form=doc",
        "/retention/holds?limit=0"
      })
  void aWrongWordInAQuestionIsTold(String path) {
    get(clerk, path).refused(400, "invalid");
  }

  @Test
  @Requirement("000-7.2.a.7-1")
  void aDayThatWasTouchedSaysSo() {
    var before = get(clerk, "/collection/check").is(200).json();
    assertThat(before.path("day").asText()).isEqualTo(today.toString());
    assertThat(before.path("sealed").asBoolean()).isFalse();
    assertThat(before.path("unbroken").asBoolean()).isTrue();
    entry(today);
    var after = get(clerk, "/collection/check?day=" + today).is(200).json();
    assertThat(after.path("compared").asInt()).isEqualTo(1);
    assertThat(after.at("/differing/0/gathered").asInt()).isEqualTo(7);
    assertThat(after.at("/differing/0/standing").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theLogIsSavedInTheLanguageThatIsAsked(String language) {
    entry(today);
    var file = door.ask("GET", "/collection/export?form=csv").by(clerk).in(language).now().is(200);
    var text = new String(file.body(), StandardCharsets.UTF_8);
    assertThat(file.headers().get("Content-Type")).startsWith("text/csv");
    assertThat(file.headers().get("Content-Disposition")).contains("collection-log-");
    assertThat(text).contains(file.headers().get("X-Linli-File"), "device-readings");
    assertThat(text).doesNotContain("collection-log.column");
    assertThat(text.contains("到达日期")).isEqualTo(language.startsWith("zh"));
  }

  @Test
  void deletionIsHeldBackSeenAndLetGoOnWithAReason() {
    var made = post(clerk, "/retention/holds", hold("a dispute")).is(201);
    var id = made.text("id");
    assertThat(made.text("address")).isEqualTo("/api/v1/retention/holds/" + id);
    var held = get(clerk, "/retention/holds?search=DISPUTE").is(200).json();
    assertThat(held.path("total").asInt()).isEqualTo(1);
    assertThat(held.at("/items/0/code").asText()).isEqualTo(code);
    assertThat(held.at("/items/0").hasNonNull("lifted")).isFalse();
    post(clerk, "/retention/holds/" + id + "/lift", Map.of()).refused(400, "invalid");
    post(clerk, "/retention/holds/" + id + "/lift", Map.of("reason", "settled")).is(204);
    post(clerk, "/retention/holds/" + id + "/lift", Map.of("reason", "again"))
        .refused(404, "not-found");
    var lifted = get(clerk, "/retention/holds").is(200).json().at("/items/0");
    assertThat(lifted.path("liftReason").asText()).isEqualTo("settled");
  }

  @Test
  void aHoldThatSaysTooLittleOrTooMuchIsRefused() {
    post(clerk, "/retention/holds", hold(null)).refused(400, "invalid");
    post(clerk, "/retention/holds", hold("x".repeat(401))).refused(400, "invalid");
    var asset = hold("why");
    asset.put("asset", "nowhere");
    post(clerk, "/retention/holds", asset).refused(400, "invalid");
    var past = hold("why");
    past.put("until", Instant.now().minusSeconds(5).toString());
    post(clerk, "/retention/holds", past).refused(400, "invalid");
    var nowhere = hold("why");
    nowhere.remove("code");
    post(clerk, "/retention/holds", nowhere).refused(404, "not-found");
    post(clerk, "/retention/holds", "null").refused(400, "malformed");
    assertThat(total("/retention/holds")).isZero();
  }

  @Test
  void whatIsOthersIsAnsweredAsWhatIsNotThere() {
    var other = new TestCommunity();
    var elsewhere = door.token("CLERK", Tier.COMMUNITY, other.tenant.value());
    post(elsewhere, "/retention/holds", hold("why")).refused(404, "not-found");
    var id = post(clerk, "/retention/holds", hold("why")).is(201).text("id");
    var why = Map.of("reason", "x");
    var theirs = post(elsewhere, "/retention/holds/" + id + "/lift", why).refused(404, "not-found");
    var missing =
        post(elsewhere, "/retention/holds/" + UUID.randomUUID() + "/lift", why)
            .refused(404, "not-found");
    assertThat(theirs.text("detail")).isEqualTo(missing.text("detail"));
    post(elsewhere, "/retention/holds/x/lift", why).refused(404, "not-found");
    var resident = door.token("RESIDENT", Tier.RESIDENT, code);
    post(resident, "/retention/holds", hold("why")).refused(403, "not-permitted");
  }

  @Test
  void termsAreSaidInBothLanguages() {
    var terms = get(clerk, "/retention/terms").is(200).json();
    assertThat(terms).isNotEmpty();
    for (JsonNode term : terms) {
      assertThat(term.path("days").asInt()).as(term.toString()).isPositive();
      assertThat(term.at("/name/zh").asText()).isNotBlank();
      assertThat(term.at("/name/en").asText()).isNotBlank();
    }
  }

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private int total(String path) {
    return get(clerk, path).is(200).json().path("total").asInt();
  }

  private Map<String, Object> hold(String reason) {
    var hold = new HashMap<String, Object>();
    hold.put("code", code);
    hold.put("reason", reason);
    return hold;
  }

  private UUID device() {
    return community.device(community.room);
  }

  private void entry(LocalDate day) {
    community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, current_date, ?, 'DOOR', 'DUTY', 'device-readings', 1, 7, now(), now(), 1, 2)""",
        community.tenant.value(),
        device(),
        day);
  }
}
