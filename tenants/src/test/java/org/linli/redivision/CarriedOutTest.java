package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.boundary.CityImport;
import org.linli.tenancy.boundary.ImportReport;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** The day has come: one transaction, and everybody sees the other tree. */
class CarriedOutTest {

  private final MoveGround ground = new MoveGround();

  private TenantRow asSeenBy(Caller who) {
    return ground.platform.as(who, () -> ground.tenants.get(ground.tenant));
  }

  @Test
  void beforeItsDayNothingHappensAndThenByTheCitysClock() {
    var id = ground.confirmed(MoveGround.NEW, ground.today().plusDays(1));
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.CONFIRMED);
    ground.now = ground.today().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    ground.due.carryOutAll();
    var move = ground.get(id);
    assertThat(move.state()).isEqualTo(MoveState.DONE);
    assertThat(move.doneAt()).isEqualTo(ground.now);
    assertThat(asSeenBy(ground.planner).code()).isEqualTo(move.to());
  }

  @Test
  void withoutTheSecondWordOrTakenBackNothingHappens() {
    ground.planned(MoveGround.NEW, ground.today());
    ground.due.carryOut(MoveGround.CITY);
    assertThat(asSeenBy(ground.planner).code()).isEqualTo(ground.from);
    var other = new MoveGround();
    var id = other.confirmed(MoveGround.NEW, other.today().plusDays(1));
    other.by(other.second, () -> other.moves.withdraw(id));
    other.now = other.today().plusDays(2).atStartOfDay(CityTime.ZONE).toInstant();
    other.due.carryOut(MoveGround.CITY);
    assertThat(other.get(id).state()).isEqualTo(MoveState.WITHDRAWN);
  }

  @Test
  void sightEndsAndBeginsWithTheNextCallAndTheTenantStaysTheSame() {
    var oldStreet = ground.officer(Tier.STREET, MoveGround.OLD);
    var oldDistrict = ground.officer(Tier.DISTRICT, new DivisionCode("991101"));
    var newStreet = ground.officer(Tier.STREET, MoveGround.NEW);
    assertThat(asSeenBy(oldStreet).id()).isEqualTo(ground.tenant);
    assertThatThrownBy(() -> asSeenBy(newStreet)).isInstanceOf(NotFound.class);
    var move = ground.moved(MoveGround.NEW);
    assertThatThrownBy(() -> asSeenBy(oldStreet)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> asSeenBy(oldDistrict)).isInstanceOf(NotFound.class);
    assertThat(asSeenBy(newStreet).id()).isEqualTo(ground.tenant);
    assertThat(asSeenBy(newStreet).code()).isEqualTo(move.to());
    assertThat(ground.told).anyMatch(change -> change.code().equals(ground.from));
    assertThat(ground.told).anyMatch(change -> change.code().equals(move.to()));
  }

  @Test
  void withinADistrictTheDistrictKeepsSight() {
    var district = ground.officer(Tier.DISTRICT, new DivisionCode("991101"));
    ground.moved(MoveGround.BESIDE);
    assertThat(asSeenBy(district).code().isWithin(MoveGround.BESIDE)).isTrue();
  }

  @Test
  void theTreeShowsWhatStandsAndTheOldCodeLeadsThere() {
    var move = ground.moved(MoveGround.NEW);
    var city = ground.officer(Tier.CITY, MoveGround.CITY);
    assertThat(ground.platform.as(city, () -> ground.divisions.children(MoveGround.OLD)))
        .noneMatch(row -> row.code().equals(ground.from));
    assertThat(ground.platform.as(city, () -> ground.divisions.children(MoveGround.NEW)))
        .anyMatch(row -> row.code().equals(move.to()));
    assertThat(ground.platform.as(city, () -> ground.divisions.get(ground.from)).code())
        .isEqualTo(move.to());
    var page = new PageRequest(0, 10, ground.from.value());
    assertThat(ground.platform.as(city, () -> ground.tenants.list(null, null, page)).items())
        .extracting(TenantRow::id)
        .containsExactly(ground.tenant);
    assertThat(ground.platform.as(city, () -> ground.divisions.search(page)).items())
        .anyMatch(row -> row.code().equals(move.to()));
    var oldStreet = ground.officer(Tier.STREET, MoveGround.OLD);
    assertThatThrownBy(() -> ground.platform.as(oldStreet, () -> ground.divisions.get(ground.from)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void itsPeopleSignInAgainAndBelongToTheNewDivision() {
    var member = ground.platform.member(Tier.COMMUNITY, ground.tenant, "self:*");
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set scope_code = ? where id = ?",
                    ground.from.value(),
                    member.accountId()));
    var move = ground.moved(MoveGround.NEW);
    assertThatThrownBy(() -> ground.seen(member, "tenant", "true")).isInstanceOf(NotSignedIn.class);
    var scope =
        ground
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select scope_code from account where id = :id")
                        .bind("id", member.accountId())
                        .mapTo(String.class)
                        .one());
    assertThat(scope).isEqualTo(move.to().value());
  }

  /** Those of its own as they come in after the move. */
  private Caller clerk(DivisionCode code) {
    return ground.platform.caller(Tier.COMMUNITY, code.value(), ground.tenant, null, "*");
  }

  private void use(Caller who, DivisionCode code, OffsetDateTime hour) {
    ground.by(
        who,
        () ->
            ground
                .platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle
                            .createUpdate(
                                """
                                insert into tenant_use as u (tenant_id, hour, kind, code, amount, refused)
                                values (:tenant, :hour, 'MESSAGES', :code, 5, 0)
                                on conflict (tenant_id, hour, kind) do update set amount = u.amount + excluded.amount""")
                            .bind("tenant", ground.tenant)
                            .bind("hour", hour)
                            .bind("code", code)
                            .execute()));
  }

  @Test
  void pastHoursStayWithTheOldStreetAndThoseOfTheDayComeToTheNew() {
    var midnight = ground.today().atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    use(clerk(ground.from), ground.from, midnight.minusHours(1));
    use(clerk(ground.from), ground.from, midnight);
    var move = ground.moved(MoveGround.NEW);
    var own = "tenant_id = '%s'".formatted(ground.tenant);
    var past = own + " and hour < '%s'".formatted(midnight);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.OLD), "tenant_use", own))
        .isEqualTo(1);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.OLD), "tenant_use", past))
        .isEqualTo(1);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.NEW), "tenant_use", own))
        .isEqualTo(1);
    assertThat(ground.seen(clerk(move.to()), "tenant_use", own)).as("its own past").isEqualTo(2);
    // A count of the hour before comes in late: it is added where that hour stands.
    use(clerk(move.to()), move.to(), midnight.minusHours(1));
    assertThat(
            ground.seen(
                ground.officer(Tier.STREET, MoveGround.OLD),
                "tenant_use",
                past + " and amount = 10"))
        .isEqualTo(1);
  }

  @Test
  void theLogsOfBeforeStayWithTheOldStreetAndAreReadByTheCommunity() {
    var move = ground.moved(MoveGround.NEW);
    var planned = "tenant_id = '%s' and action = 'move.planned'".formatted(ground.tenant);
    var done = "tenant_id = '%s' and action = 'move.done'".formatted(ground.tenant);
    var oldStreet = ground.officer(Tier.STREET, MoveGround.OLD);
    var newStreet = ground.officer(Tier.STREET, MoveGround.NEW);
    assertThat(ground.seen(oldStreet, "audit_entry", planned)).isEqualTo(1);
    assertThat(ground.seen(newStreet, "audit_entry", planned)).isZero();
    assertThat(ground.seen(clerk(move.to()), "audit_entry", planned)).isEqualTo(1);
    for (var street : List.of(oldStreet, newStreet)) {
      assertThat(ground.seen(street, "audit_entry", done)).isEqualTo(1);
    }
  }

  /** The street that it comes to hears of the plan too, though the community is not its own yet. */
  @Test
  void everyWordStandsInTheLogsOfBothStreetsAndOfTheCity() {
    ground.moved(MoveGround.NEW);
    for (var action : List.of("move.planned", "move.confirmed", "move.done")) {
      var words = "action = '%s'".formatted(action);
      for (var street : List.of(MoveGround.OLD, MoveGround.NEW)) {
        assertThat(ground.seen(ground.officer(Tier.STREET, street), "audit_entry", words))
            .as(action + " in " + street)
            .isPositive();
      }
      assertThat(ground.seen(ground.officer(Tier.CITY, MoveGround.CITY), "audit_entry", words))
          .isGreaterThan(1);
    }
  }

  @Test
  void whatIsDoneIsDoneOnceAndNotTakenBack() {
    var move = ground.moved(MoveGround.NEW);
    var told = ground.told.size();
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(move.id())).isEqualTo(move);
    assertThat(ground.told).hasSize(told);
    assertThatThrownBy(() -> ground.by(ground.planner, () -> ground.moves.withdraw(move.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void bothCodesOfBeforeLeadToTheOneOfNow() {
    var first = ground.moved(MoveGround.BESIDE);
    var second = ground.moved(MoveGround.NEW);
    assertThat(second.from()).isEqualTo(first.to());
    for (var former : List.of(ground.from, first.to())) {
      assertThat(
              ground
                  .platform
                  .as(
                      ground.officer(Tier.CITY, MoveGround.CITY),
                      () -> ground.divisions.get(former))
                  .code())
          .isEqualTo(second.to());
    }
  }

  /** Somebody loaded a file with the new code before: nothing is half done, and it is told. */
  @Test
  void aCodeThatIsTakenMeanwhileStopsItWhole() {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    var to = ground.get(id).to();
    ground.platform.community(to.value(), OperationMode.PPP);
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.CONFIRMED);
    assertThat(ground.get(id).fault()).isEqualTo("code-taken");
    assertThat(asSeenBy(ground.planner).code()).isEqualTo(ground.from);
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant where id = ?", to.value());
              handle.execute("delete from division where code = ?", to.value());
            });
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.DONE);
    assertThat(ground.get(id).fault()).isNull();
  }

  @Test
  void aFileOlderThanTheMoveIsRefusedByItsLine() {
    var alone = new MoveGround(TestPlatform.fresh());
    var move = alone.moved(MoveGround.NEW);
    refused(alone, MoveGround.OLD, alone.from, "former", move.to());
  }

  /** It would open the community a second time, and stop the move. */
  @Test
  void aFileAheadOfTheMoveIsRefusedByItsLine() {
    var alone = new MoveGround(TestPlatform.fresh());
    var id = alone.confirmed(MoveGround.NEW, alone.today());
    refused(alone, MoveGround.NEW, alone.get(id).to(), "promised", alone.from);
    alone.due.carryOut(MoveGround.CITY);
    assertThat(alone.get(id).state()).isEqualTo(MoveState.DONE);
    assertThat(load(alone, MoveGround.NEW, alone.get(id).to()).faults()).isEmpty();
  }

  private static void refused(
      MoveGround alone, DivisionCode street, DivisionCode code, String rule, DivisionCode now) {
    var report = load(alone, street, code);
    assertThat(report.faults()).hasSize(1);
    assertThat(report.faults().getFirst().line()).isEqualTo(5);
    assertThat(report.faults().getFirst().rule()).isEqualTo(rule);
    assertThat(report.faults().getFirst().detail()).isEqualTo(now.value());
  }

  private static ImportReport load(MoveGround alone, DivisionCode street, DivisionCode code) {
    var file =
        """
        code,name,level,parent
        9911,市,CITY,
        %1$s,区,DISTRICT,9911
        %2$s,街道,STREET,%1$s
        %3$s,社区,COMMUNITY,%2$s
        """
            .formatted(street.at(DivisionLevel.DISTRICT), street, code);
    return alone
        .platform
        .owner()
        .inTransaction(
            handle ->
                CityImport.load(
                    handle,
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    false));
  }
}
