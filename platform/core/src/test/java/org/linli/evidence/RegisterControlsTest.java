package org.linli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.assurance.RegisterForTests;
import org.linli.evidence.boundary.Evidence;
import org.linli.evidence.boundary.EvidenceSheet;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Result;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;

/** Controls that the security register answers, over the city with its communities. */
class RegisterControlsTest {

  private final RegisterForTests books = new RegisterForTests();
  private final Evidence evidence =
      EvidenceTest.evidence(books.platform, RingForTests.over(books.platform));
  private final Caller auditor =
      books.platform.caller(Tier.CITY, "9903", null, null, "evidence:read", "evidence:check");

  private Finding found(String control) {
    books.as(auditor, evidence::check);
    return books.as(auditor, evidence::list).stream()
        .filter(one -> one.control().id().equals(control))
        .findFirst()
        .orElseThrow();
  }

  private Result result(String control) {
    return found(control).found().result();
  }

  @Test
  void anEmptyRegisterProvesNothing() {
    assertThat(result("dj-register-1")).isEqualTo(Result.NOT_MEASURED);
    assertThat(result("dj-register-4")).isEqualTo(Result.NOT_MEASURED);
    assertThat(result("dj-register-2")).isEqualTo(Result.NOT_MET);
    assertThat(result("dj-register-3")).isEqualTo(Result.NOT_MET);
  }

  @Test
  @Requirement("000-10.2.3.b-1")
  void theThreeTestsAreEachOfTheLastYear() {
    books.stands(books.city, "grade-test");
    books.stands(books.city, "crypto-test");
    assertThat(found("dj-register-2").found().figures()).containsExactly("2", "3");
    assertThat(result("dj-register-2")).isEqualTo(Result.NOT_MET);
    books.stands(books.city, "penetration-test");
    assertThat(result("dj-register-2")).isEqualTo(Result.MET);
  }

  @Test
  @Requirement({"000-10.2.3.b-2", "000-10.2.3.d"})
  void aDrillAndATrainingAreOfTheLastYear() {
    drilled(books.city);
    assertThat(result("dj-register-3")).isEqualTo(Result.NOT_MET);
    books.stands(books.city, "training");
    assertThat(result("dj-register-3")).isEqualTo(Result.MET);
  }

  private void drilled(Caller keeper) {
    var plan = books.stands(keeper, "response-plan");
    books.stands(keeper, "drill", plan, books.answers("drill"));
  }

  @Test
  void whatOneCommunityDidIsNotDoneByTheCity() {
    drilled(books.clerk);
    books.stands(books.clerk, "training");
    assertThat(found("dj-register-3").found().figures()).containsExactly("0", "2");
    assertThat(result("dj-register-3")).isEqualTo(Result.NOT_MET);
  }

  @Test
  void anEnterpriseProvesNothingForTheCity() {
    for (var kind : List.of("grade-test", "crypto-test", "penetration-test", "training")) {
      books.stands(books.operator, kind);
    }
    drilled(books.operator);
    for (var control : List.of("dj-register-2", "dj-register-3")) {
      assertThat(result(control)).as(control).isEqualTo(Result.NOT_MET);
    }
    for (var control : List.of("dj-register-1", "dj-register-4")) {
      assertThat(result(control)).as(control).isEqualTo(Result.NOT_MEASURED);
    }
    books.stands(books.operator, "incident");
    assertThat(result("dj-register-1")).as("and yet its faults are seen").isEqualTo(Result.NOT_MET);
  }

  @Test
  void aTestThatWasNotPassedProvesNothing() {
    for (var kind : List.of("grade-test", "crypto-test")) {
      books.stands(books.city, kind);
    }
    var failed = books.answers("penetration-test", "result", "failed");
    books.stands(books.city, "penetration-test", null, failed);
    assertThat(found("dj-register-2").found().figures()).containsExactly("2", "3");
    assertThat(result("dj-register-2")).isEqualTo(Result.NOT_MET);
  }

  @Test
  @Requirement("003-I14.2")
  void anIncidentOfAnyCommunityIsCountedInTheEvaluation() {
    books.stands(books.city, "system");
    assertThat(result("dj-register-1")).isEqualTo(Result.MET);
    books.stands(books.neighbour, "incident");
    assertThat(found("dj-register-1").found().figures()).containsExactly("1");
    assertThat(result("dj-register-1")).isEqualTo(Result.NOT_MET);
    assertThat(books.as(auditor, evidence::signed).lines())
        .as("and leaves signed with the others")
        .anyMatch(line -> line.startsWith("dj-register-1\t") && line.contains("\tNOT_MET\t"));
  }

  @Test
  void whatIsOverdueIsFoundAndSaidInBothLanguages() {
    books.stands(books.city, "system");
    assertThat(result("dj-register-4")).isEqualTo(Result.MET);
    var finding = found("dj-register-4");
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(EvidenceSheet.found(finding, locale)).contains("1").doesNotContain("{0}");
    }
  }
}
