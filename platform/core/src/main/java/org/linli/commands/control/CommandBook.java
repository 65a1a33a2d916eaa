package org.linli.commands.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.CommandEnded;
import org.linli.commands.boundary.CommandQueued;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.devices.entity.DeviceId;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * The rows of commands, and their way from queued to ended. Every step looks at where the command
 * stands, so that whatever comes twice is done once.
 */
public final class CommandBook {

  /** The clock's kind of work. */
  static final String DUE = "command";

  /** A command that no door has handed over is told to them again after this long. */
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

  private static final String COLUMNS = "select k.*, d.code, d.name, d.model ";

  private static final String FROM =
      """
      from device_command k
      join device d on d.tenant_id = k.tenant_id and d.id = k.device_id
      where k.tenant_id = :tenant\
      """;

  private final Jdbi jdbi;
  private final DueWork work;
  private final Changes changes;
  private final Announcements announcements;
  private final Upgrades upgrades;

  public CommandBook(Jdbi jdbi, DueWork work, Changes changes, Announcements announcements) {
    this.jdbi = jdbi;
    this.work = work;
    this.changes = changes;
    this.announcements = announcements;
    this.upgrades = new Upgrades(jdbi);
  }

  /** A command as it was asked for, its parameters checked. */
  public record Asked(
      String command,
      Map<String, Object> parameters,
      String by,
      String cause,
      Instant at,
      Duration timeout) {}

  public CommandId queue(TenantId tenant, DeviceId device, Asked asked) {
    var id = Sql.newId();
    var ends = asked.at().plus(asked.timeout());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_command (tenant_id, id, device_id, command, parameters, asked_by, cause, at,
                      ends_at, state)
                    values (:tenant, :id, :device, :command, :parameters, :by, :cause, :at, :ends, 'QUEUED')\
                    """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("device", device.value())
                .bind("command", asked.command())
                .bind("parameters", text(asked.parameters()))
                .bind("by", asked.by())
                .bind("cause", asked.cause())
                .bind("at", asked.at().atOffset(ZoneOffset.UTC))
                .bind("ends", ends.atOffset(ZoneOffset.UTC))
                .execute());
    work.schedule(tenant, DUE, id, next(asked.at(), ends));
    tell(tenant, device, new CommandOrder(id, asked.command(), asked.parameters(), ends));
    changes.tell(tenant, "commands");
    return new CommandId(id);
  }

  /** The device has these: a second time changes nothing. */
  public void sent(TenantId tenant, UUID device, List<UUID> commands, Instant now) {
    jdbi.useHandle(
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      """
                      update device_command set state = 'SENT', sent_at = :now
                      where tenant_id = :tenant and device_id = :device and id = any(:ids) and state = 'QUEUED'\
                      """)
                  .bind("now", now.atOffset(ZoneOffset.UTC))
                  .bind("tenant", tenant)
                  .bind("device", device)
                  .bindArray("ids", UUID.class, commands)
                  .execute();
          if (changed > 0) {
            changes.tell(tenant, "commands");
          }
        });
  }

  /**
   * Notes an answer. One that comes again, or too late, changes nothing.
   *
   * @return where the command stands; nothing when the device has no such command
   */
  public Optional<CommandState> answer(
      TenantId tenant, UUID device, UUID command, CommandAnswer answer, Instant now) {
    end(tenant, device, command, answer.state(), answer.answer(), now);
    return find(tenant, device, command).map(CommandRow::state);
  }

  private void end(
      TenantId tenant, UUID device, UUID id, CommandState state, String answer, Instant now) {
    int ended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update device_command set state = :state, ended_at = :now, answer = :answer
                        where tenant_id = :tenant and device_id = :device and id = :id
                          and state in ('QUEUED', 'SENT')\
                        """)
                    .bind("state", state.name())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("answer", answer)
                    .bind("tenant", tenant)
                    .bind("device", device)
                    .bind("id", id)
                    .execute());
    if (ended > 0) {
      work.cancel(DUE, tenant, id);
      if (state == CommandState.DONE) {
        find(tenant, device, id).ifPresent(row -> upgrades.done(tenant, row));
      }
      announcements.announce(
          new CommandEnded(tenant, new DeviceId(device), new CommandId(id), state, answer));
      changes.tell(tenant, "commands");
    }
  }

  /** Its clock rings: it is told to the doors again, or its time is up. */
  public void ring(TenantId tenant, UUID id, Instant now) {
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(COLUMNS + FROM + " and k.id = :id")
                    .bind("tenant", tenant)
                    .bind("id", id)
                    .map((row, context) -> row(row))
                    .findOne());
    found
        .filter(row -> row.state().isOpen())
        .ifPresent(
            row -> {
              if (!now.isBefore(row.endsAt())) {
                end(tenant, row.device().value(), id, CommandState.EXPIRED, null, now);
                return;
              }
              if (row.state() == CommandState.QUEUED) {
                tell(tenant, row.device(), order(row));
              }
              work.schedule(
                  tenant,
                  DUE,
                  id,
                  row.state() == CommandState.QUEUED ? next(now, row.endsAt()) : row.endsAt());
            });
  }

  /** What the device still has to answer, oldest first. */
  public List<CommandOrder> open(TenantId tenant, UUID device, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + FROM
                        + " and k.device_id = :device and k.state in ('QUEUED', 'SENT') and"
                        + " k.ends_at > :now order by k.at, k.id limit 100")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> order(row(row)))
                .list());
  }

  /** The device is there again: what it still has to answer goes to the doors once more. */
  public void retell(TenantId tenant, UUID device, Instant now) {
    open(tenant, device, now).forEach(order -> tell(tenant, new DeviceId(device), order));
  }

  public Page<CommandRow> list(TenantId tenant, CommandQuery query, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and("k.device_id = :device", "device", query.device())
        .and("k.state = :state", "state", query.state() == null ? null : query.state().name())
        .and("k.command = :command", "command", query.command())
        .found("(d.code ilike :search or d.name ilike :search or k.cause ilike :search)", page)
        .page(jdbi, page, "k.at desc, k.id desc", (row, context) -> row(row));
  }

  public Optional<CommandRow> find(TenantId tenant, UUID device, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + FROM + " and k.device_id = :device and k.id = :id")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** What the device was told last by that command. */
  public Optional<CommandRow> newest(TenantId tenant, UUID device, String command) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + FROM
                        + " and k.device_id = :device and k.command = :command order by k.at desc,"
                        + " k.id desc limit 1")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("command", command)
                .map((row, context) -> row(row))
                .findOne());
  }

  private void tell(TenantId tenant, DeviceId device, CommandOrder order) {
    var code =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select code from tenant where id = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .one());
    announcements.announce(new CommandQueued(tenant, new DivisionCode(code), device, order));
  }

  private static Instant next(Instant now, Instant ends) {
    var again = now.plus(AGAIN);
    return again.isBefore(ends) ? again : ends;
  }

  private static CommandOrder order(CommandRow row) {
    return new CommandOrder(row.id().value(), row.command(), row.parameters(), row.endsAt());
  }

  private static CommandRow row(ResultSet row) throws SQLException {
    return new CommandRow(
        new CommandId(row.getObject("id", UUID.class)),
        new DeviceId(row.getObject("device_id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        row.getString("command"),
        parameters(row.getString("parameters")),
        row.getString("asked_by"),
        row.getString("cause"),
        Sql.instant(row, "at"),
        Sql.instant(row, "ends_at"),
        CommandState.valueOf(row.getString("state")),
        Sql.instant(row, "sent_at"),
        Sql.instant(row, "ended_at"),
        row.getString("answer"));
  }

  private static String text(Map<String, Object> parameters) {
    try {
      return JSON.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> parameters(String text) {
    try {
      return JSON.readValue(text, PARAMETERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
