package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.components.boundary.CallAnswer;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentUnavailable;
import org.linli.components.boundary.SentData;
import org.linli.components.boundary.TellsOfPersons;
import org.linli.components.boundary.UseRow;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.ServiceLevel;
import org.linli.tenancy.entity.OperationMode;

/** What a call may hold, what it meets at the other side, and what is left of it. */
class CallRulesTest {

  private static final Ground GROUND = new Ground("9993");
  private final Plugged there = new Plugged();

  @AfterEach
  void close() {
    there.close();
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        arguments("parameters", fields(51), Map.of()),
        arguments("parameters", Map.of("note", "x".repeat(4_001)), Map.of()),
        arguments("parameters", Map.of("x".repeat(4_001), 1), Map.of()),
        arguments("parameters", Map.of("deep", nested(9)), Map.of()),
        arguments("parameters", Map.of("long", Collections.nCopies(501, 1)), Map.of()),
        arguments("sent-data", Map.of(), Map.of("cases", Collections.nCopies(501, one()))),
        arguments("sent-data", Map.of(), Map.of("cases", List.of())),
        arguments("sent-data", Map.of(), Map.of("cases", Arrays.asList(one(), null))),
        arguments("sent-data", Map.of(), Map.of("alarms", List.of(one()))),
        arguments("sent-data", Map.of(), Map.of("Not an asset", List.of(one()))));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void whatNoCallMayHoldIsRefusedBeforeAnythingIsAsked(
      String field, Map<String, Object> parameters, Map<String, List<Map<String, Object>>> data) {
    var id = GROUND.admitted(reading());
    var sent =
        data.entrySet().stream()
            .map(each -> new SentData(each.getKey(), each.getValue()))
            .toArray(SentData[]::new);
    assertThatThrownBy(() -> call(id, with(parameters, "kind", "a"), sent))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.arguments()).startsWith(field));
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void anAssetIsSentOnceInACallAndOneWithoutANameNever() {
    var id = GROUND.admitted(reading());
    var rows = new SentData("cases", List.of(one()));
    for (var sent : List.of(List.of(rows, rows), List.of(new SentData(null, List.of(one()))))) {
      assertThatThrownBy(() -> call(id, Map.of("kind", "a"), sent.toArray(SentData[]::new)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void asMuchAsACallMayHoldIsSent() {
    var id = GROUND.admitted(reading());
    var parameters = fields(48);
    parameters.put("kind", "a");
    parameters.put("deep", nested(8));
    call(id, parameters, new SentData("cases", Collections.nCopies(500, one())));
    assertThat(there.last().body()).contains("\"deep\":").contains("\"cases\":[");
    assertThat(uses(id)).singleElement().extracting(UseRow::failed).isEqualTo(0L);
  }

  @Test
  void theNameOfAParameterIdentifiesNobodyEither() {
    var id = GROUND.admitted(reading());
    assertThatThrownBy(() -> call(id, Map.of("kind", "a", "13812345678", true)))
        .isInstanceOfSatisfying(
            TellsOfPersons.class,
            no -> assertThat(no.arguments()).as("told without it").containsExactly("parameters"));
    assertThat(there.asked()).isEmpty();
  }

  @Test
  void aCallNamesWhereWhatForAndWhat() {
    var id = GROUND.admitted(reading());
    var here = GROUND.here;
    assertRefused(id, new CallDraft(null, null, "elderly-care", "assess", null, null), "tenant");
    assertRefused(id, new CallDraft(null, here, null, "assess", null, null), "scenario");
    assertThatThrownBy(
            () ->
                GROUND.call(
                    GROUND.clerk, id, new CallDraft(null, here, "elderly-care", null, null, null)))
        .isInstanceOfSatisfying(
            NotFound.class,
            no -> assertThat(no.arguments()).containsExactly("component-operation"));
  }

  @Test
  void aVersionIsCalledByItsNumberAndOnlyOnceItIsAdmitted() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    GROUND.run(
        GROUND.bureau,
        () -> GROUND.components.revise(id, GROUND.version("2.0.0", there.address())));
    assertThatThrownBy(() -> GROUND.call(GROUND.clerk, id, numbered("2.0.0")))
        .isInstanceOf(NotFound.class);
    assertThat(GROUND.call(GROUND.clerk, id, numbered(null)).version()).isEqualTo("1.0.0");
    GROUND.look();
    GROUND.run(GROUND.second, () -> GROUND.components.admit(id, "2.0.0"));
    assertThat(GROUND.call(GROUND.clerk, id, numbered(null)).version()).isEqualTo("2.0.0");
    assertThat(GROUND.call(GROUND.clerk, id, numbered("1.0.0")).version()).isEqualTo("1.0.0");
    for (var number : List.of("3.0.0", "", "1.0.0' or '1'='1")) {
      assertThatThrownBy(() -> GROUND.call(GROUND.clerk, id, numbered(number)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aCommunityThatIsNoLongerActiveCallsNothing() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var closing = GROUND.platform.community(GROUND.city + "01001009", OperationMode.GOVERNMENT);
    var clerk = GROUND.platform.clerk(closing);
    var draft =
        new CallDraft(null, closing, "elderly-care", "assess", Map.of("kind", "a"), List.of());
    GROUND.call(clerk, id, draft);
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", closing.value()));
    assertThatThrownBy(() -> GROUND.call(clerk, id, draft)).isInstanceOf(NotFound.class);
    assertThat(there.asked()).hasSize(1);
  }

  @Test
  void theSecretGoesInTheHeaderThatTheOwnerNamedAndIsTheNewestOne() {
    var id =
        GROUND.admitted(
            Drafts.proving(
                GROUND.version("1.0.0", there.address()),
                Authentication.HEADER,
                "X-Their-Key",
                "the-first-one"));
    call(id, Map.of("kind", "a"));
    assertThat(there.last().headers().getFirst("X-Their-Key")).isEqualTo("the-first-one");
    assertThat(there.last().headers()).doesNotContainKey("Authorization");
    GROUND.run(GROUND.bureau, () -> GROUND.components.changeSecret(id, "1.0.0", "the-second-one"));
    call(id, Map.of("kind", "a"));
    assertThat(there.last().headers().getFirst("X-Their-Key")).isEqualTo("the-second-one");
  }

  @Test
  void whoNeedsNoProofIsShownNone() {
    var open =
        Drafts.proving(GROUND.version("1.0.0", there.address()), Authentication.NONE, null, null);
    call(GROUND.admitted(open), Map.of("kind", "a"));
    assertThat(there.last().headers()).doesNotContainKey("Authorization");
  }

  @ParameterizedTest
  @CsvSource({"302, HTTP 302", "404, HTTP 404", "500, HTTP 500"})
  void onlyAnAnswerThatSaysYesIsHandedOnAndNoWayElsewhereIsFollowed(int status, String fault) {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    there.answering(status, "{\"secret\":\"inside\"}");
    assertThatThrownBy(() -> call(id, Map.of("kind", "a")))
        .isInstanceOfSatisfying(
            ComponentUnavailable.class,
            no -> {
              assertThat(no.arguments()).containsExactly(fault);
              assertThat(no.retryAfterSeconds()).isZero();
            });
    assertThat(there.asked()).hasSize(1);
  }

  @Test
  void anAnswerOfAMegabyteIsHandedOnAndALongerOneIsNot() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var text = "x".repeat(1_048_574);
    there.answering(200, '"' + text + '"');
    assertThat(call(id, Map.of("kind", "a")).answer()).isEqualTo(text);
    there.answering(200, '"' + text + "x\"");
    assertThatThrownBy(() -> call(id, Map.of("kind", "a")))
        .isInstanceOfSatisfying(
            ComponentUnavailable.class,
            no -> assertThat(no.arguments()).containsExactly("broken-off"));
  }

  @Test
  void aCallThatIsRefusedGivesItsPlaceBack() {
    var one = new ServiceLevel(5_000, 100, 1, 90);
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address(), one));
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> call(id, Map.of())).isInstanceOf(Invalid.class);
    }
    assertThat(call(id, Map.of("kind", "a")).status()).isEqualTo(200);
    assertThat(uses(id))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.refused()).isEqualTo(3);
              assertThat(row.calls()).isEqualTo(4);
            });
  }

  @Test
  void aComponentThatIsCrowdedKeepsNoOtherFromBeingCalled() {
    var level = new ServiceLevel(5_000, 1, 1, 90);
    var full = GROUND.admitted(GROUND.version("1.0.0", there.address(), level));
    var other = GROUND.admitted(GROUND.version("1.0.0", there.address(), level));
    call(full, Map.of("kind", "a"));
    assertThatThrownBy(() -> call(full, Map.of("kind", "a")))
        .isInstanceOfSatisfying(
            ComponentUnavailable.class,
            no -> {
              assertThat(no.code()).isEqualTo("component-crowded");
              assertThat(no.retryAfterSeconds()).isBetween(50L, 60L);
            });
    assertThat(call(other, Map.of("kind", "a")).status()).isEqualTo(200);
  }

  @Test
  void theLogOfCallsKnowsHowMuchAndNeverWhat() {
    var id = GROUND.admitted(reading());
    there.answering(200, "{\"finding\":\"slippery-floor\"}");
    var row = new SentData("cases", List.of(Map.of("title", "摔倒", "state", "OPEN")));
    var told = call(id, Map.of("kind", "stairwell", "method", "cautiously"), row);
    var line =
        GROUND.platform.as(
            GROUND.bureau,
            () ->
                GROUND
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select cast(row_to_json(c) as text) from component_call c"
                                        + " where id = :id")
                                .bind("id", told.call())
                                .mapTo(String.class)
                                .one()));
    assertThat(line)
        .contains("\"assets\":\"cases\"", "\"items\":1", "\"outcome\":\"ANSWERED\"")
        .contains(told.bases().getFirst())
        .doesNotContain("摔倒", "OPEN", "stairwell", "cautiously", "slippery-floor")
        .doesNotContain("a-secret-of-the-owner");
  }

  @Test
  void whoHasNotYetChangedTheFirstPasswordCallsNothing() {
    var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
    var fresh = Drafts.with(GROUND.clerk, "mustChangePassword", true);
    assertThatThrownBy(() -> GROUND.call(fresh, id, numbered(null)))
        .isInstanceOf(NotPermitted.class);
    assertThat(there.asked()).isEmpty();
  }

  private VersionDraft reading() {
    return GROUND.version("1.0.0", there.address(), Ground.reading("cases", "title", "state"));
  }

  private static CallAnswer call(UUID id, Map<String, Object> parameters, SentData... data) {
    return GROUND.call(GROUND.clerk, id, GROUND.call("assess", parameters, data));
  }

  private static CallDraft numbered(String number) {
    return new CallDraft(
        number, GROUND.here, "elderly-care", "assess", Map.of("kind", "a"), List.of());
  }

  private static void assertRefused(UUID id, CallDraft draft, String field) {
    assertThatThrownBy(() -> GROUND.call(GROUND.clerk, id, draft))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.arguments()).startsWith(field));
  }

  private static List<UseRow> uses(UUID id) {
    return GROUND.platform.as(GROUND.bureau, () -> GROUND.components.uses(id));
  }

  private static Map<String, Object> one() {
    return Map.of("state", "OPEN");
  }

  private static Map<String, Object> fields(int many) {
    return IntStream.range(0, many).boxed().collect(Collectors.toMap(at -> "p" + at, at -> at));
  }

  private static Object nested(int deep) {
    return deep == 0 ? 1 : List.of(nested(deep - 1));
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    var all = new java.util.HashMap<>(map);
    all.put(key, value);
    return all;
  }
}
