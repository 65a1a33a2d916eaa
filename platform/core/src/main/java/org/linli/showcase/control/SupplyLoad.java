package org.linli.showcase.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Statement;
import org.linli.exchange.boundary.SupplyDraft;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.SentForm;
import org.linli.persistence.Sha256;
import org.linli.showcase.control.LifePack.Brought;
import org.linli.tenancy.entity.TenantId;

/** A supplier of an outside asset: agreed with, and what it delivered in the days before. */
final class SupplyLoad {

  private static final String[] MAY = {
    "consumers:read",
    "consumers:write",
    "catalogue:read",
    "catalogue:write",
    "catalogue:confirm",
    "transfers:read"
  };
  private static final Duration TERM = Duration.ofDays(730);

  private final ShowcaseRooms rooms;
  private final LifeRooms life;
  private final People people;
  private final Instant now;

  SupplyLoad(ShowcaseRooms rooms, LifeRooms life, People people, InstantSource clock) {
    this.rooms = rooms;
    this.life = life;
    this.people = people;
    this.now = clock.instant();
  }

  void run(LifePack pack) {
    var bureau = people.at(pack.city(), MAY);
    if (people.as(bureau, () -> standing(pack)).isEmpty()) {
      people.as(bureau, () -> agree(pack));
    }
    var supply = people.as(bureau, () -> standing(pack)).orElseThrow();
    // A delivery brought before is answered with its receipt.
    for (int number = 0; number < pack.deliveries().size(); number++) {
      var brought = pack.deliveries().get(number);
      var at = now.minus(Duration.ofDays(brought.daysAgo()));
      for (var community : pack.supplier().communities()) {
        deliver(supply, arrival(pack, supply, community, number, brought), at);
      }
    }
    state(pack, supply);
  }

  private Optional<SupplyRow> standing(LifePack pack) {
    return life.supplies().list(new PageRequest(0, 1, pack.supplier().consumer())).items().stream()
        .findFirst();
  }

  private UUID agree(LifePack pack) {
    var supplier = pack.supplier();
    var asset = life.registrations().register(pack.asset());
    life.registrations().propose(asset, Map.of());
    life.registrations().confirm(asset, List.of());
    life.registrations().show(asset, true);
    var consumer =
        life.consumers()
            .register(
                new ConsumerDraft(
                    supplier.consumer(),
                    ConsumerKind.DEPARTMENT,
                    supplier.organisation(),
                    supplier.name(),
                    supplier.contact(),
                    supplier.phone(),
                    List.of(),
                    now.plus(TERM)));
    return life.supplies()
        .agree(
            new SupplyDraft(
                asset,
                consumer,
                supplier.rights(),
                supplier.required(),
                supplier.key(),
                supplier.ranges(),
                List.of(),
                null,
                null,
                supplier.refreshHours()));
  }

  private static Arrival arrival(
      LifePack pack, SupplyRow supply, String community, int number, Brought brought) {
    var body = pack.head() + "\n" + pack.rows() + String.join("\n", brought.bad()) + "\n";
    return new Arrival(
        supply.asset().toString(),
        new TenantId(community),
        "ld-" + community + "-" + number,
        IntakeMode.CHANGES,
        null,
        false,
        SentForm.CSV,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private void deliver(SupplyRow supply, Arrival arrival, Instant at) {
    var supplier = supplier(supply);
    Unchecked.call(
        () -> rooms.scopes().as(supplier, () -> life.intake().at(() -> at).deliver(arrival)));
  }

  /** It holds a row more than what came, once. */
  private void state(LifePack pack, SupplyRow supply) {
    var community = pack.supplier().communities().getFirst();
    if (isStated(supply)) {
      return;
    }
    var statement =
        new Statement(
            null,
            null,
            9L,
            Sha256.hex("LD-016"),
            Map.of("LD-016", Sha256.hex("a building that never came")));
    var supplier = supplier(supply);
    Unchecked.call(
        () ->
            rooms
                .scopes()
                .as(
                    supplier,
                    () ->
                        life.intake()
                            .reconcile(
                                supply.asset().toString(), new TenantId(community), statement)));
  }

  private boolean isStated(SupplyRow supply) {
    return people.as(
        people.at(supply.code()),
        () ->
            rooms
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select exists (select 1 from exchange_reconciliation where supply_id = :supply)")
                            .bind("supply", supply.id())
                            .mapTo(boolean.class)
                            .one()));
  }

  private Caller supplier(SupplyRow supply) {
    return rooms
        .scopes()
        .asSystem(
            "showcase",
            () -> life.accounts().caller(account(supply), "local", Locale.SIMPLIFIED_CHINESE))
        .orElseThrow();
  }

  private UUID account(SupplyRow supply) {
    return people.as(
        people.at(supply.code()),
        () ->
            rooms
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select account_id from exchange_consumer where id = :id")
                            .bind("id", supply.consumer())
                            .mapTo(UUID.class)
                            .one()));
  }
}
