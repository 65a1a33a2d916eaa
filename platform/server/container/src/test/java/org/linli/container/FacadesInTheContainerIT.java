package org.linli.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.notices.boundary.Notices;
import org.linli.places.boundary.Places;
import org.linli.places.entity.Place;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.tenancy.boundary.Tenants;

/** What stands around every facade, as the container puts it together. */
@ExtendWith(ArquillianExtension.class)
class FacadesInTheContainerIT {

  private static final PageRequest ALL = new PageRequest(0, 500, null);

  @Inject private Ground ground;
  @Inject private Heard heard;
  @Inject private Meeting meeting;
  @Inject private Places places;
  @Inject private Notices notices;
  @Inject private Tenants tenants;
  @Inject private BeanManager beans;

  @Deployment
  static EnterpriseArchive ear() {
    return Deployed.ear(FacadesInTheContainerIT.class);
  }

  @Test
  void missingPermissionIsRefusedBeforeAnyTransactionBegins() {
    var tenant = ground.community();
    // The opening of a transaction would find out that nobody knows this account.
    var stranger = ground.stranger(UUID.randomUUID(), Tier.COMMUNITY, tenant, "notices:read");

    assertThatThrownBy(() -> ground.as(stranger, places::tree)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> ground.as(stranger, () -> notices.list(ALL)))
        .isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> places.tree()).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void changeAndItsAuditEntryAreCommittedTogether() {
    var clerk = ground.member(ground.community(), "*");

    ground.as(clerk, () -> notices.publish("停水通知", "明日停水", null));

    assertThat(ground.audited(clerk, "notice.published")).isEqualTo(1);
    assertThat(ground.as(clerk, () -> notices.list(ALL)).total()).isEqualTo(1);
  }

  @Test
  void changeThatFailsAtItsCommitLeavesNoAuditEntryAndTellsNobody() {
    var tenant = ground.community();
    var clerk = ground.member(tenant, "*");
    heard.spoil(tenant);

    assertThatThrownBy(() -> ground.as(clerk, () -> notices.publish("停水通知", "明日停水", null)))
        .isInstanceOf(Exception.class);

    assertThat(ground.as(clerk, () -> notices.list(ALL)).total()).isZero();
    assertThat(ground.audited(clerk, "notice.published")).isZero();
    assertThat(heard.of(tenant)).isEmpty();
  }

  @Test
  void refusedChangeLeavesNoAuditEntry() {
    var clerk = ground.member(ground.community(), "*");

    assertThatThrownBy(() -> ground.as(clerk, () -> notices.publish(" ", "明日停水", null)))
        .isInstanceOf(RuntimeException.class);

    assertThat(ground.audited(clerk, "notice.published")).isZero();
  }

  @Test
  void whatChangedIsToldAfterTheCommitAlone() {
    var tenant = ground.community();
    var clerk = ground.member(tenant, "*");

    ground.within(
        clerk,
        () -> {
          notices.publish("停水通知", "明日停水", null);
          assertThat(heard.of(tenant)).isEmpty();
          return null;
        });

    assertThat(heard.of(tenant))
        .singleElement()
        .satisfies(event -> assertThat(event.topics()).containsExactly("notices"));
  }

  @Test
  void foreignRowsAreHiddenByTheDatabase() {
    var one = ground.member(ground.community(), "*");
    var other = ground.member(ground.community(), "*");
    var id = ground.as(one, () -> places.add(grid("G-1")));
    var foreign = one.tenant().orElseThrow().value();

    assertThat(ground.as(one, () -> places.get(id)).code()).isEqualTo("G-1");
    assertThatThrownBy(() -> ground.as(other, () -> places.get(id))).isInstanceOf(NotFound.class);
    ground.within(
        other,
        () -> {
          assertThat(ground.entities().find(Place.class, id)).isNull();
          assertThat(ground.count("select count(*) from place where tenant_id = ?", foreign))
              .isZero();
          assertThat(ground.count("select count(*) from place")).isZero();
          assertThat(
                  ground.execute("update place set name = 'stolen' where tenant_id = ?", foreign))
              .isZero();
          assertThat(ground.execute("delete from place where tenant_id = ?", foreign)).isZero();
          return null;
        });
    assertThatThrownBy(() -> ground.within(other, () -> insertPlace(foreign)))
        .hasMessageContaining("row-level security");
    assertThat(ground.as(one, () -> places.get(id)).name()).isEqualTo("G-1");
  }

  @Test
  void secondFenceHoldsWhereTheDatabaseWouldShowTheForeignRow() {
    var one = ground.member(ground.community(), "*");
    var other = ground.member(ground.community(), "*");
    var id = ground.as(one, () -> places.add(grid("G-1")));

    ground.within(
        other,
        () -> {
          ground.ask(
              "select set_config('app.tenant', ?, true)", one.tenant().orElseThrow().value());
          assertThat(ground.count("select count(*) from place where id = ?", id)).isEqualTo(1);
          assertThat(ground.entities().find(Place.class, id)).isNull();
          return null;
        });
  }

  @Test
  void withoutTenantThereAreNoRowsAndNoTenantOfTheCallBefore() {
    var clerk = ground.member(ground.community(), "*");
    var id = ground.as(clerk, () -> places.add(grid("G-1")));
    for (int i = 0; i < 20; i++) {
      ground.as(clerk, places::tree);
      ground.withoutTenant(
          () -> {
            assertThat(ground.count("select count(*) from place")).isZero();
            assertThat(ground.count("select count(*) from community_figures")).isZero();
            assertThat(ground.entities().getProperties()).doesNotContainKey("linli.tenant");
            return null;
          });
    }
    assertThatThrownBy(() -> ground.withoutTenant(() -> ground.entities().find(Place.class, id)))
        .isInstanceOf(RuntimeException.class);
    var operator = ground.operator("*");
    assertThatThrownBy(() -> ground.as(operator, places::tree)).isInstanceOf(NotFound.class);
  }

  @Test
  void callThatLostAgainstItsRivalIsRunOnceMoreAndBothEffectsStand() throws Exception {
    var tenant = ground.community();
    var first = ground.member(tenant, "*");
    var second = ground.member(tenant, "*");
    var building = building(first);
    var held = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var attempts = new AtomicInteger();

    var winner =
        ground.start(
            () ->
                ground.as(
                    first,
                    () ->
                        meeting.add(
                            room(building, "R-1"),
                            () -> null,
                            () -> {
                              held.countDown();
                              return release.await(60, TimeUnit.SECONDS);
                            })));
    assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
    // Both count the community's rooms in the same row, so the second waits for the first, and then
    // has lost.
    var loser =
        ground.start(
            () ->
                ground.as(
                    second,
                    () ->
                        meeting.add(room(building, "R-2"), attempts::incrementAndGet, () -> null)));
    eventually(
        () ->
            ground.withoutTenant(
                    () -> ground.count("select count(*) from pg_locks where not granted"))
                > 0);
    release.countDown();
    winner.get(60, TimeUnit.SECONDS);
    loser.get(60, TimeUnit.SECONDS);

    assertThat(attempts).hasValue(2);
    assertThat(ground.as(first, places::tree)).extracting("code").contains("R-1", "R-2");
    assertThat(ground.within(first, () -> ground.count("select rooms from community_figures")))
        .isEqualTo(2);
    assertThat(ground.audited(first, "place.added")).isEqualTo(4);
    assertThat(ground.audited(second, "place.added")).isEqualTo(1);
  }

  @Test
  void rolledBackCallLeavesNoTenantOnThePooledConnection() throws Exception {
    var clerk = ground.member(ground.community(), "*");
    var release = new CountDownLatch(1);
    try {
      // All but one connection are away, so there is but one that the calls below can have.
      for (int i = 1; i < PreparedServer.POOL; i++) {
        var taken = new CountDownLatch(1);
        ground.start(
            () -> {
              try (var connection = ground.pooled()) {
                taken.countDown();
                return release.await(60, TimeUnit.SECONDS);
              }
            });
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
      }
      var backend = new ArrayList<String>();
      assertThatThrownBy(
              () ->
                  ground.within(
                      clerk,
                      () -> {
                        backend.add(ground.ask("select pg_backend_pid()"));
                        places.add(grid("G-1"));
                        throw new IllegalStateException("after the change");
                      }))
          .isInstanceOf(IllegalStateException.class);
      var left =
          ground
              .start(
                  () -> {
                    try (var connection = ground.pooled();
                        var statement = connection.createStatement();
                        var row =
                            statement.executeQuery(
                                """
                                select pg_backend_pid(), coalesce(current_setting('app.tenant', true), '')
                                  || coalesce(current_setting('app.scope', true), '')
                                  || coalesce(current_setting('app.party', true), ''), (select count(*) from place)""")) {
                      row.next();
                      return List.of(row.getString(1), row.getString(2), row.getString(3));
                    }
                  })
              .get(60, TimeUnit.SECONDS);

      assertThat(left).containsExactly(backend.getFirst(), "", "0");
    } finally {
      release.countDown();
    }
    assertThat(ground.as(clerk, places::tree)).isEmpty();
  }

  @Test
  void twoHundredVirtualThreadsOfTwoCommunitiesNeverSeeEachOther() throws Exception {
    var callers =
        List.of(ground.member(ground.community(), "*"), ground.member(ground.community(), "*"));
    var marks = List.of("东", "西");
    for (int i = 0; i < 2; i++) {
      var mark = marks.get(i);
      ground.as(callers.get(i), () -> notices.publish(mark, mark, null));
    }
    var calls = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 200; i++) {
      var caller = callers.get(i % 2);
      var mark = marks.get(i % 2);
      var code = "G-" + i;
      calls.add(
          () -> {
            var id =
                ground.as(
                    caller,
                    () -> places.add(new PlaceDraft(PlaceKind.GRID, null, null, code, mark)));
            assertThat(ground.as(caller, places::tree)).extracting("name").containsOnly(mark);
            assertThat(ground.as(caller, () -> notices.list(ALL)).items())
                .extracting("title")
                .containsOnly(mark);
            ground.within(
                caller,
                () -> {
                  assertThat(ground.entities().find(Place.class, id)).isNotNull();
                  assertThat(ground.ask("select string_agg(distinct tenant_id, ',') from place"))
                      .isEqualTo(caller.tenant().orElseThrow().value());
                  return null;
                });
            return null;
          });
    }

    for (var call : ground.onVirtualThreads(calls)) {
      call.get(120, TimeUnit.SECONDS);
    }

    for (var caller : callers) {
      assertThat(ground.as(caller, places::tree)).hasSize(100);
    }
  }

  @Test
  void suspendedCommunityIsRefusedAtTheVeryNextCall() {
    var tenant = ground.community();
    var clerk = ground.member(tenant, "*");
    var operator = ground.operator("tenants:read", "tenants:write");
    assertThat(ground.as(clerk, places::tree)).isEmpty();

    ground.as(operator, () -> done(() -> tenants.suspend(tenant, "演练")));

    assertThatThrownBy(() -> ground.as(clerk, places::tree)).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> ground.as(clerk, () -> places.add(grid("G-1"))))
        .isInstanceOf(TenantSuspended.class);

    ground.as(operator, () -> done(() -> tenants.resume(tenant)));

    assertThat(ground.as(clerk, places::tree)).isEmpty();
  }

  @Test
  void everyApplicationScopedBeanIsThereOnce() {
    var ours =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .filter(bean -> bean.getScope() == ApplicationScoped.class)
            .map(Bean::getBeanClass)
            .filter(type -> type.getName().startsWith("org.linli."))
            .collect(Collectors.groupingBy(Class::getName, Collectors.counting()));

    assertThat(ours)
        .hasSizeGreaterThan(20)
        .containsKeys(Scopes.class.getName(), Places.class.getName());
    assertThat(ours.values()).containsOnly(1L);
    assertThat(Scopes.class.getClassLoader()).isNotSameAs(Ground.class.getClassLoader());
  }

  private UUID building(Caller clerk) {
    var grid = ground.as(clerk, () -> places.add(grid("G-1")));
    var compound =
        ground.as(
            clerk, () -> places.add(new PlaceDraft(PlaceKind.COMPOUND, null, null, "C-1", "C-1")));
    return ground.as(
        clerk, () -> places.add(new PlaceDraft(PlaceKind.BUILDING, compound, grid, "B-1", "B-1")));
  }

  private Integer insertPlace(String tenant) {
    return ground.execute(
        "insert into place (tenant_id, id, kind, code, name) values (?, ?, 'GRID', 'X', 'X')",
        tenant,
        UUID.randomUUID());
  }

  private static PlaceDraft grid(String code) {
    return new PlaceDraft(PlaceKind.GRID, null, null, code, code);
  }

  private static PlaceDraft room(UUID building, String code) {
    return new PlaceDraft(PlaceKind.ROOM, building, null, code, code);
  }

  private static Void done(Runnable work) {
    work.run();
    return null;
  }

  private static void eventually(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 1200; i++) {
      if (condition.call()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("did not come about within a minute");
  }
}
