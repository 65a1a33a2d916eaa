package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.NewAccount;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Who carries out the public affairs of a community (000 §9.2.3 d). */
class PublicAffairsTest {

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("07001001");
  private final Caller clerk = chart.clerk(here);

  private void operates(UUID unit, String role) {
    NewAccount person = chart.inside(here, "SUPERVISION_GROUP");
    assertThat(chart.signedIn(person).may("matters:handle")).as("before").isFalse();
    chart.join(clerk, unit, person.id(), role);
    var set = chart.signedIn(person);
    assertThat(set.may("matters:open")).isTrue();
    assertThat(set.may("matters:handle")).isTrue();
    assertThat(set.may("notices:read")).isTrue();
    assertThat(chart.get(clerk, unit).members())
        .anyMatch(member -> member.account().equals(person.id()));
    chart.run(clerk, () -> chart.posts.leave(unit, person.id()));
    assertThat(chart.signedIn(person).may("matters:handle")).as("not any more").isFalse();
  }

  @Test
  @Requirement("000-9.2.3.d-6")
  void thePropertyCompanyIsSetToOperateThePublicAffairs() {
    operates(chart.make(clerk, "property-company", null), "PROPERTY_MANAGER");
  }

  @Test
  @Requirement("000-9.2.3.d-6")
  void theAdministrationGroupOfTheCommitteeIsSetToOperateThePublicAffairs() {
    var committee = chart.make(clerk, "residents-committee", null);
    operates(chart.make(clerk, "working-group", committee), "GRID_LEADER");
  }
}
