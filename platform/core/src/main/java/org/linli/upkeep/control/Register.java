package org.linli.upkeep.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.linli.upkeep.entity.CheckAnswer;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.RecordQuery;

/** The register of what was done, as rows that are added and never changed. */
public final class Register {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<CheckAnswer>> ANSWERS = new TypeReference<>() {};

  private static final String COLUMNS =
      "select k.*, d.code, d.name, d.model, p.name as place_name ";

  private static final String FROM =
      """
      from device_check k
      join device d on d.tenant_id = k.tenant_id and d.id = k.device_id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      where k.tenant_id = :tenant""";

  private final Jdbi jdbi;

  public Register(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void add(TenantId tenant, CheckRecord check, UUID account) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_check (tenant_id, id, device_id, plan, plan_version, kind, due_on, done_at, person,
                      account_id, passed, answers, note, case_id)
                    values (:tenant, :id, :device, :plan, :version, :kind, :dueOn, :doneAt, :person,
                      :account, :passed, :answers, :note, :case)""")
                .bind("tenant", tenant)
                .bind("id", check.id())
                .bind("device", check.device().value())
                .bind("plan", check.plan())
                .bind("version", check.planVersion())
                .bind("kind", check.kind().name())
                .bind("dueOn", check.dueOn())
                .bind("doneAt", check.doneAt().atOffset(ZoneOffset.UTC))
                .bind("person", check.person())
                .bind("account", account)
                .bind("passed", check.passed())
                .bind("answers", text(check.answers()))
                .bind("note", check.note())
                .bind("case", check.caseId())
                .execute());
  }

  /** Newest first. */
  public Page<CheckRecord> list(TenantId tenant, RecordQuery query, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and("k.device_id = :device", "device", query.device())
        .and("k.kind = :kind", "kind", query.kind() == null ? null : query.kind().name())
        .either(query.passed(), "k.passed", "not k.passed")
        .and("k.done_at >= :from", "from", start(query.from()))
        .and(
            "k.done_at < :until",
            "until",
            query.until() == null ? null : start(query.until().plusDays(1)))
        .found("(d.code ilike :search or d.name ilike :search or k.person ilike :search)", page)
        .page(jdbi, page, "k.done_at desc, k.id desc", (row, context) -> check(row));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
  }

  private static CheckRecord check(ResultSet row) throws SQLException {
    return new CheckRecord(
        row.getObject("id", UUID.class),
        new DeviceId(row.getObject("device_id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        row.getString("place_name"),
        row.getString("plan"),
        row.getInt("plan_version"),
        CheckKind.valueOf(row.getString("kind")),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_at", OffsetDateTime.class).toInstant(),
        row.getString("person"),
        row.getBoolean("passed"),
        answers(row.getString("answers")),
        row.getString("note"),
        row.getObject("case_id", UUID.class));
  }

  private static String text(List<CheckAnswer> answers) {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CheckAnswer> answers(String text) {
    try {
      return JSON.readValue(text, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
