package org.linli.documents.control;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.TemplateRow;
import org.linli.documents.entity.VariantDraft;
import org.linli.tenancy.entity.TenantId;

/** What communities want otherwise; each change is a row of its own. */
public final class VariantTable {

  private VariantTable() {}

  public static TemplateRow of(Handle handle, TenantId tenant, DocumentTemplate template) {
    return handle
        .createQuery(
            """
            select * from document_variant where tenant_id = :tenant and kind = :kind
            order by version desc limit 1""")
        .bind("tenant", tenant)
        .bind("kind", template.kind())
        .map(
            (row, context) ->
                new TemplateRow(
                    template,
                    new VariantDraft(
                        row.getString("place_word"),
                        row.getString("closing"),
                        row.getObject("keep_years", Integer.class)),
                    row.getInt("version")))
        .findOne()
        .orElse(new TemplateRow(template, VariantDraft.NONE, 0));
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
