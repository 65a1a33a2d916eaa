package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseState;
import org.linli.community.TestCommunity;
import org.linli.keys.control.RingForTests;
import org.linli.letters.control.Addresses;
import org.linli.letters.entity.Channel;
import org.linli.places.entity.PlaceKind;
import org.linli.succession.boundary.Succeeding;
import org.linli.testing.TestDatabase;

/** A community with people, devices and open work goes on in another that has the same numbers. */
class SuccessionOfCommunityTest {

  private static final UUID SOMEBODY = UUID.randomUUID();

  private final TestCommunity from = new TestCommunity("990331003001");
  private final TestCommunity into = new TestCommunity("990331003002");
  private final UUID id = UUID.randomUUID();

  private void merged() throws InterruptedException {
    from.platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into whole_taken (tenant_id, at, row_count, by_name) values (?, now(), 1,"
                      + " 'c')",
                  from.tenant.value());
              handle.execute(
                  """
                  insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
                    proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at)
                  values (?, ?, ?, ?, 'redrawn', 'CONFIRMED', ?, 'bureau', now(), ?, 'second', now())\
                  """,
                  id,
                  from.tenant.value(),
                  into.tenant.value(),
                  LocalDate.of(2026, 1, 1),
                  SOMEBODY,
                  SOMEBODY);
            });
    new Succeeding(
            TestDatabase.shared().owner(),
            RingForTests.over(from.platform),
            Instant::now,
            Duration.ZERO)
        .run(id, from.tenant, table -> {});
  }

  private String text(String query, Object... arguments) {
    return into.platform
        .scopes()
        .asSystem(
            "test",
            into.tenant,
            () ->
                into.jdbi.withHandle(
                    handle -> {
                      var asked = handle.createQuery(query);
                      for (int at = 0; at < arguments.length; at++) {
                        asked.bind(at, arguments[at]);
                      }
                      return asked.mapTo(String.class).one();
                    }));
  }

  @Test
  void whatBothHaveBySameNumberIsToldApartAndWorkGoesOn() throws InterruptedException {
    var device = from.device(from.room);
    credential(device);
    var open = from.alarmCase(from.room, "CRITICAL");
    into.alarmCase(into.room, "CRITICAL");
    var worker = from.worker(from.grid);
    var addresses = new Addresses(from.jdbi, RingForTests.over(from.platform));
    from.run(
        from.clerk,
        () ->
            addresses.set(
                from.tenant, worker.accountId(), Channel.SMS, "13800138000", Instant.now()));
    var figures = figures();
    var state = from.state(open);

    merged();

    placesAndCases(open, state);
    devices(device);
    people(worker.accountId());
    assertThat(figures()).isEqualTo(figures);
  }

  /** A place is added beside: everything that the other community does goes on meanwhile. */
  private void placesAndCases(UUID open, CaseState state) {
    assertThat(into.count("select count(*) from place where code = 'G1'")).isEqualTo(1);
    assertThat(text("select code from place where id = ?", from.grid)).isEqualTo("G1-003001");
    assertThat(text("select name from place where id = ?", from.grid)).isEqualTo("G1");
    assertThat(text("select cast(parent_id as varchar) from place where id = ?", from.room))
        .isNotBlank();
    assertThat(into.state(open)).isEqualTo(state);
    assertThat(text("select number from case_file where id = ?", open)).endsWith("-003001");
    assertThat(into.count("select count(*) from case_file")).isEqualTo(2);
    assertThat(into.place(PlaceKind.GRID, null, null, "G9")).isNotNull();
  }

  private void devices(UUID device) {
    assertThat(text("select tenant_id from device_credential where device_id = ?", device))
        .isEqualTo(into.tenant.value());
    assertThat(text("select name from device where id = ?", device)).isEqualTo("detector");
  }

  private void people(UUID worker) {
    var addresses = new Addresses(into.jdbi, RingForTests.over(into.platform));
    var known = into.as(into.clerk, () -> addresses.of(into.tenant, worker, Set.of(Channel.SMS)));
    assertThat(known).isNotEmpty();
    var sealed =
        text("select sealed from letter_address where account_id = ? and channel = 'SMS'", worker);
    var keys = RingForTests.over(into.platform);
    var context = "letter_address " + into.tenant + " " + worker + " SMS";
    assertThat(new String(keys.decrypt(sealed, context).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("13800138000");
    assertThat(into.count("select count(*) from grid_duty")).isEqualTo(1);
    assertThat(text("select tenant_id from account where id = ?", worker))
        .isEqualTo(into.tenant.value());
  }

  private void credential(UUID device) {
    from.sql(
        """
        insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)
        values (?, ?, 'smoke-detector', 'x', true, now() - interval '1 day')\
        """,
        device,
        from.tenant.value());
  }

  /** What the street above adds up: open cases and rooms of both. */
  private List<Long> figures() {
    var street = from.platform.caller(Tier.STREET, "990331003", null, null, "figures:read");
    return from.as(
        street,
        () ->
            from.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select sum(f.cases_open), sum(f.rooms) from community_figures f where"
                                + " f.code like '990331003%'")
                        .map((row, context) -> List.of(row.getLong(1), row.getLong(2)))
                        .one()));
  }
}
