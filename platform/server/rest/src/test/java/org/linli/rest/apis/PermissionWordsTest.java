package org.linli.rest.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.Applications;
import org.linli.testing.Requirement;

/** Which permissions a method asks for, however it comes to the work. */
class PermissionWordsTest {

  /** A resource as one could be written. */
  @SuppressWarnings("unused")
  static class Resource {

    private Apis apis;
    private Applications applications;

    void straight() {
      apis.groups();
    }

    void twoFacades(UUID id) {
      apis.groups();
      applications.withdraw(id);
    }

    void byAnother() {
      helped("x");
    }

    private void helped(String id) {
      apis.remove(id);
    }

    /** Of the same name, and asking for something else. */
    private void helped(UUID id) {
      applications.withdraw(id);
    }

    void byReference() {
      Supplier<List<?>> later = apis::groups;
      later.get();
    }

    void byLambda() {
      Runnable later = () -> applications.list(null, PageRequest.first(1));
      later.run();
    }

    void roundAndRound(int times) {
      if (times > 0) {
        andRound(times);
      }
    }

    private void andRound(int times) {
      apis.removeGroup("x");
      roundAndRound(times - 1);
    }

    void nothing() {
      new ApisResource.GroupDraft("x", "x", "x").name();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "straight,apis:read",
    "twoFacades,apis:read applications:write",
    "byAnother,apis:write",
    "byReference,apis:read",
    "byLambda,applications:read",
    "roundAndRound,apis:write",
    "nothing,"
  })
  @Requirement("004-S7c")
  void theWordsOfAMethodAreThoseOfTheWorkItDoes(String name, String words) throws Exception {
    for (var method : Resource.class.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        assertThat(new PermissionWords(Resource.class).of(method))
            .isEqualTo(words == null ? java.util.Set.of() : java.util.Set.of(words.split(" ")));
      }
    }
  }
}
