package org.linli.commands.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.LastSettings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * A device that lost its power and is back, or that started anew, is told again what it was told to
 * keep to: no setting is lost with the power (000 §7.2 a 5). Each in the transaction in which it is
 * found out.
 */
@ApplicationScoped
public class SettingsAgain {

  /** Rules whose end means that the device is back. */
  private static final Set<String> AWAY = Set.of("mains-lost", "silent");

  private static final String RESTARTED = "restarted";

  private final LastSettings settings;

  @Inject
  public SettingsAgain(
      Jdbi jdbi, DeviceModels models, DueWork work, Changes changes, Announcements announcements) {
    this.settings =
        new LastSettings(jdbi, models, new CommandBook(jdbi, work, changes, announcements));
  }

  /** For the container's proxy alone. */
  protected SettingsAgain() {
    this.settings = null;
  }

  public void raised(@Observes AlarmRaised alarm) {
    if (RESTARTED.equals(alarm.rule())) {
      again(alarm.tenant(), alarm.alarm(), Set.of(RESTARTED));
    }
  }

  public void cleared(@Observes AlarmCleared alarm) {
    again(alarm.tenant(), alarm.alarm(), AWAY);
  }

  private void again(TenantId tenant, UUID alarm, Set<String> rules) {
    settings.tell(tenant, alarm, rules, Instant.now());
  }
}
