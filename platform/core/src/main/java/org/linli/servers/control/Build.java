package org.linli.servers.control;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Which build this is: {@code LINLI_VERSION} where an installation names it, as an image does, else
 * what Maven wrote into the library.
 */
final class Build {

  private static final String WRITTEN = "/META-INF/maven/org.linli/linli-core/pom.properties";
  private static final int LONGEST = 60;

  private Build() {}

  static String name() {
    return named(
        ConfigProvider.getConfig().getOptionalValue("linli.version", String.class), written());
  }

  static String named(Optional<String> said, Optional<String> written) {
    var name = said.filter(text -> !text.isBlank()).or(() -> written).orElse("-").strip();
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  private static Optional<String> written() {
    try (var in = Build.class.getResourceAsStream(WRITTEN)) {
      if (in == null) {
        return Optional.empty();
      }
      var properties = new Properties();
      properties.load(in);
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
