package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Scenario;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** What runs on the digital platform alone is granted only where the platform is open. */
class PlatformRulesTest {

  private static final List<String> NEEDED =
      List.of(
          "party-affairs",
          "smart-property",
          "medical-care",
          "medical-services",
          "elderly-care",
          "smart-parking",
          "living-services",
          "neighbours",
          "energy-saving",
          "maker-space",
          "security",
          "fire-safety",
          "grid-management");

  private final Desk desk = new Desk("9903");
  private final TenantId community = desk.community(54);

  private Agreement words(String scenario) {
    return Words.of(desk.words("pr-" + scenario, community)).scenarios(scenario).agreement();
  }

  /** As the operator of the platform does. */
  private void platform(String state) {
    desk.platform
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, community.value()));
  }

  @Test
  @Requirement("004-2.2.2")
  void theScenariosOfTheTableNeedThePlatformAndTheOthersDoNot() {
    assertThat(new OperationPacks().scenarios().stream().filter(Scenario::needsPlatform))
        .extracting(Scenario::id)
        .containsExactlyInAnyOrderElementsOf(NEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"party-affairs", "elderly-care", "smart-parking", "energy-saving"})
  @Requirement("004-2.2.2")
  void whatNeedsThePlatformIsNotGrantedToACommunityWithoutIt(String scenario) {
    var words = words(scenario);
    platform("SUSPENDED");
    try {
      assertThatThrownBy(() -> desk.draft(words))
          .isInstanceOf(Invalid.class)
          .hasMessage("invalid[communities, platform-needed]");
    } finally {
      platform("ACTIVE");
    }
    assertThat(desk.draft(words)).isNotNull();
  }

  @Test
  void aTextThatWasWrittenBeforeIsNotFixedWithoutIt() {
    var id = desk.draft(words("fire-safety"));
    platform("SUSPENDED");
    try {
      assertThatThrownBy(() -> desk.propose(id))
          .isInstanceOf(Invalid.class)
          .hasMessage("invalid[communities, platform-needed]");
    } finally {
      platform("ACTIVE");
    }
    assertThat(desk.propose(id)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivery", "retail", "government-affairs"})
  @Requirement("004-2.2.3")
  void whatMayRunWithoutThePlatformIsGrantedWithoutIt(String scenario) {
    var words = words(scenario);
    platform("SUSPENDED");
    try {
      assertThat(desk.draft(words)).isNotNull();
    } finally {
      platform("ACTIVE");
    }
  }
}
