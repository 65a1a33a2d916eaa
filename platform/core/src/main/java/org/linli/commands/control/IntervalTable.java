package org.linli.commands.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.entity.DeviceModel;
import org.linli.tenancy.entity.TenantId;

/** The intervals that devices said they took. */
public final class IntervalTable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;

  public IntervalTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What a device does by its own word. */
  public record Reported(int collectSeconds, int uploadSeconds, Instant reportedAt) {}

  public Optional<Reported> of(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select collect_seconds, upload_seconds, reported_at from device_interval
                    where tenant_id = :tenant and device_id = :device""")
                .bind("tenant", tenant)
                .bind("device", device)
                .map(ConstructorMapper.of(Reported.class))
                .findOne());
  }

  /** The device took the command; where its answer names other intervals, those count. */
  public void took(TenantId tenant, CommandRow command, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_interval (tenant_id, device_id, collect_seconds, upload_seconds, reported_at)
                    values (:tenant, :device, :collect, :upload, :now)
                    on conflict (tenant_id, device_id) do update set collect_seconds = excluded.collect_seconds,
                      upload_seconds = excluded.upload_seconds, reported_at = excluded.reported_at""")
                .bind("tenant", tenant)
                .bind("device", command.device().value())
                .bind("collect", seconds(command, DeviceModel.COLLECT))
                .bind("upload", seconds(command, DeviceModel.UPLOAD))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
  }

  public static Integer asked(Map<String, Object> parameters, String name) {
    return parameters.get(name) instanceof Number number ? number.intValue() : null;
  }

  private static int seconds(CommandRow command, String name) {
    var said = said(command.answer()).path(name);
    return said.isInt() && said.intValue() > 0
        ? said.intValue()
        : asked(command.parameters(), name);
  }

  /** Most devices answer in words of their own, or not at all. */
  private static JsonNode said(String answer) {
    try {
      return answer == null ? JSON.missingNode() : JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
