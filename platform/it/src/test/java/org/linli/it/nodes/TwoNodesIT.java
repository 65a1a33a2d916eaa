package org.linli.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.it.home.AtLength;
import org.linli.it.home.Awaited;
import org.linli.it.home.Inspection;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.it.spine.Fire;

/**
 * Two servers on one database and one broker: what is shared is shared, and when one of them is
 * killed under load the other goes on, nothing acknowledged is lost and no job is done twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@AtLength
class TwoNodesIT {

  private static final String COMMUNITY = "510104026017";
  private static final int SENDERS = 6;
  private static final int MATTERS = 24;
  private static final Duration BEFORE = Duration.ofSeconds(8);
  private static final Duration AFTER = Duration.ofSeconds(20);
  private static final Duration OUTAGE = Duration.ofSeconds(10);

  private static Installation installation;
  private static OtherServer other;

  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");
  private final Rows rows = new Rows(installation, COMMUNITY);

  @BeforeAll
  static void install() {
    installation = Installation.shared();
  }

  @BeforeEach
  void twoServersRun() {
    if (other == null || !other.isAlive()) {
      other = OtherServer.start(installation, "b", "");
    }
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @Test
  void aTokenOfOneServerIsGoodOnTheOtherAndSoIsItsEnd() {
    var there = other.as(Rest.as(installation, "jinjiang-clerk"));
    assertThat(there.get("/api/v1/places?limit=1").status()).isEqualTo(200);
    var fire = Fire.detector(installation, there);
    assertThat(clerk.get("/api/v1/devices/" + fire.device()).status())
        .as("what one server made, the other shows")
        .isEqualTo(200);
    fire.retire();
    assertThat(Awaited.until(() -> fire.smoke(1).status(), status -> status == 401))
        .as("what one took back, the other refuses")
        .isEqualTo(401);
  }

  @Test
  void eachServerTellsOfItself() {
    for (var server : List.of(installation.ops(), other.ops())) {
      var page =
          Awaited.until(
              () -> new Rest(server, null).get("/ops/metrics").text(),
              text ->
                  text.contains("linli_feed_consumers")
                      && text.contains("linli_round_turns_total{round=\"what is due\"}"));
      assertThat(page)
          .contains("linli_database_up 1", "linli_broker_up 1", "linli_feed_consumers{district=")
          .contains("linli_round_turns_total{round=\"what is due\"}");
    }
  }

  @Test
  void whatChangesOnOneServerIsHeardOnTheOther() {
    assertThat(Awaited.until(() -> figure("linli_news_listening"), listens -> listens == 1))
        .isEqualTo(1);
    var before = figure("linli_news_heard_total");
    var fire = Fire.detector(installation, clerk);
    fire.retire();
    assertThat(Awaited.until(() -> figure("linli_news_heard_total"), now -> now > before))
        .isGreaterThan(before);
  }

  /** The last one, so that one other server is enough for all. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aServerKilledUnderLoadCostsHardlyACallNoReadingAndNoJobIsDoneTwice() throws Exception {
    var tasks = tasks();
    var load =
        Load.begin(
            new Balancer(List.of(installation.http(), other.http())),
            Load.devices(installation, COMMUNITY, SENDERS));
    Thread.sleep(BEFORE);
    for (var task : tasks) {
      rows.change("update process_task set due_at = now() where id = ?", task);
      rows.change(
          "update matter_clock set warn_at = now() - interval '1 minute' where task_id = ?", task);
      assertThat(rows.change("update due_work set due_at = now() where subject = ?", task))
          .isPositive();
    }
    var killed = Instant.now();
    other.kill();
    Thread.sleep(AFTER);
    var sent = load.end();

    var during = sent.stream().filter(one -> one.ended().isAfter(killed)).toList();
    var failed = during.stream().filter(Load.Sent::failed).toList();
    System.out.printf(
        "one of two servers killed: %d calls before, %d after, %d failed, the last %d ms after the"
            + " kill%n",
        sent.size() - during.size(),
        during.size(),
        failed.size(),
        failed.stream()
            .mapToLong(one -> Duration.between(killed, one.ended()).toMillis())
            .max()
            .orElse(0));
    assertThat(sent).filteredOn(one -> one.ended().isBefore(killed)).noneMatch(Load.Sent::failed);
    assertThat(failed.size()).isLessThanOrEqualTo(during.size() / 100);
    assertThat(failed).allMatch(one -> one.ended().isBefore(killed.plus(OUTAGE)));
    var missing = Load.missing(rows, sent);
    var escalations = tasks.stream().mapToLong(this::escalations).toArray();
    System.out.printf(
        "%d acknowledged, %d of them lost or doubled; %d jobs, done %d times together%n",
        sent.stream().filter(one -> !one.failed()).count(),
        missing,
        tasks.size(),
        LongStream.of(escalations).sum());
    assertThat(missing).as("acknowledged, but not in the rows").isZero();
    assertThat(escalations).as("each escalated once").containsOnly(1L);
  }

  /** As the other server tells it. */
  private static double figure(String name) {
    return new Rest(other.ops(), null)
        .get("/ops/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  /** Tasks of matters that rounds opened, the times of which will be missed. */
  private List<UUID> tasks() {
    var tasks = new ArrayList<UUID>();
    var device = Inspection.device(clerk);
    for (int i = 0; i < MATTERS; i++) {
      var hand = i % 2 == 0 ? clerk : other.as(clerk);
      var opened = Inspection.finds(hand, device, "Two servers " + i);
      assertThat(opened.status()).as(opened.text()).isEqualTo(200);
      var matter = clerk.get("/api/v1/matters/" + opened.json().path("caseId").asText()).json();
      tasks.add(UUID.fromString(matter.path("now").path(0).path("task").asText()));
    }
    return tasks;
  }

  private long escalations(UUID task) {
    return Awaited.until(
        () ->
            rows.count(
                "select count(*) from matter_deed d join matter m on m.tenant_id = d.tenant_id and"
                    + " m.id = d.matter_id join process_task t on t.tenant_id = m.tenant_id and"
                    + " t.root_id = m.instance_id where t.id = ? and d.deed = 'OVERDUE'",
                task),
        times -> times > 0);
  }
}
