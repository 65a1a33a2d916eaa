package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.ProcessCatalogue;

/** Keys and words stay one process's, however many processes a division has. */
class ManyProcessesTest {

  private static int next = 100;

  private final Ground ground = new Ground(new TestCommunity("990373" + street() + "001"));
  private final String code = ground.community.tenant.value();

  private static int street() {
    return ++next;
  }

  private UUID begun(String scope, String key, String word) {
    var asked = new NewProcess(scope, key, "树木修剪", null, word, ProcessCatalogue.SERVICE);
    return ground.as(ground.clerk, () -> ground.desk.begin(asked));
  }

  @Test
  void aKeyOrAWordIsFoundBehindFiveHundredOthers() {
    begun(null, "zz-pruning", "修枝");
    ground.community.sql(
        """
        insert into process_definition (id, scope_code, key, version, name, state, digest, xml, created_by, created_at)
        select gen_random_uuid(), ?, 'aa-' || n, 1, 'x', 'WITHDRAWN', 'x', 'x', 'x', now()
        from generate_series(1, 600) as n""",
        code);
    assertThatThrownBy(() -> begun(null, "zz-pruning", "修剪"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-key");
    assertThatThrownBy(() -> begun(null, "zz-other", "修枝"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-word");
    assertThat(begun(null, "zz-other", "修剪")).isNotNull();
  }

  @Test
  void whetherADivisionElsewhereHasAKeyIsNotTold() {
    assertThatThrownBy(() -> begun("990101001001", "repair", "维修")).isInstanceOf(NotFound.class);
  }
}
