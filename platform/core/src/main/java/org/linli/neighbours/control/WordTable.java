package org.linli.neighbours.control;

import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.neighbours.entity.Word;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Questions and answers. */
public final class WordTable {

  private WordTable() {}

  /** The last first. */
  public static Page<Word> list(Jdbi jdbi, TenantId tenant, UUID activity, PageRequest page) {
    return new PagedQuery(
            "select w.id, w.shown, w.home_name, w.words, w.said_at ",
            "from neighbour_word w where w.tenant_id = :tenant and w.activity_id = :activity")
        .bind("tenant", tenant)
        .bind("activity", activity)
        .found("w.words ilike :search", page)
        .page(
            jdbi,
            page,
            "w.said_at desc, w.id",
            (row, context) ->
                new Word(
                    row.getObject("id", UUID.class),
                    row.getString("shown"),
                    row.getString("home_name"),
                    row.getString("words"),
                    Sql.instant(row, "said_at")));
  }

  /**
   * @param person who says it; null for the community itself
   */
  static void insert(
      Handle handle, TenantId into, UUID activity, UUID person, TenantId home, Word word) {
    handle
        .createUpdate(
            """
            insert into neighbour_word (tenant_id, activity_id, id, person_id, home_id, home_name, shown, words, said_at)
            values (:into, :activity, :id, :person, :home, :homeName, :shown, :words, :at)\
            """)
        .bind("into", into)
        .bind("activity", activity)
        .bind("id", word.id())
        .bindByType("person", person, UUID.class)
        .bind("home", home)
        .bind("homeName", word.community())
        .bind("shown", word.shown())
        .bind("words", word.words())
        .bind("at", word.saidAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  static int count(Handle handle, TenantId tenant, UUID activity, UUID person) {
    return handle
        .createQuery(
            "select count(*) from neighbour_word where tenant_id = :tenant and activity_id ="
                + " :activity and person_id = :person")
        .bind("tenant", tenant)
        .bind("activity", activity)
        .bind("person", person)
        .mapTo(int.class)
        .one();
  }

  static int remove(Handle handle, TenantId tenant, UUID activity, UUID word) {
    return handle.execute(
        "delete from neighbour_word where tenant_id = ? and activity_id = ? and id = ?",
        tenant.value(),
        activity,
        word);
  }
}
