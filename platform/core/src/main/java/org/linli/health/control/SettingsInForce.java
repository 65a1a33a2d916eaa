package org.linli.health.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.linli.health.entity.Setting;

/**
 * The server's settings as they hold, each with the source that it comes from. {@code LINLI_ROLES}
 * and {@code linli.roles} are one setting, as they are for the server.
 */
public final class SettingsInForce {

  private static final String OURS = "LINLI_";

  /** What a name says that holds a secret; that of a file which holds one is told. */
  private static final Pattern SECRET =
      Pattern.compile(".*(PASSWORD|SECRET|KEY|TOKEN|SEAL|PHRASE).*");

  /** A password in an address, where one was written there all the same. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?i)(password|pwd|token|secret|key)=[^&;\\s]*|//[^/@]*@");

  private static final Pattern PLACE = Pattern.compile(".*_(FILE|STORE|PATH)");

  private SettingsInForce() {}

  /** In the order of their names. */
  public static List<Setting> of(Iterable<ConfigSource> sources) {
    var ordered = new ArrayList<>(StreamSupport.stream(sources.spliterator(), false).toList());
    ordered.sort(Comparator.comparingInt(ConfigSource::getOrdinal).reversed());
    var settings = new TreeMap<String, Setting>();
    for (var source : ordered) {
      for (var property : source.getPropertyNames()) {
        var name = property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        var value = source.getValue(property);
        if (name.startsWith(OURS) && value != null) {
          settings.putIfAbsent(name, setting(name, value, source));
        }
      }
    }
    return List.copyOf(settings.values());
  }

  private static Setting setting(String name, String value, ConfigSource source) {
    var secret = SECRET.matcher(name).matches() && !PLACE.matcher(name).matches();
    return new Setting(
        name,
        secret ? "" : IN_ADDRESS.matcher(value).replaceAll("…"),
        source.getName(),
        source.getOrdinal(),
        secret);
  }
}
