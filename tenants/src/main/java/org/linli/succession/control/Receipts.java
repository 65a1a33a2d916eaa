package org.linli.succession.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.succession.entity.CarriedTable;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionReceipt;
import org.linli.tenancy.entity.TenantId;

/** What is written down of a succession: its receipt, and the lines of the logs. */
final class Receipts {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private Receipts() {}

  static SignedCertificate signed(
      Succession succession,
      List<CarriedTable> tables,
      Instant now,
      Function<byte[], String> signer) {
    var receipt =
        new SuccessionReceipt(
            SuccessionReceipt.FORM,
            succession.id().toString(),
            succession.predecessor().value(),
            succession.from(),
            succession.successor().value(),
            succession.into(),
            succession.effectiveOn(),
            succession.reason(),
            succession.proposedBy(),
            succession.proposedAt(),
            succession.decidedBy(),
            succession.decidedAt(),
            succession.begunAt(),
            now,
            tables);
    try {
      var text = JSON.writeValueAsString(receipt) + "\n";
      return new SignedCertificate(text, signer.apply(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the moment at which it is written, since the log's seals wait for no old entries. */
  static void note(Handle handle, TenantId tenant, String action, UUID succession) {
    handle
        .createUpdate(
            """
            insert into audit_entry (id, at, username, action, target, tenant_id, scope_code, address)
            select :entry, :at, 'system:succession', :action, :target, id, code, 'console'
            from tenant where id = :tenant\
            """)
        .bind("entry", Sql.newId())
        .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("action", action)
        .bind("target", succession.toString())
        .bind("tenant", tenant)
        .execute();
  }
}
