package org.linli.erasure.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.linli.testing.TestPlatform;

/** Which tables name a community, and in which order they can lose their rows. */
class OwnTablesTest {

  private static <T> T asked(HandleCallback<T, RuntimeException> question) {
    return TestPlatform.shared().owner().withHandle(question);
  }

  @Test
  void rowsOfTenantsLedgersAndThePlatformAreAmongThemAndWhatPartiesShareIsNot() {
    assertThat(asked(OwnTables::of))
        .contains("ward", "tenant_use", "account", "own_role", "audit_entry")
        .doesNotContain("contract_right", "decision_entry", "division", "crypto_key")
        .isSorted();
  }

  @Test
  void whoPointsAtOthersComesFirst() {
    var order = asked(handle -> OwnTables.childrenFirst(handle, OwnTables.of(handle)));
    assertThat(order.indexOf("consent_scan")).isLessThan(order.indexOf("consent"));
    assertThat(order.indexOf("told_group")).isLessThan(order.indexOf("told_members"));
    assertThat(order).containsExactlyInAnyOrderElementsOf(asked(OwnTables::of));
  }

  @Test
  void pointersOfTablesThatAreNotAskedForHoldNothing() {
    List<String> order = asked(handle -> OwnTables.childrenFirst(handle, List.of("consent")));
    assertThat(order).containsExactly("consent");
  }

  @Test
  void tablesThatPointAtEachOtherInARingAreSaidToDoSo() {
    TestPlatform.fresh()
        .owner()
        .useHandle(
            handle -> {
              handle.execute("create table ring_a (id int primary key, b int)");
              handle.execute(
                  "create table ring_b (id int primary key, a int references ring_a (id))");
              handle.execute("alter table ring_a add foreign key (b) references ring_b (id)");
              assertThatThrownBy(() -> OwnTables.childrenFirst(handle, List.of("ring_a", "ring_b")))
                  .hasMessageContaining("ring_a");
            });
  }
}
