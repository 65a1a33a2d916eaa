package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.exchange.Ground.pull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exchange.Ground.Request;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.control.ChainHash;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Many callers at once: each gets its own page, and each page stands in the log. */
class ExchangeLoadTest {

  private static final Ground GROUND = new Ground("9973");
  private static final int CALLERS = 40;
  private static final int PAGES = 200;

  @BeforeAll
  static void aCity() {
    GROUND.platform.community("997301001001", OperationMode.GOVERNMENT);
  }

  @Test
  @Requirement({"000-7.2.e.5", "003-3.2.3.3.4"})
  void ofHundredsOfPagesAtOnceNoneLeavesWithoutItsEntryAndTheChainHolds() throws Exception {
    var one = GROUND.consumer("load-1");
    var other = GROUND.consumer("load-2");
    var tenants =
        List.of(
            GROUND.platform.community("997301001002", OperationMode.GOVERNMENT),
            GROUND.platform.community("997301001003", OperationMode.GOVERNMENT));
    var deliveries =
        atOnce(
            number ->
                GROUND.pull(
                    number % 2 == 0 ? one : other,
                    pull("alarms", tenants.get(number % 3 % 2), Purpose.EMERGENCY, "alarm")));
    var ids = new HashSet<UUID>();
    for (int number = 0; number < PAGES; number++) {
      var transfer = deliveries.get(number).transfer();
      assertThat(ids.add(transfer.id())).isTrue();
      assertThat(transfer.organisation()).isEqualTo(number % 2 == 0 ? "load-1" : "load-2");
      assertThat(transfer.consumer()).isEqualTo("Fire command");
      assertThat(transfer.consumerId()).isNotNull();
      assertThat(transfer.tenant()).isEqualTo(tenants.get(number % 3 % 2).value());
      assertThat(transfer.digest()).isEqualTo(ChainHash.of(deliveries.get(number).content()));
    }
    GROUND.chain.link(new DivisionCode("9973"));
    var written = new HashSet<UUID>();
    for (int page = 0; page < 5; page++) {
      var request = new PageRequest(page * 100, 100, null);
      GROUND
          .platform
          .as(GROUND.bureau, () -> GROUND.transfers.list(TransferQuery.ALL, request))
          .items()
          .forEach(row -> written.add(row.transfer().id()));
    }
    assertThat(written).containsAll(ids);
    var report = GROUND.platform.as(GROUND.bureau, () -> GROUND.transfers.verify(null));
    assertThat(report.intact()).isTrue();
    assertThat(report.links()).isGreaterThanOrEqualTo(PAGES);
    assertThat(delivered(one, other)).isEqualTo(PAGES);
  }

  @Test
  void ofManyKnockingAtOnceEachComesInAsItselfAndARepeatedWordOnce() throws Exception {
    var keys =
        List.of(GROUND.key(GROUND.department("knock-1")), GROUND.key(GROUND.department("knock-2")));
    var requests =
        IntStream.range(0, PAGES)
            .mapToObj(number -> new Request(GROUND, keys.get(number % 2)).signed())
            .toList();
    var callers = atOnce(number -> GROUND.door.enter(requests.get(number)));
    for (int number = 0; number < PAGES; number++) {
      assertThat(callers.get(number).organisation()).contains("knock-" + (number % 2 + 1));
    }
    var again =
        atOnce(
            number -> {
              try {
                return GROUND.door.enter(requests.get(number)).username();
              } catch (NotSignedIn e) {
                return "replayed";
              }
            });
    assertThat(again).containsOnly("replayed");
  }

  @Test
  void whatCannotBeWrittenDownDoesNotLeave() {
    var consumer = GROUND.consumer("load-unwritten");
    var tenant = GROUND.platform.community("997301002001", OperationMode.GOVERNMENT);
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    create policy full_disk on exchange_transfer as restrictive for insert
                    with check (code <> '997301002001')"""));
    try {
      assertThatThrownBy(
              () -> GROUND.pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, "alarm")))
          .isInstanceOf(RuntimeException.class);
      assertThat(delivered(consumer)).as("the delivery went back with the entry").isZero();
    } finally {
      GROUND
          .platform
          .owner()
          .useHandle(handle -> handle.execute("drop policy full_disk on exchange_transfer"));
    }
    assertThat(GROUND.pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, "alarm")))
        .isNotNull();
    assertThat(delivered(consumer)).isEqualTo(1);
  }

  @Test
  void aRefusedPageLeavesTheOthersAlone() throws Exception {
    var consumer = GROUND.consumer("load-mixed");
    var tenant = GROUND.platform.community("997301001004", OperationMode.GOVERNMENT);
    var answers =
        atOnce(
            number -> {
              try {
                var field = number % 4 == 0 ? "password_hash" : "alarm";
                return GROUND
                    .pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, field))
                    .transfer()
                    .outcome()
                    .name();
              } catch (FieldNotOffered e) {
                return e.field();
              }
            });
    for (int number = 0; number < PAGES; number++) {
      assertThat(answers.get(number)).isEqualTo(number % 4 == 0 ? "password_hash" : "PERMIT");
    }
  }

  private interface Work<T> {
    T of(int number) throws Exception;
  }

  private static <T> List<T> atOnce(Work<T> work) throws Exception {
    var results = new ArrayList<T>();
    try (ExecutorService pool = Executors.newFixedThreadPool(CALLERS)) {
      var all =
          IntStream.range(0, PAGES)
              .mapToObj(number -> (Callable<T>) () -> work.of(number))
              .toList();
      for (var done : pool.invokeAll(all)) {
        results.add(done.get());
      }
    }
    return results;
  }

  /** Deliveries in the gate's own log. */
  private static long delivered(Caller... consumers) {
    var organisations =
        java.util.Arrays.stream(consumers)
            .map(caller -> caller.organisation().orElseThrow())
            .toList();
    return GROUND.platform.as(
        GROUND.bureau,
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select count(*) from decision_delivery where organisation_id in (<organisations>)")
                            .bindList("organisations", organisations)
                            .mapTo(Long.class)
                            .one()));
  }
}
