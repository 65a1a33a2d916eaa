package org.linli.consents.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.consents.entity.Guardianship;
import org.linli.consents.entity.Ward;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.tenancy.entity.TenantId;

/** Children and their guardians as rows. A guardianship that has ended speaks for nobody. */
public final class WardTable {

  private static final PersonalField NAME = PersonalField.of("ward.name");

  private WardTable() {}

  /** The children whom the account speaks for, by name. */
  public static List<Ward> of(Handle handle, TenantId tenant, UUID guardian) {
    return handle
        .createQuery(
            """
            select * from ward where tenant_id = :tenant and guardian_id = :guardian and ended_at is null
            order by id""")
        .bind("tenant", tenant)
        .bind("guardian", guardian)
        .map(WardTable::ward)
        .list()
        .stream()
        .sorted(Comparator.comparing(Ward::name))
        .toList();
  }

  public static Optional<Ward> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery(
            "select * from ward where tenant_id = :tenant and id = :id and ended_at is null")
        .bind("tenant", tenant)
        .bind("id", id)
        .map(WardTable::ward)
        .findOne();
  }

  /** The names of the community's children, by id: the database cannot search in them. */
  static Map<UUID, String> names(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select tenant_id, id, name from ward where tenant_id = :tenant")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                Map.entry(row.getObject("id", UUID.class), PersonalTexts.read(NAME, row, context)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  public static void insert(
      Handle handle, TenantId tenant, Ward ward, String proof, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
            values (:tenant, :id, :guardian, :name, :born, :relation, :proof, :by, :now)""")
        .bind("tenant", tenant)
        .bind("id", ward.id())
        .bind("guardian", ward.guardian())
        .bind(
            "name",
            handle
                .getConfig(PersonalTexts.class)
                .laid(NAME, ward.name(), tenant.value(), ward.id()))
        .bind("born", ward.born())
        .bind("relation", ward.relation())
        .bind("proof", proof)
        .bind("by", by)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Whether there was such a guardianship to end. */
  public static boolean end(Handle handle, TenantId tenant, UUID id, Instant now) {
    return handle
            .createUpdate(
                "update ward set ended_at = :now where tenant_id = :tenant and id = :id and ended_at is null")
            .bind("tenant", tenant)
            .bind("id", id)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  /** The name of a child, as it lies there; null for null. */
  static String name(StatementContext context, String stored, String tenant, UUID id) {
    return context.getConfig(PersonalTexts.class).read(NAME, stored, tenant, id);
  }

  private static Ward ward(ResultSet row, StatementContext context) throws SQLException {
    return new Ward(
        row.getObject("id", UUID.class),
        row.getObject("guardian_id", UUID.class),
        PersonalTexts.read(NAME, row, context),
        row.getObject("born", LocalDate.class),
        Guardianship.valueOf(row.getString("relation")));
  }
}
