package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.assurance.entity.NotReady;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.Review;
import org.linli.testing.Requirement;

/** What the clauses ask of single kinds, as the pack says it and the register keeps it. */
class RegisterClausesTest {

  private final RegisterForTests books = new RegisterForTests();
  private final Caller city = books.city;

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(NotReady.class);
  }

  /** An answer below its bar keeps the entry a draft. */
  private void strict(String kind, String field, String answer) {
    var id = books.add(city, kind, null, books.answers(kind, field, answer));
    refused(() -> books.force(city, id));
    assertThat(books.state(city, id)).isEqualTo(RecordState.DRAFT);
    assertThat(books.state(city, books.stands(city, kind))).isEqualTo(RecordState.IN_FORCE);
  }

  private boolean covered(Caller keeper, String kind, String field) {
    for (var choice : RegisterForTests.kind(kind).field(field).orElseThrow().choices()) {
      assertThat(books.sum(keeper, kind).met()).as("before " + choice.id()).isNotEqualTo(true);
      books.stands(keeper, kind, null, books.answers(kind, field, choice.id()));
    }
    return books.sum(keeper, kind).met();
  }

  @Test
  @Requirement("000-10.2.2.b-1")
  void computersSystemsAndOfficeSoftwareAreRegisteredWithTheirConformityToBothStandards() {
    for (var sort : new String[] {"computer", "system", "office"}) {
      for (var standard : new String[] {"GB4943.1", "GBT37095"}) {
        var answers = books.answers("equipment", "sort", sort);
        answers.put("standard", standard);
        books.stands(city, "equipment", null, answers);
      }
    }
    assertThat(books.sum(city, "equipment").standing()).isEqualTo(6);
    books.stands(city, "equipment", null, books.answers("equipment", "conforms", "false"));
    assertThat(books.sum(city, "equipment").shortOf()).isEqualTo(1);
  }

  @Test
  @Requirement("000-10.2.2.c-1")
  void anApplicationBelowTheBasicLevelDoesNotCount() {
    strict("web-application", "level", "none");
  }

  @Test
  @Requirement("000-10.2.2.c-2")
  void aTerminalThatMissesTheBasicDemandsDoesNotCount() {
    strict("iot-terminal", "basic", "false");
  }

  @Test
  void aDeviceBootsThroughAtLeastTwoLevelsOfVerification() {
    strict("iot-terminal", "boot-levels", "1");
  }

  @Test
  @Requirement("000-10.2.2.e.3")
  void aDeviceWithALinkOutsideIsRegisteredWithItsCertificateAndWatched() {
    strict("network-device", "monitored", "false");
    books.wait(91);
    assertThat(books.as(city, books.register::overdue))
        .as("looked at each quarter")
        .singleElement()
        .matches(one -> one.kind().equals("network-device"));
  }

  @Test
  @Requirement("000-10.2.2.e.1")
  void interfacesToGovernmentAndPublicNetworksHaveTheirProtection() {
    assertThat(covered(city, "boundary", "network")).isTrue();
  }

  @Test
  @Requirement({"001-6.2.7.E.1", "001-6.2.7.E.2", "003-I14"})
  void conformityWithEachLawAndStandardIsRecorded() {
    assertThat(covered(city, "conformity", "norm")).isTrue();
    assertThat(RegisterForTests.kind("conformity").field("norm").orElseThrow().choices())
        .extracting(choice -> choice.id())
        .contains(
            "gbt42455-9",
            "gbz29830",
            "gbt22239",
            "gbt29245",
            "gbt42455-10",
            "gbt28827",
            "gbt36626",
            "data-law",
            "person-law");
    books.wait(366);
    assertThat(books.sum(city, "conformity").met()).as("a year later").isFalse();
  }

  @Test
  @Requirement("000-10.2.3.b-1")
  void theThreeTestsComeDueAndStayOpenUntilEachFindingIsClosed() {
    for (var test : new String[] {"grade-test", "crypto-test", "penetration-test"}) {
      var id = books.stands(city, test);
      assertThat(books.get(city, id).dueOn())
          .as("the next one")
          .isEqualTo(books.today().plusDays(RegisterForTests.kind(test).reviewDays()));
      var finding = books.stands(city, "finding", id, books.answers("finding"));
      refused(() -> books.close(city, id));
      books.close(city, finding);
      books.close(city, id);
    }
  }

  @ParameterizedTest
  @CsvSource({"high,7", "medium,30", "low,90"})
  @Requirement("002-6.6.1")
  void aWeaknessHasItsRemedyAndItsDayByItsGravity(String gravity, int days) {
    var assessment = books.stands(city, "risk-assessment");
    var answers = books.answers("finding", "gravity", gravity);
    var finding = books.stands(city, "finding", assessment, answers);
    assertThat(books.get(city, finding).dueOn()).isEqualTo(books.today().plusDays(days));
    books.wait(days + 1);
    assertThat(books.state(city, finding)).isEqualTo(RecordState.OVERDUE);
    assertThat(books.sum(city, "finding").met()).isFalse();
  }

  @Test
  @Requirement("002-6.6.1")
  void aFindingStandsUnderATestAndTheRiskIsAssessedAnewEachYear() {
    var alone = books.add(city, "finding", null, books.answers("finding"));
    refused(() -> books.force(city, alone));
    var assessment = books.stands(city, "risk-assessment");
    assertThat(books.get(city, assessment).dueOn()).isEqualTo(books.today().plusDays(365));
    assertThat(books.sum(city, "response-plan").met()).as("no plan is kept").isFalse();
    books.stands(city, "response-plan");
    assertThat(books.sum(city, "response-plan").met()).isTrue();
  }

  @Test
  @Requirement("000-10.2.3.b-2")
  void aDrillRestsOnAPlanAndIsMissedAfterAYear() {
    var alone = books.add(city, "drill", null, books.answers("drill"));
    refused(() -> books.force(city, alone));
    var plan = books.stands(city, "response-plan");
    var drill = books.stands(city, "drill", plan, books.answers("drill"));
    assertThat(books.sum(city, "drill").met()).isTrue();
    assertThat(books.sum(city, "drill").lastOn()).isEqualTo(books.today());
    assertThat(books.as(city, () -> books.register.get(plan)).below())
        .singleElement()
        .matches(one -> one.id().equals(drill));
    books.wait(366);
    assertThat(books.sum(city, "drill").met()).isFalse();
  }

  @Test
  @Requirement("000-10.2.3.c")
  void nothingGoesLiveWithoutASecurityPolicyInForce() {
    for (var sort : new String[] {"infrastructure", "data", "application"}) {
      var answers = books.answers("go-live", "sort", sort);
      var alone = books.add(city, "go-live", null, answers);
      refused(() -> books.force(city, alone));
      var written =
          books.add(city, "security-policy", null, books.answers("security-policy", "sort", sort));
      var early = books.add(city, "go-live", written, answers);
      refused(() -> books.force(city, early));
      books.force(city, written);
      books.force(city, early);
      assertThat(books.state(city, early)).isEqualTo(RecordState.IN_FORCE);
      refused(() -> books.close(city, written));
    }
  }

  @Test
  void aPolicyOfAnotherKeeperOrKindCarriesNothing() {
    var theirs = books.stands(books.clerk, "security-policy");
    var draft = books.draft("go-live", theirs, books.answers("go-live"));
    assertThatThrownBy(() -> books.as(city, () -> books.register.add(draft)))
        .isInstanceOf(NotFound.class);
    var plan = books.stands(city, "response-plan");
    var wrong = books.draft("go-live", plan, books.answers("go-live"));
    assertThatThrownBy(() -> books.as(city, () -> books.register.add(wrong)))
        .isInstanceOf(NotFound.class);
    var under = books.draft("system", plan, Map.of());
    assertThatThrownBy(() -> books.as(city, () -> books.register.add(under)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Requirement("000-10.2.3.d")
  void managersOperatorsAndResidentsAreEachTrainedWithinAYear() {
    assertThat(covered(books.clerk, "training", "audience")).isTrue();
    books.wait(366);
    assertThat(books.sum(books.clerk, "training").met()).isFalse();
  }

  @Test
  @Requirement("000-10.2.3.a")
  void eachLayerHasItsLeastPrivilegeAndIsLookedAtAnewEachQuarter() {
    assertThat(covered(city, "access-control", "layer")).isTrue();
    books.wait(91);
    assertThat(books.sum(city, "access-control").met()).isFalse();
    assertThat(books.sum(city, "access-control").overdue()).isEqualTo(4);
  }

  @Test
  @Requirement("002-6.6.2")
  void eachStepOfDataHasANamedPersonAndKeyDataIsEncrypted() {
    assertThat(covered(city, "data-duty", "step")).isTrue();
    var nobody = new RecordDraft("data-duty", "s", " ", null, null, null, null, Map.of(), null);
    assertThatThrownBy(() -> books.as(city, () -> books.register.add(nobody)))
        .isInstanceOf(Invalid.class);
    strict("key-data", "encrypted", "false");
    var others = RegisterForTests.kind("key-data").field("area").orElseThrow().choices();
    others.stream()
        .skip(1)
        .forEach(
            area ->
                books.stands(city, "key-data", null, books.answers("key-data", "area", area.id())));
    assertThat(books.sum(city, "key-data").met()).isTrue();
  }

  @Test
  @Requirement("001-3.0.4.E")
  void everyScenarioNamesWhatProtectsItsDataAndItsResidents() {
    assertThat(covered(books.clerk, "scenario-measures", "scenario")).isTrue();
    var half = books.answers("scenario-measures");
    half.remove("person-measures");
    var id = books.add(books.clerk, "scenario-measures", null, half);
    refused(() -> books.force(books.clerk, id));
  }

  @Test
  void eachOfTheTwelveScenariosHasToBeCarriedByTheDigitalPlatform() {
    assertThat(RegisterForTests.kind("platform-scenario").field("scenario").orElseThrow().choices())
        .extracting(choice -> choice.id())
        .containsExactlyInAnyOrder(
            "party",
            "property",
            "health",
            "elderly",
            "parking",
            "domestic",
            "neighbours",
            "energy",
            "makers",
            "security",
            "fire",
            "grid");
    var apart = books.answers("platform-scenario", "carried", "false");
    var id = books.add(books.clerk, "platform-scenario", null, apart);
    refused(() -> books.force(books.clerk, id));
    assertThat(covered(books.clerk, "platform-scenario", "scenario")).isTrue();
  }

  @Test
  @Requirement("001-6.1.4.E-2")
  void criticalInfrastructureCountsOnlyProtected() {
    strict("critical-asset", "protected", "false");
  }

  @Test
  @Requirement("001-7.0.5-2")
  void securityAndPrivacyAreADutyOfEveryWeekWithItsRecords() {
    var round = books.stands(books.clerk, "daily-round");
    books.wait(8);
    assertThat(books.state(books.clerk, round)).isEqualTo(RecordState.OVERDUE);
    books.run(
        books.clerk, () -> books.register.review(round, new Review(null, null, "all in order")));
    assertThat(books.state(books.clerk, round)).isEqualTo(RecordState.DUE);
    assertThat(books.as(books.clerk, () -> books.register.get(round)).history())
        .anyMatch(event -> "all in order".equals(event.note()));
  }

  @Test
  @Requirement("003-I14.2")
  void oneSecurityIncidentWithinAYearIsOneTooMany() {
    assertThat(books.sum(city, "incident").figure()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(books.sum(city, "incident").met()).isTrue();
    var id = books.stands(city, "incident");
    assertThat(books.sum(city, "incident").figure()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(books.sum(city, "incident").met()).isFalse();
    books.close(city, id);
    assertThat(books.sum(city, "incident").met()).as("closed, and yet it happened").isFalse();
    books.wait(365);
    assertThat(books.sum(city, "incident").met()).isTrue();
  }

  @Test
  @Requirement("003-I64.2")
  void faultsOfScreensStayBelowTwoForEachScreenAndYear() {
    var keeper = books.clerk;
    books.stands(keeper, "screen-fault");
    assertThat(books.sum(keeper, "screen-fault").figure()).as("no screens yet").isNull();
    books.stands(keeper, "screen", null, Map.of("screens", "2"));
    assertThat(books.sum(keeper, "screen-fault").figure()).isEqualByComparingTo("0.5");
    books.stands(keeper, "screen-fault");
    books.stands(keeper, "screen-fault");
    assertThat(books.sum(keeper, "screen-fault").met()).isTrue();
    books.stands(keeper, "screen-fault");
    assertThat(books.sum(keeper, "screen-fault").figure()).isEqualByComparingTo("2");
    assertThat(books.sum(keeper, "screen-fault").met()).isFalse();
  }

  @Test
  @Requirement("000-8.3.d")
  void requestsForSupportAreAnsweredWithinThreeDaysAndAnUnstablePlatformWithinOne() {
    var developer = books.stands(city, "support-request");
    assertThat(books.get(city, developer).dueOn()).isEqualTo(books.today().plusDays(3));
    var unstable =
        books.stands(
            city, "support-request", null, books.answers("support-request", "asker", "platform"));
    assertThat(books.get(city, unstable).dueOn()).isEqualTo(books.today().plusDays(1));
    books.close(city, developer);
    assertThat(books.sum(city, "support-request").met()).isTrue();
    books.wait(2);
    assertThat(books.sum(city, "support-request").met()).isFalse();
    assertThat(books.sum(city, "support-request").figure()).isEqualByComparingTo("0.5");
  }

  @Test
  @Requirement("001-6.1.4.E-1")
  void aFaultPlanSaysItsStepsAndTheMatureArchitectureItRestsOn() {
    assertThat(books.sum(city, "fault-plan").met()).isFalse();
    for (var field : new String[] {"steps", "architecture"}) {
      var answers = books.answers("fault-plan");
      answers.remove(field);
      var id = books.add(city, "fault-plan", null, answers);
      refused(() -> books.force(city, id));
    }
    books.stands(city, "fault-plan");
    assertThat(books.sum(city, "fault-plan").met()).isTrue();
  }

  @Test
  @Requirement("000-10.2.2.d.5")
  void aCertificateIsAppliedForRegisteredObtainedRenewedAndDestroyed() {
    var id = books.stands(city, "certificate");
    assertThat(books.get(city, id).answers()).containsKeys("applied", "registered", "obtained");
    var late = books.answers("certificate", "applied", books.today().toString());
    assertThat(books.get(city, books.add(city, "certificate", null, late)).shortOf())
        .as("applied for after it was there")
        .containsExactly("applied");
    books.wait(360);
    assertThat(books.state(city, id)).isEqualTo(RecordState.DUE);
    books.run(city, () -> books.register.review(id, new Review(null, null, "renewed")));
    assertThat(books.get(city, id).dueOn()).isEqualTo(books.today().plusDays(365));
    books.run(city, () -> books.register.close(id, "destroyed"));
    assertThat(books.get(city, id).closeNote()).isEqualTo("destroyed");
  }

  @Test
  @Requirement("002-5.3.1")
  void reviewsOfAnOperatorNameItWithTheDutyClausesOfItsContractAndSayWhetherTheyArePassed() {
    var nobody =
        new RecordDraft("operator-review", "s", "Wang", null, null, null, null, Map.of(), null);
    assertThatThrownBy(() -> books.as(city, () -> books.register.add(nobody)))
        .isInstanceOf(Invalid.class);
    var id = books.stands(city, "operator-review");
    var seen = books.get(books.operator, id);
    assertThat(seen.organisation()).isEqualTo(RegisterForTests.OPERATOR);
    assertThat(seen.answers()).containsKeys("review", "passed", "contract", "duties");
    books.stands(
        city, "operator-review", null, books.answers("operator-review", "passed", "false"));
    var sum = books.sum(city, "operator-review");
    assertThat(sum.shortOf()).as("not passed").isEqualTo(1);
    books.wait(366);
    assertThat(books.sum(city, "operator-review").overdue()).as("due again").isEqualTo(2);
  }

  @Test
  @Requirement("004-3.1.3.8")
  void aCommunityHasOneCabinetThatRunsItsMicroBrainAndHasRoomToGrow() {
    var full =
        books.add(
            books.clerk, "local-compute", null, books.answers("local-compute", "free-units", "0"));
    refused(() -> books.force(books.clerk, full));
    var first = books.stands(books.clerk, "local-compute");
    var second = books.add(books.clerk, "local-compute", null, books.answers("local-compute"));
    refused(() -> books.force(books.clerk, second));
    assertThat(books.stands(books.neighbour, "local-compute")).isNotNull();
    books.close(books.clerk, first);
    books.force(books.clerk, second);
  }

  @Test
  void aReviewIsNeitherAheadOfTodayNorForKindsThatHaveNone() {
    UUID id = books.stands(city, "system");
    LocalDate tomorrow = books.today().plusDays(1);
    assertThatThrownBy(
            () -> books.run(city, () -> books.register.review(id, new Review(tomorrow, null, "x"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> books.run(city, () -> books.register.review(id, new Review(null, null, " "))))
        .isInstanceOf(Invalid.class);
    var incident = books.stands(city, "incident");
    assertThatThrownBy(
            () ->
                books.run(city, () -> books.register.review(incident, new Review(null, null, "x"))))
        .isInstanceOf(Conflict.class);
  }
}
