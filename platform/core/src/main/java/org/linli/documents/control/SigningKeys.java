package org.linli.documents.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.TenantId;

/**
 * The keys of a community, made when its first paper is issued. Their secret halves lie encrypted
 * by the key ring, for this very row: in another one they do not open.
 */
final class SigningKeys {

  private final KeyRing ring;

  SigningKeys(KeyRing ring) {
    this.ring = ring;
  }

  /** The newest one; made where there is none. */
  SigningKey key(Handle handle, TenantId tenant, Algorithm algorithm, Instant now) {
    return newest(handle, tenant, algorithm).orElseGet(() -> renew(handle, tenant, algorithm, now));
  }

  /** A new one, which signs from now on; what older ones signed stays provable. */
  SigningKey renew(Handle handle, TenantId tenant, Algorithm algorithm, Instant now) {
    var name = PaperTable.community(handle, tenant);
    var key = SigningKey.fresh(algorithm, name, tenant.value(), now);
    var version = last(handle, tenant, algorithm) + 1;
    handle.execute(
        """
        insert into document_key (tenant_id, algorithm, version, certificate, secret, made_at)
        values (?, ?, ?, ?, ?, ?)\
        """,
        tenant.value(),
        algorithm.name(),
        version,
        Base64.getEncoder().encodeToString(encoded(key.certificate())),
        ring.encrypt(key.secret().getEncoded(), context(tenant, algorithm, version)),
        now.atOffset(ZoneOffset.UTC));
    return key;
  }

  /** All that ever signed here. */
  List<X509CertificateHolder> certificates(Handle handle, TenantId tenant, Algorithm algorithm) {
    return handle
        .createQuery(
            "select certificate from document_key where tenant_id = :tenant and algorithm ="
                + " :algorithm")
        .bind("tenant", tenant)
        .bind("algorithm", algorithm.name())
        .mapTo(String.class)
        .map(SigningKeys::certificate)
        .list();
  }

  private static int last(Handle handle, TenantId tenant, Algorithm algorithm) {
    return handle
        .createQuery(
            """
            select coalesce(max(version), 0) from document_key
            where tenant_id = :tenant and algorithm = :algorithm\
            """)
        .bind("tenant", tenant)
        .bind("algorithm", algorithm.name())
        .mapTo(int.class)
        .one();
  }

  private Optional<SigningKey> newest(Handle handle, TenantId tenant, Algorithm algorithm) {
    return handle
        .createQuery(
            """
            select version, certificate, secret from document_key
            where tenant_id = :tenant and algorithm = :algorithm order by version desc limit 1\
            """)
        .bind("tenant", tenant)
        .bind("algorithm", algorithm.name())
        .map(
            (row, context) -> {
              var where = context(tenant, algorithm, row.getInt("version"));
              var secret =
                  ring.decrypt(row.getString("secret"), where)
                      .orElseThrow(() -> new IllegalStateException("does not open: " + where));
              return SigningKey.of(
                  algorithm, secret, Base64.getDecoder().decode(row.getString("certificate")));
            })
        .findOne();
  }

  /** What a sealed secret half is bound to. */
  static String context(TenantId tenant, Algorithm algorithm, int version) {
    return "document_key/" + tenant + "/" + algorithm + "/" + version;
  }

  private static byte[] encoded(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static X509CertificateHolder certificate(String text) {
    try {
      return new X509CertificateHolder(Base64.getDecoder().decode(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
