package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/** What keeps the platform running and safe is a part of its own, beside base and platform. */
class SafeguardsTest {

  private static Set<String> packages(String module) {
    return House.classes(module).stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
  }

  @Test
  @Requirement("004-3.0.3")
  void operationAndSecurityStandBesideBaseAndPlatformAsPartsOfTheirOwn() {
    var base = packages("tenants");
    var platform = packages("platform/core");
    assertThat(packages("ops-console"))
        .as("operation and maintenance")
        .contains("org.linli.ops")
        .doesNotContainAnyElementsOf(base)
        .doesNotContainAnyElementsOf(platform);
    assertThat(platform)
        .as("security safeguards")
        .contains(
            "org.linli.assurance.boundary",
            "org.linli.evidence.boundary",
            "org.linli.abuse.boundary");
    assertThat(base)
        .as("guarding the base")
        .contains("org.linli.access.control", "org.linli.keys.boundary");
    assertThat(House.read(House.ROOT.resolve("docs/architecture.md")))
        .contains("`ops-console`", "assurance", "evidence");
  }
}
