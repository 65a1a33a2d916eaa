package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.local.parts.Licences;
import org.linli.local.parts.Part;
import org.linli.local.parts.PartList;

/** What is shipped stands in lists of parts, each under a licence that we may ship. */
class PartsTest {

  private static final List<String> SHIPPED =
      List.of(
          "platform/local",
          "platform/mqtt",
          "platform/sip",
          "platform/server/rest",
          "ui/web",
          "ops-console");

  private static List<Path> lists() {
    return SHIPPED.stream()
        .map(module -> House.ROOT.resolve(module).resolve("target/parts.json"))
        .toList();
  }

  @Test
  void everyShippedModuleHasItsList() {
    assertThat(lists()).allMatch(Files::isRegularFile);
    assertThat(PartList.of(lists()))
        .extracting(Part::name)
        .contains(
            "org.postgresql:postgresql",
            "org.apache.pulsar:pulsar-broker",
            "io.vertx:vertx-mqtt",
            "org.bouncycastle:bcprov-jdk18on");
  }

  @Test
  void noPartIsShippedUnderALicenceThatIsNotAllowed() {
    assertThat(Licences.delivered().refused(PartList.of(lists()))).isEmpty();
  }

  @Test
  void noExceptionStandsThatNothingNeeds() {
    assertThat(Licences.delivered().idle(PartList.of(lists()))).isEmpty();
  }

  @Test
  void nothingUnderTestIsShipped() {
    assertThat(PartList.of(lists()).stream().map(Part::name))
        .noneMatch(
            name ->
                Stream.of("org.junit", "org.assertj", "com.microsoft.playwright")
                    .anyMatch(name::startsWith));
  }
}
