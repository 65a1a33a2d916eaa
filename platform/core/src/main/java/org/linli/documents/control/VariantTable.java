package org.linli.documents.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.TemplateRow;
import org.linli.documents.entity.VariantDraft;
import org.linli.tenancy.entity.TenantId;

/** What communities want otherwise; each change is a row of its own. */
public final class VariantTable {

  private VariantTable() {}

  public static TemplateRow of(Handle handle, TenantId tenant, DocumentTemplate template) {
    return all(handle, tenant, List.of(template)).getFirst();
  }

  /** Each as the community wants it, or as it was delivered. */
  public static List<TemplateRow> all(
      Handle handle, TenantId tenant, Collection<DocumentTemplate> templates) {
    var byKind = new HashMap<String, TemplateRow>();
    templates.forEach(one -> byKind.put(one.kind(), new TemplateRow(one, VariantDraft.NONE, 0)));
    handle
        .createQuery(
            """
            select distinct on (kind) * from document_variant
            where tenant_id = :tenant and kind = any(:kinds) order by kind, version desc""")
        .bind("tenant", tenant)
        .bindArray("kinds", String.class, byKind.keySet())
        .map(
            (row, context) ->
                new TemplateRow(
                    byKind.get(row.getString("kind")).template(),
                    new VariantDraft(
                        row.getString("place_word"),
                        row.getString("closing"),
                        row.getObject("keep_years", Integer.class)),
                    row.getInt("version")))
        .forEach(row -> byKind.put(row.template().kind(), row));
    return templates.stream().map(one -> byKind.get(one.kind())).toList();
  }

  public static void add(
      Handle handle, TenantId tenant, TemplateRow before, VariantDraft draft, String by) {
    handle.execute(
        """
        insert into document_variant (tenant_id, kind, version, place_word, closing, keep_years, changed_at, changed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        tenant.value(),
        before.template().kind(),
        before.variantVersion() + 1,
        draft.placeWord(),
        draft.closing(),
        draft.keepYears(),
        Instant.now().atOffset(ZoneOffset.UTC),
        by);
  }
}
