package org.linli.linkage.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.AdoptionRow;
import org.linli.linkage.entity.Template;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Which community keeps to which template; one for a scenario. */
public final class AdoptionTable {

  private AdoptionTable() {}

  /** What the community has to keep to; a template that was withdrawn binds nobody. */
  public static Optional<Template> binding(Handle handle, TenantId tenant, String scenario) {
    return binding(all(handle, tenant), scenario);
  }

  /** The same among {@link #all} that were read. */
  public static Optional<Template> binding(Map<String, Adopted> all, String scenario) {
    return Optional.ofNullable(all.get(scenario))
        .map(Adopted::template)
        .filter(template -> template.withdrawnAt() == null);
  }

  /** By scenario. */
  public static Map<String, Adopted> all(Handle handle, TenantId tenant) {
    var adopted = new HashMap<String, Adopted>();
    handle
        .createQuery(
            """
            select t.*, a.at as adopted_at from linkage_adoption a join linkage_template t on t.id = a.template_id
            where a.tenant_id = :tenant\
            """)
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                new Adopted(
                    TemplateTable.template(row),
                    row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
        .forEach(one -> adopted.put(one.template().scenario(), one));
    return adopted;
  }

  /** The communities of the scope that keep to any version of that template. */
  public static List<AdoptionRow> of(Handle handle, DivisionCode scope, Template template) {
    return handle
        .createQuery(
            """
            select a.code, n.name, t.version, a.at from linkage_adoption a
            join linkage_template t on t.id = a.template_id
            join tenant n on n.id = a.tenant_id
            where t.scope_code = :of and t.scenario = :scenario and a.code like :below order by a.code\
            """)
        .bind("of", template.scope())
        .bind("scenario", template.scenario())
        .bind("below", scope.value() + "%")
        .map(
            (row, context) ->
                new AdoptionRow(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  public static void put(
      Handle handle, TenantId tenant, DivisionCode code, Template template, String by) {
    handle
        .createUpdate(
            """
            insert into linkage_adoption (tenant_id, scenario, code, template_id, by_name, at)
            values (:tenant, :scenario, :code, :template, :by, :at)
            on conflict (tenant_id, scenario) do update set template_id = excluded.template_id,
              by_name = excluded.by_name, at = excluded.at\
            """)
        .bind("tenant", tenant)
        .bind("scenario", template.scenario())
        .bind("code", code.value())
        .bind("template", template.id())
        .bind("by", by)
        .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Returns whether the community kept to one. */
  public static boolean leave(Handle handle, TenantId tenant, String scenario) {
    return handle.execute(
            "delete from linkage_adoption where tenant_id = ? and scenario = ?",
            tenant.value(),
            scenario)
        > 0;
  }

  public static DivisionCode codeOf(Handle handle, TenantId tenant) {
    return new DivisionCode(
        handle
            .createQuery("select code from tenant where id = :tenant")
            .bind("tenant", tenant)
            .mapTo(String.class)
            .one());
  }
}
