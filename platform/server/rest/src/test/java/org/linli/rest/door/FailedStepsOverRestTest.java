package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.documents.PaperDesk;

/** What the platform could not do, and the papers of a matter, through the door. */
class FailedStepsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, code);

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  private void complete(String matter, Map<String, Object> values) {
    for (var item : get(clerk, "/work?limit=500").is(200).json().path("items")) {
      if (item.path("matter").asText().equals(matter)) {
        var path = "/work/" + item.path("task").asText() + "/complete";
        post(path, Map.of("values", values)).is(204);
        return;
      }
    }
    throw new AssertionError("no task of " + matter);
  }

  /** An approval of a resident that was granted, with its notice in writing. */
  private String granted() {
    var values = Map.of("item", "social-security", "delivery", "online");
    var draft = Map.of("kind", "approval", "values", values);
    var id = door.ask("POST", "/own-matters").by(resident).with(draft).is(201).text("id");
    complete(id, Map.of("accepted", true));
    complete(id, Map.of("authority", "a", "decided", true));
    complete(id, Map.of("told", "online", "paper", true));
    return id;
  }

  private void seal() {
    var picture = Base64.getEncoder().encodeToString(PaperDesk.picture(400, 400, "png"));
    post("/seals", Map.of("name", "Seal", "organisation", "Committee", "picture", picture)).is(201);
  }

  /** As the server's timer does, for as long as it tries. */
  private void timers() {
    for (int at = 1; at <= 4; at++) {
      door.processes(at * 10L);
    }
  }

  @Test
  void aStepThatFailedIsListedLookedAtAndDoneAgain() {
    var id = granted();
    timers();
    var list = get(clerk, "/failed-steps").is(200).json();
    assertThat(list.path("total").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0/matter").asText()).isEqualTo(id);
    var path = "/failed-steps/" + list.at("/items/0/id").asText();
    assertThat(get(clerk, path).is(200).json().path("fine").asBoolean()).isFalse();
    var preview = get(clerk, path + "/preview").is(200).body();
    assertThat(new String(preview, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    post(path + "/retry", Map.of()).refused(409, "seal-missing");
    seal();
    assertThat(get(clerk, path).is(200).json().path("fine").asBoolean()).isTrue();
    post(path + "/retry", Map.of()).is(204);
    get(clerk, path).refused(404, "not-found");
    assertThat(get(clerk, "/failed-steps").is(200).json().path("total").asInt()).isZero();
    assertThat(get(clerk, "/matters/" + id + "/papers").is(200).json()).hasSize(1);
  }

  @Test
  void theApplicantFetchesTheOwnPaperAndNobodyElseDoes() {
    seal();
    var id = granted();
    timers();
    var papers = get(resident, "/own-matters/" + id + "/papers").is(200).json();
    assertThat(papers).hasSize(1);
    var path = "/own-matters/" + id + "/papers/" + papers.at("/0/id").asText();
    var pdf = get(resident, path).is(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.headers().get("Content-Disposition")).contains("result-notice-");
    get(resident, "/own-matters/" + id + "/papers/" + UUID.randomUUID()).refused(404, "not-found");
    var neighbour = door.issued(door.person("RESIDENT", Tier.RESIDENT, code));
    get(neighbour, path).refused(404, "not-found");
  }

  @Test
  void aPaperOfAnotherCommunityIsNotFetchedByAnOwnMatter() {
    seal();
    var id = granted();
    timers();
    var paper = get(resident, "/own-matters/" + id + "/papers").is(200).json().at("/0/id").asText();
    var elsewhere = new FailedStepsOverRestTest();
    elsewhere.seal();
    var own = elsewhere.granted();
    elsewhere.timers();
    var papers = "/own-matters/" + own + "/papers";
    assertThat(get(elsewhere.resident, papers).is(200).json()).hasSize(1);
    get(elsewhere.resident, papers + "/" + paper).refused(404, "not-found");
    get(elsewhere.resident, "/own-matters/" + id + "/papers/" + paper).refused(404, "not-found");
  }

  @Test
  void theTiersAboveLookBelowAndNobodyElseDoes() {
    get(clerk, "/failed-steps/below").refused(403, "not-permitted");
    get(resident, "/failed-steps/below").refused(403, "not-permitted");
    var street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));
    assertThat(get(street, "/failed-steps/below").is(200).json().path("items").isArray()).isTrue();
    get(street, "/failed-steps").refused(403, "not-permitted");
  }

  @Test
  void residentsAndOtherCommunitiesSeeNoFailedSteps() {
    get(resident, "/failed-steps").refused(403, "not-permitted");
    var id = granted();
    timers();
    var failed = get(clerk, "/failed-steps").is(200).json().at("/items/0/id").asText();
    assertThat(id).isNotBlank();
    var stranger = door.token("CLERK", Tier.COMMUNITY, new TestCommunity().tenant.value());
    get(stranger, "/failed-steps/" + failed).refused(404, "not-found");
    get(stranger, "/failed-steps/" + failed + "/preview").refused(404, "not-found");
    door.ask("POST", "/failed-steps/" + failed + "/retry")
        .by(stranger)
        .with(Map.of())
        .refused(404, "not-found");
  }
}
