package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.AssetReader;
import org.linli.exchange.control.HeldRow;
import org.linli.exchange.control.QuarantineDesk;
import org.linli.exchange.control.QuarantineTable;
import org.linli.exchange.control.QuarantineTable.Held;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.QuarantineState;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;

/**
 * The quarantine desk 隔离区: supplied rows that were not as they have to be, with the reason by
 * field. Somebody mends, releases or rejects each; or the supplier sends it anew, which settles it.
 */
@Facade
public class Quarantine {

  private static final int LONGEST_NOTE = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Gate gate;
  private final Obligations obligations;
  private final Readers readers;
  private final InstantSource clock;

  @Inject
  public Quarantine(Jdbi jdbi, Scopes scopes, Gate gate, Obligations obligations, Readers readers) {
    this(jdbi, scopes, gate, obligations, readers, InstantSource.system());
  }

  public Quarantine(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Obligations obligations,
      Readers readers,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.gate = gate;
    this.obligations = obligations;
    this.readers = readers;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Quarantine() {
    this(null, null, null, null, null, null);
  }

  /** Newest first, without what stands in them: a supplier its own. */
  @Permit("transfers:read")
  public Page<QuarantineRow> list(QuarantineQuery query, PageRequest page) {
    return QuarantineTable.list(
        jdbi, readers, scopes.caller().organisation().orElse(null), query, page);
  }

  /** What stands in a row, to the supplier that sent it. */
  @Permit("transfers:read")
  public QuarantineContent own(UUID id) {
    var organisation = scopes.caller().organisation();
    var held =
        jdbi.withHandle(handle -> QuarantineTable.find(handle, id, false))
            .filter(row -> organisation.filter(row.organisation()::equals).isPresent())
            .orElseThrow(() -> new NotFound("quarantine"));
    return new QuarantineContent(Outcome.PERMIT, HeldRow.values(held));
  }

  /**
   * What stands in a row, as far as the reader's rights go: a decision of the gate like any other.
   *
   * @throws org.linli.rights.boundary.DataRefused with the basis
   */
  @Permit("quality:read")
  @Apart
  public QuarantineContent look(UUID id) {
    var held =
        gate.beforehand(
            () ->
                jdbi.withHandle(handle -> QuarantineTable.find(handle, id, false))
                    .orElseThrow(() -> new NotFound("quarantine")));
    var reader = reader(held);
    var access =
        new Access(
            Action.VIEW, reader.rights(), Purpose.GOVERNANCE, held.tenant(), "quarantine " + id);
    return gate.read(access, decision -> shown(decision, reader, held));
  }

  /** Mends values and takes the row, if it is as it has to be then. */
  @Permit("quality:write")
  @Mutates("quarantine.repaired")
  public void repair(UUID id, Map<String, String> values, String note) {
    if (values == null || values.isEmpty()) {
      throw new Invalid("values", "required");
    }
    decide(
        id,
        QuarantineState.REPAIRED,
        written(note),
        (handle, held) -> {
          var supply = QuarantineDesk.supply(handle, held);
          var sheet = reader(held).sheet();
          var checked = HeldRow.again(held, sheet, supply, values, now());
          QuarantineDesk.take(handle, held, supply, sheet, checked, now());
        });
  }

  /** Takes a row that is unusual and true as it is: out of range, out of order, or old. */
  @Permit("quality:write")
  @Mutates("quarantine.released")
  public void release(UUID id, String note) {
    decide(
        id,
        QuarantineState.RELEASED,
        written(note),
        (handle, held) -> {
          var supply = QuarantineDesk.supply(handle, held);
          var sheet = reader(held).sheet();
          var checked = HeldRow.asItIs(held, sheet, supply, now());
          QuarantineDesk.take(handle, held, supply, sheet, checked, now());
        });
  }

  /** Gives a row up; it stays here with the reason. */
  @Permit("quality:write")
  @Mutates("quarantine.rejected")
  public void reject(UUID id, String note) {
    decide(id, QuarantineState.REJECTED, written(note), (handle, held) -> {});
  }

  private interface Deed {
    void done(Handle handle, Held held);
  }

  private void decide(UUID id, QuarantineState state, String note, Deed deed) {
    jdbi.useHandle(
        handle -> {
          var held =
              QuarantineTable.find(handle, id, true).orElseThrow(() -> new NotFound("quarantine"));
          if (!held.state().isOpen()) {
            throw new Conflict("quarantine");
          }
          deed.done(handle, held);
          QuarantineTable.decide(handle, id, state, scopes.caller().displayName(), note, now());
        });
  }

  private QuarantineContent shown(Decision decision, AssetReader reader, Held held) {
    var came = HeldRow.values(held);
    if (decision.outcome() == Outcome.PERMIT) {
      return new QuarantineContent(decision.outcome(), came);
    }
    var sheet = HeldRow.careful(reader.sheet(), held.faults());
    var row = new LinkedHashMap<String, Object>(came);
    // What cannot be read as a row is nobody's to see masked.
    row.keySet().removeIf(name -> sheet.field(name).isEmpty());
    var values = new LinkedHashMap<String, String>();
    for (var veiled :
        obligations.apply(
            decision, obligations.recipient(), sheet, List.<Map<String, Object>>of(row))) {
      veiled.forEach(
          (name, value) -> values.put(name, value == null ? null : String.valueOf(value)));
    }
    return new QuarantineContent(decision.outcome(), values);
  }

  private AssetReader reader(Held held) {
    return readers.find(held.asset().toString()).orElseThrow(() -> new NotFound("asset"));
  }

  private static String written(String note) {
    if (note == null || note.isBlank()) {
      throw new Invalid("note", "required");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("note", "too-long");
    }
    return note.strip();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
