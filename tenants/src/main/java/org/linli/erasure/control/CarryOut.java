package org.linli.erasure.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureCertificate;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Erases what two people agreed on, and writes down what went and what stayed. */
public final class CarryOut {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final ErasurePack pack;
  private final Function<byte[], String> signer;

  /**
   * @param signer the platform's signature over bytes
   */
  public CarryOut(ErasurePack pack, Function<byte[], String> signer) {
    this.pack = pack;
    this.signer = signer;
  }

  /**
   * Inside a transaction of the tables' owner.
   *
   * @param named the community as whoever does it names it, so that a wrong id erases nothing
   * @throws NotFound there is no such erasure of that community
   * @throws Conflict nobody agreed to it, or it is done
   */
  public SignedCertificate run(
      Handle handle, UUID id, TenantId named, Instant now, Consumer<ErasedTable> told) {
    // Nobody resumes the community, or takes the word back, while this goes on.
    handle
        .createQuery("select id from tenant where id = :tenant for update")
        .bind("tenant", named)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound("tenant"));
    handle
        .createQuery("select id from tenant_erasure where id = :id for update")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
    var erasure =
        ErasureRows.find(handle, id, "")
            .filter(found -> found.tenant().equals(named))
            .orElseThrow(() -> new NotFound("erasure"));
    if (erasure.state() != ErasureState.CONFIRMED) {
      throw new Conflict("erasure");
    }
    var prepared = Prepared.of(handle, named, pack);
    var emptying = new Emptying(handle, named, pack, now);
    emptying.enter(prepared.code());
    emptying.checkHolds(prepared, now);
    emptying.checkTerms(prepared, now);
    var erased = emptying.run(told);
    var accounts = emptying.clearAccounts();
    var shared = new SharedRows(handle, named, pack, prepared.code());
    shared.clearLeaders();
    var signed =
        signed(
            new ErasureCertificate(
                ErasureCertificate.FORM,
                id.toString(),
                named.value(),
                prepared.code(),
                prepared.name(),
                erasure.reason(),
                erasure.proposedBy(),
                erasure.proposedAt(),
                erasure.decidedBy(),
                erasure.decidedAt(),
                prepared.suspendedAt(),
                prepared.exportedAt(),
                prepared.exportedRows(),
                now,
                accounts,
                erased,
                emptying.kept(shared)));
    ErasureRows.done(handle, id, signed, now);
    noted(handle, erasure);
    return signed;
  }

  private SignedCertificate signed(ErasureCertificate certificate) {
    try {
      var text = JSON.writeValueAsString(certificate) + "\n";
      return new SignedCertificate(text, signer.apply(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the community's log, which stays; of now, since its seals wait for no old entries. */
  private static void noted(Handle handle, Erasure erasure) {
    handle
        .createUpdate(
            """
            insert into audit_entry (id, at, username, action, target, tenant_id, scope_code, address)
            select :entry, :at, 'system:erasure', 'erasure.done', :target, id, code, 'console'
            from tenant where id = :tenant\
            """)
        .bind("entry", Sql.newId())
        .bind("at", Instant.now())
        .bind("target", erasure.id().toString())
        .bind("tenant", erasure.tenant())
        .execute();
  }
}
