package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** What holds at every address: who calls, in which language, and how a refusal looks. */
class RestDoorTest {

  private static final String COMMUNITY = "990501001001";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;

  RestDoorTest() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
  }

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  @Test
  void withoutATokenNothingIsTold() {
    for (var path : List.of("/places", "/cases/1", "/no-such-thing", "/city", "/accounts")) {
      var answer = door.ask("GET", path).now().refused(401, "not-signed-in");
      assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer x", "Basic YTpi", "bearer", "Token abc"})
  void whatIsNoTokenOpensNothing(String authorization) {
    door.ask("GET", "/places")
        .with("Authorization", authorization)
        .now()
        .refused(401, "not-signed-in");
  }

  @Test
  void theWordBearerIsReadInAnyCase() {
    door.ask("GET", "/places").with("Authorization", "bEARER " + clerk).now().is(200);
  }

  @Test
  void everyAnswerForbidsBrowsersWhatTheyNeedNot() {
    for (var answer : List.of(get("/places"), door.ask("GET", "/places").now())) {
      assertThat(answer.headers())
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("X-Frame-Options", "DENY")
          .containsEntry("Cache-Control", "no-store")
          .containsEntry("Referrer-Policy", "no-referrer")
          .doesNotContainKey("Access-Control-Allow-Origin");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "en-GB,en",
    "zh,zh-CN",
    "zh-TW,zh-CN",
    "'fr,en;q=0.5',en",
    "'en;q=0.3,zh;q=0.9',zh-CN",
    "fr,zh-CN"
  })
  void refusalsSpeakTheCallersLanguage(String asked, String spoken) {
    var answer = door.ask("GET", "/cases/x").by(clerk).in(asked).now().refused(404, "not-found");
    assertThat(answer.headers()).containsEntry("Content-Language", spoken);
    assertThat(answer.text("title").codePoints().anyMatch(Character::isIdeographic))
        .isEqualTo(spoken.equals("zh-CN"));
  }

  @Test
  void withoutAWishItIsChinese() {
    var answer = door.ask("GET", "/cases/x").by(clerk).now().refused(404, "not-found");
    assertThat(answer.headers()).containsEntry("Content-Language", "zh-CN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/places/x",
        "/devices/x",
        "/cases/' or 1=1",
        "/cases/1-1-1-1-1/photos/x",
        "/tenants/x",
        "/divisions/51x",
        "/figures/abc",
        "/devices/00000000-0000-0000-0000-000000000000",
        "/places/00000000-0000-0000-0000-000000000000",
        "/cases/00000000-0000-0000-0000-000000000000"
      })
  void whatIsNoIdIsAnsweredLikeWhatIsNotThere(String path) {
    get(path.replace(" ", "%20")).refused(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/places/a/b/c", "/"})
  void anAddressThatIsNoneIsSaidToBeNone(String path) {
    get(path).refused(404, "no-such-address");
  }

  @Test
  void aMethodThatAnAddressDoesNotKnowIsToldWithThoseItKnows() {
    var answer = door.ask("DELETE", "/places").by(clerk).now().refused(405, "method-not-allowed");
    assertThat(answer.headers().get("Allow")).contains("GET", "POST");
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/xml", "multipart/form-data"})
  void onlyJsonIsRead(String type) {
    door.ask("POST", "/places")
        .by(clerk)
        .with("Content-Type", type)
        .with((Object) "{}")
        .refused(415, "unsupported-media-type");
  }

  @ParameterizedTest
  @CsvSource({"Content-Type,rubbish", "Content-Type,/", "Accept,rubbish", "Accept,;;;"})
  void aHeaderThatCannotBeReadIsTheCallersFaultAndNotOurs(String header, String value) {
    var answer = door.ask("POST", "/notices").by(clerk).with(header, value).with(Map.of());
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.text("type")).startsWith("urn:linli:problem:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/html, image/gif, *; q=.2, */*; q=.2",
        "application/problem+json, application/json;q=0.9"
      })
  void whateverProgramsUsuallyAcceptIsServed(String accept) {
    door.ask("GET", "/places").by(clerk).with("Accept", accept).now().is(200);
  }

  @Test
  void onlyWhatIsServedIsAccepted() {
    door.ask("GET", "/places")
        .by(clerk)
        .with("Accept", "text/html")
        .now()
        .refused(406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "\"x\"", "{\"kind\":\"CASTLE\"}", "{\"kind\":{}}"})
  void aBodyThatIsNoneIsMalformed(String body) {
    var answer = post("/places", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("type")).startsWith("urn:linli:problem:");
  }

  @Test
  void aFieldThatNobodyKnowsIsNamedAndItsContentIsNot() {
    var answer =
        post("/notices", Map.of("title", "t", "body", "b", "tenantId", "hunter2"))
            .refused(400, "malformed");
    assertThat(answer.text("at")).isEqualTo("tenantId");
    assertThat(answer.json().toString()).doesNotContain("hunter2");
  }

  @Test
  void aBodyBeyondTheLimitIsNotRead() {
    var large = "x".repeat(1024 * 1024 + 1);
    var answer = post("/notices", "\"" + large + "\"").refused(413, "too-large");
    assertThat(answer.headers()).containsEntry("Connection", "close");
    door.ask("POST", "/notices")
        .by(clerk)
        .with("Transfer-Encoding", "chunked")
        .with((Object) ("{\"title\":\"" + large + "\"}"))
        .refused(413, "too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,limit",
    "limit=501,limit",
    "limit=x,limit",
    "offset=-1,offset",
    "offset=99999999999,offset"
  })
  void aListIsAskedInPieces(String query, String field) {
    for (var list : List.of("/devices", "/cases", "/alarms", "/notices", "/accounts")) {
      var answer = get(list + "?" + query).refused(400, "invalid");
      assertThat(answer.text("at")).isEqualTo(field);
    }
  }

  @Test
  void aSearchHasAnEnd() {
    get("/cases?search=" + "a".repeat(101)).refused(400, "invalid");
    get("/cases?search=" + "a".repeat(100)).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases?state=GONE",
        "/cases?mine=yes",
        "/devices?state=BROKEN",
        "/devices?place=x",
        "/devices?alarmed=1",
        "/tenants?state=x",
        "/tenants?within=x",
        "/figures/990501001001/trend?hours=0",
        "/figures/990501001001/trend?hours=169"
      })
  void aWrongWordOfTheQueryIsRefusedNotIgnored(String path) {
    assertThat(get(path).status()).as(path).isEqualTo(400);
  }
}
