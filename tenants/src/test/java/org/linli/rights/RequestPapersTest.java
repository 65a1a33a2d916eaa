package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

class RequestPapersTest {

  private static final byte[] PDF = "%PDF-1.7\nan order".getBytes(StandardCharsets.US_ASCII);

  private final Ground ground = new Ground("9884");

  @Test
  void aPaperIsSeenByWhoSeesTheApplication() {
    var tenant = enterprise(1, "op-p1");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(3));
    var paper = add(bureau, request, " order.pdf ", PDF);
    for (var seeing :
        java.util.List.of(bureau, ground.operator("op-p1"), ground.platform.clerk(tenant))) {
      var found = ground.platform.as(seeing, () -> ground.papers.get(request, paper));
      assertThat(found.name()).isEqualTo("order.pdf");
      assertThat(found.mediaType()).isEqualTo("application/pdf");
      assertThat(found.content()).isEqualTo(PDF);
    }
    var blind = ground.operator("op-p1-other");
    assertThatThrownBy(() -> ground.platform.as(blind, () -> ground.papers.get(request, paper)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.platform.as(bureau, () -> ground.papers.get(request, UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThat(ground.platform.as(bureau, () -> ground.requests.get(request)).papers())
        .singleElement()
        .satisfies(listed -> assertThat(listed.digest()).hasSize(64));
  }

  @Test
  void whatIsNoPaperIsNotTaken() {
    var tenant = enterprise(2, "op-p2");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(3));
    refused(bureau, request, "run.pdf", "MZ, a program".getBytes(StandardCharsets.US_ASCII), "pdf");
    refused(bureau, request, "empty.pdf", new byte[0], "required");
    refused(bureau, request, " ", PDF, "name");
    refused(bureau, request, "x".repeat(201), PDF, "too-long");
    var large = java.util.Arrays.copyOf(PDF, 6 * 1024 * 1024);
    refused(bureau, request, "large.pdf", large, "too-large");
    add(bureau, request, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    add(bureau, request, "a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
  }

  @Test
  void papersAreAddedByWhoAskedAndBeforeTheAnswer() {
    var tenant = enterprise(3, "op-p3");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(3));
    assertThatThrownBy(() -> add(ground.operator("op-p3"), request, "a.pdf", PDF))
        .isInstanceOf(NotFound.class);
    for (int number = 0; number < 5; number++) {
      add(bureau, request, number + ".pdf", PDF);
    }
    assertThatThrownBy(() -> add(bureau, request, "sixth.pdf", PDF)).isInstanceOf(Conflict.class);
    ground.grant(ground.operator("op-p3"), request, Duration.ofDays(1));
    assertThatThrownBy(() -> add(bureau, request, "late.pdf", PDF)).isInstanceOf(Conflict.class);
  }

  @Test
  void thePapersOfADraftAreItsAuthorsAlone() {
    var tenant = enterprise(4, "op-p4");
    var bureau = ground.bureau();
    var draft =
        ground.platform.as(
            bureau,
            () ->
                ground.requests.draft(
                    tenant,
                    Ground.wanted(
                        org.linli.rights.entity.Asset.DEVICE_READINGS,
                        org.linli.rights.entity.Action.VIEW,
                        org.linli.rights.entity.Purpose.GOVERNANCE,
                        "later",
                        ground.in(Duration.ofDays(2)))));
    var paper = add(bureau, draft, "a.pdf", PDF);
    assertThatThrownBy(
            () -> ground.platform.as(ground.bureau(), () -> ground.papers.get(draft, paper)))
        .isInstanceOf(NotFound.class);
  }

  private void refused(Caller caller, UUID request, String name, byte[] content, String word) {
    assertThatThrownBy(() -> add(caller, request, name, content))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
  }

  private UUID add(Caller caller, UUID request, String name, byte[] content) {
    return ground.platform.as(caller, () -> ground.papers.add(request, name, content));
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, Duration.ofDays(365));
    return tenant;
  }
}
