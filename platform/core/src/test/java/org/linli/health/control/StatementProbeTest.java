package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.health.entity.SlowStatement;
import org.linli.testing.TestPlatform;

/** What the database is busy with at the moment. */
class StatementProbeTest {

  private final TestPlatform platform = TestPlatform.shared();

  private List<SlowStatement> running() {
    return platform
        .scopes()
        .asSystem("ops", () -> platform.jdbi().withHandle(StatementProbe::look))
        .running();
  }

  @Test
  void aStatementThatRunsForLongerThanASecondIsTold() throws InterruptedException {
    var word = "slow_" + System.nanoTime();
    var text = "select pg_sleep(4),\n   '" + word + "', '" + "x".repeat(400) + "'";
    var sleeping =
        Thread.ofPlatform()
            .start(
                () ->
                    platform
                        .scopes()
                        .asSystem(
                            "test",
                            () ->
                                platform
                                    .jdbi()
                                    .withHandle(
                                        handle -> handle.createQuery(text).mapToMap().list())));
    SlowStatement found = null;
    while (found == null && sleeping.isAlive()) {
      Thread.sleep(100);
      found = running().stream().filter(one -> one.text().contains(word)).findFirst().orElse(null);
    }
    sleeping.join();
    assertThat(found).isNotNull();
    assertThat(found.longestMillis()).isBetween(1_000.0, 10_000.0);
    assertThat(found.text()).as("on one line, cut").hasSize(300).doesNotContain("\n", "  ");
    assertThat(running()).noneMatch(one -> one.text().contains(word));
  }

  @Test
  void whatIsQuickIsNot() {
    assertThat(running()).noneMatch(one -> one.longestMillis() < 1_000);
  }
}
