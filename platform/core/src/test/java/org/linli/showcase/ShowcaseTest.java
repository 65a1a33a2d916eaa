package org.linli.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.audit.boundary.AuditTrail;
import org.linli.cases.boundary.Duties;
import org.linli.cases.control.GridWorkers;
import org.linli.city.boundary.FiguresFeed;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.MyConsents;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.Projects;
import org.linli.devices.boundary.CredentialChanged;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.SignIn;
import org.linli.places.boundary.Households;
import org.linli.places.boundary.PlacePlan;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.boundary.ModeChange;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Party;
import org.linli.showcase.boundary.ShowcaseDevice;
import org.linli.showcase.control.CityRefused;
import org.linli.showcase.control.Filling;
import org.linli.showcase.control.Showcase;
import org.linli.showcase.control.ShowcaseRooms;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/**
 * One database carries one city, so the tests build on each other: killed in the middle, filled,
 * filled again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShowcaseTest {

  private static final String LONGZHOU = "510104026017";
  private static final int STAFF_AND_RESIDENTS = 10;
  private static final int OFFICERS = 12;
  private static final int NEVER = -1;

  @TempDir private static Path home;

  private final TestPlatform platform = TestPlatform.shared();

  /** An installation carries one city: what other tests left makes way. */
  @BeforeAll
  static void theDatabaseIsNew() {
    TestPlatform.shared()
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "truncate division, organisation, account, due_work, project cascade"));
  }

  private Showcase showcase(Devices devices, Optional<Path> city) {
    return filling(Filling.SHOWCASE, home, devices, city);
  }

  private Showcase filling(Filling wanted, Path home, Devices devices, Optional<Path> city) {
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var snapshots = new Snapshots(jdbi, scopes);
    var figures = new FiguresFeed(jdbi, new DueWork(jdbi));
    return new Showcase(
        wanted,
        new ShowcaseRooms(
            jdbi,
            scopes,
            new Divisions(jdbi, scopes),
            new Tenants(jdbi, scopes, event -> {}),
            new Accounts(jdbi, scopes),
            new PlacePlan(jdbi, scopes, figures),
            new Households(jdbi, scopes, figures),
            new Duties(jdbi, new GridWorkers(jdbi), scopes),
            devices,
            new Projects(jdbi, scopes),
            new Contracts(
                jdbi,
                scopes,
                new OperationPacks(),
                new AgreedRights(jdbi, scopes, snapshots),
                event -> {}),
            new ModeChange(jdbi, scopes, new Matrices(), snapshots, event -> {}),
            new MyConsents(
                jdbi, scopes, new ConsentTexts(), new ConsentRights(jdbi, snapshots), event -> {})),
        LifeRoomsForTests.over(platform),
        home,
        city);
  }

  /** The room itself; what it tells the other rooms about the n-th device ends the start. */
  private Devices devices(int killedAt) {
    var registered = new AtomicInteger();
    var figures = new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
    return new Devices(
        platform.jdbi(),
        platform.scopes(),
        platform.entities(),
        new DeviceModels(),
        new AlarmBook(platform.jdbi(), event -> {}),
        figures,
        event -> {
          if (event instanceof CredentialChanged && registered.getAndIncrement() == killedAt) {
            throw new IllegalStateException("killed");
          }
        });
  }

  private List<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private long count(String tenant, String what) {
    return platform
        .scopes()
        .asSystem(
            "test",
            new TenantId(tenant),
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select count(*) from " + what)
                                .mapTo(long.class)
                                .one()));
  }

  private List<List<String>> rows(String file) throws IOException {
    return rows(home.resolve(file));
  }

  @Test
  @Order(1)
  void aCityFileWithFaultsLoadsNothing() throws IOException {
    var file =
        Files.writeString(
            home.resolve("wrong.csv"),
            "code,name,level,parent\n9988,A,CITY,\n998801,B,DISTRICT,7777\n");
    assertThatThrownBy(() -> showcase(devices(NEVER), Optional.of(file)).load())
        .isInstanceOf(CityRefused.class)
        .hasMessageContaining("wrong.csv:3: parent 998801 7777");
    assertThat(home.resolve("accounts.csv")).doesNotExist();
  }

  @Test
  @Order(2)
  void killedInTheMiddleOfACommunityNothingOfItStands() throws IOException {
    assertThatThrownBy(() -> showcase(devices(10), Optional.empty()).load())
        .hasMessageContaining("killed");
    assertThat(count(LONGZHOU, "place")).isZero();
    assertThat(rows("accounts.csv"))
        .hasSize(OFFICERS)
        .noneMatch(row -> row.get(1).startsWith("jinjiang"));
  }

  @Test
  @Order(3)
  void theNextStartGoesOnAndEveryTierGetsItsAccounts() throws IOException {
    showcase(devices(NEVER), Optional.empty()).load();
    var accounts = rows("accounts.csv");
    assertThat(accounts).hasSize(OFFICERS + 3 * STAFF_AND_RESIDENTS);
    assertThat(accounts)
        .extracting(List::getFirst)
        .contains("CITY", "DISTRICT", "STREET", "COMMUNITY", "OPERATOR", "RESIDENT", "PLATFORM");
    assertThat(accounts).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("accounts.csv"))))
        .isEqualTo("rw-------");
    assertThat(count(LONGZHOU, "place where kind = 'ROOM'")).isEqualTo(604);
    assertThat(count(LONGZHOU, "place where kind = 'ROOM' and grid_id is null")).isZero();
    assertThat(count(LONGZHOU, "grid_duty")).isEqualTo(3);
    assertThat(count(LONGZHOU, "household_member")).isEqualTo(3);
    assertThat(count(LONGZHOU, "notice")).isEqualTo(4);
    assertThat(count(LONGZHOU, "contract_right")).isEqualTo(1);
    assertThat(count(LONGZHOU, "consent")).isEqualTo(2);
    assertThat(count(LONGZHOU, "consent where cardinality(organisations) = 1")).isEqualTo(2);
    var devices =
        rows(ShowcaseDevice.FILE.toString()).stream()
            .filter(row -> row.get(2).equals(LONGZHOU))
            .toList();
    assertThat(devices).hasSize((int) count(LONGZHOU, "device"));
    assertThat(count(LONGZHOU, "community_figures where devices = " + devices.size())).isOne();
    assertThat(Files.getPosixFilePermissions(home.resolve(ShowcaseDevice.FILE))).hasSize(2);
    List<String> modes =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select mode from tenant where id in ('510107005002', '510108002005') order by id")
                        .mapTo(String.class)
                        .list());
    assertThat(modes).containsExactly("ENTERPRISE", "PPP");
  }

  @Test
  @Order(4)
  void everyHandedOverPasswordSignsIn() throws IOException {
    var signIn =
        new SignIn(
            platform.jdbi(), platform.scopes(), new AuditTrail(platform.jdbi(), platform.scopes()));
    for (var row : rows("accounts.csv")) {
      if (Set.of("bureau", "platform", "jinjiang-grid-1", "wuhou-data", "chenghua-resident-1")
          .contains(row.get(1))) {
        Caller caller =
            platform
                .scopes()
                .asSystem(
                    "test",
                    () -> signIn.withPassword(row.get(1), row.get(2), "127.0.0.1", Locale.ENGLISH));
        assertThat(caller.tier().name()).isEqualTo(row.getFirst());
        assertThat(caller.mustChangePassword()).isTrue();
      }
    }
  }

  @Test
  @Order(5)
  void fillingAgainChangesNothing() throws IOException {
    var accounts = Files.readString(home.resolve("accounts.csv"));
    var devices = Files.readString(home.resolve(ShowcaseDevice.FILE));
    showcase(devices(0), Optional.empty()).load();
    assertThat(home.resolve("accounts.csv")).hasContent(accounts);
    assertThat(home.resolve(ShowcaseDevice.FILE)).hasContent(devices);
    assertThat(count(LONGZHOU, "contract_right")).isEqualTo(1);
    assertThat(count(LONGZHOU, "consent")).isEqualTo(2);
  }

  /** Twice filled by now. */
  @Test
  @Order(5)
  void theScreensHaveLifeAndItIsThereOnce() {
    assertThat(among("unit")).isEqualTo(8);
    assertThat(among("unit_charge where until is null")).isOne();
    assertThat(among("exchange_supply")).isOne();
    assertThat(among("exchange_intake")).isEqualTo(14);
    assertThat(among("supplied_row")).isEqualTo(16);
    assertThat(among("quarantined_row where state = 'WAITING'")).isGreaterThan(10);
    assertThat(among("(select distinct day from quality_day where supplier <> '') d"))
        .as("days of a curve")
        .isGreaterThanOrEqualTo(6);
    assertThat(among("exchange_reconciliation where state = 'OPEN'")).isOne();
    assertThat(among("component_version where health = 'FAILING' and address like '%invalid'"))
        .isOne();
    assertThat(among("component_notice")).isEqualTo(2);
    assertThat(among("abuse_finding where verdict = 'OPEN'")).isEqualTo(2);
    var party = "party in ('" + String.join("', '", parties()) + "')";
    assertThat(among("abuse_finding where " + party)).as("as the screens read it").isEqualTo(2);
    assertThat(among("contract where number = 'CD-CH-2026-0011'")).isOne();
  }

  private static List<String> parties() {
    return Stream.of(Party.values()).map(Party::name).toList();
  }

  private long among(String what) {
    return platform.as(
        platform.caller(Tier.CITY, "5101", null, null, "*"),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from " + what)
                            .mapTo(long.class)
                            .one()));
  }

  @Test
  @Order(6)
  void anotherCityIsRefusedWhereOneStandsAndChangesNothing() throws IOException {
    var accounts = Files.readString(home.resolve("accounts.csv"));
    assertThatThrownBy(() -> showcase(devices(NEVER), Optional.of(otherCity())).load())
        .isInstanceOf(CityRefused.class)
        .hasMessageContaining("other-city 3301 5101");
    assertThat(home.resolve("accounts.csv")).hasContent(accounts);
  }

  @Test
  @Order(7)
  void aCityWithoutPacksIsFilledAfterThePatternOnceForEachMode() throws IOException {
    theDatabaseIsNew();
    Files.delete(home.resolve("accounts.csv"));
    showcase(devices(NEVER), Optional.of(otherCity())).load();
    assertThat(rows("showcase.csv"))
        .containsExactly(
            List.of("330102001001", "GOVERNMENT"),
            List.of("330105001001", "ENTERPRISE"),
            List.of("330102003001", "PPP"));
    var accounts = rows("accounts.csv");
    assertThat(accounts).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    assertThat(accounts)
        .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(3))
        .contains(
            "CITY bureau 3301",
            "DISTRICT district-330105 330105",
            "STREET street-330102003 330102003",
            "COMMUNITY clerk-330102001001 330102001001",
            "COMMUNITY grid-330105001001-2 330105001001",
            "COMMUNITY property-330102003001 330102003001",
            "OPERATOR operator-330105001001 op-330105001001",
            "RESIDENT resident-330102001001-1 330102001001",
            "PLATFORM platform ");
    for (var tenant : List.of("330102001001", "330105001001", "330102003001")) {
      assertThat(count(tenant, "place where kind = 'ROOM'")).isEqualTo(604);
      assertThat(count(tenant, "place where longitude is not null")).isZero();
      assertThat(count(tenant, "contract_right")).isEqualTo(1);
      assertThat(count(tenant, "grid_duty")).isEqualTo(3);
    }
    assertThat(count("330102001001", "device where model = 'home-climate'")).isEqualTo(7);
    assertThat(count("330105001001", "device where model = 'home-climate'")).isZero();
  }

  @Test
  @Order(8)
  void divisionsThatComeLaterDoNotMoveTheShowcases() throws IOException {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into division (code, name, level, parent_code) values ('330101', 'A', 'DISTRICT', '3301')");
              handle.execute(
                  "insert into division (code, name, level, parent_code) values ('330101001', 'B', 'STREET', '330101')");
              handle.execute(
                  "insert into division (code, name, level, parent_code) values ('330101001001', 'C', 'COMMUNITY', '330101001')");
            });
    var accounts = Files.readString(home.resolve("accounts.csv"));
    showcase(devices(0), Optional.of(otherCity())).load();
    assertThat(home.resolve("accounts.csv")).hasContent(accounts);
  }

  /** It says of whom it is, and shows nothing that nobody ordered. */
  @Test
  @Order(9)
  void aRealCityBeginsWithItsDivisionsAndTheBureausAccountsAlone() throws IOException {
    theDatabaseIsNew();
    var real = Files.createDirectories(home.resolve("real"));
    filling(Filling.CITY, real, devices(0), Optional.of(otherCity())).load();
    assertThat(rows(real.resolve("accounts.csv")))
        .extracting(List::getFirst)
        .containsOnly("CITY", "PLATFORM");
    assertThat(count("330102001001", "division")).isEqualTo(10);
    for (var community : List.of("330102001001", "330102003001", "330105001001")) {
      assertThat(count(community, "place")).isZero();
      assertThat(count(community, "device")).isZero();
    }
  }

  private Path otherCity() throws IOException {
    return Files.writeString(
        home.resolve("other.csv"),
        """
        code,name,level,parent
        3301,杭州市,CITY,
        330102,上城区,DISTRICT,3301
        330102001,清波街道,STREET,330102
        330102001001,清河坊社区居委会,COMMUNITY,330102001
        330102001002,柳浪社区居委会,COMMUNITY,330102001
        330102003,湖滨街道,STREET,330102
        330102003001,东坡路社区居委会,COMMUNITY,330102003
        330105,拱墅区,DISTRICT,3301
        330105001,米市巷街道,STREET,330105
        330105001001,半道红社区居委会,COMMUNITY,330105001
        """);
  }
}
