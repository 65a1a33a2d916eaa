package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.Chain;
import org.linli.exchange.control.ChainCheck;
import org.linli.exchange.control.ChainHash;
import org.linli.exchange.control.TransferTable;
import org.linli.exchange.entity.Link;
import org.linli.exchange.entity.Transfer;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The log of the exchange (000 §7.2 e 5): a division sees what left its communities, an
 * organisation what it got. Everybody sees the whole chain, which tells nothing but that there are
 * entries, and so can check their own entries against it.
 */
@Facade
public class Transfers {

  private static final int STRETCH = 2_000;

  /** One export; the next begins behind it. */
  private static final int LONGEST_EXPORT = 10_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final InstantSource clock;

  @Inject
  public Transfers(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this(jdbi, scopes, keys, InstantSource.system());
  }

  public Transfers(Jdbi jdbi, Scopes scopes, KeyRing keys, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Transfers() {
    this(null, null, null, null);
  }

  /** Newest first. */
  @Permit("transfers:read")
  public Page<TransferRow> list(TransferQuery query, PageRequest page) {
    return new PagedQuery(
            "select t.*, n.name as community, l.number as link ",
            """
            from exchange_transfer t left join tenant n on n.id = t.tenant_id
            left join exchange_link l on l.transfer_id = t.id
            where (t.consumer ilike :search or n.name ilike :search or t.basis ilike :search or t.asset ilike :search)""")
        .bind("search", page.pattern())
        .and("t.consumer_id = :consumer", "consumer", query.consumer())
        .and("t.asset = :asset", "asset", query.asset())
        .and("t.way = :way", "way", query.way() == null ? null : query.way().name())
        .and("t.tenant_id = :tenant", "tenant", query.tenant())
        .and("t.at >= :from", "from", query.from())
        .and("t.at < :until", "until", query.until())
        .page(
            jdbi,
            page,
            "t.at desc, t.id desc",
            (row, context) -> {
              var link = row.getLong("link");
              return new TransferRow(
                  TransferTable.row(row), row.getString("community"), row.wasNull() ? null : link);
            });
  }

  /** The chain's end now, signed: to be kept elsewhere. */
  @Permit("transfers:read")
  public ChainHead head() {
    var last = jdbi.withHandle(handle -> Chain.last(handle, city(handle)));
    var city = jdbi.withHandle(Transfers.this::city).value();
    var number = last.map(Link::number).orElse(0L);
    var hash = last.map(Link::hash).orElse(ChainHash.BEGINNING);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var text = ChainHead.text(city, number, hash, at);
    return new ChainHead(city, number, hash, at, keys.sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Lines of the log from a number on, 10,000 at most. What the caller may not see stands there by
   * its hash alone.
   */
  @Permit("transfers:read")
  public List<LogLine> export(long from) {
    return jdbi.withHandle(
        handle -> lines(handle, Chain.from(handle, city(handle), from, LONGEST_EXPORT)));
  }

  /**
   * Looks over the whole chain, and over all entries that the caller may see. That one is missing
   * can only be told by who sees the whole city.
   *
   * @param head number and hash that were kept elsewhere; null for none
   */
  @Permit("transfers:read")
  public ChainReport verify(Link head) {
    var whole = scopes.caller().scope() != null && scopes.caller().scope().parent().isEmpty();
    return jdbi.withHandle(
        handle -> {
          var city = city(handle);
          var check = ChainCheck.whole();
          var next = 1L;
          var met = head == null;
          List<Link> stretch;
          do {
            stretch = Chain.from(handle, city, next, STRETCH);
            for (var line : lines(handle, stretch)) {
              check.add(line);
              if (whole && line.words() == null) {
                check.removed(line.number());
              }
              if (head != null && line.number() == head.number()) {
                check.end(head.number(), head.hash());
                met = true;
              }
            }
            next = stretch.isEmpty() ? next : stretch.getLast().number() + 1;
          } while (stretch.size() == STRETCH);
          if (!met && head.number() > 0) {
            check.end(head.number(), head.hash());
          }
          return check.report();
        });
  }

  private static List<LogLine> lines(Handle handle, List<Link> links) {
    Map<UUID, Transfer> entries =
        TransferTable.of(handle, links.stream().map(Link::transfer).toList()).stream()
            .collect(Collectors.toMap(Transfer::id, Function.identity()));
    var lines = new ArrayList<LogLine>(links.size());
    for (var link : links) {
      var entry = entries.get(link.transfer());
      lines.add(
          new LogLine(
              link.number(), entry == null ? null : entry.words(), link.entryHash(), link.hash()));
    }
    return lines;
  }

  /** An enterprise has no division of its own: it sees the chain of the installation's city. */
  private DivisionCode city(Handle handle) {
    var scope = scopes.caller().scope();
    return scope == null
        ? new DivisionCode(
            handle
                .createQuery("select code from division where level = 'CITY' order by code limit 1")
                .mapTo(String.class)
                .one())
        : new DivisionCode(scope.value().substring(0, 4));
  }
}
