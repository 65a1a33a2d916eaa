package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class NestedScopesTest {

  private final TestPlatform platform = TestPlatform.shared();

  @Test
  void anOpenHandleIsNeverUsedAgainInsideAnotherTenant() {
    var mine = platform.community("990101001011", OperationMode.GOVERNMENT);
    var other = platform.community("990101001012", OperationMode.GOVERNMENT);
    var seen =
        platform.as(
            platform.clerk(mine),
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        outer ->
                            platform.scopes().asSystem("test", other, this::setting)
                                + " then "
                                + read(outer)));
    assertThat(seen).isEqualTo(other + " then " + mine);
  }

  @Test
  void aFailureInsideTheInnerScopeLeavesNoHandleBehind() {
    var mine = platform.community("990101001015", OperationMode.GOVERNMENT);
    var other = platform.community("990101001016", OperationMode.GOVERNMENT);
    var seen =
        platform.as(
            platform.clerk(mine),
            () -> {
              try {
                platform
                    .scopes()
                    .asSystem(
                        "test",
                        other,
                        () ->
                            platform
                                .jdbi()
                                .withHandle(
                                    handle -> {
                                      throw new IllegalStateException("as meant");
                                    }));
              } catch (IllegalStateException meant) {
                assertThat(meant).hasMessage("as meant");
              }
              return setting();
            });
    assertThat(seen).isEqualTo(mine.value());
  }

  private String setting() {
    return platform.jdbi().withHandle(this::read);
  }

  private String read(Handle handle) {
    return handle
        .createQuery("select current_setting('app.tenant', true)")
        .mapTo(String.class)
        .one();
  }
}
