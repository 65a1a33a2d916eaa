package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.control.ProbeTable;
import org.linli.components.entity.Health;

/** Which versions are looked at, by whom, and what is made of what is found. */
class ProbesTest {

  private final Ground ground = new Ground("9994");
  private final Plugged there = new Plugged();

  @AfterEach
  void close() {
    there.close();
  }

  @Test
  void whatOneServerLooksAtNoOtherTakesUntilItsLeaseIsOver() {
    var id = ground.proposed(ground.version("1.0.0", there.address()));
    assertThat(claimed()).contains(id);
    assertThat(claimed()).as("another server").doesNotContain(id);
    ground.wait(Duration.ofSeconds(31));
    assertThat(claimed()).as("the first one died").contains(id);
  }

  @Test
  void noMoreAreTakenThanCanBeLookedAtAtOnceAndTheOldestFirst() {
    ground.look();
    var first = ground.proposed(ground.version("1.0.0", there.address()));
    ground.wait(Duration.ofSeconds(1));
    var second = ground.proposed(ground.version("1.0.0", there.address()));
    ground.wait(Duration.ofSeconds(1));
    var order = new ArrayList<UUID>();
    for (var taken = claimed(1); !taken.isEmpty(); taken = claimed(1)) {
      assertThat(taken).hasSize(1);
      order.addAll(taken);
    }
    assertThat(order).containsSubsequence(first, second);
  }

  @Test
  void whatIsWithdrawnIsLeftInPeace() {
    var id = ground.proposed(ground.version("1.0.0", there.address()));
    ground.run(ground.bureau, () -> ground.components.withdraw(id, "1.0.0", "over"));
    assertThat(claimed()).doesNotContain(id);
  }

  @Test
  void whatIsWellIsLookedAtEveryFiveMinutesAndWhatIsIllEveryMinute() {
    var id = looked();
    ground.wait(Duration.ofSeconds(299));
    assertThat(claimed()).doesNotContain(id);
    ground.wait(Duration.ofSeconds(2));
    there.well(false);
    ground.look();
    ground.wait(Duration.ofSeconds(59));
    assertThat(claimed()).doesNotContain(id);
    ground.wait(Duration.ofSeconds(2));
    assertThat(claimed()).contains(id);
  }

  @Test
  void whatSomebodyAsksForIsLookedAtWithTheNextRound() {
    var id = looked();
    assertThat(claimed()).doesNotContain(id);
    ground.run(ground.bureau, () -> ground.components.probe(id, "1.0.0"));
    ground.wait(Duration.ofSeconds(1));
    assertThat(claimed()).contains(id);
  }

  @Test
  void twoBadLooksAreNoIllnessAndAGoodOneBetweenForgetsThem() {
    var id = looked();
    for (var well : List.of(false, false, true, false, false)) {
      there.well(well);
      ground.wait(Duration.ofMinutes(6));
      ground.look();
      assertThat(ground.version(id).health()).isEqualTo(Health.GOOD);
      assertThat(ground.version(id).fault()).isEqualTo(well ? null : "HTTP 503");
    }
    var since = ground.version(id).healthSince();
    ground.wait(Duration.ofMinutes(6));
    ground.look();
    assertThat(ground.version(id).health()).isEqualTo(Health.FAILING);
    assertThat(ground.version(id).healthSince()).isAfter(since);
    var ill = ground.version(id).healthSince();
    ground.wait(Duration.ofMinutes(6));
    ground.look();
    assertThat(ground.version(id).healthSince()).as("ill since then, not since now").isEqualTo(ill);
  }

  @Test
  void whatWasNeverWellBecomesNeitherWellNorIllByOneBadLook() {
    there.well(false);
    var id = ground.proposed(ground.version("1.0.0", there.address()));
    ground.look();
    assertThat(ground.version(id).health()).isEqualTo(Health.UNKNOWN);
    assertThat(ground.version(id).fault()).isEqualTo("HTTP 503");
  }

  @ParameterizedTest
  @CsvSource({"/health,", "/elsewhere?deep=yes, HTTP 302"})
  void aLookGoesToTheHealthPathAndOnlyYesIsWell(String path, String fault) {
    there.answering(302, "");
    var id =
        ground.proposed(Drafts.with(ground.version("1.0.0", there.address()), "healthPath", path));
    ground.look();
    assertThat(probes(id))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.good()).isEqualTo(fault == null);
              assertThat(look.fault()).isEqualTo(fault);
              assertThat(look.status()).isEqualTo(fault == null ? 200 : 302);
            });
    assertThat(there.asked()).extracting(Plugged.Asked::target).doesNotContain("/v1" + path);
  }

  @Test
  void whoIsNotThereIsNotReached() {
    var id = looked();
    there.close();
    ground.wait(Duration.ofMinutes(6));
    ground.look();
    assertThat(probes(id))
        .first()
        .satisfies(
            look -> {
              assertThat(look.good()).isFalse();
              assertThat(look.status()).isNull();
              assertThat(look.fault()).isEqualTo("not-reached");
            });
    assertThat(ground.version(id).availability()).isEqualTo(50.0);
  }

  @Test
  void aLookShowsNoSecretAndSaysNothingOfAnybody() {
    ground.proposed(
        Drafts.with(ground.version("1.0.0", there.address()), "healthPath", "/v1/well"));
    ground.look();
    assertThat(there.last().method()).isEqualTo("GET");
    assertThat(there.last().body()).isEmpty();
    assertThat(there.last().headers())
        .containsOnlyKeys("Host", "User-agent", "Connection", "Content-length");
  }

  private UUID looked() {
    var id = ground.proposed(ground.version("1.0.0", there.address()));
    ground.look();
    assertThat(ground.version(id).health()).isEqualTo(Health.GOOD);
    return id;
  }

  private List<ProbeRow> probes(UUID id) {
    return ground.platform.as(ground.bureau, () -> ground.components.probes(id));
  }

  private List<UUID> claimed() {
    return claimed(1_000);
  }

  private List<UUID> claimed(int most) {
    return ground
        .platform
        .scopes()
        .asSystem(
            "components",
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(handle -> ProbeTable.claim(handle, ground.instant(), most)))
        .stream()
        .map(ProbeTable.Due::component)
        .toList();
  }
}
