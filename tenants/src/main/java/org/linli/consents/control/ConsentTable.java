package org.linli.consents.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.consents.boundary.Scan;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentText;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/** Consents as rows: written once, and ended once. */
public final class ConsentTable {

  private ConsentTable() {}

  /**
   * A consent to be written.
   *
   * @param organisations the enterprises it names
   * @param clerk who took the paper in; null on a screen
   */
  public record Draft(
      UUID id,
      Giver giver,
      ConsentText text,
      String language,
      List<String> organisations,
      Instant at,
      Instant until,
      ConsentDoor door,
      String clerk) {}

  /** A consent that nobody has ended, as far as its end depends on it. */
  public record Standing(UUID id, UUID person, int version, Instant until) {}

  /** Keeps the words, once for all who agree to them. */
  public static void keep(Handle handle, ConsentText text, Instant now) {
    handle
        .createUpdate(
            """
            insert into consent_text (id, version, hash, body, first_shown_at) values (:id, :version, :hash, :body, :now)
            on conflict do nothing""")
        .bind("id", text.id())
        .bind("version", text.version())
        .bind("hash", text.hash())
        .bind("body", text.body())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The words of that hash, as they were shown. */
  public static Optional<String> words(Handle handle, TenantId tenant, UUID consent) {
    return handle
        .createQuery(
            """
            select t.body from consent c
            join consent_text t on t.id = c.text_id and t.version = c.text_version and t.hash = c.text_hash
            where c.tenant_id = :tenant and c.id = :id""")
        .bind("tenant", tenant)
        .bind("id", consent)
        .mapTo(String.class)
        .findOne();
  }

  public static void insert(Handle handle, TenantId tenant, Draft draft) {
    var text = draft.text();
    handle
        .createUpdate(
            """
            insert into consent (tenant_id, id, person_id, given_by, relation, text_id, text_version, text_hash, language,
              purpose, assets, parties, organisations, given_at, door, clerk, until)
            values (:tenant, :id, :person, :by, :relation, :text, :version, :hash, :language,
              :purpose, :assets, :parties, :organisations, :at, :door, :clerk, :until)""")
        .bind("tenant", tenant)
        .bind("id", draft.id())
        .bind("person", draft.giver().person())
        .bind("by", draft.giver().by())
        .bind("relation", draft.giver().relation())
        .bind("text", text.id())
        .bind("version", text.version())
        .bind("hash", text.hash())
        .bind("language", draft.language())
        .bind("purpose", text.purpose())
        .bindArray("assets", String.class, text.assets().stream().map(Asset::id).toList())
        .bindArray("parties", String.class, text.parties().stream().map(Party::name).toList())
        .bindArray("organisations", String.class, draft.organisations())
        .bind("at", draft.at().atOffset(ZoneOffset.UTC))
        .bind("door", draft.door())
        .bind("clerk", draft.clerk())
        .bind("until", draft.until().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** What the person agreed to before under that text and nobody has ended. */
  public static Optional<Standing> standing(
      Handle handle, TenantId tenant, UUID person, String text) {
    return handle
        .createQuery(
            """
            select id, person_id, text_version, until from consent
            where tenant_id = :tenant and person_id = :person and text_id = :text and withdrawn_at is null""")
        .bind("tenant", tenant)
        .bind("person", person)
        .bind("text", text)
        .map(
            (row, context) ->
                new Standing(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    row.getObject(4, java.time.OffsetDateTime.class).toInstant()))
        .findOne();
  }

  /** Whose it is; none where there is no such consent. */
  public static Optional<UUID> personOf(Handle handle, TenantId tenant, UUID consent) {
    return handle
        .createQuery("select person_id from consent where tenant_id = :tenant and id = :id")
        .bind("tenant", tenant)
        .bind("id", consent)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Ends it, unless it has ended before.
   *
   * @param by who withdrew it; null where another took its place
   */
  public static boolean end(
      Handle handle, TenantId tenant, UUID consent, String by, String reason, Instant now) {
    return handle
            .createUpdate(
                """
                update consent set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
                where tenant_id = :tenant and id = :id and withdrawn_at is null""")
            .bind("tenant", tenant)
            .bind("id", consent)
            .bind("by", by)
            .bind("reason", reason)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  /** Ends everything that the person's guardian agreed to. */
  public static void endAll(
      Handle handle, TenantId tenant, UUID person, String by, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update consent set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
            where tenant_id = :tenant and person_id = :person and withdrawn_at is null""")
        .bind("tenant", tenant)
        .bind("person", person)
        .bind("by", by)
        .bind("reason", reason)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  public static void insertScan(Handle handle, TenantId tenant, UUID consent, Scan scan) {
    handle
        .createUpdate(
            """
            insert into consent_scan (tenant_id, consent_id, media_type, content)
            values (:tenant, :consent, :type, :content)""")
        .bind("tenant", tenant)
        .bind("consent", consent)
        .bind("type", scan.mediaType())
        .bind("content", scan.content())
        .execute();
  }

  public static Optional<Scan> scan(Handle handle, TenantId tenant, UUID consent) {
    return handle
        .createQuery(
            "select media_type, content from consent_scan where tenant_id = :tenant and consent_id = :consent")
        .bind("tenant", tenant)
        .bind("consent", consent)
        .map((row, context) -> new Scan(row.getString(1), row.getBytes(2)))
        .findOne();
  }
}
