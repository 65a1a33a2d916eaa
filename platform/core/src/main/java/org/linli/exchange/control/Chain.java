package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.entity.Link;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Puts what was written to the log into the chain of its city. Apart from the writing, so that a
 * hundred writers need not stand in line for the last link. Until an entry is in the chain, the
 * signed answer in the consumer's hand stands for it.
 */
@ApplicationScoped
public class Chain {

  /** No transaction takes as long; so none can bring an entry from before this time. */
  static final Duration LATEST = Duration.ofMinutes(15);

  /** Nearly none takes as long; what did is found by the longer look. */
  static final Duration USUAL = Duration.ofMinutes(1);

  private static final int BATCH = 1_000;

  private final CityEyes eyes;

  @Inject
  public Chain(Jdbi jdbi, Scopes scopes) {
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
  }

  /** For the container's proxy alone. */
  protected Chain() {
    this(null, null);
  }

  /**
   * Links what is not linked yet, in every city of the installation.
   *
   * @param back how far before the last linked entry it is looked for: at five hundred pages a
   *     second a look over a quarter of an hour is no small matter
   */
  int linkAll(Duration back) {
    return eyes.cities().stream().mapToInt(city -> link(city, back)).sum();
  }

  /** As far back as any entry can be. */
  public int link(DivisionCode city) {
    return link(city, LATEST);
  }

  /** With several servers the first one links; the others begin again behind it. */
  private int link(DivisionCode city, Duration back) {
    int done = 0;
    int some;
    do {
      some = eyes.within(city, handle -> linkSome(handle, city, back));
      done += some;
    } while (some == BATCH);
    return done;
  }

  private static int linkSome(Handle handle, DivisionCode city, Duration back) {
    var since = oldestUnlinked(handle, city).map(at -> at.minus(back)).orElse(Instant.EPOCH);
    var waiting = TransferTable.unlinked(handle, since, BATCH);
    if (waiting.isEmpty()) {
      return 0;
    }
    var last = last(handle, city);
    var number = last.map(Link::number).orElse(0L);
    var hash = last.map(Link::hash).orElse(ChainHash.BEGINNING);
    var batch =
        handle.prepareBatch(
            """
            insert into exchange_link (scope_code, number, transfer_id, entry_hash, hash)
            values (:city, :number, :transfer, :entry, :hash)""");
    for (var entry : waiting) {
      number++;
      hash = ChainHash.link(hash, entry.hash());
      batch
          .bind("city", city)
          .bind("number", number)
          .bind("transfer", entry.id())
          .bind("entry", entry.hash())
          .bind("hash", hash)
          .add();
    }
    batch.execute();
    return waiting.size();
  }

  /** The time of the entry that was linked last: all from long before it have their link. */
  private static Optional<Instant> oldestUnlinked(Handle handle, DivisionCode city) {
    return handle
        .createQuery(
            """
            select t.at from exchange_link l join exchange_transfer t on t.id = l.transfer_id
            where l.scope_code = :city order by l.number desc limit 1""")
        .bind("city", city)
        .mapTo(Instant.class)
        .findOne();
  }

  public static Optional<Link> last(Handle handle, DivisionCode city) {
    return handle
        .createQuery(
            "select * from exchange_link where scope_code = :city order by number desc limit 1")
        .bind("city", city)
        .map((row, context) -> link(row))
        .findOne();
  }

  /** A stretch of the chain. */
  public static List<Link> from(Handle handle, DivisionCode city, long number, int most) {
    return handle
        .createQuery(
            """
            select * from exchange_link where scope_code = :city and number >= :number
            order by number limit :most""")
        .bind("city", city)
        .bind("number", number)
        .bind("most", most)
        .map((row, context) -> link(row))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("number"),
        row.getObject("transfer_id", UUID.class),
        row.getString("entry_hash"),
        row.getString("hash"));
  }
}
