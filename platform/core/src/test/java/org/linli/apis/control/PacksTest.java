package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.apis.entity.LimitKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The delivered packs, and what a faulty one is refused for. */
class PacksTest {

  private static final String GROUP =
      "  - {id: %s, name: {zh: a, en: a}, tags: [%s], grantable: true, ownLimits: false}\n";

  private static <T> T read(String text, Class<T> type) {
    return Packs.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.yaml", type);
  }

  private static GroupPack groups(String... groups) {
    return GroupPack.checked(
        read("version: 1\ngroups:\n" + String.join("", groups), GroupPack.class));
  }

  @Test
  void whatNamesNoGroupStandsInTheLast() {
    assertThat(GroupPack.DELIVERED.of("cases").id()).isEqualTo("community");
    assertThat(GroupPack.DELIVERED.of("never-heard-of").id()).isEqualTo("other");
  }

  @Test
  void whatWidensRightsIsInNoGroupForApplications() {
    for (var tag : new String[] {"accounts", "roles", "tokens", "keys", "applications", "apis"}) {
      assertThat(GroupPack.DELIVERED.of(tag).grantable()).as(tag).isFalse();
    }
  }

  @Test
  void aTagStandsInOneGroupAndTheLastTakesTheRest() {
    assertThat(groups(GROUP.formatted("one", "a"), GROUP.formatted("two", "")).groups()).hasSize(2);
    assertThatThrownBy(() -> groups(GROUP.formatted("one", "a"), GROUP.formatted("two", "a")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("in two groups");
    assertThatThrownBy(() -> groups(GROUP.formatted("one", ""), GROUP.formatted("one", "")))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> groups(GROUP.formatted("one", "a"))).isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> groups(GROUP.formatted("O", ""))).isInstanceOf(PackFault.class);
  }

  @Test
  void aRuleThatNobodyTriesStopsTheStart() {
    var rules = AdmissionRules.DELIVERED;
    assertThat(rules.checklist()).hasSizeGreaterThan(5);
    var without = rules.checklist().subList(1, rules.checklist().size());
    assertThatThrownBy(
            () ->
                AdmissionRules.checked(
                    new AdmissionRules(1, 5, 5, rules.keys(), rules.environments(), without)))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(
            () ->
                AdmissionRules.checked(
                    new AdmissionRules(1, 5, 5, rules.keys(), Map.of(), rules.checklist())))
        .isInstanceOf(PackFault.class);
  }

  @Test
  void everyKindHasALimitAndCountsAreKeptHalfAYear() {
    assertThat(LimitPack.DELIVERED.limits()).containsOnlyKeys(LimitKind.values());
    assertThatThrownBy(() -> LimitPack.checked(new LimitPack(1, LimitPack.DELIVERED.limits(), 182)))
        .isInstanceOf(PackFault.class);
    assertThatThrownBy(() -> LimitPack.checked(new LimitPack(1, Map.of(), 400)))
        .isInstanceOf(PackFault.class);
  }
}
