package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantRowsTest {

  @Test
  void theSecurityRegisterStaysAsItIsWhenACommunityGoesBack() {
    assertThat(TenantRows.STAYING).contains("security_record", "security_event", "security_paper");
  }

  /** Others hold their side of it, and what goes over is theirs. */
  @Test
  void whatACommunityHoldsWithItsNeighboursStaysAsItIs() {
    assertThat(TenantRows.STAYING)
        .contains("neighbour_activity", "neighbour_guest", "neighbour_person", "neighbour_word");
  }
}
