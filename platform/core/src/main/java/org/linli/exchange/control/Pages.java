package org.linli.exchange.control;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.entity.Caller;
import org.linli.catalogue.entity.AssetField;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.obligations.boundary.Obligations;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Opened;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Recipient;

/**
 * Makes a page of what a decision opens: read, shaped, written down, with its entry for the log.
 */
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

    /** As the catalogue calls it. */
    public String asset() {
      return pull.asset();
    }

    /** In which form it leaves. */
    public Form form() {
      return layout.map(Layout::form).orElse(pull.form());
    }

    public String mediaType() {
      return layout.map(Layout::mediaType).orElseGet(pull.form()::mediaType);
    }

    /** Runs inside the community, after the decision. */
    public Rows read(Decision decision, Recipient recipient, Instant now) {
      return jdbi.withHandle(handle -> shaped(handle, decision, recipient, now));
    }

    /** As it leaves; outside of any transaction, since no connection need wait for it. */
    public byte[] write(Rows rows) {
      return layout
          .map(wanted -> RowWriter.write(wanted, pull.asset(), rows))
          .orElseGet(() -> RowWriter.write(pull.form(), rows));
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
      var shown =
          obligations.apply(decision, recipient, reader.sheet(), read.fields(), read.values());
      return new Rows(read.fields(), shown, read.more(), read.position(), read.faults());
    }

    /** Its entry in the log. */
    public Transfer transfer(
        Opened opened, Caller caller, Way way, Instant now, Rows rows, byte[] content) {
      var decision = opened.decision();
      var fields = String.join(",", rows.fields());
      return new Transfer(
          Sql.newId(),
          now,
          way,
          null,
          caller.displayName(),
          Party.of(caller).orElseThrow(),
          caller.organisation().orElse(null),
          pull.asset(),
          pull.tenant().value(),
          opened.code().value(),
          pull.action(),
          pull.purpose(),
          fields.length() > LONGEST_FIELDS ? fields.substring(0, LONGEST_FIELDS) : fields,
          rows.size(),
          content.length,
          decision.outcome(),
          decision.basis().line(),
          ChainHash.of(content));
    }
  }
}
