package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.collection.entity.CollectionBasis;
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.consents.boundary.WardDraft;
import org.linli.consents.entity.Guardianship;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.Issued;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.CollectionLedger;
import org.linli.feeds.boundary.NotGathered;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.places.boundary.Households;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.testing.Requirement;

/** The door and the lanes, asked whether a home's devices may be listened to. */
class GatheringTest {

  private static final PageRequest ALL = PageRequest.first(50);

  private final FeedGround ground = new FeedGround("990304001001");
  private final Snapshots snapshots =
      new Snapshots(ground.platform.jdbi(), ground.platform.scopes());
  private final ConsentRights consents = new ConsentRights(ground.platform.jdbi(), snapshots);
  private final FeedLine line =
      new FeedLine(
          new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
          ground.platform.scopes(),
          ground.platform.jdbi(),
          ground.models,
          consents,
          ground.alarms,
          ground.figures,
          ground.announced::add);
  private final Intake intake =
      new Intake(
          ground.platform.scopes(),
          ground.platform.jdbi(),
          ground.models,
          line.gathering(),
          ground.alarms,
          ground.figures,
          ground.announced::add);
  private final Reception reception = new Reception(line);
  private final Households households =
      new Households(ground.platform.jdbi(), ground.platform.scopes(), ground.figures);
  private final MyConsents mine =
      new MyConsents(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          new ConsentTexts(),
          consents,
          this::told);
  private final ConsentDesk desk =
      new ConsentDesk(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          new ConsentTexts(),
          consents,
          this::told);

  /** What the feeds hear of a change, as the container would tell them. */
  private void told(Object event) {
    line.gathering().forget(ground.tenant);
  }

  private UUID room() {
    var id = UUID.randomUUID();
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "insert into place (tenant_id, id, kind, code, name) values (?, ?, 'ROOM', ?, 'a home')",
                            ground.tenant.value(),
                            id,
                            id.toString())));
    return id;
  }

  private Issued device(String model, UUID place) {
    var code = "H" + UUID.randomUUID().toString().substring(0, 12);
    var issued =
        ground.as(() -> ground.devices.register(new DeviceDraft(code, code, model, place)));
    told(issued);
    return issued;
  }

  private Caller dweller(UUID room) {
    var person = ground.platform.member(Tier.RESIDENT, ground.tenant, "home:read", "consents:give");
    run(ground.clerk, () -> households.settle(room, person.accountId(), "OWNER"));
    told(person);
    return person;
  }

  private void run(Caller caller, Runnable work) {
    ground.platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  private UUID agree(Caller who, UUID person, String text) {
    var read = new ConsentTexts().find(text).orElseThrow();
    var given = new GivenConsent(person, text, read.version(), read.hash());
    return ground.platform.as(who, () -> mine.give(given));
  }

  private CollectionBasis basis(FeedGround where, Issued device, String model) {
    return line.gathering().basis(where.tenant, device.id().value(), where.models.get(model));
  }

  private void passes(Issued device, String metric) {
    assertThatThrownBy(() -> send(device, metric))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(BrokerAway.class);
  }

  private void shut(Issued device, String metric, String reason) {
    assertThatThrownBy(() -> send(device, metric))
        .isInstanceOfSatisfying(
            NotGathered.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(reason);
              assertThat(refused.status()).isEqualTo(403);
            });
  }

  private void send(Issued device, String metric) {
    var body = "{\"ts\":\"" + Instant.now() + "\",\"values\":{\"" + metric + "\":1}}";
    reception
        .take(device.id().toString(), device.secret(), body.getBytes(StandardCharsets.UTF_8))
        .join();
  }

  @Test
  @Requirement({"000-7.2.a.4-2", "000-7.2.a.1-3"})
  void aFallDetectorAtHomeIsListenedToOnceThePersonConsentedAndNoLongerThanThat() {
    var home = room();
    var person = dweller(home);
    var detector = device("fall-detector", home);
    shut(detector, "fall", "no-consent");
    var consent = agree(person, null, "home-health");
    passes(detector, "fall");
    run(person, () -> mine.withdraw(consent, null));
    shut(detector, "fall", "no-consent");
  }

  @Test
  void everybodyWhoLivesThereHasToAgree() {
    var home = room();
    var one = dweller(home);
    var detector = device("fall-detector", home);
    agree(one, null, "home-health");
    passes(detector, "fall");
    var other = dweller(home);
    shut(detector, "fall", "no-consent");
    agree(other, null, "home-health");
    passes(detector, "fall");
    run(ground.clerk, () -> households.leave(home, other.accountId()));
    line.gathering().refresh();
    passes(detector, "fall");
  }

  @Test
  void forTheChildrenWhoLiveThereTheGuardianHasToAgree() {
    var home = room();
    var mother = dweller(home);
    var detector = device("fall-detector", home);
    agree(mother, null, "home-health");
    passes(detector, "fall");
    var child =
        ground.as(
            () ->
                desk.recordWard(
                    new WardDraft(
                        mother.accountId(),
                        "小雨",
                        LocalDate.now().minusYears(6),
                        Guardianship.MOTHER,
                        "register")));
    shut(detector, "fall", "no-consent");
    agree(mother, child, "home-health");
    passes(detector, "fall");
  }

  @Test
  void aHomeWhereNobodyLivesAgreedToNothing() {
    shut(device("fall-detector", room()), "fall", "no-consent");
  }

  @Test
  void whatNoLawPrescribesIsTheHouseholdsChoiceAndAPrescribedMeterIsRead() {
    var home = room();
    var person = dweller(home);
    var climate = device("home-climate", home);
    var meter = device("water-meter", home);
    passes(meter, "volume");
    shut(climate, "temperature", "no-consent");
    agree(person, null, "home-readings");
    passes(climate, "temperature");
    assertThat(basis(ground, climate, "home-climate")).isEqualTo(CollectionBasis.CONSENT);
    assertThat(basis(ground, meter, "water-meter")).isEqualTo(CollectionBasis.DUTY);
  }

  @Test
  void whatStandsInNoHomeIsNobodys() {
    passes(device("fall-detector", null), "fall");
    passes(device("smoke-detector", room()), "smoke");
  }

  @Test
  @Requirement("000-7.2.a.1-4")
  void whatAnEnterpriseHasNotSignedForIsTurnedAwayAtTheDoor() {
    var enterprise = new FeedGround("990304001002");
    enterprise
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set mode = 'ENTERPRISE' where id = ?",
                    enterprise.tenant.value()));
    var smoke = enterprise.issue("smoke-detector");
    var gate = enterprise.issue("gate-camera");
    passes(smoke, "smoke");
    passes(gate, "captures");
    assertThat(basis(enterprise, smoke, "smoke-detector")).isEqualTo(CollectionBasis.DUTY);
    sign(enterprise, Set.of(Asset.DEVICE_READINGS));
    line.gathering().forget(enterprise.tenant);
    passes(smoke, "smoke");
    assertThat(basis(enterprise, smoke, "smoke-detector")).isEqualTo(CollectionBasis.CONTRACT);
    shut(gate, "captures", "outside-signed-scope");
    sign(enterprise, Set.of(Asset.ACCESS_RECORDS));
    line.gathering().forget(enterprise.tenant);
    passes(gate, "captures");
  }

  @Test
  void whatWasTakenBackOnTheWayIsNotStoredNorKept() {
    var home = room();
    var person = dweller(home);
    var detector = device("fall-detector", home);
    var consent = agree(person, null, "home-health");
    var now = System.currentTimeMillis();
    var first =
        ground.delivery(detector.id(), "fall-detector", now, FeedGround.reading(now, "fall", 0));
    intake.take(List.of(first));
    assertThat(ground.points(detector.id())).isEqualTo(1);
    run(person, () -> mine.withdraw(consent, "enough"));
    var second =
        ground.delivery(
            detector.id(), "fall-detector", now, FeedGround.reading(now + 1, "fall", 1));
    intake.take(List.of(second));
    assertThat(ground.points(detector.id())).isEqualTo(1);
    assertThat(
            ground.text(
                "select payload from dead_letter where device = ? and reason = 'no-consent'",
                detector.id().toString()))
        .doesNotContain("fall");
  }

  @Test
  void anotherServerFollowsWithItsNextLook() {
    var home = room();
    var person = dweller(home);
    var detector = device("fall-detector", home);
    shut(detector, "fall", "no-consent");
    var elsewhere =
        new MyConsents(
            ground.platform.jdbi(),
            ground.platform.scopes(),
            new ConsentTexts(),
            new ConsentRights(ground.platform.jdbi(), ground.platform.scopes()),
            event -> {});
    var read = new ConsentTexts().find("home-health").orElseThrow();
    var given = new GivenConsent(null, read.id(), read.version(), read.hash());
    var id = ground.platform.as(person, () -> elsewhere.give(given));
    look();
    passes(detector, "fall");
    run(person, () -> elsewhere.withdraw(id, null));
    look();
    shut(detector, "fall", "no-consent");
  }

  @Test
  @Requirement("000-7.2.a.1-4")
  void whatWasTurnedAwayIsCountedAndStandsInTheAuditOnceADay() {
    var home = room();
    dweller(home);
    var detector = device("fall-detector", home);
    for (int message = 0; message < 3; message++) {
      shut(detector, "fall", "no-consent");
    }
    line.gathering().refresh();
    shut(detector, "fall", "no-consent");
    line.gathering().refresh();
    var ledger = new CollectionLedger(ground.platform.jdbi(), ground.platform.scopes());
    assertThat(ground.as(() -> ledger.list(ALL)).items())
        .filteredOn(row -> row.device().equals(detector.id().value()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.messages()).isEqualTo(4);
              assertThat(row.reason()).isEqualTo("no-consent");
              assertThat(row.place()).isEqualTo("a home");
              assertThat(row.last()).isAfterOrEqualTo(row.first());
            });
    var audit = new AuditLedger(ground.platform.jdbi());
    var today = Instant.now();
    assertThat(
            ground
                .as(
                    () ->
                        audit.list(
                            today.minus(Duration.ofDays(1)),
                            today.plus(Duration.ofDays(1)),
                            new PageRequest(0, 10, detector.id().toString())))
                .items())
        .filteredOn(row -> row.action().equals("collection.refused"))
        .hasSize(1);
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ?", detector.id().toString()))
        .isZero();
  }

  /** A second later: also what this server remembers of the rights is not believed any more. */
  private void look() {
    try {
      Thread.sleep(600);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    line.gathering().refresh();
  }

  private void sign(FeedGround community, Set<Asset> scope) {
    var operator = "op-" + UUID.randomUUID();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR')",
                    operator,
                    operator));
    var agreed =
        new Agreed(
            community.tenant,
            UUID.randomUUID(),
            1,
            "C-" + operator,
            Party.OPERATOR,
            operator,
            Instant.now().minusSeconds(60),
            Instant.now().plusSeconds(3600),
            new Terms(false, scope, List.of()));
    var bureau = ground.platform.caller(Tier.CITY, "9903", null, null, "*");
    var rights = new AgreedRights(ground.platform.jdbi(), ground.platform.scopes(), snapshots);
    run(bureau, () -> rights.enter(List.of(agreed), Instant.now()));
  }
}
