package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Step;

/** Two people press the same button: it happens once. */
class TwoPeopleAtOnceTest {

  private static final int TRIES = 5;

  private final CataloguedCity ground = new CataloguedCity("9934");
  private final Caller clerk = ground.clerk(ground.community);

  @Test
  void aVersionIsConfirmedOnce() throws Exception {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var id = ground.register(clerk, "表", CataloguedCity.phone());
      ground.platform.as(clerk, () -> ground.registrations.propose(id, Map.of()));
      atOnce(by -> ground.registrations.confirm(id, List.of()));
      assertThat(steps(id)).containsOnlyOnce(Step.CONFIRMED);
    }
  }

  @Test
  void aLowerLevelIsAgreedToOnce() throws Exception {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var id = ground.confirmed(clerk, "表", CataloguedCity.phone());
      var asker = ground.bureau();
      var wish =
          ground
              .platform
              .as(
                  asker,
                  () ->
                      ground.gradings.grade(
                          id, new FieldGrade("mobile", Level.GENERAL_2, null, "why")))
              .orElseThrow();
      atOnce(by -> ground.gradings.agree(wish));
      assertThat(steps(id)).containsOnlyOnce(Step.LOWERED);
    }
  }

  private void atOnce(java.util.function.Consumer<Caller> deed) throws Exception {
    var together = new CyclicBarrier(2);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (int person = 0; person < 2; person++) {
        var caller = ground.bureau();
        work.add(
            () -> {
              together.await();
              try {
                ground.run(caller, () -> deed.accept(caller));
                return true;
              } catch (RuntimeException refused) {
                return false;
              }
            });
      }
      var done = 0;
      for (var result : pool.invokeAll(work)) {
        done += result.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
  }

  private List<Step> steps(UUID id) {
    return ground
        .platform
        .as(ground.bureau(), () -> ground.assets.life(id.toString(), PageRequest.first(50)))
        .items()
        .stream()
        .map(row -> row.step())
        .toList();
  }
}
