package org.linli.letters.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.letters.entity.BoxWord;
import org.linli.persistence.Sql;

/** Lays lines into boxes, in the transaction of what they tell of. */
final class BoxTable {

  private static final int LONGEST_REFERENCE = 200;

  private BoxTable() {}

  /**
   * Who writes is who the transaction works for: its division, else its enterprise. What was told
   * before is left, and nothing says whether it was: the row may be none of the writer's to see.
   */
  static void lay(
      Handle handle,
      BoxWord word,
      List<BoxReader> readers,
      String reference,
      UUID about,
      Instant now) {
    if (readers.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into box_note (id, account_id, code, organisation_id, word, reference, about, laid_in, told_at)
            values (:id, :account, :code, :organisation, :word, :reference, :about,
              coalesce(nullif(current_setting('app.scope', true), ''), current_setting('app.party', true)), :at)
            on conflict do nothing""");
    for (var reader : readers) {
      batch
          .bind("id", id(word, reader.account(), about))
          .bind("account", reader.account())
          .bindByType("code", reader.code(), String.class)
          .bindByType("organisation", reader.organisation(), String.class)
          .bind("word", word)
          .bind(
              "reference", reference.substring(0, Math.min(LONGEST_REFERENCE, reference.length())))
          .bind("about", about)
          .bind("at", now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
          .add();
    }
    batch.execute();
  }

  /** What is told once has an id of its own making, so that the second one finds it taken. */
  private static UUID id(BoxWord word, UUID account, UUID about) {
    return word.isOnce()
        ? UUID.nameUUIDFromBytes(
            (word + " " + account + " " + about).getBytes(StandardCharsets.UTF_8))
        : Sql.newId();
  }
}
