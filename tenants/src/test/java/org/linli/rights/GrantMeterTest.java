package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.GrantStop;
import org.linli.rights.boundary.NothingToRequest;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class GrantMeterTest {

  private static final Duration MONTH = Duration.ofDays(30);

  private final Ground ground = new Ground("9882");

  @Test
  @Requirement("000-7.2.f.3")
  void aReadBeyondTheVolumeOfTheDayHandsOutNothingAndStandsInTheLog() {
    var tenant = enterprise(1, "op-m1");
    var bureau = ground.bureau();
    var request = granted(bureau, tenant, "op-m1", new GrantTerms(all(), 10, null));
    assertThat(read(bureau, tenant, 6)).hasSize(6);
    assertThatThrownBy(() -> read(bureau, tenant, 5))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> {
              assertThat(refused.mayRequest()).isFalse();
              assertThat(refused.decision().basis().rule())
                  .isEqualTo("grant " + request + " volume");
            });
    assertThat(read(bureau, tenant, 4)).hasSize(4);
    assertThatThrownBy(() -> read(bureau, tenant, 1)).isInstanceOf(DataRefused.class);
    assertThat(row(bureau, request).use().rows()).isEqualTo(10);
    var log = ground.platform.as(bureau, () -> ground.ledger.list(PageRequest.first(100))).items();
    assertThat(log)
        .filteredOn(line -> line.basis().contains("grant " + request + " volume"))
        .hasSize(2)
        .allMatch(line -> line.items() == null);
    ground.wait(Duration.ofDays(1));
    assertThat(read(bureau, tenant, 10)).hasSize(10);
  }

  @Test
  @Requirement("000-7.3.c")
  void aStoppedGrantIsShutWithTheNextReadAndOpensAgain() {
    var tenant = enterprise(20, "op-m20");
    var bureau = ground.bureau();
    var request = granted(bureau, tenant, "op-m20", new GrantTerms(all(), 100, null));
    assertThat(read(bureau, tenant, 6)).hasSize(6);
    stop(bureau, tenant, request, true);
    assertThatThrownBy(() -> read(bureau, tenant, 6)).isInstanceOf(DataRefused.class);
    stop(bureau, tenant, request, false);
    assertThat(read(bureau, tenant, 6)).hasSize(6);
  }

  private void stop(Caller bureau, TenantId tenant, UUID request, boolean stopped) {
    ground.platform.as(
        bureau,
        () -> {
          ground
              .platform
              .jdbi()
              .useHandle(
                  handle -> new GrantStop(ground.snapshots).stop(handle, tenant, request, stopped));
          return null;
        });
  }

  @Test
  void aGrantWhoseWholeVolumeIsUsedUpEndsByItself() {
    var tenant = enterprise(2, "op-m2");
    var bureau = ground.bureau();
    var request = granted(bureau, tenant, "op-m2", new GrantTerms(all(), 10, 12L));
    read(bureau, tenant, 8);
    ground.wait(Duration.ofDays(1));
    assertThatThrownBy(() -> read(bureau, tenant, 5)).isInstanceOf(DataRefused.class);
    read(bureau, tenant, 4);
    assertThat(row(bureau, request))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.ENDED);
              assertThat(row.endedBy()).isEqualTo(EndedBy.VOLUME);
            });
    assertThatThrownBy(() -> read(bureau, tenant, 1))
        .isInstanceOfSatisfying(
            DataRefused.class, refused -> assertThat(refused.mayRequest()).isTrue());
  }

  @Test
  void readersAtTheSameTimeTakeNoMoreThanTheVolumeTogether() throws Exception {
    var tenant = enterprise(3, "op-m3");
    var bureau = ground.bureau();
    var request = granted(bureau, tenant, "op-m3", new GrantTerms(all(), 20, null));
    var taken = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var work =
          Collections.nCopies(
              16,
              (Callable<Void>)
                  () -> {
                    try {
                      taken.addAndGet(read(bureau, tenant, 3).size());
                    } catch (DataRefused refused) {
                      assertThat(refused.decision().basis().rule()).endsWith("volume");
                    }
                    return null;
                  });
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(taken).hasValue(18);
    assertThat(row(bureau, request).use().rows()).isEqualTo(18);
  }

  @Test
  @Requirement("002-5.5.1")
  void oneFieldTooManyIsRefused() {
    var tenant = enterprise(4, "op-m4");
    var bureau = ground.bureau();
    var request =
        granted(bureau, tenant, "op-m4", new GrantTerms(List.of("ts", "value"), 10, null));
    assertThat(read(bureau, access(tenant).only(Set.of("ts", "value")), 3)).hasSize(3);
    for (var beyond :
        List.of(access(tenant), access(tenant).only(Set.of("ts", "value", "device")))) {
      assertThatThrownBy(() -> read(bureau, beyond, 3))
          .isInstanceOfSatisfying(
              DataRefused.class,
              refused ->
                  assertThat(refused.decision().basis().rule())
                      .isEqualTo("grant " + request + " fields"));
    }
  }

  @Test
  void overlappingAndUnusedGrantsAreShownToTheApproverAndToTheBureau() {
    var tenant = enterprise(5, "op-m5");
    var district = ground.district("01");
    var officer = ground.operator("op-m5");
    var first = granted(district, tenant, "op-m5", new GrantTerms(all(), 10, null));
    assertThat(row(officer, first).use().overlapping()).isFalse();
    var second = granted(district, tenant, "op-m5", new GrantTerms(all(), 20, null));
    for (var seeing : List.of(officer, ground.bureau())) {
      assertThat(concerned(seeing, RequestQuery.Concern.OVERLAPPING)).contains(first, second);
      assertThat(concerned(seeing, RequestQuery.Concern.UNUSED)).doesNotContain(first, second);
    }
    assertThatThrownBy(
            () -> ground.platform.as(district, () -> ground.requests.apply(tenant, less())))
        .as("no more and no longer than what runs already")
        .isInstanceOf(NothingToRequest.class);
    ground.run(officer, () -> ground.requests.revoke(second));
    assertThat(concerned(officer, RequestQuery.Concern.OVERLAPPING)).doesNotContain(first);
    read(district, tenant, 1);
    ground.wait(Duration.ofDays(13));
    assertThat(concerned(officer, RequestQuery.Concern.UNUSED)).doesNotContain(first);
    ground.wait(Duration.ofDays(2));
    assertThat(concerned(officer, RequestQuery.Concern.UNUSED)).contains(first);
    assertThat(row(ground.bureau(), first).mayRevoke()).isTrue();
  }

  private Wanted less() {
    return new Wanted(
        Asset.DEVICE_READINGS,
        Action.VIEW,
        Purpose.GOVERNANCE,
        "flood prevention",
        null,
        "data-security-law",
        null,
        List.of("ts", "value"),
        null,
        5L,
        null,
        ground.in(Duration.ofDays(10)));
  }

  private List<UUID> concerned(Caller caller, RequestQuery.Concern concern) {
    return ground
        .platform
        .as(
            caller,
            () ->
                ground.requests.list(new RequestQuery(null, null, concern), PageRequest.first(500)))
        .items()
        .stream()
        .map(RequestRow::id)
        .toList();
  }

  private UUID granted(Caller asker, TenantId tenant, String operator, GrantTerms terms) {
    var request = ground.apply(asker, tenant, MONTH);
    ground.run(
        ground.operator(operator),
        () -> ground.requests.grant(request, ground.in(Duration.ofDays(20)), terms, "agreed"));
    return request;
  }

  private List<Integer> read(Caller caller, TenantId tenant, int rows) {
    return read(caller, access(tenant), rows);
  }

  private List<Integer> read(Caller caller, Access access, int rows) {
    return ground.read(caller, access, decision -> Collections.nCopies(rows, 1));
  }

  private static Access access(TenantId tenant) {
    return new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "readings");
  }

  private static List<String> all() {
    return Ground.fields(Asset.DEVICE_READINGS);
  }

  private RequestRow row(Caller caller, UUID request) {
    return ground.platform.as(caller, () -> ground.requests.get(request)).row();
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, Duration.ofDays(365));
    return tenant;
  }
}
