package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.rights.control.ConsentIndex.Terms;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.TenantId;

class ConsentIndexTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));
  private static final Terms CARE =
      new Terms(
          "home-health 1",
          Purpose.PUBLIC_SERVICE,
          Set.of(Asset.HEALTH_READINGS),
          Set.of(Party.COMMITTEE, Party.OPERATOR),
          Set.of("op-1"));

  private final UUID person = UUID.randomUUID();

  private static Question question(
      Party party, String organisation, Action action, Asset asset, Purpose purpose, Instant at) {
    return new Question(
        party,
        Optional.ofNullable(organisation),
        action,
        asset,
        purpose,
        new TenantId("990001001001"),
        at);
  }

  private static Question asked(Party party, String organisation, Instant at) {
    return question(
        party, organisation, Action.VIEW, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, at);
  }

  private ConsentIndex one(Terms terms) {
    return new ConsentIndex.Builder().add(person, terms, NOW, LATER).build();
  }

  private boolean holds(ConsentIndex index, Question question) {
    return index.all(Set.of(person), question);
  }

  @Test
  void aConsentCoversItsDataItsPurposeAndItsRecipientsAlone() {
    var index = one(CARE);
    assertThat(holds(index, asked(Party.COMMITTEE, "990001001001", NOW))).isTrue();
    assertThat(holds(index, asked(Party.STREET, "990001001", NOW))).isFalse();
    assertThat(
            holds(
                index,
                question(
                    Party.COMMITTEE,
                    "990001001001",
                    Action.VIEW,
                    Asset.HOUSEHOLD_READINGS,
                    Purpose.PUBLIC_SERVICE,
                    NOW)))
        .isFalse();
    assertThat(
            holds(
                index,
                question(
                    Party.COMMITTEE,
                    "990001001001",
                    Action.VIEW,
                    Asset.HEALTH_READINGS,
                    Purpose.RESEARCH,
                    NOW)))
        .isFalse();
  }

  @Test
  void anEnterpriseIsARecipientByItsNameAlone() {
    var index = one(CARE);
    assertThat(holds(index, asked(Party.OPERATOR, "op-1", NOW))).isTrue();
    assertThat(holds(index, asked(Party.OPERATOR, "op-2", NOW))).isFalse();
    assertThat(holds(index, asked(Party.OPERATOR, null, NOW))).isFalse();
  }

  @Test
  void nobodyEarnsWithWhatWasGivenForAService() {
    var index = one(CARE);
    assertThat(
            holds(
                index,
                question(
                    Party.OPERATOR,
                    "op-1",
                    Action.COMMERCIALISE,
                    Asset.HEALTH_READINGS,
                    Purpose.PUBLIC_SERVICE,
                    NOW)))
        .isFalse();
  }

  @Test
  void itBeginsAndEndsByTheClock() {
    var index = one(CARE);
    assertThat(holds(index, asked(Party.COMMITTEE, "x", NOW.minusMillis(1)))).isFalse();
    assertThat(holds(index, asked(Party.COMMITTEE, "x", LATER.minusMillis(1)))).isTrue();
    assertThat(holds(index, asked(Party.COMMITTEE, "x", LATER))).isFalse();
    assertThat(index.allCollect(Set.of(person), Asset.HEALTH_READINGS, LATER)).isFalse();
  }

  @Test
  void everyoneWhomTheDataTellAboutHasToConsent() {
    var other = UUID.randomUUID();
    var both = Set.of(person, other);
    var question = asked(Party.COMMITTEE, "x", NOW);
    assertThat(one(CARE).all(both, question)).isFalse();
    assertThat(one(CARE).allCollect(both, Asset.HEALTH_READINGS, NOW)).isFalse();
    var index =
        new ConsentIndex.Builder()
            .add(person, CARE, NOW, LATER)
            .add(other, CARE, NOW, LATER)
            .build();
    assertThat(index.all(both, question)).isTrue();
    assertThat(index.allCollect(both, Asset.HEALTH_READINGS, NOW)).isTrue();
    assertThat(index.texts(both, question)).containsExactly("home-health 1");
  }

  @Test
  void nobodyIsNoConsent() {
    var question = asked(Party.COMMITTEE, "x", NOW);
    assertThat(one(CARE).all(Set.of(), question)).isFalse();
    assertThat(one(CARE).allCollect(Set.of(), Asset.HEALTH_READINGS, NOW)).isFalse();
    assertThat(ConsentIndex.NONE.all(Set.of(person), question)).isFalse();
    assertThat(ConsentIndex.NONE.texts(Set.of(person), question)).isEmpty();
  }

  @Test
  void whoeverChoseAnyPurposeAgreedThatTheDataAreGathered() {
    var index = one(CARE);
    assertThat(index.allCollect(Set.of(person), Asset.HEALTH_READINGS, NOW)).isTrue();
    assertThat(index.allCollect(Set.of(person), Asset.HOUSEHOLD_READINGS, NOW)).isFalse();
  }

  @Test
  void amongManyEveryPersonsOwnConsentIsFoundAndNobodyElses() {
    var random = new Random(7);
    var builder = new ConsentIndex.Builder();
    var consenting = new ArrayList<UUID>();
    for (int at = 0; at < 20_000; at++) {
      var some = new UUID(random.nextLong(), random.nextLong());
      consenting.add(some);
      builder.add(some, CARE, NOW, LATER);
    }
    // The same first half as another's id, so that the second half has to tell them apart.
    var twin =
        new UUID(
            consenting.getFirst().getMostSignificantBits(),
            ~consenting.getFirst().getLeastSignificantBits());
    var index = builder.build();
    var question = asked(Party.COMMITTEE, "x", NOW);
    assertThat(index.size()).isEqualTo(20_000);
    assertThat(consenting).allMatch(some -> index.all(List.of(some), question));
    assertThat(index.all(List.of(twin), question)).isFalse();
    assertThat(index.all(List.of(UUID.randomUUID()), question)).isFalse();
  }
}
