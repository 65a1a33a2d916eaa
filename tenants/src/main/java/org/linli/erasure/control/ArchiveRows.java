package org.linli.erasure.control;

import java.util.Map;

/** What finds the rows of archives that stay, of {@code :tenant} on the day {@code :today}. */
final class ArchiveRows {

  /** A volume that nobody has filed yet is worth as much as the papers in it. */
  private static final String VOLUMES =
      """
      select d.id from dossier d where d.tenant_id = :tenant and (d.keep_until >= :today
        or d.keep_until is null and (d.state = 'SEALED' or exists (
          select 1 from dossier_item i
            join document_paper p on p.tenant_id = i.tenant_id and p.id = i.paper_id
          where i.tenant_id = d.tenant_id and i.dossier_id = d.id
            and (p.keep_until is null or p.keep_until >= :today))))\
      """;

  private static final String PAPERS =
      """
      select p.id from document_paper p where p.tenant_id = :tenant
        and (p.keep_until is null or p.keep_until >= :today or p.id in (
          select i.paper_id from dossier_item i
          where i.tenant_id = :tenant and i.paper_id is not null and i.dossier_id in (\
      """
          + VOLUMES
          + ")))";

  static final String OWN_DAY = "(keep_until is null or keep_until >= :today)";

  /** What is known to hang together; any other table is held by its own days. */
  static final Map<String, String> KNOWN =
      Map.of(
          "document_paper", "id in (" + PAPERS + ")",
          "document_file", "paper_id in (" + PAPERS + ")",
          "dossier", "id in (" + VOLUMES + ")",
          "dossier_item", "dossier_id in (" + VOLUMES + ")");

  private ArchiveRows() {}
}
