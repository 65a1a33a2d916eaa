package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.ApplicationQuery;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.NotAtThisStage;
import org.linli.apis.boundary.OwnAdmission;
import org.linli.apis.boundary.RulesNotFollowed;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.testing.Requirement;

/** An application from its draft to its end, and who decides. */
class ApplicationsTest {

  private static final ApiGround GROUND = new ApiGround("9972");

  private ApplicationDetail get(Caller caller, UUID id) {
    return GROUND.as(caller, () -> GROUND.applications.get(id));
  }

  private ApplicationState state(UUID id) {
    return get(GROUND.bureau, id).row().state();
  }

  private List<ApplicationRow> list(Caller caller, ApplicationQuery query) {
    return GROUND.as(caller, () -> GROUND.applications.list(query, PageRequest.first(100))).items();
  }

  private void bureau(Runnable work) {
    GROUND.run(GROUND.bureau, work);
  }

  private void owner(Runnable work) {
    GROUND.run(GROUND.officer, work);
  }

  @Test
  @Requirement({"000-8.3.c-1", "003-3.2.4.1", "000-8.2.e-1"})
  void anApplicationIsDraftedAppliedForAndAdmittedBySomebodyElse() {
    var id = GROUND.drafted(Environment.TEST, "listFigures", "listCity");
    assertThat(state(id)).isEqualTo(ApplicationState.DRAFT);
    assertThat(get(GROUND.officer, id).row().asked()).isEqualTo(2);
    owner(() -> GROUND.applications.apply(id, ApiGround.DECLARED));
    assertThat(state(id)).isEqualTo(ApplicationState.APPLIED);
    assertThatThrownBy(() -> owner(() -> GROUND.admissions.admit(id)))
        .isInstanceOf(OwnAdmission.class);
    bureau(() -> GROUND.admissions.admit(id));
    var detail = get(GROUND.officer, id);
    assertThat(detail.row().state()).isEqualTo(ApplicationState.ADMITTED);
    assertThat(detail.row().stateBy()).isEqualTo(GROUND.bureau.displayName());
    assertThat(detail.grants()).hasSize(2).allMatch(GrantRow::granted);
    assertThat(detail.checklist()).allMatch(check -> check.followed());
  }

  @Test
  @Requirement("003-3.2.4.1")
  void whatDoesNotFollowTheRulesIsNotEvenHandedIn() {
    var id =
        GROUND.as(
            GROUND.officer,
            () -> GROUND.applications.draft(ApiGround.draft(Environment.PRODUCTION)));
    assertThatThrownBy(
            () -> owner(() -> GROUND.applications.apply(id, Set.of("published", "made-up"))))
        .isInstanceOfSatisfying(
            RulesNotFollowed.class,
            refusal ->
                assertThat(refusal.broken())
                    .containsExactlyInAnyOrder(
                        "least", "addresses", "data-rights", "keys-kept", "errors"));
    owner(
        () ->
            GROUND.applications.change(id, ApiGround.draft(Environment.PRODUCTION, "10.0.0.0/8")));
    owner(() -> GROUND.applications.ask(id, GROUND.wanted("listPlaces")));
    assertThatThrownBy(() -> owner(() -> GROUND.applications.apply(id, ApiGround.DECLARED)))
        .as("a street has no places of its own")
        .isInstanceOfSatisfying(
            RulesNotFollowed.class,
            refusal -> assertThat(refusal.broken()).containsExactly("held"));
    assertThat(state(id)).isEqualTo(ApplicationState.DRAFT);
  }

  @Test
  @Requirement("003-3.2.4.1")
  void theRulesAreTriedAgainWhenSomebodyAdmits() {
    var id = GROUND.applied(Environment.TEST, "listFigures");
    bureau(() -> GROUND.admissions.withdraw(id, GrantKind.API, "listFigures"));
    assertThatThrownBy(() -> bureau(() -> GROUND.admissions.admit(id)))
        .isInstanceOf(RulesNotFollowed.class);
    assertThat(state(id)).isEqualTo(ApplicationState.APPLIED);
  }

  @Test
  void whatIsNotForApplicationsIsAnsweredLikeWhatIsNotThere() {
    var id = GROUND.drafted(Environment.TEST);
    for (var api : List.of("listAccounts", "grantApi", "sendReadings", "no-such-thing")) {
      assertThatThrownBy(() -> owner(() -> GROUND.applications.ask(id, GROUND.wanted(api))))
          .as(api)
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  owner(
                      () ->
                          GROUND.applications.ask(
                              id, new Wanted(GrantKind.GROUP, api, GROUND.wanted(api).until()))))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void everyGrantEnds() {
    var id = GROUND.drafted(Environment.TEST);
    for (var until :
        new java.time.Instant[] {
          null, GROUND.instant(), GROUND.instant().plus(Duration.ofDays(367))
        }) {
      assertThatThrownBy(
              () ->
                  owner(
                      () ->
                          GROUND.applications.ask(
                              id, new Wanted(GrantKind.API, "listCity", until))))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aRefusedOneGoesBackWithTheReasonAndIsHandedInAgain() {
    var id = GROUND.applied(Environment.TEST, "listFigures");
    assertThatThrownBy(() -> bureau(() -> GROUND.admissions.refuse(id, " ")))
        .isInstanceOf(Invalid.class);
    bureau(() -> GROUND.admissions.refuse(id, "say more of the purpose"));
    assertThat(get(GROUND.officer, id).row().stateReason()).isEqualTo("say more of the purpose");
    owner(() -> GROUND.applications.apply(id, ApiGround.DECLARED));
    bureau(() -> GROUND.admissions.admit(id));
    assertThat(state(id)).isEqualTo(ApplicationState.ADMITTED);
  }

  @Test
  void eachStepIsTakenWhereItBelongs() {
    var id = GROUND.drafted(Environment.TEST, "listFigures");
    for (Runnable tooEarly :
        List.<Runnable>of(
            () -> bureau(() -> GROUND.admissions.admit(id)),
            () -> bureau(() -> GROUND.admissions.suspend(id, "x")),
            () -> bureau(() -> GROUND.admissions.resume(id)),
            () -> bureau(() -> GROUND.admissions.grant(id, GROUND.wanted("listCity"))),
            () -> GROUND.key(id))) {
      assertThatThrownBy(tooEarly::run).isInstanceOf(NotAtThisStage.class);
    }
    owner(() -> GROUND.applications.apply(id, ApiGround.DECLARED));
    assertThatThrownBy(
            () -> owner(() -> GROUND.applications.change(id, ApiGround.draft(Environment.TEST))))
        .isInstanceOf(NotAtThisStage.class);
    owner(() -> GROUND.applications.withdraw(id));
    assertThatThrownBy(() -> owner(() -> GROUND.applications.withdraw(id)))
        .isInstanceOf(NotAtThisStage.class);
  }

  @Test
  @Requirement("004-S7c")
  void anAdmittedOneIsGrantedMoreAndLess() {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    owner(() -> GROUND.applications.ask(id, GROUND.wanted("listCity")));
    assertThat(get(GROUND.bureau, id).row().asked()).isEqualTo(1);
    var term = new Wanted(GrantKind.API, "listCity", GROUND.instant().plus(Duration.ofDays(3)));
    bureau(() -> GROUND.admissions.grant(id, term));
    assertThat(get(GROUND.bureau, id).grants())
        .filteredOn(grant -> grant.target().equals("listCity"))
        .allMatch(grant -> grant.granted() && grant.until().equals(term.until()));
    owner(() -> GROUND.applications.ask(id, GROUND.wanted("listCity")));
    assertThat(get(GROUND.bureau, id).row().asked()).as("granted already").isZero();
    bureau(() -> GROUND.admissions.withdraw(id, GrantKind.API, "listFigures"));
    owner(() -> GROUND.applications.giveUp(id, GrantKind.API, "listCity"));
    assertThat(get(GROUND.bureau, id).grants()).isEmpty();
    assertThatThrownBy(() -> owner(() -> GROUND.applications.giveUp(id, GrantKind.API, "listCity")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keysAreForTheOwnerAloneAndEnd() {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    var key = GROUND.key(id);
    assertThat(get(GROUND.officer, id).keys())
        .singleElement()
        .satisfies(row -> assertThat(key.token()).startsWith(row.shown()));
    assertThatThrownBy(
            () ->
                GROUND.as(
                    GROUND.bureau,
                    () ->
                        GROUND.applications.issueKey(
                            id, "mine", Duration.ofDays(1), Duration.ZERO)))
        .isInstanceOf(NotFound.class);
    for (var life : new Duration[] {null, Duration.ZERO, Duration.ofDays(367)}) {
      assertThatThrownBy(
              () ->
                  GROUND.as(
                      GROUND.officer,
                      () -> GROUND.applications.issueKey(id, "x", life, Duration.ZERO)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                GROUND.as(
                    GROUND.officer,
                    () ->
                        GROUND.applications.issueKey(
                            id, "x", Duration.ofDays(1), Duration.ofDays(31))))
        .isInstanceOf(Invalid.class);
    bureau(() -> GROUND.admissions.revokeKey(id, key.id()));
    assertThatThrownBy(() -> owner(() -> GROUND.applications.revokeKey(id, key.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoMayNotRegisterGetsNoKeyEither() {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    var reader = GROUND.platform.caller(Tier.STREET, GROUND.city + "01001", null, null, "self:*");
    assertThatThrownBy(
            () ->
                GROUND.as(
                    reader,
                    () -> GROUND.applications.issueKey(id, "x", Duration.ofDays(1), Duration.ZERO)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void anotherCityAndAnotherEnterpriseSeeNothingOfIt() {
    var id = GROUND.drafted(Environment.TEST);
    var elsewhere = GROUND.platform.caller(Tier.CITY, "9973", null, null, "*");
    var street = GROUND.platform.caller(Tier.STREET, GROUND.city + "02001", null, null, "*");
    var operator = GROUND.platform.caller(Tier.OPERATOR, null, null, "op-72", "*");
    for (var stranger : List.of(elsewhere, street, operator)) {
      assertThat(list(stranger, ApplicationQuery.ALL))
          .extracting(ApplicationRow::id)
          .doesNotContain(id);
      for (var missing : List.of(id, UUID.randomUUID())) {
        assertThatThrownBy(() -> get(stranger, missing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                () -> GROUND.run(stranger, () -> GROUND.admissions.suspend(missing, "x")))
            .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> GROUND.run(stranger, () -> GROUND.applications.withdraw(missing)))
            .isInstanceOf(NotFound.class);
      }
    }
    assertThat(list(GROUND.bureau, new ApplicationQuery(ApplicationState.DRAFT, false)))
        .extracting(ApplicationRow::id)
        .contains(id);
    assertThat(list(GROUND.bureau, new ApplicationQuery(null, true))).isEmpty();
  }

  @Test
  @Requirement("000-8.3.c-1")
  void anEnterpriseRegistersItsOwnAndTheCitySeesIt() {
    var organisation = "op-" + UUID.randomUUID().toString().substring(0, 8);
    var manager = GROUND.person("OPERATOR_MANAGER", Tier.OPERATOR, null, organisation);
    var id =
        GROUND.as(
            manager,
            () -> GROUND.applications.draft(ApiGround.draft(Environment.TEST, "127.0.0.1")));
    var row = get(manager, id).row();
    assertThat(row.organisation()).isEqualTo(organisation);
    var city = GROUND.platform.caller(Tier.CITY, row.scope(), null, null, "*");
    assertThat(list(city, ApplicationQuery.ALL)).extracting(ApplicationRow::id).contains(id);
    var district = GROUND.platform.caller(Tier.DISTRICT, row.scope() + "01", null, null, "*");
    assertThat(list(district, ApplicationQuery.ALL))
        .extracting(ApplicationRow::id)
        .doesNotContain(id);
  }

  @Test
  void whatIsMissingOrTooMuchIsRefused() {
    var good = ApiGround.draft(Environment.TEST);
    for (var bad :
        List.<UnaryOperator<ApplicationDraft>>of(
            draft -> with(draft, " ", draft.addresses(), draft.redirects()),
            draft -> with(draft, "x".repeat(121), draft.addresses(), draft.redirects()),
            draft -> with(draft, "x", List.of("nowhere"), draft.redirects()),
            draft -> with(draft, "x", List.of("0.0.0.0/0"), draft.redirects()),
            draft -> with(draft, "x", draft.addresses(), List.of("http://plain.example")),
            draft -> with(draft, "x", java.util.Collections.nCopies(11, "10.0.0.1"), List.of()))) {
      assertThatThrownBy(
              () -> GROUND.as(GROUND.officer, () -> GROUND.applications.draft(bad.apply(good))))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void theRulesCanBeReadBeforehand() {
    assertThat(GROUND.as(GROUND.officer, GROUND.applications::rules))
        .extracting(item -> item.id())
        .contains("purpose", "held", "data-rights");
  }

  private static ApplicationDraft with(
      ApplicationDraft draft, String name, List<String> addresses, List<String> redirects) {
    return new ApplicationDraft(
        name,
        draft.kind(),
        draft.environment(),
        draft.purpose(),
        draft.contact(),
        draft.contactPhone(),
        addresses,
        redirects);
  }
}
