package org.linli.nodes.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration says that a server does. */
class RoleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ",", " , "})
  void whereNothingIsSaidAServerDoesEverything(String said) {
    assertThat(Role.named(said)).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void onlyWhatIsNamedIsDone() {
    assertThat(Role.named("ui, API")).containsExactly(Role.UI, Role.API);
    assertThat(Role.named("feeds,feeds")).containsExactly(Role.FEEDS);
  }

  @Test
  void aSlipOfThePenStopsTheStartAndNamesWhatThereIs() {
    assertThatThrownBy(() -> Role.named("ui,feed"))
        .isInstanceOf(UnknownRole.class)
        .hasMessageContaining("feed")
        .hasMessageContaining("ui, api, feeds, jobs");
  }
}
