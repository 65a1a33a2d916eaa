package org.linli.certificates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.addresses.entity.AddressRange;
import org.linli.certificates.entity.CertificateFault;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.Place;

/** What was seen as rows, and where to look. */
@ApplicationScoped
public class CertificateTable {

  private static final int MOST = 300;

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
                    select distinct kind, address from (
                      select 'PROVIDER' as kind, issuer as address from identity_provider
                        where state = 'ACTIVE'
                      union all select 'COMPONENT', address from component_version
                        where state in ('ADMITTED', 'DEPRECATED')
                      union all select 'ENDPOINT', endpoint from exchange_subscription
                        where state = 'ACTIVE') a
                    where lower(address) like 'https:%' and length(address) <= 300
                    order by kind, address limit :most""")
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Place(
                            CertificateKind.valueOf(row.getString("kind")),
                            row.getString("address")))
                .list());
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

  /** All that was seen now in place of all that was seen before. */
  void keep(List<CertificateRow> rows) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from certificate_seen");
          var batch =
              handle.prepareBatch(
                  """
                  insert into certificate_seen (kind, place, subject, issuer, valid_from, valid_until, seen_at, fault)
                  values (:kind, :place, :subject, :issuer, :from, :until, :seen, :fault)""");
          for (var row : rows) {
            batch
                .bind("kind", row.kind())
                .bind("place", row.place())
                .bind("subject", row.subject())
                .bind("issuer", row.issuer())
                .bind("from", row.from())
                .bind("until", row.until())
                .bind("seen", row.seenAt())
                .bind("fault", row.fault())
                .add();
          }
          if (!rows.isEmpty()) {
            batch.execute();
          }
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
