package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.ContractFault;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/** What a proposal has to say, part by part, and what is told of a part that is wrong. */
class ProposalRulesTest {

  private static final Ground GROUND = new Ground("9991");
  private static final VersionDraft GOOD = GROUND.version("1.0.0", "http://127.0.0.1:1/v1");

  static Stream<Arguments> partsOfAVersion() {
    return Stream.of(
        arguments("number", "1.0", "number", "version-form"),
        arguments("number", "1.0.0-beta", "number", "version-form"),
        arguments("number", "12345.0.0", "number", "version-form"),
        arguments("number", null, "number", "required"),
        arguments("address", " ", "address", "required"),
        arguments("address", "http://127.0.0.1/" + "x".repeat(500), "address", "too-long"),
        arguments("address", "ftp://127.0.0.1/", "endpoint", "endpoint-form"),
        arguments("address", "http://me:secret@127.0.0.1/", "endpoint", "endpoint-form"),
        arguments("healthPath", null, "health-path", "required"),
        arguments("healthPath", "health", "health-path", "path-form"),
        arguments("healthPath", "/is it well", "health-path", "path-form"),
        arguments("healthPath", "/x\r\nHost: inside", "health-path", "path-form"),
        arguments("healthPath", "/" + "x".repeat(199), "health-path", "path-form"),
        arguments("scenarios", null, "scenarios", "required"),
        arguments("scenarios", List.of("elderly-care", "no-such"), "scenarios", "unknown"),
        arguments("communities", null, "communities", "required"),
        arguments("communities", List.of("9991%"), "communities", "unknown"),
        arguments("communities", List.of("9991", "999199"), "communities", "unknown"),
        arguments("communities", List.of("9970"), "communities", "unknown"),
        arguments("communities", Collections.nCopies(101, "9991"), "communities", "too-long"),
        arguments("reads", Collections.nCopies(21, Ground.reading("cases")), "reads", "too-long"),
        arguments("reads", List.of(Ground.reading("no-such-asset")), "reads", "unknown"),
        arguments("reads", List.of(Ground.reading("cases", "no-such")), "reads", "unknown"),
        arguments("reads", List.of(reading(null, Action.VIEW)), "reads", "required"),
        arguments("reads", List.of(reading(new Asset("cases"), null)), "reads", "required"),
        arguments("level", new ServiceLevel(99, 1, 1, 1), "answer-ms", "out-of-bounds"),
        arguments("level", new ServiceLevel(30_001, 1, 1, 1), "answer-ms", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 0, 1, 1), "per-minute", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 6_001, 1, 1), "per-minute", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 1, 0, 1), "at-once", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 1, 65, 1), "at-once", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 1, 1, 0), "availability", "out-of-bounds"),
        arguments("level", new ServiceLevel(100, 1, 1, 101), "availability", "out-of-bounds"));
  }

  @ParameterizedTest
  @MethodSource("partsOfAVersion")
  void aPartOfAVersionThatIsWrongIsNamedWithItsRule(
      String part, Object value, String field, String rule) {
    assertRefused(Drafts.of(draft(), Drafts.with(GOOD, part, value)), field, rule);
  }

  static Stream<Arguments> partsOfAComponent() {
    return Stream.of(
        arguments("type", null, "type", "required"),
        arguments("type", "castle", "type", "unknown"),
        arguments("type", "agent", "form", "form-of-type"),
        arguments("name", "\t", "name", "required"),
        arguments("name", "x".repeat(121), "name", "too-long"),
        arguments("organisation", " ", "organisation", "required"),
        arguments("contact", null, "contact", "required"),
        arguments("contactPhone", "1".repeat(41), "contact-phone", "too-long"),
        arguments("licence", "x".repeat(81), "licence", "too-long"),
        arguments("version", null, "version", "required"));
  }

  @ParameterizedTest
  @MethodSource("partsOfAComponent")
  void aPartOfAComponentThatIsWrongIsNamedWithItsRule(
      String part, Object value, String field, String rule) {
    assertRefused(Drafts.with(draft(), part, value), field, rule);
  }

  static Stream<Arguments> proofs() {
    var bearer = Authentication.BEARER;
    var header = Authentication.HEADER;
    return Stream.of(
        arguments(bearer, null, null, "secret", "required"),
        arguments(bearer, null, "1234567", "secret", "secret-form"),
        arguments(bearer, null, "two words", "secret", "secret-form"),
        arguments(bearer, null, "line\r\nbreak", "secret", "secret-form"),
        arguments(bearer, null, "密码密码密码密码密码", "secret", "secret-form"),
        arguments(bearer, null, "x".repeat(1_001), "secret", "secret-form"),
        arguments(header, null, "long-enough", "secret-name", "required"),
        arguments(header, "X", "long-enough", "secret-name", "header-form"),
        arguments(header, "1-Key", "long-enough", "secret-name", "header-form"),
        arguments(header, "X-Key: a\r\nY", "long-enough", "secret-name", "header-form"),
        arguments(header, "content-LENGTH", "long-enough", "secret-name", "header-form"),
        arguments(header, "Transfer-Encoding", "long-enough", "secret-name", "header-form"),
        arguments(Authentication.NONE, null, "long-enough", "secret", "secret-unused"));
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void aSecretThatCannotBeShownAsAHeaderIsNotTaken(
      Authentication how, String name, String secret, String field, String rule) {
    assertRefused(Drafts.of(draft(), Drafts.proving(GOOD, how, name, secret)), field, rule);
  }

  @Test
  void whatLiesOnTheBoundsIsTaken() {
    for (var level :
        List.of(new ServiceLevel(100, 1, 1, 1), new ServiceLevel(30_000, 6_000, 64, 100))) {
      var version = Drafts.with(GOOD, "level", level);
      assertThat(GROUND.version(GROUND.proposed(version)).level()).isEqualTo(level);
    }
    for (var secret : List.of("x".repeat(8), "~".repeat(1_000))) {
      var version = Drafts.proving(GOOD, Authentication.HEADER, "X-Key", secret);
      assertThat(GROUND.version(GROUND.proposed(version)).secretName()).isEqualTo("X-Key");
    }
    assertThatCode(() -> propose(Drafts.with(draft(), "name", "名".repeat(120))))
        .doesNotThrowAnyException();
  }

  @Test
  void aProposalThatIsRefusedLeavesNeitherAComponentNorAnAccountBehind() {
    var name = "Refused " + UUID.randomUUID();
    var wrong = Drafts.of(draft(), Drafts.with(GOOD, "communities", List.of("9970")));
    assertThatThrownBy(() -> propose(Drafts.with(wrong, "name", name))).isInstanceOf(Invalid.class);
    for (var table : List.of("component where name", "account where display_name")) {
      long left =
          GROUND
              .platform
              .owner()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select count(*) from " + table + " = :name")
                          .bind("name", name)
                          .mapTo(long.class)
                          .one());
      assertThat(left).as(table).isZero();
    }
  }

  @Test
  void anEnterpriseProposesInItsOwnNameWhateverTheDraftSays() {
    var mine = GROUND.platform.caller(Tier.OPERATOR, null, null, GROUND.operator(), "*");
    var id = GROUND.platform.as(mine, () -> GROUND.components.propose(draft()));
    assertThat(draft().organisation()).isEqualTo(GROUND.department());
    assertThat(GROUND.platform.as(mine, () -> GROUND.components.get(id)).row().organisation())
        .isEqualTo(GROUND.operator());
  }

  @Test
  void anEnterprisesComponentBelongsToTheOneCityWhereItIsToBeUsed() {
    GROUND.platform.community("999201001001", OperationMode.ENTERPRISE);
    var mine = GROUND.platform.caller(Tier.OPERATOR, null, null, GROUND.operator(), "*");
    for (var codes : List.of(List.<String>of(), List.of("99"), List.of("9991", "9992"))) {
      var draft = Drafts.of(draft(), Drafts.with(GOOD, "communities", codes));
      assertThatThrownBy(() -> GROUND.platform.as(mine, () -> GROUND.components.propose(draft)))
          .as(codes.toString())
          .isInstanceOfSatisfying(
              Invalid.class, no -> assertThat(no.arguments()).startsWith("communities"));
    }
  }

  @Test
  void anOwnerWhomThePlatformDoesNotKnowIsNone() {
    assertThatThrownBy(() -> propose(Drafts.with(draft(), "organisation", "nobody")))
        .isInstanceOfSatisfying(
            NotFound.class, no -> assertThat(no.arguments()).containsExactly("organisation"));
  }

  @Test
  void aContractIsJudgedInTheLanguageOfWhoAsksAndOnlyInAFormThatThereIs() {
    var english = GROUND.bureau.from("127.0.0.1", Locale.ENGLISH);
    assertThat(GROUND.platform.as(english, () -> GROUND.components.check("OPENAPI", "")))
        .singleElement()
        .extracting(ContractFault::text)
        .isEqualTo("a document of 1 to 262,144 signs is needed");
    assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.components.check("OPENAPI", "")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.text()).matches(".*[\\u4e00-\\u9fff].*"));
    for (var form : new String[] {null, "WSDL"}) {
      assertThatThrownBy(
              () -> GROUND.platform.as(english, () -> GROUND.components.check(form, "{}")))
          .isInstanceOf(Invalid.class);
    }
  }

  private static Reading reading(Asset asset, Action action) {
    return new Reading(asset, action, Purpose.GOVERNANCE, Set.of());
  }

  private static ComponentDraft draft() {
    return GROUND.draft(GOOD);
  }

  private static UUID propose(ComponentDraft draft) {
    return GROUND.platform.as(GROUND.bureau, () -> GROUND.components.propose(draft));
  }

  private static void assertRefused(ComponentDraft draft, String field, String rule) {
    assertThatThrownBy(() -> propose(draft))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.arguments()).containsExactly(field, rule));
  }
}
