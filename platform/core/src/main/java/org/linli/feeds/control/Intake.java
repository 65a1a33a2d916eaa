package org.linli.feeds.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Walk;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.rules.boundary.RuleBook;

/**
 * Makes a batch of messages rows: one transaction, walking from tenant to tenant.
 *
 * <p>Doing the same batch again changes nothing. A reading that is newer than all that stands of
 * its device is new; of the others it is asked whether they stand.
 */
final class Intake {

  private final Scopes scopes;
  private final DeviceModels models;
  private final Gathering gathering;
  private final Memories memories;
  private final RuleBook rules;
  private final TenantIntake.Ledgers ledgers;
  private final DeadLetters deadLetters;

  Intake(
      Scopes scopes,
      Jdbi jdbi,
      DeviceModels models,
      Gathering gathering,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this.scopes = scopes;
    this.models = models;
    this.gathering = gathering;
    this.memories = new Memories(jdbi, alarms);
    this.rules = new RuleBook(jdbi, scopes, models);
    this.ledgers = new TenantIntake.Ledgers(jdbi, alarms, figures, announcements);
    this.deadLetters = new DeadLetters(jdbi);
  }

  /** Another server may have consumed in between: what is remembered may be old. */
  void forget() {
    memories.forget();
  }

  /** Takes over what communities changed of their rules. */
  void refreshRules() {
    rules.refresh();
  }

  /**
   * Stores the batch, and returns how many points were new.
   *
   * @throws RuntimeException when the database refuses; nothing of the batch stands then
   */
  int take(List<Delivery> deliveries) {
    rules.prepare();
    var sorting = Sorting.of(deliveries, models, gathering);
    while (true) {
      try {
        var done = scopes.asSystemAcross("feeds", walk -> once(walk, sorting));
        memories.adopt(done.memories);
        return done.points;
      } catch (MemoryIsOld e) {
        memories.forget();
      }
    }
  }

  /** What one run through the batch came to. */
  private static final class Done {
    final Map<UUID, DeviceMemory> memories = new HashMap<>();
    int points;
  }

  private Done once(Walk walk, Sorting sorting) {
    var done = new Done();
    var refused = new Refused();
    refused.addAll(sorting.refused());
    for (var tenant : sorting.tenants()) {
      var entered =
          walk.enter(
              tenant.tenant,
              () -> {
                var copies =
                    memories.copies(
                        tenant.tenant, tenant.devices.values(), rules.of(tenant.tenant));
                var intake = new TenantIntake(ledgers, tenant, copies, refused);
                done.points += intake.store();
                done.memories.putAll(copies);
              });
      if (!entered) {
        tenant.deliveries.forEach(
            delivery -> refused.add(delivery, Reason.TENANT_SUSPENDED, tenant.tenant.value()));
      }
    }
    deadLetters.insert(refused.letters());
    return done;
  }

  /** The alarms in the database are not those that were remembered. */
  static final class MemoryIsOld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryIsOld() {
      super(null, null, false, false);
    }
  }
}
