package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.linli.exchange.Ground.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.TestContracts;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.Returned;
import org.linli.exchange.boundary.ReturnedRow;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.boundary.TransferRow;
import org.linli.exchange.control.Homecoming;
import org.linli.exchange.entity.Grade;
import org.linli.exchange.entity.ReturnedFigure;
import org.linli.exchange.entity.ReturnedMeasure;
import org.linli.exchange.entity.Way;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/**
 * What upper levels computed goes home to its community: what comes, what is written down, and what
 * may be done with it there.
 *
 * <p>Six communities of one street with 10 devices each, of which 5 to 10 are heard; three more in
 * another street of the district.
 */
class HomecomingTest {

  private static final Ground GROUND = new Ground("9974");
  private static final DivisionCode CITY = new DivisionCode("9974");
  private static final String STREET = "997402001";
  private static final String SMALL = "997402002";
  private static final int PEERS = 6;
  private static final int ALL = 9;

  private static final Gate GATE =
      new Gate(
          GROUND.platform.jdbi(),
          GROUND.platform.scopes(),
          new Matrices(),
          GROUND.snapshots,
          new Seal(new byte[32]));
  private static final Homecoming HOMECOMING =
      new Homecoming(GROUND.platform.jdbi(), GROUND.platform.scopes(), GATE);
  private static final Returned RETURNED =
      new Returned(
          GROUND.platform.jdbi(),
          GROUND.platform.scopes(),
          GATE,
          TestObligations.over(GROUND.platform));
  private static final TenantId SUSPENDED = community(STREET, 7, OperationMode.GOVERNMENT, 10, 1);
  private static int given;

  @BeforeAll
  static void figuresGoHome() {
    for (int number = 1; number <= PEERS; number++) {
      var mode =
          number == 2
              ? OperationMode.ENTERPRISE
              : number == 3 ? OperationMode.PPP : OperationMode.GOVERNMENT;
      community(STREET, number, mode, 10, 4 + number);
    }
    for (int number = 1; number <= ALL - PEERS; number++) {
      community(SMALL, number, OperationMode.GOVERNMENT, 100, 100);
    }
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", SUSPENDED.value()));
    given = HOMECOMING.returnIn(CITY, Instant.now());
  }

  @Test
  @Requirement({"000-7.3.b", "000-7.2.e.2-2", "000-7.2.d.1-2"})
  void aCommunityGetsItsValueTheAverageItsPlaceAndGradeFromEachLevel() {
    var heard =
        rows(clerk(1)).stream()
            .filter(row -> row.figure().measure() == ReturnedMeasure.DEVICES_HEARD)
            .toList();
    assertThat(heard)
        .extracting(row -> row.figure().division().value())
        .containsExactlyInAnyOrder(STREET, "997402", "9974");
    var street = of(heard, STREET);
    assertThat(street.value()).isEqualTo(50, within(1e-9));
    // Seven in the street: 50, 60 … 100 and the suspended one's 10.
    assertThat(street.average()).isEqualTo(460.0 / 7, within(1e-9));
    assertThat(street.place()).isEqualTo(6);
    assertThat(street.peers()).isEqualTo(7);
    assertThat(street.grade()).isEqualTo(Grade.C);
    var city = of(heard, "9974");
    assertThat(city.peers()).isEqualTo(ALL + 1);
    assertThat(of(rows(clerk(6)), STREET, ReturnedMeasure.DEVICES_HEARD, "").place()).isEqualTo(1);
  }

  @Test
  @Requirement("000-7.3.b")
  void eachFigureSaysWhoComputedItWhenFromWhichDataAndHow() {
    var row = rows(clerk(1)).getFirst();
    assertThat(row.divisionName()).isNotBlank();
    assertThat(row.figure().method()).isEqualTo("figures-1");
    assertThat(row.figure().sources()).isEqualTo("community-figures");
    assertThat(row.figure().computed()).isBetween(Instant.now().minusSeconds(600), Instant.now());
    assertThat(row.figure().until()).isBefore(row.figure().computed());
    assertThat(row.basis()).startsWith("GOVERNMENT@").contains("000-");
  }

  @Test
  void alarmsAreComparedByTypeAndFewerAreBetter() {
    var first = of(rows(clerk(1)), STREET, ReturnedMeasure.ALARMS_OF_MODEL, "smoke-detector");
    var last = of(rows(clerk(6)), STREET, ReturnedMeasure.ALARMS_OF_MODEL, "smoke-detector");
    assertThat(first.value()).isEqualTo(10, within(1e-9));
    assertThat(first.place()).isEqualTo(1);
    assertThat(last.value()).isEqualTo(60, within(1e-9));
    assertThat(last.place()).isEqualTo(6);
    assertThat(of(rows(clerk(6)), STREET, ReturnedMeasure.ALARMS_MONTH, "").value())
        .isEqualTo(60, within(1e-9));
    var waiting = of(rows(clerk(4)), STREET, ReturnedMeasure.CASES_OVERDUE, "");
    assertThat(waiting.value()).isEqualTo(25, within(1e-9));
    assertThat(of(rows(clerk(4)), STREET, ReturnedMeasure.CASES_CLOSED, "").value())
        .isEqualTo(60, within(1e-9));
  }

  @Test
  @Requirement("000-7.2.e.2-2")
  void whereFewAreComparedNothingComesSinceTheAverageWouldTellOfTheNeighbours() {
    var small = rows(clerk(new TenantId(SMALL + "001")));
    assertThat(small)
        .isNotEmpty()
        .noneMatch(row -> row.figure().division().value().equals(SMALL))
        .allMatch(row -> row.figure().peers() >= 5);
  }

  @Test
  @Requirement("000-7.2.e.5")
  void whoReturnedWhatToWhomStandsInBothLogs() {
    // Six get something of their street, and nine of district and city.
    assertThat(given).isEqualTo(PEERS + 2 * ALL);
    var transfers = transfers(GROUND.bureau);
    assertThat(transfers).hasSize(given);
    var own = transfers(clerk(1));
    assertThat(own)
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.transfer().consumer()).contains(" → ").endsWith(STREET + "001");
              assertThat(row.transfer().asset()).isEqualTo("returned-figures");
              assertThat(row.transfer().outcome()).isEqualTo(Outcome.PERMIT);
              assertThat(row.transfer().fields()).contains("DEVICES_HEARD");
              assertThat(row.transfer().items()).isPositive();
            })
        .extracting(row -> row.transfer().party())
        .containsExactlyInAnyOrder(Party.STREET, Party.DISTRICT, Party.BUREAU);
    assertThat(own)
        .extracting(row -> row.transfer().organisation())
        .containsExactlyInAnyOrder(STREET, "997402", "9974");
    assertThat(
            count(
                """
                select count(*) from decision_entry e join decision_delivery d on d.entry_id = e.id
                where e.subject = 'returned to the community' and e.action = 'SHARE'"""))
        .isEqualTo(given);
    GROUND.chain.link(CITY);
    assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.transfers.verify(null)).intact())
        .isTrue();
  }

  @Test
  void aSuspendedCommunityGetsNothing() {
    assertThat(count("select count(*) from returned_figure where tenant_id = '997402001007'"))
        .isZero();
  }

  @Test
  void whatWasReturnedIsNotReturnedTwiceAndTheNextDayIsAnother() {
    assertThat(HOMECOMING.returnIn(CITY, Instant.now())).isZero();
    var ground = new Ground("9975");
    for (int number = 1; number <= 5; number++) {
      community("997501001", number, OperationMode.GOVERNMENT, 10, number);
    }
    var city = new DivisionCode("9975");
    var now = Instant.now();
    assertThat(HOMECOMING.returnIn(city, now)).isEqualTo(15);
    assertThat(HOMECOMING.returnIn(city, now.plus(Duration.ofDays(1)))).isEqualTo(15);
    var clerk = ground.platform.clerk(new TenantId("997501001001"));
    assertThat(rows(clerk).stream().map(row -> row.figure().until()).distinct()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(OperationMode.class)
  @Requirement("000-7.2.e.2-2")
  void theCommunityUsesThemForItselfAndNeitherPassesThemOnNorSellsThem(OperationMode mode) {
    var clerk =
        clerk(
            switch (mode) {
              case GOVERNMENT -> 1;
              case ENTERPRISE -> 2;
              case PPP -> 3;
            });
    for (var action : List.of(Action.VIEW, Action.ANALYSE, Action.EXPORT)) {
      assertThat(list(clerk, null, action, Purpose.GOVERNANCE)).as(action + "").isNotEmpty();
    }
    for (var action : List.of(Action.SHARE, Action.COMMERCIALISE)) {
      assertThatThrownBy(() -> list(clerk, null, action, Purpose.COMMERCIAL))
          .as(action + "")
          .isInstanceOfSatisfying(
              DataRefused.class, refused -> assertThat(refused.mayRequest()).isFalse());
    }
  }

  @Test
  @Requirement("000-7.2.e.2-2")
  void anotherCommunitysFiguresAreNotThere() {
    assertThatThrownBy(() -> list(clerk(1), tenant(2), Action.VIEW, Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
    var nobodys = GROUND.platform.caller(Tier.CITY, "9974", null, null, "transfers:read");
    assertThatThrownBy(() -> list(nobodys, null, Action.VIEW, Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
    assertThat(list(nobodys, tenant(1), Action.VIEW, Purpose.GOVERNANCE)).isNotEmpty();
  }

  @Test
  @Requirement("000-7.3.b")
  void anOperatorSeesWhatItsContractAndItsClausesOpen() {
    var stranger = operator("home-stranger");
    assertThatThrownBy(() -> list(stranger, tenant(2), Action.VIEW, Purpose.PUBLIC_SERVICE))
        .isInstanceOf(DataRefused.class);
    var enterprise = operator("home-enterprise");
    sign(tenant(2), "home-enterprise");
    assertThat(list(enterprise, tenant(2), Action.EXPORT, Purpose.PUBLIC_SERVICE)).isNotEmpty();
    var ppp = operator("home-ppp");
    var community = community(STREET, 8, OperationMode.PPP, 0, 0);
    sign(tenant(3), "home-ppp");
    assertThat(list(ppp, tenant(3), Action.VIEW, Purpose.PUBLIC_SERVICE)).isNotEmpty();
    assertThatThrownBy(() -> list(ppp, tenant(3), Action.EXPORT, Purpose.PUBLIC_SERVICE))
        .isInstanceOfSatisfying(
            DataRefused.class, refused -> assertThat(refused.mayRequest()).isTrue());
    var clause =
        new Clause(
            "7",
            Set.of(Party.OPERATOR),
            Set.of(Asset.COMMUNITY_FIGURES),
            Set.of(Action.EXPORT),
            Set.of(),
            Outcome.PERMIT,
            "figures may be taken out");
    sign(community, "home-ppp", clause);
    assertThat(list(ppp, community, Action.EXPORT, Purpose.PUBLIC_SERVICE)).isEmpty();
  }

  @Test
  @Requirement("000-7.3.b")
  void theyAreExchangedToo() throws Exception {
    var department = GROUND.consumer("home-department");
    GROUND.wait(Duration.ofSeconds(30));
    var delivery = GROUND.pull(department, pull("returned-figures", tenant(1), Purpose.GOVERNANCE));
    var rows = new ObjectMapper().readTree(delivery.content()).path("rows");
    assertThat(rows).hasSize((int) delivery.transfer().items()).isNotEmpty();
    assertThat(rows.get(0).path("community").asText()).isEqualTo(tenant(1).value());
    assertThat(rows.get(0).path("method").asText()).isEqualTo("figures-1");
    assertThat(rows.get(0).path("average").isNumber()).isTrue();
    var offered =
        org.linli.access.boundary.Unchecked.call(
            () -> GROUND.platform.scopes().as(department, () -> GROUND.exchange.offered()));
    assertThat(offered).extracting(OfferedAsset::id).contains("returned-figures");
  }

  private static List<ReturnedRow> rows(Caller caller) {
    return list(caller, null, Action.VIEW, Purpose.GOVERNANCE);
  }

  private static List<ReturnedRow> list(
      Caller caller, TenantId tenant, Action action, Purpose purpose) {
    return GROUND
        .platform
        .as(caller, () -> RETURNED.list(tenant, action, purpose, PageRequest.first(200)))
        .items();
  }

  private static ReturnedFigure of(List<ReturnedRow> rows, String division) {
    return rows.stream()
        .map(ReturnedRow::figure)
        .filter(figure -> figure.division().value().equals(division))
        .findFirst()
        .orElseThrow();
  }

  private static ReturnedFigure of(
      List<ReturnedRow> rows, String division, ReturnedMeasure measure, String part) {
    return of(
        rows.stream()
            .filter(row -> row.figure().measure() == measure && row.figure().part().equals(part))
            .toList(),
        division);
  }

  private static List<TransferRow> transfers(Caller caller) {
    var query = new TransferQuery(null, null, Way.RETURN, null, null, null);
    return GROUND
        .platform
        .as(caller, () -> GROUND.transfers.list(query, PageRequest.first(200)))
        .items();
  }

  private static long count(String sql) {
    return GROUND.platform.as(
        GROUND.bureau,
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one()));
  }

  private static TenantId tenant(int number) {
    return new TenantId(STREET + "%03d".formatted(number));
  }

  private static Caller clerk(int number) {
    return clerk(tenant(number));
  }

  private static Caller clerk(TenantId tenant) {
    return GROUND.platform.clerk(tenant);
  }

  private static Caller operator(String organisation) {
    return GROUND.platform.caller(Tier.OPERATOR, null, null, organisation, "*");
  }

  private static void sign(TenantId tenant, String organisation, Clause... clauses) {
    new TestContracts(GROUND.platform, GROUND.snapshots, event -> {}, InstantSource.system())
        .signed(
            GROUND.bureau,
            tenant,
            GROUND.snapshots.of(tenant).mode(),
            organisation,
            Instant.now().minusSeconds(60),
            Instant.now().plus(Duration.ofDays(100)),
            new Terms(false, Set.copyOf(Asset.ALL), List.of(clauses)));
  }

  /** As many alarms as the number says in the last month; a quarter of the open cases overdue. */
  private static TenantId community(
      String street, int number, OperationMode mode, int devices, int heard) {
    var tenant = GROUND.platform.community(street + "%03d".formatted(number), mode);
    var bureau = GROUND.platform.caller(Tier.CITY, street.substring(0, 4), null, null, "*");
    GROUND.platform.as(
        bureau,
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle -> {
                      handle.execute(
                          """
                          insert into community_figures (tenant_id, code, devices, devices_heard, alarms_total, cases_open,
                            cases_overdue, cases_closed, changed_at) values (?, ?, ?, ?, ?, 4, 1, 6, now())""",
                          tenant.value(),
                          tenant.value(),
                          devices,
                          heard,
                          number);
                      handle.execute(
                          """
                          insert into alarm_figures (tenant_id, model, code, alarms_total, changed_at)
                          values (?, 'smoke-detector', ?, ?, now())""",
                          tenant.value(),
                          tenant.value(),
                          number);
                      return handle.execute(
                          "insert into figures_hour (tenant_id, hour, code, alarms_raised) values (?, ?, ?, ?)",
                          tenant.value(),
                          Instant.now()
                              .minus(Duration.ofDays(3))
                              .truncatedTo(ChronoUnit.HOURS)
                              .atOffset(ZoneOffset.UTC),
                          tenant.value(),
                          number);
                    }));
    return tenant;
  }
}
