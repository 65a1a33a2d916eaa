package org.linli.support.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.TenantId;

class VisitTest {

  private static final TenantId TENANT = new TenantId("990803001001");

  @Test
  void onlyWhatTheCommunityAgreedToStands() {
    for (var state : VisitState.values()) {
      var visit =
          new Visit(
              UUID.randomUUID(),
              TENANT,
              "c",
              UUID.randomUUID(),
              "k",
              "r",
              1,
              state,
              Instant.now(),
              null,
              null,
              null,
              null,
              null,
              null);
      assertThat(visit.stands()).as(state.name()).isEqualTo(state == VisitState.APPROVED);
    }
  }

  @Test
  void aDraftIsStrippedAndHeldToTheHours() {
    assertThat(new VisitDraft(TENANT, " why ", 4).checked(4).reason()).isEqualTo("why");
    assertThatThrownBy(() -> new VisitDraft(TENANT, "why", 5).checked(4))
        .isInstanceOf(Invalid.class);
  }
}
