package org.linli.commands.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.messages.Messages;
import org.linli.tenancy.entity.TenantId;

/** What a device was last told to keep to, and did: told again when it may have forgotten it. */
public final class LastSettings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final Jdbi jdbi;
  private final DeviceModels models;
  private final CommandBook book;

  private record Alarmed(UUID device, String model) {}

  public LastSettings(Jdbi jdbi, DeviceModels models, CommandBook book) {
    this.jdbi = jdbi;
    this.models = models;
    this.book = book;
  }

  /**
   * Queues the settings of the alarm's device.
   *
   * @param rules alarms of other rules mean nothing here
   */
  public void tell(TenantId tenant, UUID alarm, Set<String> rules, Instant now) {
    jdbi.useHandle(
        handle ->
            alarmed(handle, tenant, alarm, rules)
                .ifPresent(
                    device ->
                        models
                            .get(device.model())
                            .fit()
                            .settings()
                            .forEach(command -> again(handle, tenant, device, command, now))));
  }

  private static Optional<Alarmed> alarmed(
      Handle handle, TenantId tenant, UUID alarm, Set<String> rules) {
    return handle
        .createQuery(
            """
            select a.device_id, d.model from alarm a
            join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
            where a.tenant_id = :tenant and a.id = :alarm and a.rule = any(:rules) and d.state = 'IN_SERVICE'""")
        .bind("tenant", tenant)
        .bind("alarm", alarm)
        .bindArray("rules", String.class, rules.stream().sorted().toList())
        .map(
            (row, context) ->
                new Alarmed(row.getObject("device_id", UUID.class), row.getString("model")))
        .findFirst();
  }

  private void again(Handle handle, TenantId tenant, Alarmed device, String command, Instant now) {
    handle
        .createQuery(
            """
            select parameters from device_command where tenant_id = :tenant and device_id = :device
              and command = :command and state = 'DONE' order by at desc limit 1""")
        .bind("tenant", tenant)
        .bind("device", device.device())
        .bind("command", command)
        .mapTo(String.class)
        .findFirst()
        .ifPresent(
            parameters ->
                book.queue(
                    tenant,
                    new DeviceId(device.device()),
                    new CommandBook.Asked(
                        command,
                        read(parameters),
                        said("commands.platform"),
                        said("commands.again"),
                        now,
                        TIMEOUT)));
  }

  private static Map<String, Object> read(String parameters) {
    try {
      return JSON.readValue(parameters, PARAMETERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the community's own language, as the causes that its clerks write. */
  private static String said(String key) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
  }
}
