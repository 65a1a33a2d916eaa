package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.cases.entity.CaseSeverity;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.Origin;
import org.linli.tenancy.entity.TenantId;

/** What alarm events came from: one matter of an alarm, a check and a finding. */
@ApplicationScoped
public class OriginTable {

  private static final String UNKNOWN = "MINOR";
  private static final String OTHER = "OTHER";
  private static final int LONGEST_ABOUT = 20;

  private final Jdbi jdbi;

  @Inject
  public OriginTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected OriginTable() {
    this(null);
  }

  /** In the transaction that opens the matter. */
  static void add(
      Handle handle,
      TenantId tenant,
      UUID matter,
      Origin origin,
      Map<String, Object> answers,
      Instant now) {
    handle.execute(
        """
        insert into matter_origin (tenant_id, matter_id, origin, subject_id, severity, about, state, changed_at)
        values (?, ?, ?, ?, ?, ?, 'OPEN', ?)\
        """,
        tenant.value(),
        matter,
        origin.from().name(),
        origin.subject(),
        severity(answers.get(AlarmEvent.SEVERITY)),
        about(answers.get(AlarmEvent.ABOUT)),
        now.atOffset(ZoneOffset.UTC));
  }

  /** A community's own form may have levels of its own; those that read know these alone. */
  private static String severity(Object answer) {
    return Stream.of(CaseSeverity.values())
        .map(CaseSeverity::name)
        .filter(level -> level.equals(answer))
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static String about(Object answer) {
    return answer instanceof String word && word.length() <= LONGEST_ABOUT ? word : OTHER;
  }

  /**
   * What is told of it above changed beside its state: by when it is due, whom it was passed to.
   */
  static void touch(Handle handle, TenantId tenant, UUID matter) {
    handle.execute(
        "update matter_origin set changed_at = clock_timestamp() where tenant_id = ? and matter_id = ?",
        tenant.value(),
        matter);
  }

  /** The matter that one opened. */
  public Optional<UUID> matter(TenantId tenant, Origin origin) {
    return Optional.ofNullable(
        matters(tenant, origin.from(), List.of(origin.subject())).get(origin.subject()));
  }

  /** Subject to matter, of those that opened one. */
  public Map<UUID, UUID> matters(TenantId tenant, Origin.From from, Collection<UUID> subjects) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select subject_id, matter_id from matter_origin where tenant_id = :tenant"
                        + " and origin = :origin and subject_id = any(:subjects)")
                .bind("tenant", tenant)
                .bind("origin", from.name())
                .bindArray("subjects", UUID.class, List.copyOf(subjects))
                .collectRows(
                    Collectors.toMap(
                        row -> row.getColumn("subject_id", UUID.class),
                        row -> row.getColumn("matter_id", UUID.class))));
  }

  /** What a matter came from; null for one of another kind. */
  Origin of(TenantId tenant, UUID matter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select origin, subject_id from matter_origin"
                        + " where tenant_id = :tenant and matter_id = :matter")
                .bind("tenant", tenant)
                .bind("matter", matter)
                .map(
                    (row, context) ->
                        new Origin(
                            Origin.From.valueOf(row.getString("origin")),
                            row.getObject("subject_id", UUID.class)))
                .findOne()
                .orElse(null));
  }
}
