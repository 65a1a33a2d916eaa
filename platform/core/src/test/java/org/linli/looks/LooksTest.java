package org.linli.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.boundary.HomeLooks;
import org.linli.looks.boundary.LookSheet;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Look;
import org.linli.looks.entity.LookQuery;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Wanted;
import org.linli.testing.Requirement;

class LooksTest {

  private static final PageRequest FIRST = PageRequest.first(100);

  private final TestCommunity community = new TestCommunity();
  private final Snapshots snapshots = new Snapshots(community.jdbi, community.platform.scopes());
  private final Matrices matrices = new Matrices();
  private final Gate gate =
      new Gate(
          community.jdbi, community.platform.scopes(), matrices, snapshots, new Seal(new byte[32]));
  private final Rights rights = new Rights(matrices, snapshots, community.platform.scopes());
  private final HomeLooks home = new HomeLooks(community.jdbi, community.platform.scopes(), rights);
  private final CommunityLooks ours =
      new CommunityLooks(community.jdbi, community.platform.scopes(), rights);
  private final Caller street =
      community.platform.caller(
          Tier.STREET, community.tenant.value().substring(0, 9), null, null, "crosstier:read");
  private final Caller resident = resident();

  private Caller resident() {
    return community.platform.caller(
        Tier.RESIDENT, community.tenant.value(), community.tenant, null, "home:read");
  }

  private UUID neighboursRoom() {
    return community.place(PlaceKind.ROOM, community.building, null, "A1-2-202");
  }

  private void livesIn(UUID room, Caller account, Instant since) {
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation, since) values (?, ?, ?, 'OWNER', ?)",
        community.tenant.value(),
        room,
        account.accountId(),
        since.atOffset(java.time.ZoneOffset.UTC));
  }

  private void look(Asset asset, Purpose purpose, String subject) {
    try {
      community.as(
          street,
          () ->
              gate.read(
                  new Access(Action.VIEW, asset, purpose, community.tenant, subject),
                  decision -> List.of(1, 2)));
    } catch (DataRefused refused) {
      assertThat(refused.decision().outcome().opens()).isFalse();
    }
  }

  private List<Look> seenBy(Caller caller) {
    return community.as(caller, () -> home.list(LookQuery.ALL, FIRST)).items();
  }

  @Test
  void aResidentSeesWhatConcernsTheOwnHomeAndTheCommunityAndNothingOfANeighbours() {
    livesIn(community.room, resident, Instant.now().minusSeconds(60));
    var mine = community.device(community.room);
    var lamp = community.device(community.building);
    var neighbours = community.device(neighboursRoom());
    look(Asset.HOUSEHOLD_READINGS, Purpose.EMERGENCY, mine.toString());
    look(Asset.DEVICE_READINGS, Purpose.GOVERNANCE, lamp.toString());
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    look(Asset.HOUSEHOLD_READINGS, Purpose.EMERGENCY, neighbours.toString());
    look(Asset.DEVICE_READINGS, Purpose.GOVERNANCE, neighbours.toString());
    look(Asset.PERSON_ARCHIVE, Purpose.GOVERNANCE, UUID.randomUUID().toString());
    look(Asset.PERSON_ARCHIVE, Purpose.GOVERNANCE, "person 510104");
    assertThat(seenBy(resident))
        .extracting(look -> look.asset().id() + " " + look.home())
        .containsExactly("device-ledger false", "device-readings false", "household-readings true");
    assertThat(seenBy(resident()))
        .extracting(look -> look.asset().id())
        .containsExactly("device-ledger", "device-readings");
  }

  @Test
  void aLookTellsPartyPurposeAnswerAndReasonAndNeverAPerson() {
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    var look = seenBy(resident).getFirst();
    assertThat(look.party()).isEqualTo(Party.STREET);
    assertThat(look.purpose()).isEqualTo(Purpose.GOVERNANCE);
    assertThat(look.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(look.items()).isEqualTo(2);
    assertThat(look.basis()).startsWith("GOVERNMENT@1/cell ");
    assertThat(look.why().zh()).isEqualTo("政府统筹，统一管理数据");
    assertThat(
            Arrays.stream(Look.class.getRecordComponents())
                .map(component -> component.getName())
                .toList())
        .doesNotContain("username", "account", "accountId");
    assertThat(look.toString()).doesNotContain(street.username(), street.displayName());
  }

  @Test
  void whatWasLookedAtBeforeMovingInIsThePreviousResidentsMatter() {
    var device = community.device(community.room);
    look(Asset.HOUSEHOLD_READINGS, Purpose.EMERGENCY, device.toString());
    livesIn(community.room, resident, Instant.now().plusSeconds(5));
    assertThat(seenBy(resident)).isEmpty();
  }

  @Test
  void aRefusedLookIsToldAsWell() {
    livesIn(community.room, resident, Instant.now().minusSeconds(60));
    look(Asset.HOUSEHOLD_READINGS, Purpose.COMMERCIAL, community.device(community.room).toString());
    assertThat(seenBy(resident))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.outcome()).isEqualTo(Outcome.DENY);
              assertThat(look.why().zh()).isEqualTo("商业用途须本人明示同意");
              assertThat(look.items()).isNull();
              assertThat(look.subject()).isEqualTo("detector");
            });
  }

  @Test
  void alikeLooksOfADayAreToldTogether() {
    for (int time = 0; time < 3; time++) {
      look(Asset.CASES, Purpose.GOVERNANCE, "escalated");
    }
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    var days = community.as(resident, () -> home.days(LookQuery.ALL, FIRST));
    assertThat(days.total()).isEqualTo(2);
    assertThat(days.items())
        .extracting(DayOfLooks::subject, DayOfLooks::times, DayOfLooks::items)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("escalated", 3L, 6L),
            org.assertj.core.groups.Tuple.tuple("devices", 1L, 2L));
    assertThat(days.items())
        .allSatisfy(day -> assertThat(day.first()).isBeforeOrEqualTo(day.last()));
    assertThat(community.as(resident, () -> home.days(LookQuery.ALL, PageRequest.first(1))).items())
        .hasSize(1);
  }

  @Test
  @Requirement("001-7.0.5.E-2")
  void theClerkSeesEveryLookAtTheCommunityFilteredAndAsASheet() throws Exception {
    look(Asset.HOUSEHOLD_READINGS, Purpose.COMMERCIAL, community.device(community.room).toString());
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    assertThat(clerkSees(LookQuery.ALL)).hasSize(2);
    assertThat(clerkSees(new LookQuery(null, null, null, null, null, Outcome.DENY)))
        .extracting(look -> look.asset().id())
        .containsExactly("household-readings");
    assertThat(clerkSees(new LookQuery(null, null, Party.BUREAU, null, null, null))).isEmpty();
    assertThat(
            clerkSees(
                new LookQuery(null, null, null, Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, null)))
        .hasSize(1);
    var now = Instant.now();
    assertThat(clerkSees(new LookQuery(now.plus(Duration.ofDays(1)), null, null, null, null, null)))
        .isEmpty();
    assertThat(
            clerkSees(new LookQuery(null, now.minus(Duration.ofDays(1)), null, null, null, null)))
        .isEmpty();
    var platform = community.platform;
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    var file =
        community.as(
            community.clerk,
            () -> exports.make(LookSheet.SHEET, page -> ours.list(LookQuery.ALL, page)));
    assertThat(file.rows()).isEqualTo(2);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(1)).startsWith("街道");
      assertThat(rows.get(1).getCellText(4)).isEqualTo("设备台账");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("设备清单");
      assertThat(rows.get(2).getCellText(7)).isEqualTo("已拒绝");
    }
  }

  private List<Look> clerkSees(LookQuery query) {
    return community.as(community.clerk, () -> ours.list(query, FIRST)).items();
  }

  @Test
  void whatWasAskedOfAnotherCommunityIsNotTold() {
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    var elsewhere = new TestCommunity();
    assertThat(community.as(elsewhere.clerk, () -> ours.list(LookQuery.ALL, FIRST)).total())
        .isZero();
    assertThat(community.as(elsewhere.clerk, () -> ours.days(LookQuery.ALL, FIRST)).total())
        .isZero();
    var bureau = community.platform.caller(Tier.CITY, "9903", null, null, "decisions:read");
    assertThatThrownBy(() -> community.as(bureau, () -> ours.list(LookQuery.ALL, FIRST)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyWordOfTheSheetIsSaidInBothLanguages() {
    for (var locale : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
      for (var asset : Asset.ALL) {
        assertThat(org.linli.messages.Messages.has(locale, "Asset." + asset)).isTrue();
      }
      for (var words : List.of(Party.values(), Purpose.values(), Action.values())) {
        for (var word : words) {
          var key = word.getDeclaringClass().getSimpleName() + "." + word;
          assertThat(org.linli.messages.Messages.has(locale, key)).as(key).isTrue();
        }
      }
      for (var outcome : Outcome.values()) {
        assertThat(org.linli.messages.Messages.has(locale, "looks.outcome." + outcome)).isTrue();
      }
    }
  }

  @Test
  @Requirement("000-7.2.f.3")
  void theMonthIsToldInFiguresByPartyPurposeAndGround() {
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    look(Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, "devices");
    look(Asset.DEVICE_LEDGER, Purpose.COMMERCIAL, "devices");
    var clerk = community.platform.clerk(community.tenant);
    var figures = community.as(clerk, () -> ours.figures(LookQuery.ALL));
    assertThat(figures)
        .filteredOn(figure -> figure.purpose() == Purpose.GOVERNANCE)
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.party()).isEqualTo(Party.STREET);
              assertThat(figure.ground()).isEqualTo("cell");
              assertThat(figure.times()).isEqualTo(2);
              assertThat(figure.opened()).isEqualTo(2);
              assertThat(figure.items()).isEqualTo(4);
              assertThat(figure.last()).isNotNull();
            });
    assertThat(figures)
        .filteredOn(figure -> figure.purpose() == Purpose.COMMERCIAL)
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.opened()).isZero();
              assertThat(figure.items()).isZero();
            });
    var tomorrow = Instant.now().plus(Duration.ofDays(1));
    assertThat(
            community.as(
                clerk, () -> ours.figures(new LookQuery(tomorrow, null, null, null, null, null))))
        .isEmpty();
    var elsewhere = new TestCommunity();
    assertThat(
            elsewhere.as(
                elsewhere.platform.clerk(elsewhere.tenant),
                () ->
                    new CommunityLooks(elsewhere.jdbi, elsewhere.platform.scopes(), rights)
                        .figures(LookQuery.ALL)))
        .isEmpty();
  }

  @Test
  void aLookUnderAGrantTellsTheLegalBasisOfItsApplication() {
    var requests =
        new DataRequests(
            community.jdbi, community.platform.scopes(), matrices, snapshots, told -> {});
    var asker = all(Tier.STREET, 9);
    var request =
        community.as(
            asker,
            () ->
                requests.apply(
                    community.tenant,
                    Wanted.least(
                        Asset.DEVICE_READINGS,
                        Action.EXPORT,
                        Purpose.RESEARCH,
                        "flood prevention",
                        "statistics-law",
                        Instant.now().plus(Duration.ofDays(2)))));
    community.as(
        all(Tier.DISTRICT, 6),
        () -> {
          requests.grant(request, Instant.now().plus(Duration.ofDays(1)), null, "agreed");
          return null;
        });
    community.as(
        asker,
        () ->
            gate.read(
                new Access(
                    Action.EXPORT,
                    Asset.DEVICE_READINGS,
                    Purpose.RESEARCH,
                    community.tenant,
                    "readings"),
                decision -> List.of(1)));
    assertThat(seenBy(resident).getFirst())
        .satisfies(
            look -> {
              assertThat(look.basis()).contains("grant " + request);
              assertThat(look.legalBasis()).isEqualTo("statistics-law");
            });
    assertThat(community.as(resident, () -> home.days(LookQuery.ALL, FIRST)).items().getFirst())
        .satisfies(day -> assertThat(day.legalBasis()).isEqualTo("statistics-law"));
    var clerk = community.platform.clerk(community.tenant);
    assertThat(community.as(clerk, () -> ours.figures(LookQuery.ALL)).getFirst().ground())
        .isEqualTo("grant");
  }

  private Caller all(Tier tier, int digits) {
    return community.platform.caller(
        tier, community.tenant.value().substring(0, digits), null, null, "*");
  }
}
