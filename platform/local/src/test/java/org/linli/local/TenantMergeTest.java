package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.succession.entity.SuccessionRefused;
import org.linli.succession.entity.SuccessionRefused.Why;

class TenantMergeTest {

  @Test
  void whyNothingIsMergedIsSaidInWords() {
    for (var refusal :
        List.of(
            new NotFound("succession"),
            new Conflict("succession"),
            new SuccessionRefused(Why.SUSPENDED),
            new SuccessionRefused(Why.WEAKER),
            new SuccessionRefused(Why.EXPORT),
            new SuccessionRefused(Why.EARLY, "2027-01-01"),
            new SuccessionRefused(Why.COLLISION, "place"))) {
      assertThat(TenantMerge.refused(refusal))
          .message()
          .isNotBlank()
          .doesNotContain("[", "succession-");
    }
    assertThat(TenantMerge.refused(new SuccessionRefused(Why.EARLY, "2027-01-01")))
        .hasMessageContaining("2027-01-01");
    assertThat(TenantMerge.refused(new SuccessionRefused(Why.COLLISION, "place")))
        .hasMessageContaining("place");
  }
}
