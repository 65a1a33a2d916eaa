package org.linli.cityfolder.control;

import java.util.Set;
import java.util.stream.Stream;
import org.linli.cityfolder.entity.CityProfile;
import org.linli.cityfolder.entity.Residence;
import org.linli.packs.Packs;
import org.linli.packs.Text;
import org.linli.tenancy.entity.CityTime;

/** Whether what {@code city.yaml} says can be kept. */
final class ProfileCheck {

  /** What the bundles speak. */
  private static final Set<String> SPOKEN = Set.of("zh-CN", "en");

  /** Signs that the head of the navigation has room for. */
  private static final int LONGEST_TITLE = 16;

  private static final int LONGEST_LINE = 40;

  private ProfileCheck() {}

  /**
   * @param copies where the installation is told to put copies, by commas, and the address of the
   *     store of buckets among them; empty for nowhere
   */
  static void check(CityProfile profile, String file, String text, String copies, Faults faults) {
    length(profile.name(), LONGEST_LINE, file, Packs.line(text, "name:"), faults);
    length(profile.title(), LONGEST_TITLE, file, Packs.line(text, "title:"), faults);
    length(profile.line(), LONGEST_LINE, file, Packs.line(text, "line:"), faults);
    languages(profile, file, Packs.line(text, "languages:"), faults);
    if (!CityTime.ZONE.getId().equals(profile.timeZone())) {
      faults.add(file, Packs.line(text, "timeZone:"), "time-zone", profile.timeZone());
    }
    residence(profile.residence(), copies, file, Packs.line(text, "residence:"), faults);
    ColourCheck.check(profile.colours(), file, text, faults);
  }

  private static void residence(
      Residence residence, String copies, String file, int line, Faults faults) {
    for (var place : copies.split(",")) {
      var named = place.strip();
      if (named.startsWith("http://") || named.startsWith("https://")) {
        if (!residence.allowsStore(named)) {
          faults.add(file, line, "residence-store", named);
        }
      } else if (!named.isEmpty() && !residence.allows(named)) {
        faults.add(file, line, "residence", named);
      }
    }
  }

  private static void languages(CityProfile profile, String file, int line, Faults faults) {
    var languages = profile.languages();
    languages.offered().stream()
        .filter(tag -> !SPOKEN.contains(tag))
        .forEach(tag -> faults.add(file, line, "language", tag));
    if (!languages.offered().contains(languages.first())) {
      faults.add(file, line, "first-language", languages.first());
    }
  }

  private static void length(Text text, int longest, String file, int line, Faults faults) {
    Stream.of(text.zh(), text.en())
        .filter(
            words -> words.length() > longest || words.chars().anyMatch(Character::isISOControl))
        .forEach(words -> faults.add(file, line, "length", longest + ": " + words));
  }
}
