package org.linli.exchange.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;

/** Makes a page of what a decision opens: read, shaped, written down, entered in the log. */
public final class Pages {

  private static final int LONGEST_FIELDS = 600;

  private final Jdbi jdbi;
  private final KeyRing keys;

  public Pages(Jdbi jdbi, KeyRing keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /**
   * Reads the question before anybody decides on it.
   *
   * @throws FieldNotOffered one field too many
   */
  public Page of(AssetReader reader, Pull pull) {
    return new Page(reader, pull, new PageReader(reader, pull));
  }

  /** A page that is asked for. */
  public final class Page {

    private final AssetReader reader;
    private final Pull pull;
    private final PageReader rows;

    private Page(AssetReader reader, Pull pull, PageReader rows) {
      this.reader = reader;
      this.pull = pull;
      this.rows = rows;
    }

    /** Runs inside the community, after the decision. */
    public Delivery deliver(Decision decision, Caller caller, Way way, Instant now) {
      return jdbi.withHandle(
          handle -> {
            var shaped = shaped(handle, decision, caller, now);
            var content = RowWriter.write(pull.form(), shaped);
            var transfer = transfer(handle, decision, caller, way, now, shaped, content);
            TransferTable.insert(handle, transfer);
            return new Delivery(transfer, pull.form(), content, shaped.position(), shaped.more());
          });
    }

    private Rows shaped(Handle handle, Decision decision, Caller caller, Instant now) {
      if (decision.outcome() == Outcome.AGGREGATE) {
        // Two totals that differ by one condition may tell of the one row between them.
        rows.askedBy().stream()
            .findFirst()
            .ifPresent(
                field -> {
                  throw new FieldNotOffered(field.name());
                });
        return new TotalsReader(reader, pull).read(handle);
      }
      if (decision.outcome() != Outcome.MASK) {
        return rows.read(handle, now);
      }
      rows.askedBy().stream()
          .filter(Hiding::hides)
          .findFirst()
          .ifPresent(
              field -> {
                throw new FieldNotOffered(field.name());
              });
      return hidden(rows.read(handle, now), recipient(caller));
    }

    private Rows hidden(Rows read, String recipient) {
      var hiding = new Hiding(keys, recipient);
      var values = new ArrayList<List<Object>>(read.values().size());
      for (var row : read.values()) {
        var shown = new ArrayList<Object>(row.size());
        for (int at = 0; at < row.size(); at++) {
          shown.add(hiding.shown(rows.fields().get(at), row.get(at)));
        }
        values.add(shown);
      }
      return new Rows(read.fields(), values, read.more(), read.position());
    }

    private Transfer transfer(
        Handle handle,
        Decision decision,
        Caller caller,
        Way way,
        Instant now,
        Rows shaped,
        byte[] content) {
      var acting = ConsumerTable.acting(handle, caller.accountId());
      var fields = shaped.fields().stream().collect(Collectors.joining(","));
      return new Transfer(
          Sql.newId(),
          now,
          way,
          acting.map(ConsumerTable.Acting::id).orElse(null),
          acting.map(ConsumerTable.Acting::name).orElse(caller.displayName()),
          Party.of(caller).orElseThrow(),
          caller.organisation().orElse(null),
          pull.asset(),
          pull.tenant().value(),
          code(handle),
          pull.action(),
          pull.purpose(),
          fields.length() > LONGEST_FIELDS ? fields.substring(0, LONGEST_FIELDS) : fields,
          shaped.values().size(),
          content.length,
          decision.outcome(),
          decision.basis().line(),
          ChainHash.of(content));
    }

    private String code(Handle handle) {
      return handle
          .createQuery("select code from tenant where id = :tenant")
          .bind("tenant", pull.tenant())
          .mapTo(String.class)
          .one();
    }
  }

  private static String recipient(Caller caller) {
    return caller.organisation().orElse(caller.username());
  }
}
