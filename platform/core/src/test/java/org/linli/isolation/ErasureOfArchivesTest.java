package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.erasure.boundary.Erasing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** Papers and volumes whose day has not come outlive the community. */
class ErasureOfArchivesTest {

  private static final Duration LONG_AGO = Duration.ofDays(5000);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant =
      platform.community(
          "990195001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final Instant now = Instant.now();
  private final LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);
  private final UUID erasure = UUID.randomUUID();
  private int serial;

  /** As somebody of the community, with the owner's rights. */
  private void inside(Consumer<Handle> work) {
    platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createQuery(
                      "select set_config('app.tenant', :id, true), set_config('app.scope', :id,"
                          + " true)")
                  .bind("id", tenant)
                  .mapTo(String.class)
                  .one();
              work.accept(handle);
            });
  }

  @BeforeEach
  void agreed() {
    inside(
        handle -> {
          handle
              .createUpdate(
                  "update tenant set state = 'SUSPENDED', state_since = :since where id = :id")
              .bind("since", now.minus(LONG_AGO))
              .bind("id", tenant)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into whole_taken (tenant_id, at, row_count, by_name)
                  values (:id, :since, 1, 'clerk')\
                  """)
              .bind("since", now.minus(LONG_AGO))
              .bind("id", tenant)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name,
                    proposed_at, decided_by, decided_name, decided_at)
                  values (:erasure, :id, 'left', 'CONFIRMED', :erasure, 'keeper', :now, :erasure, 'bureau', :now)\
                  """)
              .bind("erasure", erasure)
              .bind("id", tenant)
              .bind("now", now)
              .execute();
        });
  }

  /** With its file. */
  private UUID paper(LocalDate keepUntil) {
    var id = UUID.randomUUID();
    inside(
        handle -> {
          handle.execute(
              """
              insert into document_paper (tenant_id, id, kind, template_version, year, serial, number, code,
                organisation, title, content, state, request_id, issued_at, issued_by, keep_until, sha256, sm3)
              values (?, ?, 'notice', 1, 2012, ?, 'n', ?, 'o', 't', '{}', 'VALID', ?, now(), 'clerk', ?, 'a', 'b')\
              """,
              tenant.value(),
              id,
              ++serial,
              id.toString().substring(0, 20),
              UUID.randomUUID(),
              keepUntil);
          handle.execute(
              "insert into document_file (tenant_id, paper_id, form, content) values (?, ?, 'PDF',"
                  + " ?)",
              tenant.value(),
              id,
              new byte[] {1});
        });
    return id;
  }

  private UUID volume(String state, LocalDate keepUntil, UUID... papers) {
    var id = UUID.randomUUID();
    inside(
        handle -> {
          handle.execute(
              """
              insert into dossier (tenant_id, id, number, title, state, made_at, made_by, keep_until)
              values (?, ?, ?, 't', ?, now(), 'clerk', ?)\
              """,
              tenant.value(),
              id,
              id.toString(),
              state,
              keepUntil);
          for (int at = 0; at < papers.length; at++) {
            handle.execute(
                """
                insert into dossier_item (tenant_id, dossier_id, position, paper_id, title, media_type,
                  sha256, added_at, added_by)
                values (?, ?, ?, ?, 't', 'application/pdf', 'a', now(), 'clerk')\
                """,
                tenant.value(),
                id,
                at,
                papers[at]);
          }
        });
    return id;
  }

  private List<UUID> ids(String sql) {
    var found = new java.util.ArrayList<UUID>();
    inside(handle -> found.addAll(handle.createQuery(sql).mapTo(UUID.class).list()));
    return found;
  }

  private JsonNode erased() throws IOException {
    var signed =
        new Erasing(TestDatabase.shared().owner(), RingForTests.over(platform), () -> now)
            .run(erasure, tenant, table -> {});
    return new ObjectMapper().readTree(signed.text());
  }

  private static String said(JsonNode certificate, String table) {
    for (var kept : certificate.path("kept")) {
      if (kept.path("table").asText().equals(table)) {
        return kept.path("rows").asInt() + " " + kept.path("zh").asText();
      }
    }
    return "";
  }

  @Test
  void permanentPapersAndThoseOfThirtyYearsStayWithTheirFilesAndTheCertificateSaysSo()
      throws IOException {
    var ever = paper(null);
    var long30 = paper(today.plusYears(16));
    var last = paper(today);
    paper(today.minusDays(1));
    var certificate = erased();
    assertThat(ids("select id from document_paper")).containsExactlyInAnyOrder(ever, long30, last);
    assertThat(ids("select paper_id from document_file"))
        .containsExactlyInAnyOrder(ever, long30, last);
    assertThat(said(certificate, "document_paper")).startsWith("3 ").contains("1件永久保存");
    assertThat(said(certificate, "document_file")).startsWith("3 ");
    assertThat(said(certificate, "dossier")).isEmpty();
  }

  @Test
  void untilWhenTheLastIsKeptIsSaid() throws IOException {
    paper(today.plusYears(16));
    assertThat(said(erased(), "document_paper")).contains("最晚保存至" + today.plusYears(16));
  }

  @Test
  void aVolumeThatStaysKeepsThePapersThatLieInIt() throws IOException {
    var old = paper(today.minusDays(1));
    var filed = volume("SEALED", null, old);
    var gone = volume("SEALED", today.minusDays(1), paper(today.minusDays(1)));
    var open = volume("OPEN", null, paper(null), paper(today.minusDays(1)));
    var emptyOpen = volume("OPEN", null);
    var certificate = erased();
    assertThat(ids("select id from dossier"))
        .containsExactlyInAnyOrder(filed, open)
        .doesNotContain(gone, emptyOpen);
    assertThat(ids("select id from document_paper")).hasSize(3).contains(old);
    assertThat(ids("select dossier_id from dossier_item")).hasSize(3);
    assertThat(said(certificate, "dossier")).startsWith("2 ").contains("2件永久保存");
    assertThat(said(certificate, "dossier_item")).startsWith("3 ");
  }

  @Test
  void whatStaysInAnyCaseHoldsTheRestNotUp() throws IOException {
    inside(
        handle ->
            handle
                .createUpdate("update tenant set state_since = :since where id = :id")
                .bind("since", now.minus(Duration.ofDays(40)))
                .bind("id", tenant)
                .execute());
    inside(
        handle ->
            handle
                .createUpdate("update whole_taken set at = :since where tenant_id = :id")
                .bind("since", now.minus(Duration.ofDays(40)))
                .bind("id", tenant)
                .execute());
    paper(null);
    assertThat(said(erased(), "document_paper")).startsWith("1 ");
  }

  @Test
  void whatIsSharedWithOthersIsToldAndWhatWasSuppliedInClearIsGone() throws IOException {
    var certificate = erased();
    assertThat(said(certificate, "data_request_file")).startsWith("0 ").contains("共有");
    assertThat(said(certificate, "decision_entry")).contains("共有");
    assertThat(said(certificate, "unit")).contains("负责人");
    assertThat(said(certificate, "quarantined_row")).isEmpty();
    assertThat(certificate.path("erased").findValuesAsText("table"))
        .contains("quarantined_row", "unit_post");
  }
}
