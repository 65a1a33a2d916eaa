package org.linli.succession.control;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.erasure.boundary.TakenAlong;
import org.linli.succession.control.StepRows.Step;
import org.linli.succession.entity.CarriedTable;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionRefused;
import org.linli.succession.entity.SuccessionRefused.Why;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Walks through the tables, a small transaction after the other. Each locks the succession, carries
 * some rows over, and writes down how far it is: whoever comes after a process that was killed goes
 * on there, and two that run at once wait for each other.
 */
public final class CarryOver {

  private static final String WHAT = "succession";

  /** SQLSTATE of a key that stands already. */
  private static final String UNIQUE = "23505";

  private final Pieces pieces;
  private final SuccessionPack pack;
  private final Sealing sealing;
  private final Function<byte[], String> signer;
  private final UUID id;
  private final TenantId named;

  /**
   * @param pieces with the rights to write rows of every table
   * @param named the community that ends as whoever does it names it, so that a wrong id ends none
   */
  public CarryOver(Pieces pieces, SuccessionPack pack, Signing signing, UUID id, TenantId named) {
    this.pieces = pieces;
    this.pack = pack;
    this.sealing = signing.sealing();
    this.signer = signing.signer();
    this.id = id;
    this.named = named;
  }

  /**
   * Shuts the community that ends, unless that was done before.
   *
   * @throws NotFound there is no such succession of that community
   * @throws Conflict nobody agreed to it, or it is done
   * @throws SuccessionRefused what stands against it by now
   */
  public void begin(Instant now) {
    pieces.run(handle -> begin(handle, now));
  }

  private Void begin(Handle handle, Instant now) {
    var succession = locked(handle);
    if (succession.state() == SuccessionState.RUNNING) {
      return null;
    }
    if (succession.state() != SuccessionState.CONFIRMED) {
      throw new Conflict(WHAT);
    }
    var day = succession.effectiveOn().atStartOfDay(CityTime.ZONE).toInstant();
    if (now.isBefore(day)) {
      throw new SuccessionRefused(Why.EARLY, succession.effectiveOn().toString());
    }
    var from = Side.of(handle, succession.predecessor());
    var into = Side.of(handle, succession.successor());
    Redrawing.hold(handle, List.of(from.tenant(), into.tenant()));
    into.enter(handle);
    Hindrances.check(handle, from, into, now);
    // A community that was not taken along could never be erased afterwards.
    if (!TakenAlong.isFresh(handle, named, now)) {
      throw new SuccessionRefused(Why.EXPORT);
    }
    var unsaid = Order.unsaid(handle, pack);
    if (!unsaid.isEmpty()) {
      throw new IllegalStateException("the pack says nothing of " + unsaid);
    }
    shut(handle, succession, now);
    SuccessionRows.begin(handle, id, now);
    noted(handle, succession, "succession.begun");
    return null;
  }

  private static void shut(Handle handle, Succession succession, Instant now) {
    handle
        .createUpdate(
            """
            update tenant set state = 'SUSPENDED', state_since = :now, state_reason = :reason
            where id = :tenant\
            """)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("reason", succession.reason())
        .bind("tenant", succession.predecessor())
        .execute();
  }

  /**
   * Carries everything over.
   *
   * @param told hears of each table when it is done
   * @return what became of every table
   * @throws SuccessionRefused the other community has a row that stands in the way
   */
  public List<CarriedTable> run(Consumer<CarriedTable> told) {
    var tables = pieces.run(handle -> Order.of(handle, pack));
    for (var carried : tables) {
      until(
          carried.table(),
          told,
          "CARRIED",
          work ->
              new Carrying(work.handle, work.from, work.into, sealing).next(carried, work.step));
    }
    // What was under way when the community was shut came to its end meanwhile.
    for (var carried : tables) {
      if (!carried.gone() && missed(carried.table())) {
        until(
            carried.table(),
            told,
            "CARRIED",
            work ->
                new Carrying(work.handle, work.from, work.into, sealing).next(carried, work.step));
      }
    }
    checkMet();
    for (var summed : pack.sum()) {
      until(
          summed.table(),
          told,
          "SUMMED",
          work -> new Moving(work.handle, work.from, work.into).sum(summed));
    }
    for (var counted : pack.recount()) {
      until(
          counted.table(),
          told,
          "RECOUNTED",
          work -> new Recounting(work.handle, work.from, work.into).next(counted));
    }
    for (var moved : pack.move()) {
      until(
          moved.table(),
          told,
          "MOVED",
          work -> new Moving(work.handle, work.from, work.into).next(moved, work.step));
    }
    return tables();
  }

  /**
   * Before anything is given over: rows of the other community's are kept only where the pack says
   * so.
   */
  private void checkMet() {
    for (var table : tables()) {
      var carried = pack.carried(table.table());
      if (table.kept() > 0 && carried.isPresent() && !carried.get().keeps()) {
        throw new SuccessionRefused(Why.COLLISION, table.table());
      }
    }
  }

  /** What one transaction has to do with. */
  private record Work(Handle handle, Side from, Side into, Step step) {}

  private void until(
      String table, Consumer<CarriedTable> told, String deed, Function<Work, Step> next) {
    if (!pieces.run(handle -> Order.isThere(handle, table))) {
      return;
    }
    Step step;
    do {
      step = pieces.run(handle -> once(handle, table, next));
      if (step.done()) {
        told.accept(told(table, deed, step));
      }
    } while (!step.done());
  }

  private Step once(Handle handle, String table, Function<Work, Step> next) {
    var succession = running(handle);
    var step = StepRows.of(handle, id, table);
    if (step.done()) {
      return step;
    }
    var from = Side.of(handle, succession.predecessor());
    var into = Side.of(handle, succession.successor());
    try {
      var after = next.apply(new Work(handle, from, into, step));
      StepRows.keep(handle, id, table, after);
      return after;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException sql && UNIQUE.equals(sql.getSQLState())) {
        throw new SuccessionRefused(Why.COLLISION, table);
      }
      throw e;
    }
  }

  /**
   * Whether the community has other rows of the table than were looked at; then it is done again.
   */
  private boolean missed(String table) {
    return pieces.run(
        handle -> {
          var succession = running(handle);
          var step = StepRows.of(handle, id, table);
          Side.of(handle, succession.predecessor()).enter(handle);
          var rows =
              handle
                  .createQuery("select count(*) from " + table + " where tenant_id = :tenant")
                  .bind("tenant", named)
                  .mapTo(Long.class)
                  .one();
          if (rows == step.looked()) {
            return false;
          }
          StepRows.keep(handle, id, table, step.again());
          return true;
        });
  }

  private List<CarriedTable> tables() {
    var steps = pieces.run(handle -> StepRows.all(handle, id));
    var all = new ArrayList<CarriedTable>();
    steps.forEach((table, step) -> all.add(told(table, deed(table), step)));
    return all;
  }

  private String deed(String table) {
    if (pack.carried(table).isPresent()) {
      return "CARRIED";
    }
    if (pack.recount().stream().anyMatch(one -> one.table().equals(table))) {
      return "RECOUNTED";
    }
    return pack.move().stream().anyMatch(one -> one.table().equals(table)) ? "MOVED" : "SUMMED";
  }

  private static CarriedTable told(String table, String deed, Step step) {
    return new CarriedTable(table, deed, step.looked(), step.made(), step.looked() - step.made());
  }

  /** The end: the receipt, and a line in both communities' logs. */
  public void end(List<CarriedTable> tables, Instant now) {
    pieces.run(
        handle -> {
          var succession = running(handle);
          handle
              .createUpdate(
                  """
                  update tenant set rights_version = rights_version + 1
                  where id in (:from, :into)\
                  """)
              .bind("from", succession.predecessor())
              .bind("into", succession.successor())
              .execute();
          SuccessionRows.done(handle, id, Receipts.signed(succession, tables, now, signer), now);
          noted(handle, succession, "succession.done");
          return null;
        });
  }

  private Succession running(Handle handle) {
    var succession = locked(handle);
    if (succession.state() != SuccessionState.RUNNING
        || !"SUSPENDED".equals(Side.of(handle, named).state())) {
      throw new Conflict(WHAT);
    }
    return succession;
  }

  /** Nobody resumes the community, or runs beside, while this transaction goes on. */
  private Succession locked(Handle handle) {
    handle
        .createQuery("select id from tenant where id = :tenant for update")
        .bind("tenant", named)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound("tenant"));
    handle
        .createQuery("select id from succession where id = :id for update")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
    return SuccessionRows.find(handle, id, "")
        .filter(found -> found.predecessor().equals(named))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  /** In the logs of both. */
  private static void noted(Handle handle, Succession succession, String action) {
    for (var tenant : List.of(succession.predecessor(), succession.successor())) {
      Receipts.note(handle, tenant, action, succession.id());
    }
  }
}
