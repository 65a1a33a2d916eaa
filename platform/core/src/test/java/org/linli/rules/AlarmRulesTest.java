package org.linli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.entity.EscalationParty;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.ReadingRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.Rate;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;
import org.linli.persistence.Sql;
import org.linli.rules.boundary.AlarmRules;
import org.linli.rules.boundary.BelowFloor;
import org.linli.rules.boundary.OwnProposal;
import org.linli.rules.boundary.RuleBook;
import org.linli.rules.boundary.RuleNotPossible;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleState;
import org.linli.rules.entity.AlarmRuleVersion;
import org.linli.rules.entity.RuleDraft;
import org.linli.rules.entity.RuleGuard;
import org.linli.rules.entity.RuleOrigin;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/** A community makes rules its own, as far as the packs let it. */
class AlarmRulesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String SMOKE = "smoke-detector";
  private static final String TANK = "water-tank";
  private static final String WHY = "本小区实际情况";

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final DueWork work = new DueWork(platform.jdbi());
  private final FiguresFeed figures = new FiguresFeed(platform.jdbi(), work);
  private final Changes changes = new Changes(platform.jdbi(), event -> {});
  private final AlarmBook book = new AlarmBook(platform.jdbi(), event -> {});
  private final AlarmRules rules =
      new AlarmRules(platform.jdbi(), platform.scopes(), models, book, figures, work, changes);
  private final TenantId tenant =
      platform.community(
          "990805001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final Caller second = platform.clerk(tenant);

  private <T> T as(Caller who, Callable<T> deed) {
    return platform.as(who, deed);
  }

  private Rule of(String model, String rule) {
    return models.get(model).rule(rule).orElseThrow();
  }

  private static Rule with(Rule rule, double value, double clear) {
    return Rule.plain(
        rule.id(),
        rule.name(),
        rule.severity(),
        new Condition(rule.when().metric(), rule.when().op(), value),
        rule.forSeconds(),
        new Condition(rule.clear().metric(), rule.clear().op(), clear),
        rule.caseKind());
  }

  private AlarmRuleVersion propose(String model, Rule rule, boolean enabled) {
    return as(clerk, () -> rules.propose(new RuleDraft(model, rule, enabled, null, WHY)));
  }

  private AlarmRuleRow row(String model, String rule) {
    return as(clerk, () -> rules.list(model)).stream()
        .filter(one -> one.counting().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private List<String> counting(String model) {
    var fresh = new RuleBook(platform.jdbi(), platform.scopes(), models);
    fresh.refresh();
    return as(clerk, () -> fresh.of(tenant)).of(models.get(model)).stream().map(Rule::id).toList();
  }

  @Test
  void whoHasNoRulesOfItsOwnGoesByThePacks() {
    assertThat(counting(SMOKE))
        .containsExactlyElementsOf(models.get(SMOKE).rules().stream().map(Rule::id).toList());
    assertThat(row(SMOKE, "fire").origin()).isEqualTo(RuleOrigin.PACK);
    assertThat(row(SMOKE, "silent").version()).isZero();
  }

  @Test
  void whatIsStricterCountsAtOnceAndEveryNodeKnows() {
    var stricter = propose(SMOKE, with(of(SMOKE, "fire"), 8, 4), true);
    assertThat(stricter.state()).isEqualTo(AlarmRuleState.IN_FORCE);
    var node = new RuleBook(platform.jdbi(), platform.scopes(), models);
    node.refresh();
    var known =
        as(clerk, () -> node.of(tenant)).of(models.get(SMOKE)).stream()
            .filter(rule -> rule.id().equals("fire"))
            .findFirst()
            .orElseThrow();
    assertThat(known.when().value()).isEqualTo(8);
    assertThat(row(SMOKE, "fire").origin()).isEqualTo(RuleOrigin.CHANGED);
    propose(SMOKE, with(of(SMOKE, "fire"), 6, 3), true);
    assertThat(as(clerk, () -> node.of(tenant)).of(models.get(SMOKE))).contains(known);
    node.refresh();
    assertThat(as(clerk, () -> node.of(tenant)).of(models.get(SMOKE))).doesNotContain(known);
  }

  @Test
  void anotherCommunityGoesItsOwnWay() {
    propose(SMOKE, with(of(SMOKE, "fire"), 8, 4), true);
    var stranger = new AlarmRulesTest();
    assertThat(stranger.row(SMOKE, "fire").origin()).isEqualTo(RuleOrigin.PACK);
    assertThat(stranger.row(SMOKE, "fire").counting().when().value()).isEqualTo(12);
  }

  @Test
  void whatLifeHangsOnIsNeitherSwitchedOffNorWeakened() {
    var fire = of(SMOKE, "fire");
    assertThat(row(SMOKE, "fire").guard()).isEqualTo(RuleGuard.FLOOR);
    assertThatThrownBy(() -> propose(SMOKE, fire, false)).isInstanceOf(BelowFloor.class);
    assertThatThrownBy(() -> propose(SMOKE, with(fire, 20, 5), true))
        .isInstanceOf(BelowFloor.class);
    assertThatThrownBy(() -> propose(SMOKE, with(fire, 12, 9), true))
        .isInstanceOf(BelowFloor.class);
    var milder =
        Rule.plain(
            "fire", fire.name(), Severity.MINOR, fire.when(), 0, fire.clear(), fire.caseKind());
    assertThatThrownBy(() -> propose(SMOKE, milder, true)).isInstanceOf(BelowFloor.class);
    assertThat(counting(SMOKE)).contains("fire");
  }

  @Test
  void aSafetyRuleIsWeakenedByTwo() {
    var off = propose(SMOKE, of(SMOKE, "heat"), false);
    assertThat(off.state()).isEqualTo(AlarmRuleState.WAITING);
    assertThat(counting(SMOKE)).contains("heat");
    assertThat(row(SMOKE, "heat").waiting().reason()).isEqualTo(WHY);
    assertThatThrownBy(() -> decide(clerk, off.id(), true)).isInstanceOf(OwnProposal.class);
    decide(second, off.id(), true);
    assertThat(counting(SMOKE)).doesNotContain("heat");
    var word =
        as(clerk, () -> rules.history(SMOKE, "heat", PageRequest.first(10))).items().getFirst();
    assertThat(word.decidedBy()).isNotBlank();
    assertThat(word.proposedBy()).isNotBlank();
    assertThat(word.decision()).isEqualTo("同意");
    assertThatThrownBy(() -> decide(second, off.id(), true)).isInstanceOf(NotFound.class);
  }

  private void decide(Caller who, UUID id, boolean accept) {
    as(
        who,
        () -> {
          if (accept) {
            rules.accept(id, "同意");
          } else {
            rules.refuse(id, "不同意");
          }
          return null;
        });
  }

  @Test
  void whatIsRefusedStaysAsItWas() {
    var off = propose(SMOKE, of(SMOKE, "heat"), false);
    decide(second, off.id(), false);
    assertThat(counting(SMOKE)).contains("heat");
    assertThat(row(SMOKE, "heat").waiting()).isNull();
  }

  @Test
  void aLaterProposalTakesTheEarlierOnesPlace() {
    var first = propose(SMOKE, of(SMOKE, "heat"), false);
    var later = propose(SMOKE, with(of(SMOKE, "heat"), 60, 50), true);
    assertThat(later.version()).isEqualTo(first.version() + 1);
    assertThatThrownBy(() -> decide(second, first.id(), true)).isInstanceOf(NotFound.class);
    decide(second, later.id(), true);
    assertThat(row(SMOKE, "heat").counting().when().value()).isEqualTo(60);
  }

  @Test
  void whatIsOnlyWorthKnowingIsTheCommunitysAlone() {
    assertThat(propose(SMOKE, of(SMOKE, "battery-low"), false).state())
        .isEqualTo(AlarmRuleState.IN_FORCE);
    assertThat(counting(SMOKE)).doesNotContain("battery-low");
    propose(SMOKE, of(SMOKE, "battery-low"), true);
    assertThat(counting(SMOKE)).contains("battery-low");
  }

  @Test
  void aRuleThatIsSwitchedOffEndsItsAlarms() {
    var device = device(SMOKE);
    as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at) values (?, ?, ?, 'battery-low', 'WARNING', now(), now())",
                            tenant.value(),
                            Sql.newId(),
                            device)));
    propose(SMOKE, of(SMOKE, "battery-low"), false);
    long open =
        as(
            clerk,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select count(*) from alarm where device_id = ? and cleared_at is null")
                                .bind(0, device)
                                .mapTo(Long.class)
                                .one()));
    assertThat(open).isZero();
  }

  private UUID device(String model) {
    var id = Sql.newId();
    as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, '设备', ?, 'IN_SERVICE')",
                            tenant.value(),
                            id,
                            id.toString(),
                            model)));
    return id;
  }

  private Rule own(String id, Condition when, Condition clear, Rate rate) {
    return new Rule(
        id,
        new Text("水位下降", "Level falls"),
        Severity.MINOR,
        when,
        0,
        clear,
        "FACILITY",
        rate,
        null,
        null,
        null);
  }

  @Test
  void aRuleOfItsOwnCountsBesideThoseOfThePack() {
    var falling =
        own(
            "own-leak",
            new Condition("level", Comparison.AT_MOST, -5),
            new Condition("level", Comparison.ABOVE, -1),
            new Rate(Rate.Per.HOUR, 3600));
    propose(TANK, falling, true);
    assertThat(counting(TANK)).contains("own-leak", "turbid");
    assertThat(row(TANK, "own-leak").origin()).isEqualTo(RuleOrigin.OWN);
    assertThat(row(TANK, "own-leak").counting()).isEqualTo(falling);
  }

  @ParameterizedTest
  @CsvSource({
    "own-a, depth, 5, depth, 1",
    "own-a, level, 500, level, 1",
    "own-a, level, 50, level, 5000",
    "own-a, hatchOpen, 7, hatchOpen, 0",
    "own-a, level, NaN, level, 1"
  })
  void aRuleThatTheDeviceCouldNeverMeetIsRefused(
      String id, String when, double value, String clear, double end) {
    var wrong =
        own(
            id,
            new Condition(when, Comparison.AT_LEAST, value),
            new Condition(clear, Comparison.BELOW, end),
            null);
    assertThatThrownBy(() -> propose(TANK, wrong, true)).isInstanceOf(RuleNotPossible.class);
  }

  @Test
  void anOwnRuleIsCalledOneAndHasAReason() {
    var named =
        own(
            "leak",
            new Condition("level", Comparison.BELOW, 5),
            new Condition("level", Comparison.ABOVE, 9),
            null);
    assertThatThrownBy(() -> propose(TANK, named, true)).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                as(
                    clerk,
                    () -> rules.propose(new RuleDraft(TANK, of(TANK, "turbid"), true, null, " "))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                as(
                    clerk,
                    () ->
                        rules.propose(
                            new RuleDraft(
                                TANK, of(TANK, "turbid"), true, EscalationParty.DISTRICT, WHY))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void silenceIsHeardSoonerAtOnce() {
    var silent = row(SMOKE, "silent").delivered();
    var sooner =
        new Rule(
            "silent",
            silent.name(),
            Severity.MAJOR,
            null,
            0,
            null,
            "FACILITY",
            null,
            null,
            null,
            30);
    assertThat(propose(SMOKE, sooner, true).state()).isEqualTo(AlarmRuleState.IN_FORCE);
    assertThat(row(SMOKE, "silent").counting().silentIntervals()).isEqualTo(30);
    // The feed has nothing to do with it.
    assertThat(counting(SMOKE)).doesNotContain("silent");
  }

  private void reading(UUID device, Instant at, String metrics) {
    as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            ReadingRow.INSERT,
                            tenant.value(),
                            device,
                            at.atOffset(ZoneOffset.UTC),
                            metrics)));
  }

  @Test
  @Requirement("000-7.2.d.1-2")
  void aRuleIsTriedOnWhatWasRecordedAndChangesNothing() {
    var one = device(TANK);
    var other = device(TANK);
    var start = Instant.now().minus(Duration.ofDays(3));
    for (int hour = 0; hour < 6; hour++) {
      reading(
          one,
          start.plus(Duration.ofHours(hour)),
          "{\"level\": " + (hour % 2 == 0 ? 80 : 10) + "}");
      reading(other, start.plus(Duration.ofHours(hour)), "{\"level\": 70}");
    }
    reading(one, Instant.now().minus(Duration.ofDays(40)), "{\"level\": 1}");
    var low =
        own(
            "own-low",
            new Condition("level", Comparison.BELOW, 20),
            new Condition("level", Comparison.AT_LEAST, 30),
            null);
    var trial = as(clerk, () -> rules.tryOut(TANK, low, 30));
    assertThat(trial.raised()).isEqualTo(3);
    assertThat(trial.devices()).isEqualTo(2);
    assertThat(trial.readings()).isEqualTo(12);
    assertThat(trial.whole()).isTrue();
    assertThat(trial.first())
        .hasSize(3)
        .allSatisfy(fired -> assertThat(fired.value()).isEqualTo(10));
    assertThat(trial.before()).isZero();
    assertThat(as(clerk, () -> rules.history(TANK, "own-low", PageRequest.first(5))).items())
        .isEmpty();
  }

  @Test
  void silenceIsTriedOnTheGapsThatWere() {
    var tank = device(TANK);
    var start = Instant.now().minus(Duration.ofDays(2));
    for (int minute : new int[] {0, 5, 10, 200, 205, 600}) {
      reading(tank, start.plus(Duration.ofMinutes(minute)), "{\"level\": 50}");
    }
    var silent =
        new Rule(
            "own-silent",
            new Text("失联", "Silent"),
            Severity.MINOR,
            null,
            0,
            null,
            null,
            null,
            null,
            null,
            12);
    assertThat(as(clerk, () -> rules.tryOut(TANK, silent, 30)).raised()).isEqualTo(2);
    assertThatThrownBy(() -> as(clerk, () -> rules.tryOut(TANK, silent, 0)))
        .isInstanceOf(Invalid.class);
  }
}
