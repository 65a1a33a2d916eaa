package org.linli.exchange.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.entity.Caller;
import org.linli.catalogue.entity.AssetField;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.obligations.boundary.Obligations;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Recipient;

/** Makes a page of what a decision opens: read, shaped, written down, entered in the log. */
public final class Pages {

  private static final int LONGEST_FIELDS = 600;

  private final Jdbi jdbi;
  private final Obligations obligations;

  public Pages(Jdbi jdbi, Obligations obligations) {
    this.jdbi = jdbi;
    this.obligations = obligations;
  }

  /**
   * Reads the question before anybody decides on it.
   *
   * @param layout as the consumer's system wants it; empty for as it is asked for
   * @throws FieldNotOffered one field too many
   */
  public Page of(AssetReader reader, Pull pull, Optional<Layout> layout) {
    return new Page(reader, pull, new PageReader(reader, pull), layout);
  }

  /** A page that is asked for. */
  public final class Page {

    private final AssetReader reader;
    private final Pull pull;
    private final PageReader rows;
    private final Optional<Layout> layout;

    private Page(AssetReader reader, Pull pull, PageReader rows, Optional<Layout> layout) {
      this.reader = reader;
      this.pull = pull;
      this.rows = rows;
      this.layout = layout;
    }

    /** In which form it leaves. */
    public Form form() {
      return layout.map(Layout::form).orElse(pull.form());
    }

    private byte[] written(Rows shaped) {
      return layout
          .map(wanted -> RowWriter.write(wanted, pull.asset(), shaped))
          .orElseGet(() -> RowWriter.write(pull.form(), shaped));
    }

    /** Runs inside the community, after the decision. */
    public Delivery deliver(
        Decision decision, Recipient recipient, Caller caller, Way way, Instant now) {
      return jdbi.withHandle(
          handle -> {
            var shaped = shaped(handle, decision, recipient, now);
            var content = written(shaped);
            var transfer = transfer(handle, decision, caller, way, now, shaped, content);
            TransferTable.insert(handle, transfer);
            return new Delivery(transfer, form(), content, shaped.position(), shaped.more());
          });
    }

    private Rows shaped(Handle handle, Decision decision, Recipient recipient, Instant now) {
      // Also of totals: two that differ by one condition may tell of the one row between them.
      rows.askedBy().stream()
          .map(AssetField::name)
          .filter(field -> !obligations.leaves(decision, reader.sheet(), field))
          .findFirst()
          .ifPresent(
              field -> {
                throw new FieldNotOffered(field);
              });
      if (decision.outcome() == Outcome.AGGREGATE) {
        return new TotalsReader(reader, pull, obligations).read(handle, decision, now);
      }
      var read = rows.read(handle, now);
      return decision.outcome() == Outcome.PERMIT ? read : veiled(read, decision, recipient);
    }

    private Rows veiled(Rows read, Decision decision, Recipient recipient) {
      var named = new ArrayList<Map<String, Object>>(read.values().size());
      for (var row : read.values()) {
        var fields = new LinkedHashMap<String, Object>();
        for (int at = 0; at < row.size(); at++) {
          fields.put(read.fields().get(at), row.get(at));
        }
        named.add(fields);
      }
      var shown =
          obligations.apply(decision, recipient, reader.sheet(), named).stream()
              .<List<Object>>map(row -> new ArrayList<>(row.values()))
              .toList();
      return new Rows(read.fields(), shown, read.more(), read.position());
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
}
