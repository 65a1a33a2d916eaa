package org.linli.certificates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.addresses.entity.AddressRange;
import org.linli.certificates.entity.CertificateFault;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.Place;
import org.linli.courier.boundary.Endpoint;

/** What was seen as rows, and where to look. */
@ApplicationScoped
public class CertificateTable {

  private static final int MOST = 300;
  private static final Duration KEPT = Duration.ofHours(2);

  private final Jdbi jdbi;

  @Inject
  public CertificateTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected CertificateTable() {
    this(null);
  }

  /** As they were last seen, the first to end first. */
  public List<CertificateRow> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from certificate_seen
                    order by valid_until is null, valid_until, kind, place""")
                .map((row, context) -> row(row))
                .list());
  }

  /** Addresses outside that the platform goes to by TLS. */
  List<Place> outside() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, address from (
                      select 'PROVIDER' as kind, issuer as address from identity_provider
                        where state = 'ACTIVE'
                      union all select 'COMPONENT', address from component_version
                        where state in ('ADMITTED', 'DEPRECATED')
                      union all select 'ENDPOINT', endpoint from exchange_subscription
                        where state = 'ACTIVE') a
                    where lower(address) like 'https:%'
                    order by case kind when 'PROVIDER' then 0 when 'COMPONENT' then 1 else 2 end, address""")
                .map((row, context) -> place(row.getString("kind"), row.getString("address")))
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList());
  }

  /** The door alone: what stands behind it may be a secret. */
  private static Optional<Place> place(String kind, String address) {
    try {
      var door = "https://" + Endpoint.of(address).authority();
      return Optional.of(new Place(CertificateKind.valueOf(kind), door));
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  /** By which consumers of the exchange sign, the ends of which are known without a look. */
  List<CertificateRow> consumers(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.name, k.subject, k.id, k.valid_from, k.valid_until
                    from exchange_credential k join exchange_consumer c on c.id = k.consumer_id
                    where k.revoked_at is null and c.state = 'ACTIVE'
                      and not exists (select 1 from exchange_credential n where n.consumer_id = k.consumer_id
                        and n.revoked_at is null and n.added_at > k.added_at and n.valid_until > k.valid_until)
                    order by k.valid_until limit :most""")
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new CertificateRow(
                            CertificateKind.CONSUMER,
                            row.getString("name") + " · " + row.getString("id"),
                            row.getString("subject"),
                            null,
                            instant(row, "valid_from"),
                            instant(row, "valid_until"),
                            now,
                            null))
                .list());
  }

  /** Networks inside that addresses may lead to. */
  List<AddressRange> allowed() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select range from exchange_network")
                .mapTo(String.class)
                .map(AddressRange::of)
                .list());
  }

  /** What was seen now; what nobody saw for long is gone. */
  void keep(List<CertificateRow> rows, Instant now) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into certificate_seen (kind, place, subject, issuer, valid_from, valid_until, seen_at, fault)
                  values (:kind, :place, :subject, :issuer, :from, :until, :seen, :fault)
                  on conflict (kind, place) do update set subject = excluded.subject, issuer = excluded.issuer,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                    seen_at = excluded.seen_at, fault = excluded.fault""");
          for (var row : rows) {
            batch
                .bind("kind", row.kind())
                .bind("place", row.place())
                .bind("subject", row.subject())
                .bind("issuer", row.issuer())
                .bindByType("from", row.from(), Instant.class)
                .bindByType("until", row.until(), Instant.class)
                .bind("seen", row.seenAt())
                .bindByType("fault", row.fault(), CertificateFault.class)
                .add();
          }
          if (!rows.isEmpty()) {
            batch.execute();
          }
          // Other servers may watch doors of their own.
          handle.execute(
              "delete from certificate_seen where seen_at < ?",
              now.minus(KEPT).atOffset(ZoneOffset.UTC));
        });
  }

  private static CertificateRow row(ResultSet row) throws SQLException {
    var fault = row.getString("fault");
    return new CertificateRow(
        CertificateKind.valueOf(row.getString("kind")),
        row.getString("place"),
        row.getString("subject"),
        row.getString("issuer"),
        instant(row, "valid_from"),
        instant(row, "valid_until"),
        instant(row, "seen_at"),
        fault == null ? null : CertificateFault.valueOf(fault));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
